import type { Node } from './node.ts'

export interface DictEntry {
  readonly key: PythonValue
  readonly value: PythonValue
  readonly keyNode: Node
  readonly valueNode: Node
}

export interface Dict {
  readonly type: 'dict'
  /** By {@link identityOf} of the key, in Python's order: a key given again keeps its place and takes the new value. */
  readonly entries: Map<string, DictEntry>
  /** Keys that the mapping itself gives more than once; the last one wins. */
  readonly repeated: Node[]
}

export interface List {
  readonly type: 'list'
  readonly items: { readonly value: PythonValue; readonly node: Node }[]
  readonly node: Node
}

/** A value as `yaml.safe_load` makes it. Lists and dicts may contain themselves. */
export type PythonValue =
  | { readonly type: 'None' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'int'; readonly value: bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'str'; readonly value: string }
  /** One character per byte. */
  | { readonly type: 'bytes'; readonly value: string }
  /** `text` is what `str()` gives; `instant` tells equal values apart from others, whatever their offset. */
  | { readonly type: 'date' | 'datetime'; readonly text: string; readonly instant: string }
  | List
  | Dict
  /** `!!set`, and the lists of pairs that `!!omap` and `!!pairs` give. */
  | { readonly type: 'set' | 'pairs'; size: number }

export type PythonType = PythonValue['type']

/** Equal for keys that Python takes for one (`1`, `1.0` and `true`); null for what cannot be a key. */
export function identityOf(value: PythonValue): string | null {
  switch (value.type) {
    case 'None':
      return 'None'
    case 'bool':
      return `number ${value.value ? 1 : 0}`
    case 'int':
      return `number ${value.value}`
    case 'float':
      return Number.isInteger(value.value) ? `number ${BigInt(value.value)}` : `number ${value.value}`
    case 'str':
      return `str ${value.value}`
    case 'bytes':
      return `bytes ${value.value}`
    case 'date':
    case 'datetime':
      return `${value.type} ${value.instant}`
    default:
      return null
  }
}

/** Whether Python says `value == True` or `value == False`; null when it says neither. */
export function asBoolean(value: PythonValue): boolean | null {
  const identity = identityOf(value)
  if (identity === 'number 1') return true
  return identity === 'number 0' ? false : null
}

/** What Python's `str()` prints, as Airlift's messages show it. */
export function toText(value: PythonValue): string {
  switch (value.type) {
    case 'bool':
      return value.value ? 'True' : 'False'
    case 'int':
      return String(value.value)
    case 'float':
      return floatText(value.value)
    case 'str':
      return value.value
    case 'bytes':
      return `b'${value.value}'`
    case 'date':
    case 'datetime':
      return value.text
    default:
      return value.type
  }
}

/** From here on Python prints an exponent. */
const LARGE = 1e16

function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  const size = Math.abs(value)
  if (size !== 0 && (size >= LARGE || size < 1e-4)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2')
  }
  if (Object.is(value, -0)) return '-0.0'
  return Number.isInteger(value) ? `${value}.0` : String(value)
}
