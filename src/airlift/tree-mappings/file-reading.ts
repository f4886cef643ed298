import type { DefinitionsFile, TreeMapping } from '../project.ts'

/** A definitions file as it was read, before it is known who loads it. */
export interface FileReading extends Omit<DefinitionsFile, 'deployedAs'> {
  /** It holds `Definitions` (or is a component), so it can be loaded on its own; else it is at most a part of others. */
  readonly definesAll: boolean
}

/** By DAG, task, then asset; a mapping to the whole DAG comes before those to its tasks. */
export function compareMappings(one: TreeMapping, other: TreeMapping): number {
  return compare(orderOf(one), orderOf(other))
}

const orderOf = ({ dagId, taskId, assetKey }: TreeMapping): string => JSON.stringify([dagId, taskId ?? '', assetKey])

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
