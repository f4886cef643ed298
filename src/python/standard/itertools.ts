import type { CallArguments } from '../call-arguments.ts'
import { argument, positional } from '../call-arguments.ts'
import { callValue } from '../calls.ts'
import { equal } from '../equality.ts'
import type { Items } from '../iteration.ts'
import { isItems, iterate, iteratorOver, itemsOf } from '../iteration.ts'
import { binaryOp } from '../operators.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, int, tuple } from '../values.ts'
import { SELECTING } from './itertools-select.ts'
import { functions, countOr } from './native.ts'
import type { Names } from './native.ts'

/** All items of several iterables, or why they are not known. */
function allItems(values: readonly Value[], run: Run): Items[] | { doubt: Value } {
  const result: Items[] = []
  for (const value of values) {
    const items = itemsOf(value, run)
    if (!isItems(items)) return { doubt: run.unknownFrom(items, { text: '*' }) }
    result.push(items)
  }
  return result
}

function chained(values: readonly Value[], run: Run): Value {
  const parts = allItems(values, run)
  if ('doubt' in parts) return parts.doubt
  const items = parts.flatMap((part) => part.values)
  run.budget.items(items.length)
  return iteratorOver({ values: items, open: parts.find((part) => part.open !== null)?.open ?? null })
}

function product(args: CallArguments, run: Run): Value {
  const parts = allItems(args.positional, run)
  if ('doubt' in parts) return parts.doubt
  const repeat = args.named.get('repeat')
  const times = countOr(repeat, 1)
  if (times === null) return run.unknown('a product')
  const lists = Array.from({ length: Math.min(times, 20) }, () => parts).flat()
  run.budget.items(lists.reduce((count, list) => count * list.values.length, 1))
  const rows = lists.reduce<Value[][]>(
    (all, list) => all.flatMap((row) => list.values.map((value) => [...row, value])),
    [[]],
  )
  return iteratorOver({
    values: rows.map((row) => tuple(row)),
    open: parts.find((part) => part.open !== null)?.open ?? null,
  })
}

/** `ordered`: the same items in another order count; `again`: an item can be chosen more than once. */
function selections(args: CallArguments, run: Run, kind: 'ordered' | 'unordered' | 'again'): Value {
  const [iterable = NONE] = args.positional
  const items = itemsOf(iterable, run)
  if (!isItems(items)) return run.unknownFrom(items, { text: '*' })
  const size = argument(args, 1, 'r')
  const wanted = countOr(size, items.values.length)
  if (wanted === null) return run.unknown('selected items')
  const rows: Value[] = []
  const pick = (chosen: readonly number[]): void => {
    run.budget.step()
    if (chosen.length === wanted) {
      rows.push(tuple(chosen.flatMap((index) => items.values[index] ?? [])))
      return
    }
    const last = chosen.at(-1) ?? -1
    const from = kind === 'ordered' ? 0 : kind === 'again' ? Math.max(0, last) : last + 1
    for (let index = from; index < items.values.length; index++) {
      if (kind === 'again' || !chosen.includes(index)) pick([...chosen, index])
    }
  }
  pick([])
  return iteratorOver({ values: rows, open: items.open })
}

function pairwise(args: CallArguments, run: Run): Value {
  const items = itemsOf(args.positional[0] ?? NONE, run)
  if (!isItems(items)) return run.unknownFrom(items, { text: '*' })
  const rows = items.values.slice(1).map((value, index) => tuple([items.values[index] ?? NONE, value]))
  return iteratorOver({ values: rows, open: items.open })
}

function slice(args: CallArguments, run: Run): Value {
  const [iterable = NONE, ...bounds] = args.positional
  const [first, second, third] = bounds
  const start = countOr(bounds.length > 1 ? first : undefined, 0)
  const stop = countOr(bounds.length > 1 ? second : first, Infinity)
  const step = countOr(third, 1)
  if (start === null || stop === null || step === null) return run.unknown('a slice')
  const source = iterate(iterable, run)
  if ('reason' in source) return run.unknownFrom(source, { text: '*' })
  const values: Value[] = []
  for (let index = 0; index < stop; index++) {
    const value = source.next()
    if (value === null) break
    if (index >= start) values.push(value)
    if (index > run.budget.limits.items) run.budget.items(index)
  }
  return iteratorOver({ values: values.filter((_, index) => index % step === 0), open: source.open })
}

