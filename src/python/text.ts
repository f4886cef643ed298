import { callMethod } from './calls.ts'
import { findAttribute } from './attributes.ts'
import type { Doubt } from './doubt.ts'
import { outsidePath } from './host.ts'
import type { Run } from './run.ts'
import { repr } from './repr.ts'
import type { ClassValue, Value } from './values.ts'
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
      return instanceText(value, run)
    default:
      return repr(value, run)
  }
}

function instanceText(value: Value & { kind: 'instance' }, run: Run): string | null {
  if (findAttribute(value, '__str__', run) !== undefined) {
    const result = callMethod(value, '__str__', [], run)
    return result.kind === 'str' ? result.value : null
  }
  if (findAttribute(value, '__repr__', run) !== undefined) return repr(value, run)
  const { cls } = value
  if (cls.flavour === 'exception') {
    return exceptionText(value, run)
  }
  return cls.flavour === 'enum' ? memberText(value, run) : repr(value, run)
}

/** The only argument of an exception, or all of them as a tuple; a missing key is quoted. */
function exceptionText(error: Value & { kind: 'instance' }, run: Run): string | null {
  const args = error.attributes.get('args')
  if (args?.kind !== 'tuple' || args.open !== null) return null
  const [only] = args.items
  if (only === undefined) return ''
  if (args.items.length > 1) return repr(args, run)
  const isKey = error.cls.name === 'KeyError' || mixesIn(error.cls, /(^|\.)KeyError$/)
  return isKey ? repr(only, run) : plainText(only, run)
}

/** A member of an enum as text; null for whole-number enums, whose text another Python version changed. */
function memberText(member: Value & { kind: 'instance' }, run: Run): string | null {
  const { cls } = member
  const [name, content] = [member.attributes.get('name'), member.attributes.get('value')]
  if (mixesIn(cls, /(^|\.)StrEnum$/)) return content === undefined ? null : plainText(content, run)
  if (mixesIn(cls, /(^|\.)(IntEnum|IntFlag|Flag)$/)) return null
  return name?.kind === 'str' ? `${cls.name}.${name.value}` : null
}

/** Whether a class or one of its bases has a base from outside of the repository with such a path. */
export function mixesIn(cls: ClassValue, path: RegExp): boolean {
  return cls.order.some((one) => one.bases.some((base) => path.test(outsidePath(base) ?? '')))
}

/** Whether a text names the folder in which the repository happens to be checked out. */
export function dependsOnCheckout(text: string): boolean {
  return text.includes(TREE_ROOT.slice(1))
}
