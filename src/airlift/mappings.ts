import type { Mapping, Snapshot, WrittenMapping } from '../dagster/definitions.ts'
import type { ServedDag } from './project.ts'
import { mappingsById } from '../dagster/lookup.ts'

/** A mapping and the code location that holds it. */
export interface LocatedMapping extends Mapping {
  readonly location: string
}

/** An asset key as Dagster's UI writes it. */
export const assetName = (key: readonly string[]): string => key.join('/')

/** Every mapping that concerns a DAG, to it as a whole (`taskId: null`) or to one of its tasks. */
export function mappingsOf(
  cached: Snapshot | null,
  { dag, instance }: Pick<ServedDag, 'dag' | 'instance'>,
): LocatedMapping[] {
  return (cached?.locations ?? []).flatMap((location) =>
    mappingsById(location.mappings, dag.dagId)
      .filter((mapping) => mapping.instance === null || instance === null || mapping.instance === instance)
      .map((mapping) => ({ ...mapping, location: location.name })),
  )
}

/** The mappings through which one served task is run or observed: its own, or the DAG's when Airlift replaced the DAG. */
export function mappingsOfTask(
  mappings: readonly LocatedMapping[],
  served: Pick<ServedDag, 'level'>,
  taskId: string,
): LocatedMapping[] {
  return mappings.filter((mapping) => (served.level === 'dag' ? mapping.taskId === null : mapping.taskId === taskId))
}

/** Where the tree writes the mapping of a task (or DAG) that a location has or gets; undefined where only Dagster tells it. */
export function writtenMapping(
  cached: Snapshot | null,
  { location, dagId, taskId }: { location: string; dagId: string; taskId: string | null },
): WrittenMapping | undefined {
  const mappings = cached?.locations.find(({ name }) => name === location)?.mappings ?? []
  const written = mappingsById(mappings, dagId).find((each) => each.taskId === taskId && each.written !== undefined)
  return written?.written
}
