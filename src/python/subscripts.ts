import { findAttribute } from './attributes.ts'
import { callMethod, callValue } from './calls.ts'
import { NO_ARGUMENTS } from './call-arguments.ts'
import { isPlain } from './code-points.ts'
import { newList, putEntry } from './displays.ts'
import { evaluate } from './expressions.ts'
import { hashOf } from './hash.ts'
import { lift } from './lift.ts'
import { LiteralType } from './literal-type.ts'
import type { Frame, Run } from './run.ts'
import type { ExpressionOf } from './syntax.ts'
import { repr } from './repr.ts'
import { doubted } from './unsure.ts'
import type { DictValue, Value } from './values.ts'
import { NONE, external, int, str, tuple } from './values.ts'

/** A slice is kept as a tuple that no other code makes: (marker, lower, upper, step). */
const SLICE = external('builtins.slice')

export function evaluateSlice(node: ExpressionOf<'Slice'>, frame: Frame, run: Run): Value {
  const part = (value: ExpressionOf<'Slice'>['lower']): Value =>
    value === undefined ? NONE : evaluate(value, frame, run)
  return sliceValue(part(node.lower), part(node.upper), part(node.step))
}

export function sliceValue(lower: Value, upper: Value, step: Value): Value {
  return tuple([SLICE, lower, upper, step])
}

/** `object[key]`. */
export function subscript(object: Value, key: Value, run: Run): Value {
  if (object.kind === 'choice') return lift([object], run, ([value = object]) => subscript(value, key, run))
  switch (object.kind) {
    case 'host':
      return object.getItem?.(key, run) ?? run.unknown(`an item of a ${object.typeName}`)
    case 'external':
      if (/^typing(_extensions)?\.Literal$/.test(object.path)) return new LiteralType(key)
      return object.called ? external(`${object.path}[]`, true) : object
    case 'class':
      return classItem(object, key, run)
    case 'function':
      return object
    default:
  }
  const result = lift([object, key], run, ([value = object, known = key]) => item(value, known, run))
  if (result.kind !== 'unknown') return result
  run.risk(result.doubt.reason)
  return { ...result, among: object }
}

function classItem(cls: Value & { kind: 'class' }, key: Value, run: Run): Value {
  if (cls.flavour !== 'enum' || key.kind !== 'str') return cls
  const member = cls.attributes.get(key.value)
  return member ?? run.raise('KeyError', `'${key.value}'`)
}

function item(object: Value, key: Value, run: Run): Value {
  switch (object.kind) {
    case 'dict':
      return dictItem(object, key, run)
    case 'list':
    case 'tuple':
      return sequenceItem(object, key, run)
    case 'str':
      return textItem(object.value, key, run)
    case 'instance': {
      if (findAttribute(object, '__getitem__', run) !== undefined) return callMethod(object, '__getitem__', [key], run)
      return object.host?.getItem?.(key, run) ?? run.unknown(`an item of a ${object.cls.name}`)
    }
    case 'none':
      return run.raise('TypeError', `'NoneType' object is not subscriptable`)
    default:
      return run.unknown(`an item of a ${object.kind}`)
  }
}

/** The value of an entry, as far as it is known where the evaluation stands; undefined where there is none. */
export function entryOf(dict: DictValue, hash: string, run: Run): Value | undefined {
  const found = dict.store.get(hash)
  if (found === undefined || dict.open === null) return found
  const value = run.conditions.settled(found)
  return dict.lost === undefined ? value : doubted(value, dict.lost, run)
}

/** Whether an entry that is found may be missing all the same. */
export function mayBeMissing(value: Value): boolean {
  return value.kind === 'choice' && value.options.length === 1
}

export function dictItem(dict: DictValue, key: Value, run: Run): Value {
  const hash = hashOf(key)
  if (hash === null) return run.unknown('an item under an unknown key')
  const found = entryOf(dict, hash, run)
  if (found !== undefined) return found
  if (dict.open !== null) return run.unknownFrom(dict.open)
  if (dict.flavour === 'Counter') return int(0)
  if (dict.factory !== null && dict.factory.kind !== 'none') {
    const made = callValue(dict.factory, NO_ARGUMENTS, run)
    putEntry(dict, key, made, run)
    return made
  }
  return run.raise('KeyError', repr(key, run) ?? 'a key')
}

function sequenceItem(object: Value & { kind: 'list' | 'tuple' }, key: Value, run: Run): Value {
  const slice = sliceOf(key, object.items.length, run)
  if (slice === 'unknown') return run.unknown('a slice')
  if (slice !== null) {
    const items = slice.flatMap((index) => object.items[index] ?? [])
    return object.kind === 'list' ? newList(items, run, object.open) : tuple(items, object.open)
  }
  const misplaced = object.kind === 'list' ? object.misplaced : object.open
  const index = integer(key)
  if (index === null) return run.unknown(`an item of a ${object.kind}`)
  if (object.open !== null && (index < 0 || object.items[index] === undefined)) return run.unknownFrom(object.open)
  const found = object.items[index < 0 ? index + object.items.length : index]
  if (found === undefined) return run.raise('IndexError', `${object.kind} index out of range`)
  return misplaced === null
    ? run.conditions.settled(found)
    : { ...run.unknownFrom(misplaced, { guess: found }), among: object }
}

function textItem(text: string, key: Value, run: Run): Value {
  const characters = isPlain(text) ? text : Array.from(text)
  const slice = sliceOf(key, characters.length, run)
  if (slice === 'unknown') return run.unknown('a slice')
  if (slice !== null) return str(slice.map((index) => characters[index] ?? '').join(''))
  const index = integer(key)
  if (index === null) return run.unknown('a character')
  const found = characters[index < 0 ? index + characters.length : index]
  return found === undefined ? run.raise('IndexError', 'string index out of range') : str(found)
}

function integer(value: Value): number | null {
  return value.kind === 'int' || value.kind === 'bool' ? Number(value.value) : null
}

export interface SliceBounds {
  readonly start: number
  readonly end: number
  readonly step: number
}

/** The positions that a slice selects; null when the key is no slice. */
export function sliceOf(key: Value, length: number, run: Run): number[] | 'unknown' | null {
  const bounds = boundsOf(key, length, run)
  if (bounds === 'unknown' || bounds === null) return bounds
  const { start, end, step } = bounds
  run.budget.items(Math.max(0, Math.ceil((end - start) / step)))
  const positions: number[] = []
  for (let index = start; step > 0 ? index < end : index > end; index += step) positions.push(index)
  return positions
}

/** Where a slice begins and ends in a sequence of this length. */
export function boundsOf(key: Value, length: number, run: Run): SliceBounds | 'unknown' | null {
  if (key.kind !== 'tuple' || key.items[0] !== SLICE) return null
  const [, lower = NONE, upper = NONE, stepValue = NONE] = key.items
  const parts = [lower, upper, stepValue]
  if (parts.some((part) => part.kind !== 'none' && integer(part) === null)) return 'unknown'
  const step = integer(stepValue) ?? 1
  if (step === 0) run.raise('ValueError', 'slice step cannot be zero')
  const clamp = (value: number, low: number, high: number): number =>
    Math.max(low, Math.min(high, value < 0 ? value + length : value))
  const start = clamp(integer(lower) ?? (step > 0 ? 0 : length - 1), step > 0 ? 0 : -1, step > 0 ? length : length - 1)
  const given = integer(upper)
  const end =
    given === null ? (step > 0 ? length : -1) : clamp(given, step > 0 ? 0 : -1, step > 0 ? length : length - 1)
  return { start, end, step }
}
