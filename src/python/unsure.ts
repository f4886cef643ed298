import { choiceOf } from './choice.ts'
import type { Doubt } from './doubt.ts'
import type { Run } from './run.ts'
import type { DictValue, ListValue, UnknownValue, Value } from './values.ts'
import { tuple } from './values.ts'

/** What an entry holds after a change that happens only under the conditions since its container was made. */
export function perhaps(value: Value, before: Value | undefined, born: number, run: Run): Value {
  return run.conditions.since(born).reduceRight<Value>((inside, condition) => {
    const otherwise = { ...condition, branch: condition.branch === 0 ? 1 : 0 } as const
    const option = before === undefined ? [] : [{ condition: otherwise, value: before }]
    return choiceOf([{ condition, value: inside }, ...option])
  }, value)
}

/** A value that may be another one, or not be there. */
export function doubted(value: Value, doubt: Doubt, run: Run): Value {
  return value.kind === 'unknown' ? value : { ...run.unknownFrom(doubt, { guess: value }), among: value }
}

/** Something unknown that comes out of other values may be, or hold, what is in them. */
export function among(value: UnknownValue, sources: readonly Value[]): UnknownValue {
  const holders = sources.filter((source) =>
    source.kind === 'unknown' ? source.among !== undefined : HOLDERS.has(source.kind),
  )
  if (holders.length === 0) return value
  return { ...value, among: tuple(value.among === undefined ? holders : [value.among, ...holders]) }
}

const HOLDERS: ReadonlySet<Value['kind']> = new Set([
  ...(['list', 'tuple', 'dict', 'set', 'host', 'instance', 'choice', 'iterator'] as const),
])

/** The entries that a dict has so far may be replaced or removed. */
export function doubtEntries(dict: DictValue, doubt: Doubt, run: Run): void {
  dict.open ??= doubt
  run.budget.items(dict.store.size)
  dict.store.replaceAll((value) => doubted(value, doubt, run))
}

/** Notes that items of a list change their places, if that is not sure. */
export function move(list: ListValue, run: Run): void {
  const doubt = run.conditions.doubtSince(list.born)
  if (doubt !== null) doubtPlaces(list, doubt)
}

/** Nobody knows any more which item stands where. */
export function doubtPlaces(list: ListValue, doubt: Doubt): void {
  list.open ??= doubt
  list.misplaced ??= doubt
}
