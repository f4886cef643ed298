import { mappingsAfterMerge } from '../../airlift/tree-mappings/after-merge.ts'
import type { CachedLocation, Mapping, Snapshot } from '../../dagster/definitions.ts'
import type { Finding, Report } from '../../report/model.ts'
import type { Projects } from '../read-projects.ts'
import { unfilledStates } from './component-state.ts'

export type Judged = Pick<Report, 'findings' | 'forecast' | 'dags'>

/**
 * The locations that hold a DAG the change alters, whose mappings it alters, that differ from head, or that are in error and so
 * may heal. What an earlier merge left behind counts too: its own run may have been cancelled in favour of this one.
 */
export function affectedLocations(snapshot: Snapshot | null, { findings, dags }: Judged, projects: Projects): string[] {
  const changed = dags.filter(({ state }) => state !== 'unchanged')
  const concerned = new Set([
    ...changed.flatMap(({ locations }) => locations),
    ...findings.filter(isOutOfStep).flatMap(({ location }) => location ?? []),
    ...mappingsLeft(snapshot, projects).keys(),
    // A new DAG is in no location yet: all that peer its instance may take it.
    ...(changed.some(({ state }) => state === 'added' || state === 'renamed') ? peering(snapshot) : []),
    ...(changed.length > 0 ? notLoaded(snapshot) : []),
  ])
  return [...concerned].sort()
}

const isOutOfStep = ({ rule, origin }: Finding): boolean => rule.startsWith('drift/') && origin !== 'fixed'

function peering(snapshot: Snapshot | null): string[] {
  return (snapshot?.locations ?? []).filter(({ dags }) => dags.some(({ peered }) => peered)).map(({ name }) => name)
}

/** In error, still loading what it was before, or with a component state that was never filled: what they hold cannot be seen. */
function notLoaded(snapshot: Snapshot | null): string[] {
  const isEmpty = ({ airlift }: CachedLocation): boolean => unfilledStates(airlift?.state ?? []).length > 0
  return (snapshot?.locations ?? [])
    .filter((location) => location.status !== 'loaded' || isEmpty(location))
    .map(({ name }) => name)
}

/**
 * How many mappings each location surely lacks, has too many or has of another kind, going by the definitions of the tree that
 * this change touches; only locations that differ.
 */
export function mappingsLeft(snapshot: Snapshot | null, { base, head }: Projects): ReadonlyMap<string, number> {
  const after = mappingsAfterMerge(snapshot, base, head)
  const counts = (snapshot?.locations ?? []).map((now): [string, number] => {
    const then = after?.locations.find(({ name }) => name === now.name)
    return [now.name, then === undefined || then === now ? 0 : countChanged(now, then)]
  })
  return new Map(counts.filter(([, count]) => count > 0))
}

function countChanged({ mappings: now }: CachedLocation, { mappings: then }: CachedLocation): number {
  const held = new Map(now.map((mapping) => [identity(mapping), mapping.executable]))
  const kept = new Set(then.filter(({ written }) => written?.change !== 'added').map(identity))
  const gone = now.filter((mapping) => !kept.has(identity(mapping)))
  const fresh = then.filter(({ written }) => written?.change === 'added' && written.certainty === 'exact')
  // An asset that gets its code, or loses it.
  const other = then.filter((mapping) => {
    const before = held.get(identity(mapping))
    return mapping.written?.certainty === 'exact' && before !== undefined && before !== mapping.executable
  })
  return gone.length + fresh.length + other.length
}

function identity({ dagId, taskId, assetKey }: Mapping): string {
  return JSON.stringify([dagId, taskId, assetKey])
}
