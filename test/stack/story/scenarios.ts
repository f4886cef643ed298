import * as z from 'zod'
import type { AirflowProcess } from '../../helpers/airflow-process.ts'
import {
  BREAD,
  BREAD_STATE,
  BREAD_TASKS,
  INVOICES,
  STORE_STATE,
  TILL,
  chain,
  plain,
  state,
  type Change,
} from './bakery.ts'

/** One pull request on the bakery, and what is really so once it is merged and deployed. */
export interface Scenario {
  readonly name: string
  readonly change: Change
  /** Resolves when Airflow serves what the change made of the DAGs. */
  readonly served: (airflow: AirflowProcess) => Promise<void>
  /** The innermost error that Dagster shows after the merge; null when the code location loads. */
  readonly error: string | null
  /** Dagster has no copy of what changes, so a reload has nothing to bring. */
  readonly inStep?: true
  /** Played with the oldest supported Dagster too. */
  readonly onOldest?: true
  /** Rules that must speak, each as an introduced finding. */
  readonly rules: readonly string[]
}

const RENAMED = ['collect_orders', 'bake_loaves', 'deliver', 'sweep']
const UNTOUCHED = { collect_orders: false, bake: false, deliver: false, sweep: false }

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a harmless task is added',
    onOldest: true,
    change: {
      [BREAD]: chain('bread', [...BREAD_TASKS, 'taste']),
      [BREAD_STATE]: state({ ...UNTOUCHED, taste: false }),
    },
    served: (airflow) => airflow.waitForTasks('bread', [...BREAD_TASKS, 'taste']),
    error: null,
    rules: ['drift/task-added', 'mapping/unmapped-task'],
  },
  {
    name: 'a mapped task is renamed',
    onOldest: true,
    change: {
      [BREAD]: chain('bread', RENAMED),
      [BREAD_STATE]: state({ collect_orders: false, bake_loaves: false, deliver: false, sweep: false }),
    },
    served: (airflow) => airflow.waitForTasks('bread', RENAMED),
    error: "KeyError: 'bake'",
    rules: ['mapping/missing-task', 'drift/task-renamed'],
  },
  {
    name: 'a mapped task is renamed, and its proxied_state file is forgotten',
    change: { [BREAD]: chain('bread', RENAMED) },
    served: (airflow) => airflow.waitForTasks('bread', null),
    error: "KeyError: 'bread'",
    rules: ['proxied-state/unknown-task'],
  },
  {
    name: 'a mapped DAG is removed',
    change: { [INVOICES]: null },
    served: (airflow) => airflow.waitForTasks('invoices', null),
    error: "KeyError: 'invoices'",
    rules: ['mapping/missing-dag', 'drift/dag-removed'],
  },
  {
    name: 'an unmapped DAG is removed',
    change: { [TILL]: null },
    served: (airflow) => airflow.waitForTasks('till-daily', null),
    error: null,
    rules: ['drift/dag-removed'],
  },
  {
    name: 'a DAG is added',
    change: { 'airflow_dags/cakes.py': plain('cakes', 'decorate') },
    served: (airflow) => airflow.waitForTasks('cakes', ['decorate']),
    error: null,
    rules: ['drift/dag-added'],
  },
  {
    name: 'an edge is changed',
    change: { [BREAD]: chain('bread', ['collect_orders', 'bake', 'sweep', 'deliver']) },
    served: (airflow) =>
      airflow.waitFor('sweep before deliver', async () => {
        const downstream = await downstreamOf(airflow, 'bread', 'sweep')
        return downstream.includes('deliver')
      }),
    error: null,
    rules: ['drift/edge-changed'],
  },
  {
    name: 'a whole DAG is proxied while its tasks are still mapped',
    change: { [BREAD_STATE]: 'proxied: True\n' },
    served: (airflow) => airflow.waitForTasks('bread', ['DAGSTER_OVERRIDE_DAG_bread']),
    error: "KeyError: 'collect_orders'",
    rules: ['mapping/replaced-by-dag-proxy'],
  },
  {
    name: 'two DAG ids become one Dagster name',
    onOldest: true,
    change: { 'airflow_dags/till_again.py': plain('till.daily', 'close') },
    served: (airflow) => airflow.waitForTasks('till.daily', ['close']),
    error: 'DagsterInvalidDefinitionError',
    rules: ['mapping/key-collision'],
  },
  {
    name: 'a task inside a prefixing TaskGroup is proxied',
    change: { [STORE_STATE]: state({ 'count.flour': false, 'count.sugar': true }) },
    served: (airflow) =>
      airflow.waitFor('an error for the tasks of store', async () => {
        const { status } = await airflow.get('/dags/store/tasks')
        return status === 500
      }),
    error: 'Failed to fetch task infos',
    rules: ['proxied-state/task-in-group'],
  },
  {
    // Nothing points at a first task, so Airflow can read the DAG back, with the doubled id.
    name: 'the first task inside a prefixing TaskGroup is proxied',
    change: { [STORE_STATE]: state({ 'count.flour': true, 'count.sugar': false }) },
    served: (airflow) => airflow.waitForTasks('store', ['count.count.flour', 'count.sugar']),
    error: "KeyError: 'count.flour'",
    rules: ['proxied-state/task-in-group'],
  },
  {
    name: 'an unmapped task is removed',
    change: {
      [BREAD]: chain('bread', ['collect_orders', 'bake', 'deliver']),
      [BREAD_STATE]: state({ collect_orders: false, bake: false, deliver: false }),
    },
    served: (airflow) => airflow.waitForTasks('bread', ['collect_orders', 'bake', 'deliver']),
    error: null,
    rules: ['drift/task-removed'],
  },
  {
    name: 'a mapped task is flipped to proxied',
    change: { [BREAD_STATE]: state({ ...UNTOUCHED, bake: true }) },
    served: (airflow) =>
      airflow.waitFor('bake proxied', async () => (await operatorOf(airflow, 'bread', 'bake')).includes('Dagster')),
    error: null,
    inStep: true,
    rules: [],
  },
  {
    name: 'a proxied_state file is broken',
    change: { [STORE_STATE]: 'tasks:\n  - id: count.flour\n    proxied: maybe\n' },
    served: async (airflow) => {
      // Every DAG file that loads the folder goes down with it.
      await airflow.waitForTasks('store', null)
      await airflow.waitForTasks('bread', null)
    },
    error: "KeyError: 'bread'",
    rules: ['proxied-state/invalid-shape'],
  },
]

const tasksSchema = z.object({
  tasks: z.array(
    z.object({
      task_id: z.string(),
      downstream_task_ids: z.array(z.string()),
      class_ref: z.object({ class_name: z.string() }),
    }),
  ),
})

async function taskOf(airflow: AirflowProcess, dagId: string, taskId: string) {
  const { body } = await airflow.get(`/dags/${dagId}/tasks`)
  const task = tasksSchema.parse(body).tasks.find(({ task_id }) => task_id === taskId)
  if (task === undefined) throw new Error(`Airflow does not serve ${dagId}.${taskId}`)
  return task
}

async function downstreamOf(airflow: AirflowProcess, dagId: string, taskId: string): Promise<readonly string[]> {
  return (await taskOf(airflow, dagId, taskId)).downstream_task_ids
}

async function operatorOf(airflow: AirflowProcess, dagId: string, taskId: string): Promise<string> {
  return (await taskOf(airflow, dagId, taskId)).class_ref.class_name
}
