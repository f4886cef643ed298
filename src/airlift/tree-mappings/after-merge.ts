import { type Certainty, weakest } from '../../certainty.ts'
import type { CachedLocation, Mapping, Snapshot, WrittenMapping } from '../../dagster/definitions.ts'
import type { Project, TreeMapping } from '../project.ts'
import { adoptedFile, forsakenInstances } from './adoption.ts'
import { type ChangedFile, findIn, holds, isChanged, pairFiles } from './changed-files.ts'
import { areAlternatives, loadedFiles } from './loaded-files.ts'
import { SaidIndex } from './said-index.ts'

/**
 * What Dagster will have cached once the change is merged and its own side is deployed: the cached mappings without those
 * that the change takes out of the definitions files, and with those that it brings.
 *
 * What Dagster says is only altered where a file of base explains it, so somebody else's mappings, alternatives that nobody
 * deploys and definitions that cannot be read stay out of it. What is not sure is kept, and says so in `written`.
 */
export function mappingsAfterMerge(cached: Snapshot | null, base: Project | null, project: Project): Snapshot | null {
  if (cached === null || base === null) return cached
  const files = pairFiles(base, project)
  if (files.length === 0) return cached
  const loaded = cached.locations.filter(({ status }) => status === 'loaded')
  const from = new Map(loaded.map((location) => [location, loadedFiles(location, files)]))
  const locations = cached.locations.map((location) => {
    const likely = from.get(location)
    if (likely === undefined) return location
    const adopted = adoptedFile(location, cached.locations, files)
    if (adopted !== null) return adopting(location, adopted)
    const kept = location.mappings.flatMap((mapping) => {
      const after = afterwards(mapping, likely, files)
      return after === null ? [] : [after]
    })
    const now = { location, index: new SaidIndex(location.mappings) }
    const added = files.flatMap((file) => additionsOf(file, now, from, files))
    return { ...forsaking(location, files), mappings: [...kept, ...added].sort(compareMappings) }
  })
  return { ...cached, locations }
}

/** A location without the DAGs of instances that it reads no longer. */
function forsaking(location: CachedLocation, files: readonly ChangedFile[]): CachedLocation {
  const forsaken = forsakenInstances(location, files)
  if (forsaken.size === 0) return location
  const isLeft = (instance: string | null): boolean => instance === null || !forsaken.has(instance)
  const instances = location.instances.filter(({ name }) => isLeft(name))
  const dags = location.dags.filter(({ instance }) => isLeft(instance))
  if (instances.length > 0) return { ...location, instances, dags }
  const { airlift: _, ...rest } = location
  return { ...rest, instances, dags }
}

/** A location that read nothing of Airflow so far, with all that its file maps. */
function adopting(
  location: CachedLocation,
  { file, certainty }: NonNullable<ReturnType<typeof adoptedFile>>,
): CachedLocation {
  const api = file.api === 'component' ? 'component' : 'builder'
  const next: CachedLocation = {
    ...location,
    airlift: { version: null, api, state: [] },
    instances: file.instances.map((name) => ({ name })),
    adopts: { file: file.file, certainty },
  }
  const now = { location: next, index: new SaidIndex(next.mappings) }
  const mappings = file.mappings.map((mapping) =>
    toMapping(mapping, { base: null, head: file }, now, weakest(mapping.certainty, certainty)),
  )
  return { ...next, mappings: [...location.mappings, ...mappings].sort(compareMappings) }
}

/** A cached mapping as it is after the merge; null when the change surely removes it. */
function afterwards(cached: Mapping, likely: readonly ChangedFile[], files: readonly ChangedFile[]): Mapping | null {
  const candidates = likely.length > 0 ? likely : files
  const holders = candidates.filter(({ base }) => findIn(base, cached)?.certainty === 'exact')
  const [holder] = holders
  if (holder === undefined) return cached
  const mapping = { ...cached, instance: cached.instance ?? instanceIn(holders, cached) }
  const keepers = holders.filter(({ head }) => holds(head, mapping))
  const [keeper] = keepers
  if (keeper !== undefined) {
    const certainty = keepers.length === holders.length ? 'exact' : 'conditional'
    const kept = written(keeper, mapping, certainty, certainty === 'exact' ? 'kept' : 'taken')
    return { ...mapping, ...kept, ...changedAsset(mapping, keepers) }
  }
  const movedTo = files.find(({ base, head }) => holds(head, mapping) && !holds(base, mapping))
  if (movedTo !== undefined) return { ...mapping, ...written(movedTo, mapping, 'exact', 'kept') }
  const unread = files.some((file) => isChanged(file) && file.head?.complete === false)
  return unread ? { ...mapping, ...written(holder, mapping, 'conditional', 'taken') } : null
}

/** A mapped asset does not say its Airflow instance in Dagster, but the file that it comes from may. */
function instanceIn(holders: readonly ChangedFile[], mapping: Mapping): string | null {
  const [instance = null, ...others] = new Set(holders.map(({ base }) => findIn(base, mapping)?.instance ?? null))
  return others.length === 0 ? instance : null
}

/** What the change makes of an asset whose mapping it leaves. */
function changedAsset(mapping: Mapping, keepers: readonly ChangedFile[]): Pick<Mapping, 'executable' | 'partitions'> {
  return { executable: executableAfter(mapping, keepers), partitions: partitionsAfter(mapping, keepers) }
}

/** A change may give an asset its code, or take it away; alternatives that disagree leave it what it is. */
function executableAfter(mapping: Mapping, keepers: readonly ChangedFile[]): boolean {
  const told = keepers.filter(isChanged).map(({ base, head }) => {
    const before = findIn(base, mapping)?.executable ?? null
    const after = findIn(head, mapping)?.executable ?? null
    return before === after ? null : after
  })
  const [first] = told
  return first != null && told.every((each) => each === first) ? first : mapping.executable
}

