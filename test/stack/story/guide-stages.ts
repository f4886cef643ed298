import type { Change } from './bakery.ts'
import {
  DAG_FILE,
  dagFile,
  definitionsFile,
  DEFINITIONS_FILE,
  ownOperator,
  PROXYING,
  STATE_FILE,
  stateFile,
  TASKS,
} from './guide.ts'

/** What Airflow serves: the tasks of each DAG, or null for a DAG that it no longer has. */
type Serves = Readonly<Record<string, readonly string[] | null>>

/** A pull request with a mistake that people make at a stage. */
export interface Mistake {
  readonly name: string
  readonly change: Change
  readonly rule: string
  /** Part of the message or of the fix. */
  readonly says: string
  /** What Dagster shows when it is merged all the same, where that is a failure to load. */
  readonly ends?: { readonly serves: Serves; readonly error: string }
}

export interface GuideStage {
  readonly name: string
  readonly mistakes: readonly Mistake[]
  /** The pull request as it should be. */
  readonly clean: Change
  /** What Airflow serves once it is merged. */
  readonly serves: Serves
  /** A notice that the stage ends with. */
  readonly announces?: string
}

/** The guide's text calls the task `run_dbt_model`, its YAML and its code call it so. */
const SLIP = ['load_customers', 'build_dbt_models', 'export_customers']
const GUARDED = `PROXYING = False\nif PROXYING:\n    ${PROXYING.trimEnd().replaceAll('\n', '\n    ')}\n`
const PARTITIONED = { mapped: 'tasks', check: 'asset', partitions: 'DailyPartitionsDefinition' } as const
const ALL = { ...PARTITIONED, executable: TASKS } as const
const AS_WRITTEN: Serves = { customer_list: TASKS }

