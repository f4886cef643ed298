import type { Dag, ImportFailure } from '../../../src/airflow/dag.ts'
import type { Project, ServedDag } from '../../../src/airlift/project.ts'
import type { ProxiedStateFile } from '../../../src/airlift/proxied-state/folder.ts'
import { serveDags } from '../../../src/airlift/served.ts'
import { aCall, aDag, aDagFile, aFolder, anExtraction, aProject, aTask, aTaskFile } from '../../helpers/dags.ts'
import { Random } from './random.ts'

export type Api = 'builder' | 'job' | 'component'

/** One DAG of the invented repository: its file, its tasks with their edges in a chain, and its proxied_state file. */
interface DagPlan {
  readonly dagId: string
  readonly file: string
  readonly tasks: readonly string[]
  readonly state: ProxiedStateFile | null
  readonly ownDagBuilder: boolean
}

interface Plan {
  readonly dags: readonly DagPlan[]
  readonly brokenFiles: readonly string[]
}

export interface InstanceCase {
  readonly name: string
  readonly api: Api
  /** The location peers only DAGs that start with this; null for all. */
  readonly selects: string | null
  readonly taskMappings: readonly (readonly [asset: string, dagId: string, taskId: string])[]
  readonly dagMappings: readonly (readonly [asset: string, dagId: string])[]
  readonly base: Project
  readonly head: Project
  /** DAGs of somebody else's repository in the same Airflow. */
  readonly foreign: readonly string[]
}

export interface LocationCase {
  readonly mutation: string
  readonly instances: readonly InstanceCase[]
}

const TASKS = ['extract', 'clean', 'join', 'load', 'report', 'group.check', 'group.notify'] as const
const NAMES = ['orders', 'orders.daily', 'customers', 'stock-levels', 'billing', 'billing-eu.daily'] as const

type Mutation = (random: Random, plan: Plan) => Plan

function change(plan: Plan, random: Random, alter: (dag: DagPlan) => DagPlan): Plan {
  const chosen = random.pick(plan.dags)
  return { ...plan, dags: plan.dags.map((dag) => (dag === chosen ? alter(dag) : dag)) }
}

/** Keeps the proxied_state file in step, as a careful author does. */
function withTasks(dag: DagPlan, tasks: readonly string[]): DagPlan {
  const listed = dag.state?.state.level === 'task' ? dag.state.state.entries : []
  const states = listed.filter(({ id }) => tasks.includes(id)).map(({ id, proxied }) => [id, proxied] as const)
  const state = dag.state?.state.level === 'task' ? aTaskFile(dag.dagId, Object.fromEntries(states)) : dag.state
  return { ...dag, tasks, state }
}

function renamed(dag: DagPlan, dagId: string): DagPlan {
  if (dag.state === null) return { ...dag, dagId }
  return { ...dag, dagId, state: { ...dag.state, dagId, file: `dags/proxied_state/${dagId}.yaml` } }
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  nothing: (_, plan) => plan,
  'rename a task': (random, plan) =>
    change(plan, random, (dag) => {
      const [first = 'extract', ...others] = dag.tasks
      return withTasks(dag, [`${first}_v2`, ...others])
    }),
  'rename a task and forget its proxied_state file': (random, plan) =>
    change(plan, random, (dag) => ({ ...dag, tasks: dag.tasks.map((task, at) => (at === 0 ? `${task}_v2` : task)) })),
  'remove a task': (random, plan) => change(plan, random, (dag) => withTasks(dag, dag.tasks.slice(1))),
  'remove all tasks': (random, plan) => change(plan, random, (dag) => withTasks(dag, [])),
  'add a task': (random, plan) => change(plan, random, (dag) => withTasks(dag, [...dag.tasks, 'added'])),
  'rename a DAG': (random, plan) => change(plan, random, (dag) => renamed(dag, `${dag.dagId}_v2`)),
  'remove a DAG': (random, plan) => {
    const gone = random.pick(plan.dags)
    return { ...plan, dags: plan.dags.filter((dag) => dag !== gone) }
  },
  'add a DAG': (_, plan) => ({ ...plan, dags: [...plan.dags, plainDag('brand_new')] }),
  'add a DAG whose name collides': (random, plan) => {
    const { dagId } = random.pick(plan.dags)
    const twin = dagId.includes('.')
      ? dagId.replace('.', '-')
      : dagId.includes('-')
        ? dagId.replace('-', '.')
        : `${dagId}.`
    return { ...plan, dags: [...plan.dags, plainDag(twin)] }
  },
  'rename a DAG to a name that collides': (random, plan) => {
    const [first, second] = plan.dags
    if (first === undefined || second === undefined) return plan
    const twin = second.dagId.includes('_')
      ? second.dagId.replace('_', '-')
      : `${second.dagId}.`.replaceAll(/[.-]/g, '_')
    return { ...plan, dags: plan.dags.map((dag) => (dag === first ? renamed(dag, twin) : dag)) }
  },
  'proxy all tasks': (random, plan) =>
    change(plan, random, (dag) => ({
      ...dag,
      state: aTaskFile(dag.dagId, Object.fromEntries(dag.tasks.map((task) => [task, true]))),
    })),
  'list an unknown task': (random, plan) =>
    change(plan, random, (dag) => ({ ...dag, state: aTaskFile(dag.dagId, { nowhere: false }) })),
  'proxy a DAG as a whole': (random, plan) =>
    change(plan, random, (dag) => ({ ...dag, state: aDagFile(dag.dagId, true) })),
  'say that a DAG is not proxied': (random, plan) =>
    change(plan, random, (dag) => ({ ...dag, state: aDagFile(dag.dagId, false) })),
  'proxy a DAG with an own builder': (random, plan) =>
    change(plan, random, (dag) => ({ ...dag, state: aDagFile(dag.dagId, true), ownDagBuilder: true })),
  'move a DAG to another file': (random, plan) => change(plan, random, (dag) => ({ ...dag, file: 'dags/moved.py' })),
  'break a file': (random, plan) => ({ ...plan, brokenFiles: [random.pick(plan.dags).file] }),
  'remove the proxied_state file': (random, plan) => change(plan, random, (dag) => ({ ...dag, state: null })),
}

