import type { CachedLocation } from '../../dagster/definitions.ts'
import { type ChangedFile, holds } from './changed-files.ts'

/**
 * The definitions files that a location can have been loaded from, judged by what Dagster has cached. Empty when no file
 * explains it. A tree may hold alternatives that map the same assets: then all of them are given.
 */
export function loadedFiles(location: CachedLocation, files: readonly ChangedFile[]): ChangedFile[] {
  const fitting = files.filter((file) => fits(file, location))
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
function fits({ base }: ChangedFile, location: CachedLocation): boolean {
  const sure = base?.mappings.filter(({ certainty }) => certainty === 'exact') ?? []
  if (sure.length === 0) return false
  const names = location.instances.map(({ name }) => name)
  return sure.every(
    (mapping) =>
      (mapping.instance === null || names.length === 0 || names.includes(mapping.instance)) &&
      location.mappings.some((cached) => holdsSame(cached, mapping)),
  )
}

function holdsSame(
  cached: { readonly dagId: string; readonly taskId: string | null; readonly assetKey: readonly string[] },
  mapping: { readonly dagId: string; readonly taskId: string | null; readonly assetKey: readonly string[] | null },
): boolean {
  return (
    cached.dagId === mapping.dagId &&
    cached.taskId === mapping.taskId &&
    (mapping.assetKey === null || JSON.stringify(mapping.assetKey) === JSON.stringify(cached.assetKey))
  )
}

/** Two files that define one asset cannot be loaded together. */
export function areAlternatives(one: ChangedFile, other: ChangedFile): boolean {
  if (one === other) return false
  return (one.base?.mappings ?? []).some((mapping) => mapping.assetKey !== null && definesKey(other, mapping.assetKey))
}

function definesKey({ base }: ChangedFile, key: readonly string[]): boolean {
  const text = JSON.stringify(key)
  return (base?.mappings ?? []).some(({ assetKey }) => JSON.stringify(assetKey) === text)
}