/** Each stage stands on the ones before it. */
export const GUIDE_STAGES: readonly GuideStage[] = [
  {
    name: 'peer',
    clean: { [DEFINITIONS_FILE]: definitionsFile({ mapped: 'nothing' }) },
    serves: AS_WRITTEN,
    mistakes: [
      {
        name: 'two DAGs become one name in Dagster',
        change: {
          [DEFINITIONS_FILE]: definitionsFile({ mapped: 'nothing' }),
          'airflow_dags/copy.py': dagFile().replace('"customer_list"', '"customer-list"'),
        },
        rule: 'mapping/key-collision',
        says: 'customer-list',
        ends: { serves: { 'customer-list': TASKS }, error: 'DagsterInvalidDefinitionError' },
      },
    ],
  },
  {
    name: 'check',
    clean: { [DEFINITIONS_FILE]: definitionsFile({ mapped: 'nothing', check: 'dag' }) },
    serves: AS_WRITTEN,
    mistakes: [],
  },
  {
    name: 'observe',
    clean: { [DEFINITIONS_FILE]: definitionsFile({ mapped: 'tasks', check: 'asset' }) },
    serves: AS_WRITTEN,
    mistakes: [
      {
        name: 'the DAG goes away under its check',
        change: { [DAG_FILE]: null },
        rule: 'checks/orphaned',
        says: 'has_rows',
      },
      {
        name: "the mapping follows the guide's YAML, the DAG its text",
        change: { [DEFINITIONS_FILE]: definitionsFile({ mapped: 'tasks', tasks: SLIP }) },
        rule: 'mapping/missing-task',
        says: "did you mean 'run_dbt_model'?",
        ends: { serves: AS_WRITTEN, error: "KeyError: 'build_dbt_models'" },
      },
    ],
  },
  {
    name: 'partitions',
    clean: { [DEFINITIONS_FILE]: definitionsFile(PARTITIONED) },
    serves: AS_WRITTEN,
    mistakes: [
      {
        name: 'the DAG runs more often than there are partitions',
        change: {
          [DEFINITIONS_FILE]: definitionsFile(PARTITIONED),
          [DAG_FILE]: dagFile({ schedule: '@hourly' }),
        },
        rule: 'drift/partition-mismatch',
        says: 'customers_csv',
      },
    ],
  },
  {
    name: 'begin to proxy',
    clean: { [DAG_FILE]: dagFile({ proxying: PROXYING }), [STATE_FILE]: stateFile([]) },
    serves: AS_WRITTEN,
    mistakes: [
      {
        name: "the proxied_state file is the guide's",
        change: { [DAG_FILE]: dagFile({ proxying: PROXYING }), [STATE_FILE]: stateFile([], SLIP) },
        rule: 'proxied-state/unknown-task',
        says: "List 'run_dbt_model' instead of 'build_dbt_models'.",
        ends: { serves: { customer_list: null }, error: "KeyError: 'customer_list'" },
      },
    ],
  },
  {
    name: 'proxy the task in the middle',
    clean: {
      [DEFINITIONS_FILE]: definitionsFile({ ...PARTITIONED, executable: ['run_dbt_model'] }),
      [STATE_FILE]: stateFile(['run_dbt_model']),
    },
    serves: AS_WRITTEN,
    mistakes: [
      {
        name: 'its asset has no code',
        change: { [STATE_FILE]: stateFile(['run_dbt_model']) },
        rule: 'mapping/not-executable',
        says: "'customers' cannot be materialized",
      },
      {
        name: 'the switch in the DAG file is off',
        change: {
          [DEFINITIONS_FILE]: definitionsFile({ ...PARTITIONED, executable: ['run_dbt_model'] }),
          [STATE_FILE]: stateFile(['run_dbt_model']),
          [DAG_FILE]: dagFile({ proxying: GUARDED }),
        },
        rule: 'proxied-state/not-loaded',
        says: 'is never reached',
      },
    ],
  },
  {
    name: 'proxy all tasks',
    clean: { [DEFINITIONS_FILE]: definitionsFile(ALL), [STATE_FILE]: stateFile(TASKS) },
    serves: AS_WRITTEN,
    announces: 'migration/ready-to-decommission',
    mistakes: [
      {
        name: 'one is forgotten',
        change: {
          [DEFINITIONS_FILE]: definitionsFile(ALL),
          [STATE_FILE]: stateFile(TASKS, ['load_customers', 'run_dbt_model']),
        },
        rule: 'proxied-state/unlisted-task',
        says: 'export_customers',
      },
    ],
  },
  {
    name: 'proxy the DAG as a whole',
    clean: { [DEFINITIONS_FILE]: definitionsFile({ ...ALL, mapped: 'dag' }), [STATE_FILE]: 'proxied: True\n' },
    serves: { customer_list: ['DAGSTER_OVERRIDE_DAG_customer_list'] },
    mistakes: [
      {
        name: 'its tasks are still mapped',
        change: { [STATE_FILE]: 'proxied: True\n' },
        rule: 'mapping/replaced-by-dag-proxy',
        says: 'customer_list',
        ends: {
          serves: { customer_list: ['DAGSTER_OVERRIDE_DAG_customer_list'] },
          error: "KeyError: 'load_customers'",
        },
      },
    ],
  },
  {
    name: 'an own operator',
    clean: { [DAG_FILE]: dagFile({ proxying: ownOperator('dag') }) },
    serves: { customer_list: ['everything_in_dagster'] },
    mistakes: [
      {
        name: 'it is handed over as older guides do it',
        change: { [DAG_FILE]: dagFile({ proxying: ownOperator('dag', 'dagster_operator_klass=OwnOperator') }) },
        rule: 'proxied-state/breaks-dag-file',
        says: 'dagster_operator_klass',
      },
    ],
  },
  {
    name: 'schedule in Dagster',
    clean: { [DEFINITIONS_FILE]: definitionsFile({ ...ALL, mapped: 'dag', scheduled: true }) },
    serves: { customer_list: ['everything_in_dagster'] },
    mistakes: [
      {
        name: 'Dagster lets go while Airflow still hands over',
        change: { [DEFINITIONS_FILE]: definitionsFile({ ...ALL, mapped: null, scheduled: true }) },
        rule: 'mapping/not-executable',
        says: 'no asset there is mapped to it',
      },
    ],
  },
  {
    name: 'decommission',
    clean: {
      [DEFINITIONS_FILE]: definitionsFile({ ...ALL, mapped: null, scheduled: true }),
      [DAG_FILE]: null,
      [STATE_FILE]: null,
    },
    serves: { customer_list: null },
    mistakes: [
      {
        name: 'the DAG is deleted alone',
        change: { [DAG_FILE]: null, [STATE_FILE]: null },
        rule: 'mapping/missing-dag',
        says: "remove the mappings of 'customer_list'",
        ends: { serves: { customer_list: null }, error: "KeyError: 'customer_list'" },
      },
    ],
  },
]
