import type { Report } from '../../src/report/model.ts'
import { driftFinding, execution, finding, forecast, graph, many, reload, report, reportDag, score } from './reports.ts'

const ungrouped = finding({
  rule: 'proxied-state/unknown-task',
  taskId: 'join',
  location: undefined,
  file: 'airflow_dags/proxied_state/orders.yaml',
  line: 4,
  message: "'join' is listed, but DAG 'orders' has no such task (did you mean 'transform.join_orders'?).",
  effect: "Airflow shows an import error for 'airflow_dags/orders.py' and drops its DAGs.",
  fix: {
    summary: "Write 'transform.join_orders'.",
    edits: [{ file: 'airflow_dags/proxied_state/orders.yaml', from: 4, to: 4, text: '  - id: transform.join_orders' }],
    patch: [
      '--- a/airflow_dags/proxied_state/orders.yaml',
      '+++ b/airflow_dags/proxied_state/orders.yaml',
      '@@ -1,5 +1,5 @@',
      ' tasks:',
      '   - id: load',
      '     proxied: false',
      '-  - id: join',
      '+  - id: transform.join_orders',
      '     proxied: false',
      '',
    ].join('\n'),
  },
  fingerprint: 'f00dfeed00000003',
})

const unmapped = finding({
  rule: 'mapping/unmapped-task',
  severity: 'warning',
  taskId: 'export',
  location: undefined,
  line: 31,
  message: "Task 'export' of DAG 'orders' has no asset in Dagster.",
  effect: 'Dagster does not see what it writes, and cannot run it.',
  fix: { summary: "Map 'export' to the assets it writes, or accept this with a reason." },
  fingerprint: 'f00dfeed00000004',
})

