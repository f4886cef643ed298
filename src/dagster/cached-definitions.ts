import { createHash } from 'node:crypto'
import { nearestName } from '../config/nearest-name.ts'
import { UnreachableError, UserError } from '../errors.ts'
import { type AirliftMetadata, scheduleText } from './airlift-metadata.ts'
import type { CallLimits, DagsterClient } from './client.ts'
import type { AssetCheck, CachedDag, CachedLocation, CachedStructure, Mapping, Snapshot } from './definitions.ts'
import { SNAPSHOT_VERSION } from './definitions.ts'
import { type AirliftAsset, type AirliftJob, type LocationAssets, readLocationAssets } from './location-assets.ts'
import { type LocationStatus, readLocationStatus, readWorkspace, type Workspace } from './status.ts'
import { structuresOfMappedTasks } from './task-info-structure.ts'

/** Reads a cached DAG file; null when it does not define the DAG. */
export type StructureReader = (
  source: string,
  dag: { readonly dagId: string; readonly fileloc: string | null },
) => CachedStructure | null

export interface ReadOptions {
  /** Only these code locations; none named: all. */
  readonly locations?: readonly string[] | undefined
  /** What a name that Dagster does not have is: an error (the default), or the business of who asks. */
  readonly onUnknown?: 'throw' | 'leave-out'
  readonly readStructure: StructureReader
  /** Of the requests for the workspace and then of those for each location, asked for as they begin. */
  readonly limits?: (() => CallLimits) | undefined
  readonly now?: () => Date
}

/**
 * Everything that Dagster has cached of Airflow. The status of each location comes first, because one in error or still loading
 * shows no assets and no complaint; then one request per loaded location. Throws UserError or UnreachableError.
 */
