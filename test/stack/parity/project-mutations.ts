import {
  type DagPlan,
  dagsFolder,
  type InstancePlan,
  type LocationPlan,
  type MappingPlan,
  type ProjectPlan,
  stateText,
} from './project-plan.ts'
import type { Random } from './random.ts'

export type Mutation = (random: Random, plan: ProjectPlan) => ProjectPlan

interface Chosen {
  readonly instance: InstancePlan
  readonly dag: DagPlan
}

function choose(random: Random, { instances }: ProjectPlan, fits: (chosen: Chosen) => boolean = () => true): Chosen {
  const all = instances.flatMap((instance) => instance.dags.map((dag) => ({ instance, dag })))
  const fitting = all.filter(fits)
  return random.pick(fitting.length > 0 ? fitting : all)
}

/** Replaces a DAG, by none or more. */
function withDags(plan: ProjectPlan, { instance, dag }: Chosen, dags: readonly DagPlan[]): ProjectPlan {
  const instances = plan.instances.map((each) =>
    each === instance ? { ...each, dags: each.dags.flatMap((other) => (other === dag ? dags : [other])) } : each,
  )
  return { ...plan, instances }
}

function withMappings(plan: ProjectPlan, change: (mapping: MappingPlan) => readonly MappingPlan[]): ProjectPlan {
  const locations = plan.locations.map((location) => ({ ...location, mappings: location.mappings.flatMap(change) }))
  return { ...plan, locations }
}

const changeDag =
  (alter: (dag: DagPlan, random: Random) => DagPlan): Mutation =>
  (random, plan) => {
    const chosen = choose(random, plan)
    return withDags(plan, chosen, [alter(chosen.dag, random)])
  }

/** As a careful author does it: the proxied_state file goes with the tasks. */
function withTasks(dag: DagPlan, tasks: readonly string[]): DagPlan {
  if (dag.state === null) return { ...dag, tasks }
  return { ...dag, tasks, state: stateText(Object.fromEntries(tasks.map((taskId) => [taskId, false]))) }
}

const newName = (taskId: string): string => `${taskId}_v2`
const of = ({ instance, dag }: Chosen, mapping: MappingPlan): boolean =>
  mapping.instance === instance.name && mapping.dagId === dag.dagId
const firstOf = ({ tasks }: DagPlan): string => tasks[0] ?? 'extract'

function twinOf(dagId: string): string {
  if (dagId.includes('.')) return dagId.replace('.', '-')
  return dagId.includes('-') ? dagId.replace('-', '.') : `${dagId}.`.replace('_', '-')
}

const plainDag = (dagId: string): DagPlan => ({
  dagId,
  file: `${dagId}.py`,
  tasks: ['extract', 'load'],
  chained: true,
  state: null,
  proxying: 'none',
})

/** Changes of Airflow's side alone. */
const AIRFLOW: Readonly<Record<string, Mutation>> = {
  nothing: (_, plan) => plan,
  'rename a task': changeDag((dag) => withTasks(dag, [newName(firstOf(dag)), ...dag.tasks.slice(1)])),
  'rename a task and forget its proxied_state file': changeDag((dag) => ({
    ...dag,
    tasks: [newName(firstOf(dag)), ...dag.tasks.slice(1)],
  })),
  'remove a task': changeDag((dag) => withTasks(dag, dag.tasks.slice(1))),
  'add a task': changeDag((dag) => withTasks(dag, [...dag.tasks, 'added'])),
  'rename a DAG': changeDag((dag) => ({ ...dag, dagId: newName(dag.dagId) })),
  'remove a DAG': (random, plan) => withDags(plan, choose(random, plan), []),
  'add a DAG': (random, plan) => {
    const chosen = choose(random, plan)
    return withDags(plan, chosen, [chosen.dag, plainDag('brand_new')])
  },
  'add a DAG whose name collides': (random, plan) => {
    const chosen = choose(random, plan)
    return withDags(plan, chosen, [chosen.dag, plainDag(twinOf(chosen.dag.dagId))])
  },
  'flip a task': changeDag((dag) => ({
    ...dag,
    state: stateText(Object.fromEntries(dag.tasks.map((taskId) => [taskId, taskId === firstOf(dag)]))),
  })),
  'proxy all tasks': changeDag((dag) => ({
    ...dag,
    state: stateText(Object.fromEntries(dag.tasks.map((taskId) => [taskId, true]))),
  })),
  'proxy a DAG as a whole': changeDag((dag) => ({ ...dag, state: 'proxied: true\n' })),
  'say that a DAG is not proxied': changeDag((dag) => ({ ...dag, state: 'proxied: false\n' })),
  'proxy a DAG with an own builder': changeDag((dag) => ({
    ...dag,
    state: 'proxied: true\n',
    proxying: 'own-dag-builder',
  })),
  'list a task that is not there': changeDag((dag) => ({ ...dag, state: stateText({ nowhere: false }) })),
  'break a proxied_state file': changeDag((dag) => ({ ...dag, state: 'tasks:\n  - id: extract\n' })),
  'remove the proxied_state file': changeDag((dag) => ({ ...dag, state: null })),
  'move a DAG to another file': changeDag((dag) => ({ ...dag, file: 'moved.py' })),
  'break a file': (random, plan) => {
    const { instance, dag } = choose(random, plan)
    return { ...plan, brokenFiles: [`${dagsFolder(instance.name)}/${dag.file}`] }
  },
}

