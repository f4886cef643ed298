import type { CallArguments } from '../call-arguments.ts'
import { floatText } from '../number-text.ts'
import type { Run } from '../run.ts'
import { truth } from '../truth.ts'
import type { Value } from '../values.ts'
import { str } from '../values.ts'
import { orderOfTexts } from '../code-points.ts'

interface Style {
  readonly indent: string | null
  readonly separators: readonly [item: string, key: string]
  readonly sorted: boolean
  readonly ascii: boolean
}

/** Arguments of `json.dumps` that change what it writes in a way that is known here. */
const KNOWN = new Set(['indent', 'separators', 'sort_keys', 'ensure_ascii', 'default', 'skipkeys', 'allow_nan'])

const MAX_DEPTH = 100

/** `json.dumps(value, …)`. */
export function jsonText(args: CallArguments, run: Run): Value {
  const [value] = args.positional
  const style = styleOf(args, run)
  const text = value === undefined || style === null ? null : written(value, style, 1, run)
  return text === null ? run.unknown('a JSON text') : str(text)
}

function styleOf(args: CallArguments, run: Run): Style | null {
  const doubt = args.openNamed ?? args.openPositional
  if (doubt !== null || [...args.named.keys()].some((name) => !KNOWN.has(name))) return null
  const flag = (name: string, usual: boolean): boolean | null => {
    const given = args.named.get(name)
    const result = given === undefined ? usual : truth(given, run)
    return typeof result === 'boolean' ? result : null
  }
  const indent = indentOf(args.named.get('indent'))
  const separators = separatorsOf(args.named.get('separators'), indent !== null)
  const sorted = flag('sort_keys', false)
  const ascii = flag('ensure_ascii', true)
  if (indent === undefined || separators === null || sorted === null || ascii === null) return null
  return { indent, separators, sorted, ascii }
}

/** Undefined: not known. */
function indentOf(value: Value | undefined): string | null | undefined {
  if (value === undefined || value.kind === 'none') return null
  if (value.kind === 'str') return value.value
  return value.kind === 'int' && value.value <= 100 ? ' '.repeat(Math.max(0, value.value)) : undefined
}

function separatorsOf(value: Value | undefined, indented: boolean): readonly [string, string] | null {
  if (value === undefined || value.kind === 'none') return [indented ? ',' : ', ', ': ']
  if (value.kind !== 'tuple' && value.kind !== 'list') return null
  const [item, key] = value.items
  return item?.kind === 'str' && key?.kind === 'str' ? [item.value, key.value] : null
}

function written(value: Value, style: Style, depth: number, run: Run): string | null {
  run.budget.step()
  switch (value.kind) {
    case 'none':
      return 'null'
    case 'bool':
      return value.value ? 'true' : 'false'
    case 'int':
      return String(value.value)
    case 'float':
      return numberText(value.value)
    case 'str':
      return quoted(value.value, style)
    case 'list':
    case 'tuple': {
      if (value.open !== null || (value.kind === 'list' && (value.view ?? value.deque) !== undefined)) return null
      const parts = value.items.map((item) => (depth > MAX_DEPTH ? null : written(item, style, depth + 1, run)))
      return block('[', parts, ']', style, depth, run)
    }
    case 'dict': {
      if (value.open !== null || depth > MAX_DEPTH) return null
      const entries = value.store.entries().map(([key, item]) => [keyText(key), item] as const)
      if (style.sorted) entries.sort(([a], [b]) => orderOfTexts(a ?? '', b ?? ''))
      const parts = entries.map(([key, item]) => {
        const text = key === null ? null : written(item, style, depth + 1, run)
        return key === null || text === null ? null : quoted(key, style) + style.separators[1] + text
      })
      return block('{', parts, '}', style, depth, run)
    }
    default:
      return null
  }
}

function block(
  open: string,
  parts: readonly (string | null)[],
  close: string,
  style: Style,
  depth: number,
  run: Run,
): string | null {
  const known = parts.filter((part) => part !== null)
  if (known.length < parts.length) return null
  if (known.length === 0) return open + close
  run.budget.characters(known.reduce((length, part) => length + part.length + 2, 2))
  if (style.indent === null) return open + known.join(style.separators[0]) + close
  const line = `\n${style.indent.repeat(depth)}`
  return `${open}${line}${known.join(style.separators[0] + line)}\n${style.indent.repeat(depth - 1)}${close}`
}

function keyText(key: Value): string | null {
  switch (key.kind) {
    case 'str':
      return key.value
    case 'int':
      return String(key.value)
    case 'float':
      return numberText(key.value)
    case 'bool':
      return key.value ? 'true' : 'false'
    case 'none':
      return 'null'
    default:
      return null
  }
}

function numberText(value: number): string {
  if (Number.isFinite(value)) return floatText(value)
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
}

/** Python escapes DEL and everything behind it by default, JavaScript only what must be. */
function quoted(text: string, { ascii }: Style): string {
  const json = JSON.stringify(text)
  if (!ascii) return json
  return json.replace(/[\x7f-\uffff]/g, (char) =>
    char === '\x7f' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