export async function readCachedDefinitions(client: DagsterClient, options: ReadOptions): Promise<Snapshot> {
  const workspace = await readWorkspace(client, limitsOf(options))
  const wanted = chooseLocations(workspace, options)
  const locations: CachedLocation[] = []
  // One after the other: each answer may be large, and the server works on one at a time anyway.
  for (const status of wanted) locations.push(await readLocation(client, status, options))
  return {
    schemaVersion: SNAPSHOT_VERSION,
    takenAt: (options.now?.() ?? new Date()).toISOString(),
    dagsterVersion: workspace.dagsterVersion,
    locations: locations.sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** A code location was asked for that Dagster does not have: a mistake of whoever named it, not an outage. */
export class UnknownLocationError extends UserError {}

/** Throws UnknownLocationError for a name that Dagster does not have: leaving it out would look like nothing is mapped there. */
function chooseLocations(
  { locations }: Workspace,
  { locations: names = [], onUnknown = 'throw' }: ReadOptions,
): readonly LocationStatus[] {
  const unknown =
    onUnknown === 'throw' ? names.find((name) => !locations.some((location) => location.name === name)) : undefined
  if (unknown !== undefined) {
    throw new UnknownLocationError(`Dagster has no code location "${unknown}"`, {
      hint: tellNames(
        unknown,
        locations.map(({ name }) => name),
      ),
    })
  }
  return names.length === 0 ? locations : locations.filter(({ name }) => names.includes(name))
}

/** What to say about a code location that is not there: the nearest name, and all of them. */
export function tellNames(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known)
  const all =
    known.length === 0 ? 'It has none.' : `It has: ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}.`
  return nearest === undefined ? all : `Did you mean "${nearest}"? ${all}`
}

async function readLocation(
  client: DagsterClient,
  listed: LocationStatus,
  options: ReadOptions,
): Promise<CachedLocation> {
  const { status, assets, jobs, instances: named } = await readAssetsOf(client, listed, limitsOf(options))
  const instances = instanceNames(assets, named, status)
  const peers = peeredDags(assets, jobs, instances)
  const tasks = structuresOfMappedTasks(assets)
  const dags = [...peers, ...mappedOnlyDags(assets, peers, instances)]
  const state = status.componentState ?? []
  const usesAirlift = status.airliftVersion !== null || dags.length > 0 || state.some(isAirliftState)
  return {
    name: status.name,
    status: status.state,
    ...(status.error === null ? {} : { error: status.error }),
    ...(usesAirlift
      ? {
          airlift: {
            version: status.airliftVersion,
            api: assets.some(({ airlift }) => airlift.peeredDags.length > 0)
              ? 'builder'
              : jobs.length > 0 || state.some(isAirliftState)
                ? 'component'
                : 'none',
            state: [...state],
          },
        }
      : {}),
    instances: instances.map((name) => withWebserver(name, peers, instances)),
    dags: dags.map((dag) => toCachedDag(dag, tasks, options)).sort(byText(({ dagId }) => dagId)),
    mappings: mappingsOf(assets, dags, instances),
    checks: checksOf(assets),
  }
}

function limitsOf({ limits }: ReadOptions): CallLimits {
  return limits?.() ?? {}
}

const NOTHING: LocationAssets = { assets: [], jobs: [], instances: [] }
/** How often a location may be loaded anew between the look at its status and the one at its assets. */
const MAX_LOOKS = 3

/** One request; nothing is asked of a location that is in error or loading. */
async function readAssetsOf(
  client: DagsterClient,
  listed: LocationStatus,
  limits: CallLimits,
): Promise<LocationAssets & { readonly status: LocationStatus }> {
  let status: LocationStatus | null = listed
  for (let look = 1; status !== null && look <= MAX_LOOKS; look += 1) {
    if (status.state !== 'loaded') return { ...NOTHING, status }
    const held = await readLocationAssets(client, listed.name, limits)
    if (held !== null) return { ...held, status }
    status = await readLocationStatus(client, listed.name, limits)
  }
  throw new UnreachableError(`the code location ${listed.name} changed while it was read`, { hint: 'Run again.' })
}

/** Only what stands for a DAG tells both its instance and its link. */
function withWebserver(
  name: string,
  peers: readonly FoundDag[],
  instances: readonly string[],
): CachedLocation['instances'][number] {
  const [webserver, ...others] = new Set(
    peers
      .filter(({ instance }) => instance === name || (instance === null && instances.length === 1))
      .flatMap(({ airlift }) => airlift?.webserver ?? []),
  )
  return webserver === undefined || others.length > 0 ? { name } : { name, webserver }
}

interface FoundDag {
  readonly dagId: string
  readonly instance: string | null
  readonly assetKey: readonly string[] | null
  readonly peered: boolean
  readonly airlift: AirliftMetadata | null
}

const COMPONENT_STATE = /^AirflowInstanceComponent\[(.+)\]$/

function isAirliftState({ key }: { key: string }): boolean {
  return COMPONENT_STATE.test(key)
}

/** From the keys of DAG assets, the monitoring jobs, and the keys of component state. */
function instanceNames(
  assets: readonly AirliftAsset[],
  monitored: readonly string[],
  status: LocationStatus,
): readonly string[] {
  const peered = assets.filter(({ airlift }) => airlift.peeredDags.length > 0).map(({ key }) => key[0] ?? '')
  const stateful = (status.componentState ?? []).map(({ key }) => COMPONENT_STATE.exec(key)?.[1] ?? '')
  return [...new Set([...peered, ...monitored, ...stateful])].filter((name) => name !== '').sort()
}

function peeredDags(
  assets: readonly AirliftAsset[],
  jobs: readonly AirliftJob[],
  instances: readonly string[],
): FoundDag[] {
  const only = instances.length === 1 ? (instances[0] ?? null) : null
  const asAssets = assets.flatMap(({ key, airlift }) =>
    airlift.peeredDags.map((dagId) => ({ dagId, instance: key[0] ?? null, assetKey: key, peered: true, airlift })),
  )
  const asJobs = jobs.flatMap(({ airlift }) =>
    airlift.peeredDags.map((dagId) => ({ dagId, instance: only, assetKey: null, peered: true, airlift })),
  )
  return [...asAssets, ...asJobs]
}

/** DAGs that only mappings name: their own asset or job lives in another location, or nowhere. */
function mappedOnlyDags(
  assets: readonly AirliftAsset[],
  peers: readonly FoundDag[],
  instances: readonly string[],
): FoundDag[] {
  const peered = new Set(peers.map(({ dagId }) => dagId))
  const mapped = new Map<string, FoundDag>()
  for (const { airlift } of assets) {
    for (const dagId of [...airlift.mappedDags, ...airlift.mappedTasks.map((task) => task.dagId)]) {
      if (peered.has(dagId)) continue
      const known = mapped.get(dagId)?.airlift ?? (airlift.dagInfo?.dag_id === dagId ? airlift : null)
      mapped.set(dagId, {
        dagId,
        instance: instanceOf(dagId, [], instances),
        assetKey: null,
        peered: false,
        airlift: known,
      })
    }
  }
  return [...mapped.values()]
}

/** A mapped asset does not say its instance: it is the one that peers the DAG, or the location's only one. */
function instanceOf(dagId: string, dags: readonly FoundDag[], instances: readonly string[]): string | null {
  const peers = new Set(dags.filter((dag) => dag.dagId === dagId && dag.peered).map(({ instance }) => instance))
  const [only] = peers.size === 1 ? peers : instances.length === 1 ? instances : []
  return only ?? null
}

function toCachedDag(dag: FoundDag, tasks: ReadonlyMap<string, CachedStructure>, options: ReadOptions): CachedDag {
  const source = dag.airlift?.source ?? null
  const info = dag.airlift?.dagInfo ?? null
  const fileloc = info?.fileloc ?? null
  const read = source === null ? null : options.readStructure(source, { dagId: dag.dagId, fileloc })
  const served = tasks.get(dag.dagId) ?? null
  return {
    dagId: dag.dagId,
    instance: dag.instance,
    assetKey: dag.assetKey === null ? null : [...dag.assetKey],
    peered: dag.peered,
    fileloc,
    scheduleInterval: info === null ? null : scheduleText(info),
    sourceHash: source === null ? null : createHash('sha256').update(source).digest('hex'),
    source,
    structure: read ?? served,
    served,
  }
}

function mappingsOf(
  assets: readonly AirliftAsset[],
  dags: readonly FoundDag[],
  instances: readonly string[],
): Mapping[] {
  const mappings = assets.flatMap(({ key, executable, partitions, airlift }) => {
    const taskLookUp: LookUp = airlift.automapped || airlift.taskInfo === null ? 'never' : lookUp(airlift.mappedTasks)
    const dagLookUp: LookUp = airlift.dagInfo === null ? 'never' : lookUp(airlift.mappedDags)
    const common = { assetKey: [...key], executable, partitions }
    return [
      ...airlift.mappedTasks.map(({ dagId, taskId }) => ({ dagId, taskId, ...common, readOnLoad: taskLookUp })),
      ...airlift.mappedDags.map((dagId) => ({ dagId, taskId: null, ...common, readOnLoad: dagLookUp })),
    ].map((mapping): Mapping => ({ ...mapping, instance: instanceOf(mapping.dagId, dags, instances) }))
  })
  return mappings.sort(byText(({ dagId, taskId, assetKey }) => JSON.stringify([dagId, taskId ?? '', assetKey])))
}

type LookUp = NonNullable<Mapping['readOnLoad']>

/** Airlift puts a mapped asset's handles in a set and looks up whichever comes first. */
function lookUp(handles: readonly unknown[]): LookUp {
  return handles.length === 1 ? 'always' : 'maybe'
}

function checksOf(assets: readonly AirliftAsset[]): AssetCheck[] {
  return assets
    .flatMap(({ key, checks, airlift }) =>
      checks.map((name) => ({ name, assetKey: [...key], dagId: airlift.peeredDags[0] ?? null })),
    )
    .sort(byText(({ name, assetKey }) => JSON.stringify([assetKey, name])))
}

function byText<T>(text: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [left, right] = [text(a), text(b)]
    return left < right ? -1 : left > right ? 1 : 0
  }
}
