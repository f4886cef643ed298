import { callMethod } from './calls.ts'
import { findAttribute } from './attributes.ts'
import type { Doubt } from './doubt.ts'
import { isPlainEnum } from './hash.ts'
import { outsidePath } from './host.ts'
import type { Run } from './run.ts'
import type { Value } from './values.ts'
import { TREE_ROOT } from './values.ts'

/** A text with `*` for what is not known, and why. */
export interface KnownText {
  readonly text: string
  readonly doubt: Doubt | null
}

/** Python's `str(value)`. */
export function textOf(value: Value, run: Run): KnownText {
  const text = plainText(value, run)
  if (text !== null) return { text, doubt: null }
  if (value.kind === 'unknown') return { text: value.text ?? '*', doubt: value.doubt }
  if (value.kind === 'choice') {
    return { text: '*', doubt: value.options[0]?.condition.doubt ?? run.doubt('a value that is not always set') }
  }
  if (value.kind === 'external') return { text: '*', doubt: run.doubt(`the value of \`${value.path}\``) }
  return { text: '*', doubt: run.doubt(`the text of a ${value.kind === 'host' ? value.typeName : value.kind}`) }
}

/** Python's `str(value)` where all of it is known, else null. */
export function plainText(value: Value, run: Run): string | null {
  switch (value.kind) {
    case 'str':
      return value.value
    case 'path':
      return value.path
    case 'host':
      return value.text?.(run) ?? null
    case 'instance':
      return instanceText(value, ['__str__', '__repr__'], run)
    default:
      return repr(value, run)
  }
}

/** Python's `repr(value)` where all of it is known, else null. */
export function repr(value: Value, run: Run): string | null {
  switch (value.kind) {
    case 'none':
      return 'None'
    case 'bool':
      return value.value ? 'True' : 'False'
    case 'int':
      return String(value.value)
    case 'float':
      return floatText(value.value)
    case 'str':
      return quoted(value.value)
    case 'bytes':
      return `b${quoted(value.value)}`
    case 'ellipsis':
      return 'Ellipsis'
    case 'list':
      return value.open === null ? joined('[', value.items, ']', run) : null
    case 'tuple':
      if (value.open !== null || value.cls !== null) return null
      return joined('(', value.items, value.items.length === 1 ? ',)' : ')', run)
    case 'dict': {
      if (value.open !== null) return null
      const parts = value.store.entries().map(([key, item]) => [repr(key, run), repr(item, run)] as const)
      if (parts.some(([key, item]) => key === null || item === null)) return null
      return `{${parts.map(([key, item]) => `${String(key)}: ${String(item)}`).join(', ')}}`
    }
    case 'path':
      return `PosixPath(${quoted(value.path)})`
    case 'instance':
      return instanceText(value, ['__repr__'], run)
    default:
      return null
  }
}

function joined(open: string, items: readonly Value[], close: string, run: Run): string | null {
  const parts = items.map((item) => repr(item, run))
  if (parts.includes(null)) return null
  const text = `${open}${parts.join(', ')}${close}`
  run.budget.characters(text.length)
  return text
}

function instanceText(value: Value & { kind: 'instance' }, methods: readonly string[], run: Run): string | null {
  for (const name of methods) {
    const method = findAttribute(value, name, run)
    if (method === undefined) continue
    const result = callMethod(value, name, [], run)
    return result.kind === 'str' ? result.value : null
  }
  const { cls } = value
  if (cls.flavour === 'exception') {
    const args = value.attributes.get('args')
    const only = args?.kind === 'tuple' && args.items.length === 1 ? args.items[0] : undefined
    return only === undefined ? null : plainText(only, run)
  }
  return cls.flavour === 'enum' ? enumText(value, 'str', run) : null
}

/**
 * What `str()` or formatting makes of an enum member without a `__str__` of its own. Python changed what it gives for
 * members that are texts or numbers too, so that is not known.
 */
export function enumText(member: Value & { kind: 'instance' }, how: 'str' | 'format', run: Run): string | null {
  const { cls } = member
  const name = member.attributes.get('name')
  const content = member.attributes.get('value')
  const bases = cls.order.flatMap((base) => base.bases.map((one) => outsidePath(one) ?? ''))
  if (bases.some((base) => base.endsWith('StrEnum'))) return content === undefined ? null : plainText(content, run)
  if (bases.some((base) => /(IntEnum|IntFlag)$/.test(base))) {
    return content === undefined || how === 'str' ? null : plainText(content, run)
  }
  if (how === 'format' && isPlainEnum(cls)) return null
  return name?.kind === 'str' ? `${cls.name}.${name.value}` : null
}

function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return `${Object.is(value, -0) ? '-0' : String(value)}.0`
  return String(value).replace(/e([+-])(\d)$/, 'e$10$2')
}

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let result = ''
  for (const char of text) {
    if (char === quote || char === '\\') result += `\\${char}`
    else if (char === '\n') result += '\\n'
    else if (char === '\r') result += '\\r'
    else if (char === '\t') result += '\\t'
    else result += char < ' ' ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}` : char
  }
  return `${quote}${result}${quote}`
}

/** Whether a text names the folder in which the repository happens to be checked out. */
export function dependsOnCheckout(text: string): boolean {
  return text.includes(TREE_ROOT.slice(1))
}