function zipLongest(args: CallArguments, run: Run): Value {
  const parts = allItems(args.positional, run)
  if ('doubt' in parts) return parts.doubt
  const fill = args.named.get('fillvalue') ?? NONE
  const length = Math.max(0, ...parts.map((part) => part.values.length))
  const rows = Array.from({ length }, (_, index) => tuple(parts.map((part) => part.values[index] ?? fill)))
  return iteratorOver({ values: rows, open: parts.find((part) => part.open !== null)?.open ?? null })
}

function groupBy(args: CallArguments, run: Run): Value {
  const items = itemsOf(args.positional[0] ?? NONE, run)
  if (!isItems(items)) return run.unknownFrom(items, { text: '*' })
  const key = argument(args, 1, 'key')
  const groups: { key: Value; values: Value[] }[] = []
  for (const value of items.values) {
    const own = key === undefined ? value : callValue(key, positional(value), run)
    const last = groups.at(-1)
    const same = last === undefined ? false : equal(last.key, own, run)
    if (same === null) return run.unknown('groups of items')
    if (last !== undefined && same) last.values.push(value)
    else groups.push({ key: own, values: [value] })
  }
  const rows = groups.map((group) => tuple([group.key, iteratorOver({ values: group.values, open: null })]))
  return iteratorOver({ values: rows, open: items.open })
}

function accumulate(args: CallArguments, run: Run): Value {
  const items = itemsOf(args.positional[0] ?? NONE, run)
  if (!isItems(items)) return run.unknownFrom(items)
  const fn = argument(args, 1, 'func')
  const initial = args.named.get('initial')
  const values: Value[] = initial === undefined || initial.kind === 'none' ? [] : [initial]
  for (const value of items.values) {
    const last = values.at(-1)
    if (last === undefined) values.push(value)
    else
      values.push(
        fn === undefined || fn.kind === 'none'
          ? binaryOp('Add', last, value, run)
          : callValue(fn, positional(last, value), run),
      )
  }
  return iteratorOver({ values, open: items.open })
}

export const itertoolsNames: Names = new Map<string, Value>([
  ...functions('itertools', {
    chain: (args, run) => chained(args.positional, run),
    product,
    permutations: (args, run) => selections(args, run, 'ordered'),
    combinations: (args, run) => selections(args, run, 'unordered'),
    combinations_with_replacement: (args, run) => selections(args, run, 'again'),
    pairwise,
    islice: slice,
    zip_longest: zipLongest,
    groupby: groupBy,
    accumulate,
    count: (args) => {
      const start = argument(args, 0, 'start')
      const step = argument(args, 1, 'step')
      let next = start?.kind === 'int' ? start.value : 0
      const by = step?.kind === 'int' ? step.value : 1
      return { kind: 'iterator', open: null, next: () => int((next += by) - by) }
    },
    repeat: (args) => {
      const [value = NONE] = args.positional
      const times = argument(args, 1, 'times')
      let left = times?.kind === 'int' ? times.value : Infinity
      return { kind: 'iterator', open: null, next: () => (left-- > 0 ? value : null) }
    },
    cycle: (args, run) => {
      const items = itemsOf(args.positional[0] ?? NONE, run)
      if (!isItems(items)) return run.unknownFrom(items, { text: '*' })
      let index = 0
      return { kind: 'iterator', open: items.open, next: () => items.values[index++ % items.values.length] ?? null }
    },
  }),
  ...SELECTING,
  ...functions('itertools.chain', {
    from_iterable: (args, run) => {
      const outer = itemsOf(args.positional[0] ?? NONE, run)
      return isItems(outer) ? chained(outer.values, run) : run.unknownFrom(outer, { text: '*' })
    },
  }),
])
