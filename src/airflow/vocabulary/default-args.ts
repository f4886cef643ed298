import { hashOf } from '../../python/hash.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'
import { dagOf, groupOf } from './make-task.ts'
import type { World } from './world.ts'

/** The `default_args` that count for a task, the nearest first. `named`: the operator's own arguments. */
export function defaultArgsFor(named: ReadonlyMap<string, Value>, world: World): readonly Value[] {
  const dag = dagOf(named.get('dag')) ?? world.currentDag
  const group = groupOf(named.get('task_group')) ?? world.currentGroup(dag)
  return [named.get('default_args'), group?.defaultArgs, dag?.defaultArgs].filter((source) => source !== undefined)
}

export interface Fillable {
  readonly name: string
  /** Without a default of its own. */
  readonly required: boolean
}

/** Fills parameters that are not given from `default_args`, as Airflow does for the `__init__` of each operator. */
export function fillFrom(
  sources: readonly Value[],
  parameters: readonly Fillable[],
  named: Map<string, Value>,
  run: Run,
): void {
  for (const source of sources) {
    if (source.kind !== 'dict') continue
    for (const { name } of parameters) {
      const value = source.store.get(hashOf(str(name)) ?? '')
      if (value !== undefined && !named.has(name)) named.set(name, value)
    }
  }
  const doubt = doubtOf(sources)
  if (doubt === null) return
  for (const { name, required } of parameters) {
    if (required && !named.has(name)) named.set(name, run.unknownFrom(doubt))
  }
}

/** Why there may be more in them than is known. */
function doubtOf(sources: readonly Value[]) {
  for (const source of sources) {
    if (source.kind === 'unknown') return source.doubt
    if (source.kind === 'dict' && source.open !== null) return source.open
  }
  return null
}
