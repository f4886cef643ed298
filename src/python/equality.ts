import { findAttribute } from './attributes.ts'
import { callMethod } from './calls.ts'
import type { DictStore } from './dict-store.ts'
import { hashOf, identity, isPlainEnum } from './hash.ts'
import type { Host } from './host.ts'
import { outsidePath } from './host.ts'
import type { Run } from './run.ts'
import { truth } from './truth.ts'
import type { Value } from './values.ts'

/** Texts differ early, mostly. */
const MAX_COMPARED = 1_000

/** Python's `a == b`; null where it is not known. */
export function equal(a: Value, b: Value, run: Run): boolean | null {
  run.budget.step()
  if (isType(a) && isType(b)) return typePath(a) === typePath(b)
  if (a === b) return a.kind !== 'unknown' && a.kind !== 'choice' ? true : null
  if (isUndecided(a) || isUndecided(b)) return null
  if (a.kind === 'host') return hostEquals(a, b, run)
  if (b.kind === 'host') return hostEquals(b, a, run)
  if (a.kind === 'instance') return instanceEqual(a, b, run)
  if (b.kind === 'instance') return instanceEqual(b, a, run)
  const numbers = [a, b].map((value) => ('value' in value && isNumeric(value) ? Number(value.value) : null))
  if (numbers[0] !== null && numbers[1] !== null) return numbers[0] === numbers[1]
  if (a.kind !== b.kind) return false
  switch (a.kind) {
    case 'none':
    case 'ellipsis':
      return true
    case 'str':
    case 'bytes':
      run.budget.characters(Math.min(a.value.length, MAX_COMPARED))
      return b.kind === a.kind && a.value === b.value
    case 'path':
      return b.kind === 'path' && a.path === b.path
    case 'list':
    case 'tuple':
      if (b.kind !== 'list' && b.kind !== 'tuple') return false
      if (isRange(a) !== isRange(b)) return false
      if (a.open !== null || b.open !== null) return null
      return allEqual(a.items, b.items, run)
    case 'set':
      if (b.kind !== 'set') return false
      if (a.open !== null || b.open !== null) return null
      return a.items.size === b.items.size && [...a.items.keys()].every((hash) => b.items.has(hash))
    case 'dict':
      if (b.kind !== 'dict') return false
      if (a.open !== null || b.open !== null) return null
      return sameEntries(a.store, b.store, run)
    default:
      return false
  }
}

function isRange(value: Value): boolean {
  return value.kind === 'tuple' && value.range !== undefined
}

/** In any order. */
function sameEntries(a: DictStore, b: DictStore, run: Run): boolean | null {
  if (a.size !== b.size) return false
  let undecided = false
  for (const [key, item] of a.entries()) {
    const other = b.get(hashOf(key) ?? '')
    const result = other === undefined ? false : equal(item, other, run)
    if (result === false) return false
    if (result === null) undecided = true
  }
  return undecided ? null : true
}

function hostEquals(host: Host, other: Value, run: Run): boolean | null {
  return host.equals === undefined ? host === other : host.equals(other, run)
}

function isType(value: Value): boolean {
  return value.kind === 'class' || outsidePath(value)?.startsWith('builtins.') === true
}

/** Classes of the repository are told apart by identity. */
function typePath(value: Value): string {
  return outsidePath(value) ?? `class ${identity(value)}`
}

function isUndecided(value: Value): boolean {
  return value.kind === 'unknown' || value.kind === 'choice' || value.kind === 'external'
}

function isNumeric(value: Value): boolean {
  return value.kind === 'int' || value.kind === 'float' || value.kind === 'bool'
}

function allEqual(a: readonly Value[], b: readonly Value[], run: Run): boolean | null {
  if (a.length !== b.length) return false
  let undecided = false
  for (const [index, item] of a.entries()) {
    const other = b[index]
    const result = other === undefined ? false : equal(item, other, run)
    if (result === false) return false
    if (result === null) undecided = true
  }
  return undecided ? null : true
}

function instanceEqual(instance: Value & { kind: 'instance' }, other: Value, run: Run): boolean | null {
  if (findAttribute(instance, '__eq__', run) !== undefined) {
    const result = truth(callMethod(instance, '__eq__', [other], run), run)
    return typeof result === 'boolean' ? result : null
  }
  const { cls } = instance
  if (cls.flavour === 'enum' && other.kind !== 'instance') {
    const value = instance.attributes.get('value')
    return isPlainEnum(cls) && value !== undefined ? equal(value, other, run) : false
  }
  if (cls.flavour === 'enum' && other.kind === 'instance' && other.cls.flavour === 'enum') {
    const [mine, theirs] = [hashOf(instance), hashOf(other)]
    return mine === null || theirs === null ? null : mine === theirs
  }
  if (cls.flavour === 'dataclass' && other.kind === 'instance' && other.cls === cls) {
    const fields = cls.fields.filter((field) => field.compared).map((field) => field.name)
    const mine = fields.map((name) => instance.attributes.get(name))
    const theirs = fields.map((name) => other.attributes.get(name))
    if (mine.includes(undefined) || theirs.includes(undefined)) return null
    return allEqual(
      mine.filter((value) => value !== undefined),
      theirs.filter((value) => value !== undefined),
      run,
    )
  }
  return cls.unknownBase === null && cls.host === null ? false : null
}