function plainDag(dagId: string): DagPlan {
  return {
    dagId,
    file: `dags/${dagId}.py`,
    tasks: ['extract', 'load'],
    state: null,
    ownDagBuilder: false,
  }
}

function basePlan(random: Random): Plan {
  // At least two: a location with one DAG may have picked it in Python, which only the tree tells (see whole projects).
  const names = new Set(random.picks(NAMES, 1 + random.below(4)))
  const ids = [...names, ...(names.size === 1 ? ['returns'] : [])]
  const dags = ids.map((dagId): DagPlan => {
    const tasks = [...new Set(random.picks(TASKS, 1 + random.below(4)))]
    const flat = tasks.filter((task) => !task.includes('.'))
    const states = Object.fromEntries(flat.map((task) => [task, random.chance(0.4)]))
    const state = random.chance(0.6) ? aTaskFile(dagId, states) : null
    return { dagId, file: `dags/${dagId}.py`, tasks, state, ownDagBuilder: false }
  })
  return { dags, brokenFiles: [] }
}

function toDag(plan: DagPlan): Dag {
  const tasks = plan.tasks.map((taskId) => aTask(taskId, { file: plan.file }))
  // Grouped tasks stand last and get an edge from the one before, half of the time.
  const edges = plan.tasks.slice(1).map((taskId, index) => `${plan.tasks[index] ?? ''} >> ${taskId}`)
  return aDag({ dagId: plan.dagId, file: plan.file, tasks, edges: plan.dagId.length % 2 === 0 ? edges : [] })
}

function toProject({ dags, brokenFiles }: Plan): Project {
  const failures = brokenFiles.map((file): ImportFailure => ({
    kind: 'syntax',
    file,
    line: 1,
    message: 'invalid syntax',
  }))
  const extraction = anExtraction(dags.filter(({ file }) => !brokenFiles.includes(file)).map(toDag), { failures })
  const files = dags.flatMap(({ state }) => (state === null ? [] : [state]))
  const folders = [aFolder(files)]
  const calls = [...new Set(dags.map(({ file }) => file))].map((file) => {
    const here = dags.filter((dag) => dag.file === file)
    const ownDagBuilder = here.some((dag) => dag.ownDagBuilder)
    return aCall({ file, dagIds: here.map(({ dagId }) => dagId), ownDagBuilder })
  })
  return aProject({ extraction, calls, folders, served: serveDags(extraction, calls, folders, () => null) })
}

const isServed = ({ breakage }: ServedDag): boolean => breakage?.kind !== 'import-error'

function instanceCase(random: Random, name: string, api: Api, plan: Plan, mutate: Mutation): InstanceCase {
  const base = toProject(plan)
  const head = toProject(mutate(random, plan))
  const selects = api === 'builder' && random.chance(0.1) ? random.pick(['orders', 'billing']) : null
  const peered = base.served.filter(({ dag }) => selects === null || dag.dagId.startsWith(selects))
  const mappable = peered.filter((served) => isServed(served) && served.breakage === null)
  const handles = mappable.flatMap(({ dag, tasks }) => tasks.map(({ taskId }) => [dag.dagId, taskId] as const))
  const taskMappings = handles
    .filter(() => random.chance(0.6))
    // Now and then one asset is made by two tasks.
    .map(([dagId, taskId], at) => [`${name}_asset_${random.chance(0.03) ? 0 : at}`, dagId, taskId] as const)
  const dagMappings = mappable
    .filter(() => random.chance(0.3))
    .map(({ dag }, at) => [`${name}_dag_asset_${at}`, dag.dagId] as const)
  const foreign = random.chance(0.2) ? ['somebody_elses'] : []
  return { name, api, selects, taskMappings, dagMappings, base, head, foreign }
}

/** Every mutation in turn, on invented repositories from a seed; now and then with a second, untouched Airflow. */
export function locationCases(seed: number, count: number): LocationCase[] {
  const random = new Random(seed)
  const mutations = Object.entries(MUTATIONS)
  return Array.from({ length: count }, (_, index) => {
    const [mutation, mutate] = mutations[index % mutations.length] ?? random.pick(mutations)
    const api = random.pick<Api>(['builder', 'builder', 'builder', 'job', 'component'])
    const instances = [instanceCase(random, 'first', api, basePlan(random), mutate)]
    if (api === 'builder' && random.chance(0.2)) {
      instances.push(instanceCase(random, 'second', api, basePlan(random), (_random, plan) => plan))
    }
    return { mutation, instances }
  })
}
