import type { CachedLocation } from '../../dagster/definitions.ts'
import { type ChangedFile, holds, indexOf } from './changed-files.ts'
import { type Said, SaidIndex } from './said-index.ts'

/**
 * The definitions files that a location can have been loaded from, judged by what Dagster has cached. Empty when no file
 * explains it. A tree may hold alternatives that map the same assets: then all of them are given.
 */
export function loadedFiles(location: CachedLocation, files: readonly ChangedFile[]): ChangedFile[] {
  const cached = new SaidIndex(location.mappings)
  const fitting = files.filter((file) => fits(file, location, cached))
  const named = fitting.filter(({ base }) => base?.deployedAs.includes(location.name) === true)
  if (named.length > 0) return named
  const deployed = fitting.filter(({ base }) => (base?.deployedAs.length ?? 0) > 0)
  const likely = fitting.filter(
    (file) => deployed.includes(file) || !deployed.some((other) => areAlternatives(file, other)),
  )
  // One file that explains everything beats files that explain a part of it.
  const explained = location.mappings.filter((mapping) => likely.some(({ base }) => holds(base, mapping)))
  const whole = likely.filter(({ base }) => explained.every((mapping) => holds(base, mapping)))
  return whole.length > 0 ? whole : likely
}

/** Dagster has everything that the file surely mapped before the change. */
function fits({ base }: ChangedFile, location: CachedLocation, cached: SaidIndex<Said>): boolean {
  const sure = base?.mappings.filter(({ certainty }) => certainty === 'exact') ?? []
  if (sure.length === 0) return false
  const names = location.instances.map(({ name }) => name)
  return sure.every(
    (mapping) =>
      (mapping.instance === null || names.length === 0 || names.includes(mapping.instance)) &&
      cached.find(mapping) !== undefined,
  )
}

/** Two files that define one asset cannot be loaded together. */
export function areAlternatives(one: ChangedFile, other: ChangedFile): boolean {
  if (one === other || one.base === null || other.base === null) return false
  return indexOf(one.base).sharesAsset(indexOf(other.base))
}
