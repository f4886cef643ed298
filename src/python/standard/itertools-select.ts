import type { CallArguments } from '../call-arguments.ts'
import { positional } from '../call-arguments.ts'
import { callValue } from '../calls.ts'
import type { Items } from '../iteration.ts'
import { isItems, iteratorOver, itemsOf } from '../iteration.ts'
import type { Run } from '../run.ts'
import { truth } from '../truth.ts'
import type { Value } from '../values.ts'
import { NONE, tuple } from '../values.ts'
import { functions } from './native.ts'

/** Calls a test with each item until it is not known; `keep` says from the results so far which items stay. */
function tested(
  args: CallArguments,
  run: Run,
  keep: (items: Items, results: readonly boolean[]) => readonly Value[],
  whileTrue: boolean,
): Value {
  const [test = NONE, iterable = NONE] = args.positional
  const items = itemsOf(iterable, run)
  if (!isItems(items)) return run.unknownFrom(items, { text: '*' })
  const results: boolean[] = []
  for (const value of items.values) {
    const result = truth(test.kind === 'none' ? value : callValue(test, positional(value), run), run)
    if (typeof result !== 'boolean') return run.unknownFrom(result, { text: '*' })
    results.push(result)
    if (whileTrue && !result) break
  }
  return iteratorOver({ values: keep(items, results), open: items.open })
}

function starMap(args: CallArguments, run: Run): Value {
  const [callee = NONE, iterable = NONE] = args.positional
  const rows = itemsOf(iterable, run)
  if (!isItems(rows)) return run.unknownFrom(rows, { text: '*' })
  const values = rows.values.map((row) => {
    const items = itemsOf(row, run)
    return isItems(items) && items.open === null
      ? callValue(callee, positional(...items.values), run)
      : run.unknown('the result of itertools.starmap()')
  })
  return iteratorOver({ values, open: rows.open })
}

function compress(args: CallArguments, run: Run): Value {
  const [data = NONE, selectors = NONE] = args.positional
  const [items, flags] = [itemsOf(data, run), itemsOf(selectors, run)]
  if (!isItems(items)) return run.unknownFrom(items, { text: '*' })
  if (!isItems(flags)) return run.unknownFrom(flags, { text: '*' })
  const results = flags.values.map((flag) => truth(flag, run))
  const doubt = items.open ?? flags.open ?? results.find((result) => typeof result !== 'boolean') ?? null
  if (doubt !== null && typeof doubt !== 'boolean') return run.unknownFrom(doubt, { text: '*' })
  return iteratorOver({ values: items.values.filter((_, index) => results[index] === true), open: null })
}

function tee(args: CallArguments, run: Run): Value {
  const [iterable = NONE, count] = args.positional
  const items = itemsOf(iterable, run)
  if (!isItems(items) || (count !== undefined && (count.kind !== 'int' || count.value > 100))) {
    return run.unknown('the result of itertools.tee()')
  }
  const length = count?.kind === 'int' ? Math.max(0, count.value) : 2
  return tuple(Array.from({ length }, () => iteratorOver(items)))
}

export const SELECTING = functions('itertools', {
  takewhile: (args, run) =>
    tested(args, run, ({ values }, results) => values.slice(0, results.filter((result) => result).length), true),
  dropwhile: (args, run) =>
    tested(args, run, ({ values }, results) => values.slice(results.filter((result) => result).length), true),
  filterfalse: (args, run) =>
    tested(args, run, ({ values }, results) => values.filter((_, index) => results[index] === false), false),
  starmap: starMap,
  compress,
  tee,
})
