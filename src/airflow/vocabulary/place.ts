import type { CallArguments } from '../../python/call-arguments.ts'
import type { Doubt } from '../../python/doubt.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { dagsReachedBy } from './nodes.ts'
import type { World } from './world.ts'

const PLACES = ['dag', 'task_group', 'parent_group']

/**
 * Why it is not known into which DAG or group a new node goes, where its arguments say so; null where it is known.
 *
 * Every DAG that may get the node is incomplete from then on; where none is in sight, the file may have further DAGs.
 */
export function doubtPlace(args: CallArguments, world: World, run: Run): Doubt | null {
  for (const name of PLACES) {
    const value = args.named.get(name)
    const doubt = value === undefined ? null : whyUnknown(value, run)
    if (value === undefined || doubt === null) continue
    const dags = new Set(dagsReachedBy(value))
    if (world.currentDag !== null) dags.add(world.currentDag)
    for (const dag of dags) dag.doubtFrom('a task or group is given to', doubt)
    if (dags.size === 0)
      world.open.push({ ...doubt, reason: `a task is given to a DAG that depends on ${doubt.reason}` })
    return doubt
  }
  return null
}

function whyUnknown(value: Value, run: Run): Doubt | null {
  switch (value.kind) {
    case 'unknown':
      return value.doubt
    case 'choice':
      return value.options[0]?.condition.doubt ?? null
    case 'external':
      return run.doubt(`\`${value.path}\``)
    default:
      return null
  }
}
