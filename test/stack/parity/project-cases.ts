import { definitionsFile, definitionsText, deploymentFiles } from './project-definitions.ts'
import { MUTATIONS } from './project-mutations.ts'
import {
  type DagPlan,
  dagFiles,
  dagsFolder,
  type Files,
  type InstancePlan,
  type LocationPlan,
  type MappingPlan,
  type ProjectPlan,
  stateText,
} from './project-plan.ts'
import { Random } from './random.ts'

/** One side of a change: the whole tree, what each Airflow parses of it, and what Dagster loads for each location. */
export interface Side {
  readonly files: Files
  readonly dagFolders: Readonly<Record<string, Files>>
  /** Null where a location has no definitions any more. */
  readonly definitions: Readonly<Record<string, string>>
}

export interface ProjectCase {
  readonly mutation: string
  readonly instances: readonly string[]
  readonly locations: readonly Pick<LocationPlan, 'name' | 'api' | 'instances'>[]
  readonly base: Side
  readonly head: Side
}

const TASKS = ['extract', 'clean', 'join', 'load', 'report', 'group.check', 'group.notify'] as const
const NAMES = ['orders', 'orders.daily', 'customers', 'stock-levels', 'billing', 'billing-eu.daily'] as const

function dagPlan(random: Random, dagId: string): DagPlan {
  const tasks = [...new Set(random.picks(TASKS, 1 + random.below(4)))]
  const proxying = random.chance(0.7) ? 'default' : 'none'
  // A proxied task in a prefixing group is broken, so nobody has one at first.
  const states = tasks.map((taskId) => [taskId, !taskId.includes('.') && random.chance(0.4)] as const)
  const state = proxying === 'default' && random.chance(0.8) ? stateText(Object.fromEntries(states)) : null
  return { dagId, file: `${dagId.replaceAll(/\W/g, '_')}.py`, tasks, chained: random.chance(0.5), state, proxying }
}

function instancePlan(random: Random, name: string): InstancePlan {
  const ids = [...new Set(random.picks(NAMES, 2 + random.below(3)))]
  return { name, dags: ids.map((dagId) => dagPlan(random, dagId)) }
}

function mappingPlans(random: Random, location: string, instance: InstancePlan, selects: string | null): MappingPlan[] {
  const prefix = `${location}_${instance.name}`
  const peered = instance.dags.filter(({ dagId }) => selects === null || dagId.startsWith(selects))
  return peered.flatMap(({ dagId, tasks }, at): MappingPlan[] => {
    const common = { instance: instance.name, dagId }
    const mapped = tasks.flatMap((taskId, index): MappingPlan[] =>
      random.chance(0.5)
        ? [{ ...common, taskId, asset: `${prefix}_${at}_${index}`, style: random.pick(['function', 'metadata']) }]
        : [],
    )
    const whole: MappingPlan = { ...common, taskId: null, asset: `${prefix}_${at}`, style: 'function' }
    return random.chance(0.2) ? [...mapped, whole] : mapped
  })
}

function locationPlan(random: Random, name: string, instances: readonly InstancePlan[]): LocationPlan {
  const api = random.pick<LocationPlan['api']>(['builder', 'builder', 'builder', 'builder', 'component', 'picks'])
  const read = api === 'component' || random.chance(0.5) ? [random.pick(instances)] : instances
  const selects = api === 'builder' && random.chance(0.1) ? random.pick(['orders', 'billing']) : null
  const picks =
    api === 'picks' ? read.map(({ name: instance, dags }) => ({ instance, dagId: random.pick(dags).dagId })) : []
  const mappings = api === 'picks' ? [] : read.flatMap((instance) => mappingPlans(random, name, instance, selects))
  return { name, api, instances: read.map((instance) => instance.name), selects, mappings, picks }
}

function basePlan(random: Random): ProjectPlan {
  const names = random.chance(0.3) ? ['first', 'second'] : ['first']
  const instances = names.map((name) => instancePlan(random, name))
  const locations = (random.chance(0.4) ? ['analytics', 'finance'] : ['analytics']).map((name) =>
    locationPlan(random, name, instances),
  )
  return { instances, locations, brokenFiles: [], declared: random.chance(0.9) }
}

function sideOf({ instances, locations, brokenFiles, declared }: ProjectPlan): Side {
  const folders = instances.map((instance) => [instance.name, dagFiles(instance, brokenFiles)] as const)
  const files = folders.flatMap(([name, texts]) =>
    Object.entries(texts).map(([path, text]) => [`${dagsFolder(name)}/${path}`, text] as const),
  )
  const definitions = locations.map((location) => [location, definitionsText(location)] as const)
  return {
    dagFolders: Object.fromEntries(folders),
    definitions: Object.fromEntries(definitions.map(([{ name }, text]) => [name, text])),
    files: {
      ...Object.fromEntries(files),
      ...Object.fromEntries(definitions.map(([location, text]) => [definitionsFile(location), text])),
      ...(declared ? deploymentFiles(locations) : {}),
    },
  }
}

/** Every mutation in turn, on invented repositories from a seed. */
export function projectCases(seed: number, count: number): ProjectCase[] {
  const random = new Random(seed)
  return Array.from({ length: count }, (_, index) => {
    const [mutation, mutate] = MUTATIONS[index % MUTATIONS.length] ?? random.pick(MUTATIONS)
    const base = basePlan(random)
    return {
      mutation,
      instances: base.instances.map(({ name }) => name),
      locations: base.locations,
      base: sideOf(base),
      head: sideOf(mutate(random, base)),
    }
  })
}