function written(
  { base, head }: ChangedFile,
  mapping: Mapping,
  certainty: Certainty,
  change: WrittenMapping['change'],
): { readonly written?: WrittenMapping } {
  const found = findIn(head, mapping) ?? findIn(base, mapping)
  if (found === undefined) return {}
  return { written: { file: found.file, line: found.line, certainty: weakest(certainty, found.certainty), change } }
}

type Likely = ReadonlyMap<CachedLocation, readonly ChangedFile[]>

/** The partitions after the change where it touches them; null where they are then not known. */
function partitionsAfter(mapping: Mapping, keepers: readonly ChangedFile[]): Mapping['partitions'] {
  for (const { base, head } of keepers.filter(isChanged)) {
    const before = findIn(base, mapping)?.partitions ?? null
    const after = findIn(head, mapping)?.partitions ?? null
    if (before === 'unknown' || after === 'unknown') return null
    if (JSON.stringify(before) !== JSON.stringify(after)) return after
  }
  return mapping.partitions
}

interface Cached {
  readonly location: CachedLocation
  readonly index: SaidIndex<Mapping>
}

/** What the file brings to the location. */
function additionsOf(
  file: ChangedFile,
  { location, index }: Cached,
  likely: Likely,
  files: readonly ChangedFile[],
): Mapping[] {
  if (!isChanged(file) || file.head === null || location.airlift === undefined) return []
  const fresh = file.head.mappings.filter((mapping) => !holds(file.base, mapping) && index.find(mapping) === undefined)
  return fresh.flatMap((mapping) => {
    const certainty = certaintyOf(file, mapping, location, likely, files)
    return certainty === null
      ? []
      : [toMapping(mapping, file, { location, index }, weakest(mapping.certainty, certainty))]
  })
}

/** How sure it is that this location gets a new mapping of the file; null when it does not. */
function certaintyOf(
  file: ChangedFile,
  mapping: TreeMapping,
  location: CachedLocation,
  likely: Likely,
  files: readonly ChangedFile[],
): Certainty | null {
  const loading = [...likely].filter(([, loaded]) => loaded.includes(file)).map(([each]) => each)
  if (loading.length > 0) {
    if (!loading.includes(location)) return null
    const rivals = (likely.get(location) ?? []).filter((other) => areAlternatives(file, other))
    return loading.length === 1 && rivals.every(({ head }) => holds(head, mapping)) ? 'exact' : 'conditional'
  }
  const peering = mayLoad([...likely.keys()], file, mapping)
  if (!peering.includes(location)) return null
  if (peering.length > 1) return 'conditional'
  // A file that so far only peers: nothing explains the location but this file, and nothing else could.
  const isOnlyOne = files.every((other) => other === file || other.base === null)
  const explainsAll = file.base !== null && file.base.complete && file.base.mappings.length === 0
  return isOnlyOne && explainsAll && location.mappings.length === 0 ? 'exact' : 'conditional'
}

/** The locations that may load a file which maps nothing yet: by the names that workspaces give, else by its instance. */
function mayLoad(
  locations: readonly CachedLocation[],
  { base, head }: ChangedFile,
  { instance }: TreeMapping,
): readonly CachedLocation[] {
  const names = new Set([...(base?.deployedAs ?? []), ...(head?.deployedAs ?? [])])
  const named = locations.filter(({ name, airlift }) => airlift !== undefined && names.has(name))
  if (named.length > 0) return named
  return locations.filter(
    ({ airlift, instances }) =>
      airlift !== undefined &&
      (instance === null || instances.length === 0 || instances.some(({ name }) => name === instance)),
  )
}

function toMapping(mapping: TreeMapping, file: ChangedFile, cached: Cached, certainty: Certainty): Mapping {
  const { dagId, taskId, partitions } = mapping
  const { location } = cached
  const former = formerOf(mapping, file, cached)
  const [only, ...others] = location.instances
  return {
    dagId,
    taskId,
    assetKey: [...(mapping.assetKey ?? former?.assetKey ?? [`assets of ${mapping.file}:${mapping.line}`])],
    instance: mapping.instance ?? (others.length === 0 ? (only?.name ?? null) : null),
    // What nothing is known of is not called broken.
    executable: mapping.executable ?? former?.executable ?? true,
    partitions: partitions === 'unknown' ? null : partitions,
    readOnLoad: former?.readOnLoad ?? (location.airlift?.api === 'builder' ? 'always' : 'never'),
    written: { file: mapping.file, line: mapping.line, certainty, change: 'added' },
  }
}

/** What Dagster has of the same asset, or of the one whose task got another name when no key is known. */
function formerOf(mapping: TreeMapping, { base, head }: ChangedFile, { index }: Cached): Mapping | undefined {
  const { assetKey, dagId } = mapping
  if (assetKey !== null) return index.ofAsset(assetKey)
  const [gone, ...more] = (base?.mappings ?? []).filter(
    (each) => each.dagId === dagId && each.assetKey === null && !holds(head, each),
  )
  return gone === undefined || more.length > 0 ? undefined : index.find(gone)
}

function compareMappings(one: Mapping, other: Mapping): number {
  const [left, right] = [one, other].map(({ dagId, taskId, assetKey }) =>
    JSON.stringify([dagId, taskId ?? '', assetKey]),
  )
  return left === undefined || right === undefined || left === right ? 0 : left < right ? -1 : 1
}
