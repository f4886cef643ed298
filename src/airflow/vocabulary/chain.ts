import type { CallArguments } from '../../python/call-arguments.ts'
import { isItems, itemsOf } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { NONE } from '../../python/values.ts'
import type { Node } from './nodes.ts'
import { dagsReachedBy, nodeOf } from './nodes.ts'
import { LabelObject } from './label.ts'
import { opaqueResult } from './opaque.ts'
import { relate } from './relations.ts'
import type { World } from './world.ts'
import { XComObject } from './xcom.ts'

/** The items of a list operand; null for a single one. */
function listed(value: Value): readonly Value[] | null {
  return (value.kind === 'list' && value.view === undefined) || value.kind === 'tuple' ? value.items : null
}

/** An operand as a node: what a factory from elsewhere gave stands for its tasks. */
function endOf(value: Value, world: World, run: Run): Value {
  const { currentDag } = world
  return value.kind === 'external' && value.called && currentDag !== null ? opaqueResult(value, currentDag, run) : value
}

/** Links two operands, either of which may be a list; false when neither can start an edge. */
function linkPair(left: Value, right: Value, world: World, run: Run): boolean {
  const [up, down] = [endOf(left, world, run), endOf(right, world, run)]
  const starts = nodesOf(up)
  if (starts !== null) {
    for (const node of starts) relate(node, down, false, run)
    return true
  }
  if (up instanceof LabelObject) {
    up.link(down, false, run)
    return true
  }
  const ends = nodesOf(down)
  if (ends !== null) {
    for (const node of ends) relate(node, up, true, run)
    return true
  }
  if (down instanceof LabelObject) {
    down.link(up, true, run)
    return true
  }
  return false
}

/** Two operands that are no nodes and no lists: an error where that is sure. */
function refuse(up: Value, down: Value, world: World, run: Run): void {
  const unsure = [up, down].find(({ kind }) => ['choice', 'external', 'host', 'instance', 'unknown'].includes(kind))
  if (unsure === undefined) run.raise('TypeError', 'Chain not supported between these operands')
  world.currentDag?.doubt({ ...run.doubt(''), reason: `edges of a chain depend on what a ${unsure.kind} is` })
}

/** The node of a value, or those of a result that was made of several; null where there is none. */
function nodesOf(value: Value): readonly Node[] | null {
  if (value instanceof XComObject) return value.references
  const node = nodeOf(value)
  return node === null ? null : [node]
}

/** What makes a chain uncertain: unknown operands, or an open `*list`. */
function note(args: CallArguments, world: World, run: Run): void {
  const open = args.openPositional ?? args.positional.map(openness).find((doubt) => doubt !== null) ?? null
  if (open === null) return
  const dags = new Set([...args.positional.flatMap((value) => dagsReachedBy(value)), world.currentDag])
  for (const dag of dags) dag?.doubt({ ...open, reason: `edges of a chain depend on ${open.reason}` })
  run.budget.step()
}

function openness(value: Value) {
  if (value.kind === 'unknown') return value.doubt
  if (value.kind === 'list' || value.kind === 'tuple') return value.open
  return null
}

export function chain(world: World) {
  return (args: CallArguments, run: Run): Value => {
    note(args, world, run)
    for (const [index, up] of args.positional.entries()) {
      const down = args.positional[index + 1]
      if (down === undefined || up.kind === 'unknown' || down.kind === 'unknown') continue
      if (linkPair(up, down, world, run)) continue
      const [left, right] = [listed(up), listed(down)]
      if (left === null || right === null) {
        refuse(up, down, world, run)
        continue
      }
      if (left.length !== right.length) {
        run.raise(
          'AirflowException',
          `Chain not supported for different length Iterable. Got ${left.length} and ${right.length}.`,
        )
      }
      for (const [position, one] of left.entries()) {
        const other = right[position]
        if (other !== undefined) linkPair(one, other, world, run)
      }
    }
    return NONE
  }
}

export function chainLinear(world: World) {
  return (args: CallArguments, run: Run): Value => {
    note(args, world, run)
    if (args.positional.some((value) => value instanceof LabelObject)) {
      run.raise('ValueError', 'Labels are not supported by chain_linear')
    }
    if (args.positional.length < 2 && args.openPositional === null) {
      run.raise('ValueError', 'No dependencies were set. Did you forget to expand with `*`?')
    }
    for (const [index, up] of args.positional.entries()) {
      const down = args.positional[index + 1]
      if (down === undefined) continue
      for (const one of listed(up) ?? [up]) linkPair(one, down, world, run)
    }
    return NONE
  }
}

export function crossDownstream(world: World) {
  return (args: CallArguments, run: Run): Value => {
    const from = args.named.get('from_tasks') ?? args.positional[0] ?? NONE
    const to = args.named.get('to_tasks') ?? args.positional[1] ?? NONE
    note({ ...args, positional: [from, to] }, world, run)
    const items = itemsOf(from, run)
    if (isItems(items)) for (const one of items.values) linkPair(one, to, world, run)
    return NONE
  }
}
