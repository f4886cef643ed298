/** What a rule rests on: a test on the real packages, lines of a pinned package, or nothing but what this tool itself does. */
export type Evidence =
  | { readonly test: string }
  | { readonly venv: 'dagster' | 'airflow2'; readonly source: string; readonly line: string }
  | { readonly own: string }

const DAG_FILES: Evidence = { test: 'test/stack/rules/dag-files.test.ts' }
const STORY: Evidence = { test: 'test/stack/story/scenarios.ts' }
const READ_ONCE: Evidence = {
  venv: 'dagster',
  source: 'dagster_airlift/core/serialization/compute.py',
  line: 'for dag in airflow_instance.list_dags(retrieval_filter=retrieval_filter)',
}
const OPERATOR = 'dagster_airlift/in_airflow/base_asset_operator.py'

/** By rule id; every rule is here. A test names its rule, so that it can be found there. */
export const EVIDENCE: Readonly<Record<string, Evidence>> = {
  'airflow/cycle': DAG_FILES,
  'airflow/does-not-parse': DAG_FILES,
  'airflow/duplicate-dag-id': {
    venv: 'airflow2',
    source: 'airflow/dag_processing/processor.py',
    line: 'return DagBag(file_path, include_examples=False)',
  },
  'airflow/duplicate-task-id': DAG_FILES,
  'airflow/unresolved': { own: 'tells what this tool cannot read without running it' },
  'checks/orphaned': {
    venv: 'dagster',
    source: 'dagster_airlift/core/sensor/sensor_builder.py',
    line: 'check_keys_for_asset_keys(',
  },
  'drift/dag-added': STORY,
  'drift/dag-removed': STORY,
  'drift/dag-renamed': READ_ONCE,
  'drift/edge-changed': STORY,
  'drift/partition-mismatch': { test: 'test/stack/partitions/match.test.ts' },
  'drift/schedule-changed': READ_ONCE,
  'drift/task-added': STORY,
  'drift/task-removed': STORY,
  'drift/task-renamed': STORY,
  'mapping/key-collision': STORY,
  'mapping/missing-dag': STORY,
  'mapping/missing-task': STORY,
  'mapping/not-executable': {
    venv: 'dagster',
    source: OPERATOR,
    line: 'raise Exception(f"No asset nodes found to trigger for task {dag_id}.{task_id}")',
  },
  'mapping/replaced-by-dag-proxy': STORY,
  'mapping/split-across-locations': {
    venv: 'dagster',
    source: OPERATOR,
    line: '"or that the assets are not in the same code location. "',
  },
  'mapping/unmapped-dag': {
    venv: 'dagster',
    source: 'dagster_airlift/core/serialization/compute.py',
    line: "# Explicitly don't fetch task information for dags that have no mapped tasks,",
  },
  'mapping/unmapped-task': STORY,
  'migration/default-operator-on-dagster-plus': {
    venv: 'dagster',
    source: 'dagster_airlift/in_airflow/dag_proxy_operator.py',
    line: 'return requests.Session()',
  },
  'migration/ready-to-decommission': { own: 'counts what proxied_state files and mappings say' },
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
