import { concatenate, toFormatted } from '../f-string.ts'
import { lift } from '../lift.ts'
import { dictItem } from '../subscripts.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { int, str } from '../values.ts'

const FIELD = /%(?:\((\w+)\))?([-+ #0]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g

/** `template % values`. */
export function percentFormat(template: string, values: Value, run: Run): Value {
  if (values.kind === 'tuple' && values.open !== null) return run.unknownFrom(values.open)
  const items = values.kind === 'tuple' ? values.items : [values]
  const parts: Value[] = []
  let from = 0
  let next = 0
  let isNamed = false
  for (const match of template.matchAll(FIELD)) {
    const [whole, name, flags = '', width = '', precision, type = 's'] = match
    parts.push(str(template.slice(from, match.index)))
    from = match.index + whole.length
    if (type === '%') {
      parts.push(str('%'))
      continue
    }
    isNamed ||= name !== undefined
    const value = name === undefined ? items[next++] : named(values, name, run)
    if (value === undefined) return run.raise('TypeError', 'not enough arguments for format string')
    parts.push(field(value, flags, width, precision, type, run))
  }
  const rest = template.slice(from)
  if (rest.includes('%')) return run.unknown(`a text formatted as '${template.slice(0, 60)}'`)
  const isRow =
    values.kind === 'tuple' || !['unknown', 'choice', 'dict', 'list', 'instance', 'host'].includes(values.kind)
  if (!isNamed && next < items.length && isRow) {
    run.raise('TypeError', 'not all arguments converted during string formatting')
  }
  parts.push(str(rest))
  return concatenate(parts, run)
}

function named(values: Value, name: string, run: Run): Value {
  return lift([values], run, ([known = values]) =>
    known.kind === 'dict' ? dictItem(known, str(name), run) : run.raise('TypeError', 'format requires a mapping'),
  )
}

function field(
  value: Value,
  flags: string,
  width: string,
  precision: string | undefined,
  type: string,
  run: Run,
): Value {
  const digits = precision === undefined ? '' : `.${precision}`
  const align = flags.includes('-') ? '<' : '>'
  if (type === 's' || type === 'r' || type === 'a') {
    const text = toFormatted(value, type === 's' ? -1 : 114, str(''), run)
    return width === '' && digits === '' ? text : toFormatted(text, -1, str(`${align}${width}${digits}`), run)
  }
  if (flags.includes('#') || !'dixXofFeEgG'.includes(type)) return run.unknown(`a value formatted as '%${type}'`)
  const zero = flags.includes('0') && align === '>' ? '0' : ''
  const sign = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : ''
  const spec = `${align === '<' && width !== '' ? '<' : ''}${sign}${zero}${width}`
  return lift([value], run, ([known = value]) => {
    if (known.kind !== 'int' && known.kind !== 'float' && known.kind !== 'bool') {
      if (known.kind === 'str' || known.kind === 'none') run.raise('TypeError', `%${type} format: a number is required`)
      return run.unknown(`a value formatted as '%${type}'`)
    }
    if (!'dixXo'.includes(type)) return toFormatted(known, -1, str(`${spec}${digits}${type}`), run)
    if (known.kind === 'float' && !'di'.includes(type))
      run.raise('TypeError', `%${type} format: an integer is required`)
    const whole = int(Math.trunc(Number(known.value)))
    if (digits !== '') return run.unknown(`a number formatted with ${precision ?? ''} digits`)
    return toFormatted(whole, -1, str(`${spec}${type === 'i' ? 'd' : type}`), run)
  })
}
