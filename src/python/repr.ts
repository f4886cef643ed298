import { callMethod } from './calls.ts'
import { findAttribute } from './attributes.ts'
import { floatText } from './number-text.ts'
import type { Run } from './run.ts'
import type { ClassValue, DictValue, InstanceValue, ListValue, SetValue, TupleValue, Value } from './values.ts'

/** Deeper values are not written out. */
const MAX_DEPTH = 60

/** Python's `repr(value)` where all of it is known, else null. */
export function repr(value: Value, run: Run): string | null {
  return represent(value, run, [])
}

/** `around`: the values that this one lies in, since Python writes `[...]` where one holds itself. */
function represent(value: Value, run: Run, around: readonly Value[]): string | null {
  run.budget.step()
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
      return bytesText(value.value)
    case 'ellipsis':
      return 'Ellipsis'
    case 'list':
    case 'tuple':
    case 'dict':
    case 'set':
      if (value.open !== null || around.length > MAX_DEPTH) return null
      if (around.includes(value)) return ELSEWHERE[value.kind]
      return container(value, run, [...around, value])
    case 'path':
      return `PosixPath(${quoted(value.path)})`
    case 'instance':
      return instanceText(value, run, around)
    default:
      return null
  }
}

const ELSEWHERE = { list: '[...]', tuple: '(...)', dict: '{...}', set: 'set(...)' }

function container(
  value: ListValue | TupleValue | DictValue | SetValue,
  run: Run,
  around: readonly Value[],
): string | null {
  const all = (items: readonly Value[]): readonly string[] | null => {
    const parts: string[] = []
    let length = 0
    for (const item of items) {
      const part = represent(item, run, around)
      if (part === null) return null
      length += part.length + 2
      parts.push(part)
    }
    run.budget.characters(length)
    return parts
  }
  switch (value.kind) {
    case 'list': {
      const parts = all(value.items)
      if (parts === null || value.deque !== undefined) return null
      return value.view === undefined ? `[${parts.join(', ')}]` : `${value.view}([${parts.join(', ')}])`
    }
    case 'tuple':
      return tupleText(value, all(value.items))
    case 'dict': {
      const entries = value.store.entries()
      const keys = all(entries.map(([key]) => key))
      const items = all(entries.map(([, item]) => item))
      if (keys === null || items === null || value.factory !== null || value.flavour !== undefined) {
        return null
      }
      return `{${keys.map((key, index) => `${key}: ${items[index] ?? ''}`).join(', ')}}`
    }
    case 'set': {
      // The order of several items is another in each run.
      const parts = value.items.size > 1 ? null : all([...value.items.values()])
      if (parts === null) return null
      const text = parts.length === 0 ? '' : `{${parts.join('')}}`
      return value.frozen ? `frozenset(${text})` : text === '' ? 'set()' : text
    }
  }
}

function tupleText(value: TupleValue, parts: readonly string[] | null): string | null {
  if (parts === null) return null
  if (value.range !== undefined) {
    const [start, stop, step] = value.range
    return `range(${start}, ${stop}${step === 1 ? '' : `, ${step}`})`
  }
  if (value.cls === null) return `(${parts.join(', ')}${parts.length === 1 ? ',' : ''})`
  const { cls } = value
  if (cls.attributes.has('__repr__')) return null
  return `${cls.name}(${cls.fields.map((field, index) => `${field.name}=${parts[index] ?? ''}`).join(', ')})`
}

function instanceText(value: InstanceValue, run: Run, around: readonly Value[]): string | null {
  if (findAttribute(value, '__repr__', run) !== undefined) {
    const result = callMethod(value, '__repr__', [], run)
    return result.kind === 'str' ? result.value : null
  }
  const { cls } = value
  if (cls.flavour === 'dataclass') return dataclassText(value, run, around)
  if (cls.flavour === 'exception') {
    const args = value.attributes.get('args')
    const text = args === undefined ? null : represent(args, run, around)
    return text === null ? null : `${cls.name}${text.replace(/,\)$/, ')')}`
  }
  if (cls.flavour !== 'enum') return null
  const [name, content] = [value.attributes.get('name'), value.attributes.get('value')]
  const text = content === undefined ? null : represent(content, run, around)
  return name?.kind === 'str' && text !== null ? `<${cls.name}.${name.value}: ${text}>` : null
}

/** As `@dataclass` writes it, unless it was told otherwise. */
function dataclassText(value: InstanceValue, run: Run, around: readonly Value[]): string | null {
  const { cls } = value
  if (cls.nested || !writesRepr(cls) || around.length > MAX_DEPTH) return null
  if (around.includes(value)) return '...'
  const parts: string[] = []
  for (const field of cls.fields) {
    if (!field.inRepr) continue
    const item = value.attributes.get(field.name)
    const text = item === undefined ? null : represent(item, run, [...around, value])
    if (text === null) return null
    parts.push(`${field.name}=${text}`)
  }
  return `${cls.name}(${parts.join(', ')})`
}

function writesRepr(cls: ClassValue): boolean {
  const given = cls.settings?.get('repr')
  return given === undefined || (given.kind === 'bool' && given.value)
}

function quoted(text: string): string | null {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  let result = ''
  for (const char of text) {
    if (char === quote || char === '\\') result += `\\${char}`
    else if (char >= ' ' && char <= '~') result += char
    else if (char < '\u0100') result += latinEscape(char)
    // Which others are printable says a table of Unicode; letters and pictures are.
    else if (/[\p{L}\p{N}\p{P}\p{S}\p{M}]/u.test(char)) result += char
    else return null
  }
  return `${quote}${result}${quote}`
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

function latinEscape(char: string): string {
  const code = char.charCodeAt(0)
  if (code > 0xa0 && code !== 0xad) return char
  return ESCAPES.get(char) ?? `\\x${code.toString(16).padStart(2, '0')}`
}

function bytesText(bytes: string): string {
  const quote = bytes.includes("'") && !bytes.includes('"') ? '"' : "'"
  const text = bytes.replace(/[^ -~]|['"\\]/g, (char) => {
    if (char === '\\' || char === quote) return `\\${char}`
    if (char === "'" || char === '"') return char
    return ESCAPES.get(char) ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
  return `b${quote}${text}${quote}`
}

/** Python's `ascii(value)`. */
export function asciiText(value: Value, run: Run): string | null {
  const text = repr(value, run)
  return (
    text?.replace(/[^\0-\x7f]/gu, (char) => {
      const code = char.codePointAt(0) ?? 0
      if (code > 0xffff) return `\\U${code.toString(16).padStart(8, '0')}`
      return code > 0xff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\x${code.toString(16).padStart(2, '0')}`
    }) ?? null
  )
}
