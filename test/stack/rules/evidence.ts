/** What a rule rests on: a test on the real programs that names it, or nothing but what this tool itself does. */
export type Evidence = { readonly test: string } | { readonly own: string }

const DAG_FILES: Evidence = { test: 'test/stack/rules/dag-files.test.ts' }
const SCENARIOS: Evidence = { test: 'test/stack/story/scenarios.ts' }
const STALE_COPIES: Evidence = { test: 'test/stack/rules/stale-copies.test.ts' }
const OPERATORS: Evidence = { test: 'test/stack/rules/operators.test.ts' }

/** By rule id; every rule is here. A test names its rule, so that it can be found there. */
export const EVIDENCE: Readonly<Record<string, Evidence>> = {
  'airflow/cycle': DAG_FILES,
  'airflow/does-not-parse': DAG_FILES,
  'airflow/duplicate-dag-id': STALE_COPIES,
  'airflow/duplicate-task-id': DAG_FILES,
  'airflow/unresolved': { own: 'tells what this tool cannot read without running it' },
  'checks/orphaned': STALE_COPIES,
  'drift/dag-added': SCENARIOS,
  'drift/dag-removed': SCENARIOS,
  'drift/dag-renamed': STALE_COPIES,
  'drift/edge-changed': SCENARIOS,
  'drift/partition-mismatch': { test: 'test/stack/partitions/match.test.ts' },
  'drift/schedule-changed': STALE_COPIES,
  'drift/task-added': SCENARIOS,
  'drift/task-removed': SCENARIOS,
  'drift/task-renamed': SCENARIOS,
  'mapping/key-collision': SCENARIOS,
  'mapping/missing-dag': SCENARIOS,
  'mapping/missing-task': SCENARIOS,
  'mapping/not-executable': OPERATORS,
  'mapping/replaced-by-dag-proxy': SCENARIOS,
  'mapping/split-across-locations': OPERATORS,
  'mapping/unmapped-dag': STALE_COPIES,
  'mapping/unmapped-task': SCENARIOS,
  'migration/default-operator-on-dagster-plus': OPERATORS,
  'migration/ready-to-decommission': { test: 'test/stack/story/guide-stages.ts' },
  'migration/unsupported-airflow': { test: 'test/stack/rules/unsupported-airflow.test.ts' },
  'proxied-state/breaks-dag-file': DAG_FILES,
  'proxied-state/duplicate-entry': DAG_FILES,
  'proxied-state/duplicate-file': DAG_FILES,
  'proxied-state/ignored-file': DAG_FILES,
  'proxied-state/invalid-shape': DAG_FILES,
  'proxied-state/invalid-yaml': DAG_FILES,
  'proxied-state/mapped-task': DAG_FILES,
  'proxied-state/no-dags-in-globals': DAG_FILES,
  'proxied-state/not-loaded': DAG_FILES,
  'proxied-state/task-in-group': DAG_FILES,
  'proxied-state/unknown-dag': DAG_FILES,
  'proxied-state/unknown-task': DAG_FILES,
  'proxied-state/unlisted-task': DAG_FILES,
}
