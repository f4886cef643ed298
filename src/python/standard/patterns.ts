import type { CallArguments } from '../call-arguments.ts'
import { argument, positional } from '../call-arguments.ts'
import { callValue } from '../calls.ts'
import { newList } from '../displays.ts'
import { BoundNative, Host } from '../host.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, int, str, tuple } from '../values.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'
import { safePattern } from './safe-pattern.ts'

/** A match of a pattern. */
class Match extends Host {
  readonly typeName = 're.Match'
  readonly #match: RegExpMatchArray

  constructor(match: RegExpMatchArray) {
    super()
    this.#match = match
  }

  #group(key: Value | undefined): Value {
    const text =
      key?.kind === 'str' ? this.#match.groups?.[key.value] : this.#match[key?.kind === 'int' ? key.value : 0]
    return text === undefined ? NONE : str(text)
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'group':
        return new BoundNative((args) =>
          args.positional.length > 1
            ? tuple(args.positional.map((key) => this.#group(key)))
            : this.#group(args.positional[0]),
        )
      case 'groups':
        return new BoundNative(() => tuple(this.#match.slice(1).map((text) => str(text))))
      case 'start':
        return new BoundNative(() => int(this.#match.index ?? 0))
      default:
        return new BoundNative(() => run.unknown(`the result of Match.${name}()`))
    }
  }

  override getItem(key: Value): Value {
    return this.#group(key)
  }
}

/** A compiled pattern. */
class Pattern extends Host {
  readonly typeName = 're.Pattern'
  readonly #source: Value
  readonly #flags: Value | undefined

  constructor(source: Value, flags: Value | undefined) {
    super()
    this.#source = source
    this.#flags = flags
  }

  override getAttr(name: string): Value | undefined {
    const body = OPERATIONS[name]
    if (body === undefined) return undefined
    return new BoundNative((args, run) => {
      const named = new Map(args.named)
      if (this.#flags !== undefined) named.set('flags', this.#flags)
      return body({ ...args, named, positional: [this.#source, ...args.positional] }, run)
    })
  }
}

/** Runs an operation with a pattern that cannot take long on this text; else the result is unknown. */
function withPattern(
  args: CallArguments,
  textIndex: number,
  run: Run,
  anchor: string,
  body: (pattern: RegExp, text: string) => Value,
): Value {
  const flags = args.named.get('flags')
  const operands = [args.positional[0] ?? NONE, argument(args, textIndex, 'string') ?? NONE]
  return lift(operands, run, ([source = NONE, text = NONE]) => {
    if (source instanceof Pattern) return run.unknown('a compiled pattern')
    if (source.kind !== 'str' || text.kind !== 'str') return run.unknown('a pattern')
    const pattern = flags === undefined ? safePattern(source.value, text.value, anchor) : null
    return pattern === null
      ? run.unknown(`the result of the pattern '${source.value.slice(0, 60)}'`)
      : body(pattern, text.value)
  })
}

function first(anchorStart: string, anchorEnd: string) {
  return (args: CallArguments, run: Run): Value =>
    withPattern(args, 1, run, `${anchorStart}@${anchorEnd}`, (pattern, text) => {
      const match = new RegExp(pattern.source, 'u').exec(text)
      return match === null ? NONE : new Match(match)
    })
}

function substitute(args: CallArguments, run: Run): Value {
  const [, replacement = NONE] = args.positional
  const count = argument(args, 3, 'count')
  if (count !== undefined && !(count.kind === 'int' && count.value <= 1)) return run.unknown('a substitution')
  const limit = count?.kind === 'int' && count.value === 1 ? 1 : Infinity
  return withPattern(args, 2, run, '@', (pattern, text) => {
    let done = 0
    const pieces: string[] = []
    let from = 0
    for (const match of text.matchAll(pattern)) {
      if (done++ >= limit) break
      const value =
        replacement.kind === 'str'
          ? str(expand(replacement.value, match))
          : callValue(replacement, positional(new Match(match)), run)
      if (value.kind !== 'str') return run.unknown('a substitution')
      pieces.push(text.slice(from, match.index), value.value)
      from = match.index + match[0].length
    }
    const result = pieces.join('') + text.slice(from)
    run.budget.characters(result.length)
    return str(result)
  })
}

function expand(template: string, match: RegExpMatchArray): string {
  return template.replace(/\\(?:g<(\w+)>|(\d))/g, (_whole, name: string | undefined, digit: string | undefined) => {
    const key = name ?? digit ?? '0'
    return (/^\d+$/.test(key) ? match[Number(key)] : match.groups?.[key]) ?? ''
  })
}

const OPERATIONS: Readonly<Record<string, (args: CallArguments, run: Run) => Value>> = Object.assign(
  Object.create(null) as Record<string, never>,
  {
    sub: substitute,
    match: first('^', ''),
    search: first('', ''),
    fullmatch: first('^', '$'),
    findall: (args: CallArguments, run: Run) =>
      withPattern(args, 1, run, '@', (pattern, text) => {
        const rows = [...text.matchAll(pattern)].map((match) =>
          match.length > 2 ? tuple(match.slice(1).map(str)) : str(match[1] ?? match[0]),
        )
        return newList(rows, run)
      }),
    split: (args: CallArguments, run: Run) =>
      withPattern(args, 1, run, '@', (pattern, text) => newList(text.split(pattern).map(str), run)),
  },
)

export const patternNames: Names = new Map<string, Value>([
  ...functions('re', {
    ...OPERATIONS,
    compile: (args) => new Pattern(args.positional[0] ?? NONE, argument(args, 1, 'flags')),
    escape: (args, run) =>
      lift(args.positional, run, ([text = NONE]) =>
        text.kind === 'str' ? str(text.value.replace(/[^\w]/g, '\\$&')) : run.unknown('a pattern'),
      ),
  }),
])