/** What a team meets: each is rendered to golden files, and looked at. */
export const TYPICAL_REPORTS: Readonly<Record<string, Report>> = {
  'in-sync': report({ dags: [reportDag({ state: 'unchanged' }), reportDag({ dagId: 'customers' })] }),

  'rename-breaks-a-location': report({
    verdict: 'blocked',
    findings: [
      finding(),
      ungrouped,
      driftFinding({
        rule: 'drift/task-renamed',
        message:
          "Task 'transform.join' of DAG 'orders' is now 'transform.join_orders'; Dagster's copy has the old name.",
      }),
      driftFinding({
        rule: 'drift/edge-changed',
        taskId: undefined,
        edge: ['extract', 'transform.join_orders'],
        message: "DAG 'orders' now runs 'transform.join_orders' after 'extract'; Dagster's copy does not.",
        fingerprint: 'f00dfeed00000005',
      }),
      unmapped,
    ],
    forecast: [forecast(), { location: 'marketing', outcome: 'loads', because: [] }],
    execution: [
      execution(),
      execution({ taskId: 'transform.join', after: 'none', assets: [] }),
      execution({ taskId: 'transform.join_orders', before: 'none', after: 'airflow', assets: [] }),
    ],
    scoreboard: [
      score(),
      score({ dagId: 'customers', tasks: 9, mapped: 9, proxied: 9, before: { tasks: 9, mapped: 9, proxied: 9 } }),
    ],
    graphs: [graph()],
  }),

  'nothing-relevant': report({
    dags: [],
    forecast: [],
    cached: { source: 'none', takenAt: null, locations: [] },
    skipped: [
      { what: 'DAGs and Dagster', why: 'no file changed that a DAG or a proxied_state folder could depend on' },
    ],
  }),

  'new-dag': report({
    verdict: 'drift',
    dags: [
      reportDag({ dagId: 'returns', state: 'added', file: 'airflow_dags/returns.py', inDagster: false, locations: [] }),
    ],
    findings: [
      driftFinding({
        rule: 'drift/dag-added',
        dagId: 'returns',
        taskId: undefined,
        file: 'airflow_dags/returns.py',
        line: 8,
        message: "DAG 'returns' is not in Dagster's copy of Airflow.",
        effect: 'Dagster shows nothing of it until the code location is reloaded.',
      }),
    ],
    scoreboard: [
      score({ dagId: 'returns', tasks: 5, mapped: 0, proxied: 0, before: { tasks: 0, mapped: 0, proxied: 0 } }),
    ],
  }),

  'flip-and-roll-back': report({
    execution: [
      execution(),
      execution({
        taskId: 'transform.join',
        before: 'dagster',
        after: 'airflow',
        assets: ['warehouse/orders', 'warehouse/orders_daily'],
      }),
      execution({ taskId: 'export', after: 'none', assets: [] }),
    ],
    scoreboard: [score({ before: { tasks: 4, mapped: 3, proxied: 2 } })],
    verdict: 'blocked',
    findings: [
      finding({
        rule: 'mapping/not-executable',
        taskId: 'export',
        message: "Task 'export' of DAG 'orders' is proxied to Dagster, but none of its assets can be materialized.",
        effect: 'The task fails in Airflow: Airlift finds no asset to materialize.',
        fix: { summary: "Deploy an executable asset mapped to 'export' first, or leave it `proxied: False`." },
      }),
    ],
  }),

  'only-from-before': report({
    verdict: 'drift',
    findings: [finding({ origin: 'pre-existing' }), driftFinding({ origin: 'pre-existing' })],
    forecast: [forecast()],
  }),

  'mends-it': report({ findings: [finding({ origin: 'fixed' }), driftFinding({ origin: 'fixed' })] }),

  'accepted-until': report({
    findings: [
      finding({ accepted: { reason: 'Decommissioned in Q1; the mapping goes with PR #812.', until: '2027-03-31' } }),
      unmapped,
    ],
    verdict: 'drift',
    forecast: [forecast()],
  }),

  'acceptance-ended': report({
    verdict: 'blocked',
    findings: [
      finding({ expired: { reason: 'Decommissioned in Q1; the mapping goes with PR #812.', until: '2026-10-31' } }),
    ],
    forecast: [forecast()],
  }),

  'dagster-unreachable': report({
    verdict: 'unknown',
    cached: { source: 'none', takenAt: null, locations: [] },
    forecast: [],
    skipped: [
      { what: 'Comparison with Dagster', why: 'https://dagster.example.com/graphql did not answer within 30 s.' },
      { what: 'Forecast of code locations', why: 'It needs what Dagster has cached.' },
    ],
  }),

  'without-dagster': report({
    cached: { source: 'none', takenAt: null, locations: [] },
    forecast: [],
    skipped: [{ what: 'Comparison with Dagster', why: 'no `dagster-url` and no `snapshot` is set.' }],
  }),

  'old-snapshot-and-location-in-error': report({
    verdict: 'drift',
    cached: {
      source: 'snapshot',
      takenAt: '2026-11-03T05:00:00.000Z',
      locations: [
        { name: 'analytics', status: 'loaded', airliftVersion: '0.29.27' },
        {
          name: 'finance',
          status: 'error',
          error: "dagster._core.errors.DagsterError: Failed to fetch task info\nKeyError: 'ledger'",
        },
        { name: 'marketing', status: 'loading' },
      ],
    },
    findings: [driftFinding({ certainty: 'conditional' })],
    forecast: [
      { location: 'analytics', outcome: 'loads', because: [] },
      {
        location: 'finance',
        outcome: 'unknown',
        error: 'Its definitions were not loaded when the snapshot was taken.',
        because: [],
      },
    ],
    dags: [reportDag({ complete: false })],
    skipped: [{ what: 'Code location finance', why: 'in error, so its mappings are not known.' }],
  }),

  'reload-failed': report({
    mode: 'reload',
    verdict: 'blocked',
    base: null,
    reloads: [
      reload({
        result: 'unchanged',
        reason: "Airflow still serves the old 'orders'.",
        next: 'Wait until Airflow has parsed airflow_dags/orders.py, then run this job again.',
        seconds: 61.2,
        differencesLeft: 3,
      }),
      reload({ location: 'marketing' }),
    ],
  }),

  'reload-refreshed': report({
    mode: 'reload',
    base: null,
    reloads: [reload(), reload({ location: 'marketing', seconds: 8 })],
  }),

  'reload-refreshed-and-unmapped': report({
    mode: 'reload',
    verdict: 'drift',
    base: null,
    reloads: [reload()],
    findings: [unmapped],
  }),

  'scheduled-drift': report({
    mode: 'drift',
    verdict: 'drift',
    base: null,
    findings: [driftFinding({ origin: 'pre-existing' }), unmapped],
  }),

  'hundreds-of-findings': report({
    verdict: 'blocked',
    findings: [
      ...many(150, (index) => finding({ dagId: `dag_${String(index)}`, fingerprint: `a${String(index)}` })),
      ...many(300, (index) => driftFinding({ dagId: `dag_${String(index)}`, fingerprint: `b${String(index)}` })),
      ...many(50, (index) => ({ ...unmapped, dagId: `dag_${String(index)}`, fingerprint: `c${String(index)}` })),
    ],
    forecast: [forecast({ because: ['a0'] })],
    scoreboard: Array.from({ length: 150 }, (_, index) => score({ dagId: `dag_${String(index)}` })),
  }),
}
