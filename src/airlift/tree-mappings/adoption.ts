import type { CachedLocation } from '../../dagster/definitions.ts'
import type { DefinitionsFile } from '../project.ts'
import type { ChangedFile } from './changed-files.ts'

/**
 * The definitions file with which the change makes a location read Airflow for the first time; null where it does not. A
 * workspace names it, or it is the only file that begins to and the only location that could be meant.
 */
export function adoptedFile(
  location: CachedLocation,
  locations: readonly CachedLocation[],
  files: readonly ChangedFile[],
): { readonly file: DefinitionsFile; readonly certainty: 'exact' | 'conditional' } | null {
  if (location.airlift !== undefined || location.status !== 'loaded') return null
  const beginning = files.flatMap(({ base, head }) =>
    head !== null && head.instances.length > 0 && (base?.instances.length ?? 0) === 0 ? [head] : [],
  )
  const named = beginning.find(({ deployedAs }) => deployedAs.includes(location.name))
  if (named !== undefined) return { file: named, certainty: 'exact' }
  const [only, ...others] = beginning.filter(({ deployedAs }) => deployedAs.length === 0)
  const meant = locations.filter(({ airlift }) => airlift === undefined)
  if (only === undefined || others.length > 0 || meant.length > 1) return null
  return { file: only, certainty: 'conditional' }
}

/**
 * The Airflow instances that the change makes a location read no longer. Nothing is claimed where several files may be the
 * location's, or where its file cannot be read completely.
 */
export function forsakenInstances(location: CachedLocation, files: readonly ChangedFile[]): ReadonlySet<string> {
  const names = new Set(location.instances.map(({ name }) => name))
  const reading = files.filter(({ base }) => base?.instances.some((instance) => names.has(instance)))
  const named = reading.filter(({ base }) => base?.deployedAs.includes(location.name))
  const [only, ...others] = named.length > 0 ? named : reading
  if (only?.base == null || others.length > 0 || only.head?.complete === false) return new Set()
  const after = new Set(only.head?.instances ?? [])
  return new Set(only.base.instances.filter((instance) => !after.has(instance)))
}
