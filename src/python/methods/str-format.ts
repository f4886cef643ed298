import { getAttribute } from '../attributes.ts'
import type { CallArguments } from '../call-arguments.ts'
import { concatenate, toFormatted } from '../f-string.ts'
import type { Run } from '../run.ts'
import { subscript } from '../subscripts.ts'
import type { Value } from '../values.ts'
import { int, str } from '../values.ts'

const FIELD = /^([^!:[.]*)((?:\.\w+|\[[^\]]*\])*)(?:!([rsa]))?(?::(.*))?$/s

/** `template.format(*args, **kwargs)`. `numbering`: of fields without a name, which goes on in specifications. */
export function strFormat(template: string, args: CallArguments, run: Run, numbering = { next: 0 }): Value {
  const parts: Value[] = []
  let index = 0
  while (index < template.length) {
    const open = template.indexOf('{', index)
    const literal = template.slice(index, open === -1 ? undefined : open)
    if (open === -1) {
      parts.push(str(literal.replaceAll('}}', '}')))
      break
    }
    parts.push(str(literal.replaceAll('}}', '}')))
    if (template.charAt(open + 1) === '{') {
      parts.push(str('{'))
      index = open + 2
      continue
    }
    const close = closing(template, open)
    if (close === -1) return run.raise('ValueError', "expected '}' before end of string")
    const match = FIELD.exec(template.slice(open + 1, close))
    if (match === null) return run.unknown('a formatted text')
    const [, name = '', path = '', conversion, spec = ''] = match
    const key = name === '' ? String(numbering.next++) : name
    const value = follow(argumentFor(key, args, run), path, run)
    const filled = strFormat(spec, args, run, numbering)
    parts.push(toFormatted(value, conversion === undefined ? -1 : conversion.charCodeAt(0), filled, run))
    index = close + 1
  }
  return concatenate(parts, run)
}

function closing(template: string, open: number): number {
  let depth = 0
  for (let index = open; index < template.length; index++) {
    const char = template.charAt(index)
    if (char === '{') depth++
    if (char === '}' && --depth === 0) return index
  }
  return -1
}

function argumentFor(key: string, args: CallArguments, run: Run): Value {
  const found = /^\d+$/.test(key) ? args.positional[Number(key)] : args.named.get(key)
  if (found !== undefined) return found
  const doubt = args.openNamed ?? args.openPositional
  if (doubt !== null) return run.unknownFrom(doubt)
  return run.raise(/^\d+$/.test(key) ? 'IndexError' : 'KeyError', `'${key}'`)
}

function follow(value: Value, path: string, run: Run): Value {
  let current = value
  for (const [part, attribute, item = ''] of path.matchAll(/\.(\w+)|\[([^\]]*)\]/g)) {
    if (part.startsWith('.')) current = getAttribute(current, attribute ?? '', run)
    else current = subscript(current, /^\d+$/.test(item) ? int(Number(item)) : str(item), run)
  }
  return current
}