const addMapping =
  (make: (chosen: Chosen) => Pick<MappingPlan, 'dagId' | 'taskId'>): Mutation =>
  (random, plan) => {
    const chosen = choose(random, plan)
    const mapping: MappingPlan = {
      asset: 'brand_new_asset',
      instance: chosen.instance.name,
      style: random.pick(['function', 'metadata']),
      ...make(chosen),
    }
    const reading = plan.locations.filter(
      ({ api, instances }) => api !== 'picks' && instances.includes(chosen.instance.name),
    )
    const [target] = reading
    const add = (location: LocationPlan): LocationPlan =>
      location === target ? { ...location, mappings: [...location.mappings, mapping] } : location
    return { ...plan, locations: plan.locations.map(add) }
  }

const isMapped =
  ({ locations }: ProjectPlan) =>
  (chosen: Chosen): boolean =>
    locations.some(({ mappings }) => mappings.some((mapping) => of(chosen, mapping)))

/** Changes of Dagster's side, alone or together with Airflow's. */
const DAGSTER: Readonly<Record<string, Mutation>> = {
  'map another task': addMapping(({ dag }) => ({ dagId: dag.dagId, taskId: dag.tasks.at(-1) ?? null })),
  'map a task that is not there': addMapping(({ dag }) => ({ dagId: dag.dagId, taskId: 'nowhere' })),
  'map a DAG that is not there': addMapping(() => ({ dagId: 'nowhere', taskId: null })),
  'map a whole DAG': addMapping(({ dag }) => ({ dagId: dag.dagId, taskId: null })),
  'remove the mappings of a DAG': (random, plan) => {
    const chosen = choose(random, plan, isMapped(plan))
    return withMappings(plan, (mapping) => (of(chosen, mapping) ? [] : [mapping]))
  },
  'rename a task in the mappings alone': (random, plan) => {
    const chosen = choose(random, plan, isMapped(plan))
    return withMappings(plan, (mapping) => [
      of(chosen, mapping) && mapping.taskId !== null ? { ...mapping, taskId: newName(mapping.taskId) } : mapping,
    ])
  },
  'rename a task on both sides': (random, plan) => {
    const chosen = choose(random, plan, isMapped(plan))
    const { dag } = chosen
    const [old, ...others] = dag.tasks
    if (old === undefined) return plan
    const renamed = withDags(plan, chosen, [withTasks(dag, [newName(old), ...others])])
    return withMappings(renamed, (mapping) => [
      of(chosen, mapping) && mapping.taskId === old ? { ...mapping, taskId: newName(old) } : mapping,
    ])
  },
  'rename a DAG on both sides': (random, plan) => {
    const chosen = choose(random, plan, isMapped(plan))
    const dagId = newName(chosen.dag.dagId)
    const renamed = withDags(plan, chosen, [{ ...chosen.dag, dagId }])
    const mapped = withMappings(renamed, (mapping) => [of(chosen, mapping) ? { ...mapping, dagId } : mapping])
    const locations = mapped.locations.map((location) => ({
      ...location,
      picks: location.picks.map((pick) =>
        pick.instance === chosen.instance.name && pick.dagId === chosen.dag.dagId ? { ...pick, dagId } : pick,
      ),
    }))
    return { ...mapped, locations }
  },
  'delete a DAG with its mappings': (random, plan) => {
    const chosen = choose(random, plan, isMapped(plan))
    return withMappings(withDags(plan, chosen, []), (mapping) => (of(chosen, mapping) ? [] : [mapping]))
  },
  'proxy a DAG as a whole with its mappings': (random, plan) => {
    const chosen = choose(random, plan, isMapped(plan))
    const proxied = withDags(plan, chosen, [{ ...chosen.dag, state: 'proxied: true\n', proxying: 'default' }])
    return withMappings(proxied, (mapping) => [of(chosen, mapping) ? { ...mapping, taskId: null } : mapping])
  },
}

export const MUTATIONS: readonly (readonly [name: string, mutate: Mutation])[] = [
  ...Object.entries(AIRFLOW),
  ...Object.entries(DAGSTER),
]
