import { argument } from '../call-arguments.ts'
import type { CallArguments } from '../call-arguments.ts'
import { concatenate } from '../f-string.ts'
import { BoundNative, Host } from '../host.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, str } from '../values.ts'
import { functions, onTexts } from './native.ts'
import type { Names } from './native.ts'

function dedent(text: string): string {
  const lines = text.split('\n')
  const margins = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const margin = margins.length === 0 ? 0 : Math.min(...margins)
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin))).join('\n')
}

/** `string.Template`. */
class Template extends Host {
  readonly typeName = 'Template'
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override getAttr(name: string): Value | undefined {
    if (name === 'template') return str(this.#text)
    if (name !== 'substitute' && name !== 'safe_substitute') return undefined
    return new BoundNative((args, run) => this.#fill(args, name === 'safe_substitute', run))
  }

  #fill(args: CallArguments, safe: boolean, run: Run): Value {
    const [mapping] = args.positional
    const values = new Map(args.named)
    if (mapping?.kind === 'dict') {
      for (const [key, value] of mapping.store.entries()) {
        if (key.kind === 'str' && !values.has(key.value)) values.set(key.value, value)
      }
    }
    const open = args.openNamed ?? (mapping?.kind === 'dict' ? mapping.open : null)
    if (open !== null || (mapping !== undefined && mapping.kind !== 'dict')) return run.unknown('a filled template')
    const parts: Value[] = []
    let last = 0
    for (const match of this.#text.matchAll(/\$(?:(\$)|(\w+)|\{(\w+)\})/g)) {
      parts.push(str(this.#text.slice(last, match.index)))
      last = match.index + match[0].length
      const name = match[2] ?? match[3]
      const value = name === undefined ? str('$') : values.get(name)
      if (value === undefined && !safe) run.raise('KeyError', `'${name ?? ''}'`)
      parts.push(value ?? str(match[0]))
    }
    return concatenate([...parts, str(this.#text.slice(last))], run)
  }
}

export const textNames: Names = new Map<string, Value>([
  ...functions('textwrap', {
    dedent: onTexts(([text = '']) => str(dedent(text))),
    indent: (args, run) =>
      lift(args.positional, run, ([text = NONE, prefix = NONE]) =>
        text.kind === 'str' && prefix.kind === 'str' && argument(args, 2, 'predicate') === undefined
          ? str(text.value.replace(/^(?=.*\S)/gm, () => prefix.value))
          : run.unknown('an indented text'),
      ),
  }),
  ...functions('string', {
    Template: onTexts(([text = '']) => new Template(text)),
    capwords: onTexts(([text = '', ...more], run) =>
      more.length > 0
        ? run.unknown('a text')
        : str(
            text
              .split(/\s+/)
              .filter((word) => word !== '')
              .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
              .join(' '),
          ),
    ),
  }),
  ['string.ascii_lowercase', str('abcdefghijklmnopqrstuvwxyz')],
  ['string.ascii_uppercase', str('ABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ['string.ascii_letters', str('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ['string.digits', str('0123456789')],
])
