import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { lengthOf } from '../code-points.ts'
import { newDict } from '../displays.ts'
import { BoundNative, Host } from '../host.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, int, str, tuple } from '../values.ts'

/** A match of a pattern. */
export class Match extends Host {
  readonly typeName = 're.Match'
  readonly #match: RegExpExecArray

  constructor(match: RegExpExecArray) {
    super()
    this.#match = match
  }

  groups(missing: Value): readonly Value[] {
    return Array.from(this.#match)
      .slice(1)
      .map((text: string | undefined) => (text === undefined ? missing : str(text)))
  }

  #group(key: Value | undefined, run: Run): Value {
    if (key !== undefined && key.kind !== 'int' && key.kind !== 'str') return run.unknown('a group of a match')
    const named = key?.kind === 'str' ? this.#match.groups : undefined
    const known = key?.kind === 'str' ? Object.hasOwn(named ?? {}, key.value) : isIndex(key?.value ?? 0, this.#match)
    if (!known) return run.raise('IndexError', 'no such group')
    const text = key?.kind === 'str' ? named?.[key.value] : this.#match[key?.value ?? 0]
    return text === undefined ? NONE : str(text)
  }

  /** A replacement with `\1`, `\g<1>` and `\g<name>` filled in. */
  expand(template: string, run: Run): Value {
    let result = ''
    let from = 0
    for (const found of template.matchAll(/\\(?:g<(\w+)>|([1-9]\d?)|([\\nrt])|.|$)/gs)) {
      const [whole, name, digits, escape] = found
      result += template.slice(from, found.index)
      from = found.index + whole.length
      const key = name ?? digits
      if (escape !== undefined) result += ESCAPES.get(escape) ?? ''
      else if (key === undefined) return run.unknown('a replacement')
      else {
        const group = this.#group(/^\d+$/.test(key) ? int(Number(key)) : str(key), run)
        result += group.kind === 'str' ? group.value : ''
      }
    }
    return str(result + template.slice(from))
  }

  override getAttr(name: string, run: Run): Value | undefined {
    const [whole = ''] = this.#match
    const start = lengthOf(this.#match.input.slice(0, this.#match.index))
    switch (name) {
      case 'group':
        return new BoundNative((args) =>
          args.positional.length > 1
            ? tuple(args.positional.map((key) => this.#group(key, run)))
            : this.#group(args.positional[0], run),
        )
      case 'groups':
        return new BoundNative((args) => tuple(this.groups(fallback(args))))
      case 'groupdict':
        return new BoundNative((args) => {
          const entries = Object.entries(this.#match.groups ?? {}).map(
            ([key, text]: [string, string | undefined]): [Value, Value] => [
              str(key),
              text === undefined ? fallback(args) : str(text),
            ],
          )
          return newDict(entries, run)
        })
      case 'start':
      case 'end':
      case 'span':
        return new BoundNative((args) => {
          if (args.positional.length > 0) return run.unknown('the place of a group')
          const end = start + lengthOf(whole)
          return name === 'span' ? tuple([int(start), int(end)]) : int(name === 'start' ? start : end)
        })
      case 'string':
        return str(this.#match.input)
      default:
        return new BoundNative(() => run.unknown(`the result of Match.${name}()`))
    }
  }

  override getItem(key: Value, run: Run): Value {
    return this.#group(key, run)
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

function isIndex(index: number, match: RegExpExecArray): boolean {
  return index >= 0 && index < match.length
}

function fallback(args: CallArguments): Value {
  return argument(args, 0, 'default') ?? NONE
}
