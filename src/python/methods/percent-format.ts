import { concatenate, toFormatted } from '../f-string.ts'
import { dictItem } from '../subscripts.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { str } from '../values.ts'

const FIELD = /%(?:\((\w+)\))?([-+ #0]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g

/** `template % values`. */
export function percentFormat(template: string, values: Value, run: Run): Value {
  const items = values.kind === 'tuple' ? values.items : [values]
  const parts: Value[] = []
  let from = 0
  let next = 0
  for (const match of template.matchAll(FIELD)) {
    const [whole, name, flags = '', width = '', precision, type = 's'] = match
    parts.push(str(template.slice(from, match.index)))
    from = match.index + whole.length
    if (type === '%') {
      parts.push(str('%'))
      continue
    }
    const value = name === undefined ? items[next++] : named(values, name, run)
    if (value === undefined) return run.raise('TypeError', 'not enough arguments for format string')
    parts.push(field(value, flags, width, precision, type, run))
  }
  parts.push(str(template.slice(from)))
  return concatenate(parts, run)
}

function named(values: Value, name: string, run: Run): Value {
  return values.kind === 'dict' ? dictItem(values, str(name), run) : run.unknown('a formatted text')
}

function field(
  value: Value,
  flags: string,
  width: string,
  precision: string | undefined,
  type: string,
  run: Run,
): Value {
  if (type === 's' || type === 'r') {
    const align = flags.includes('-') ? '<' : '>'
    const spec = width === '' ? '' : `${align}${width}`
    const text = toFormatted(value, type === 'r' ? 114 : 115, str(''), run)
    return spec === '' ? text : toFormatted(text, -1, str(spec), run)
  }
  const zero = flags.includes('0') ? '0' : ''
  const sign = flags.includes('+') ? '+' : ''
  const digits = precision === undefined ? '' : `.${precision}`
  const kind = type === 'i' ? 'd' : type
  return toFormatted(value, -1, str(`${sign}${zero}${width}${digits}${kind}`), run)
}
