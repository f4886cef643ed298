import type { CallArguments } from '../call-arguments.ts'
import { argument, positional } from '../call-arguments.ts'
import { callValue } from '../calls.ts'
import { newList } from '../displays.ts'
import { BoundNative, Host } from '../host.ts'
import { iteratorOver } from '../iteration.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, int, str, tuple } from '../values.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'
import { Match } from './pattern-match.ts'
import { FLAGS, safePattern } from './safe-pattern.ts'

/** A compiled pattern. */
class Pattern extends Host {
  readonly typeName = 're.Pattern'
  readonly source: Value
  readonly flags: Value | undefined

  constructor(source: Value, flags: Value | undefined) {
    super()
    this.source = source
    this.flags = flags
  }

  override getAttr(name: string): Value | undefined {
    if (name === 'pattern') return this.source
    const body = OPERATIONS.get(name)
    if (body === undefined) return undefined
    return new BoundNative((args, run) => body({ ...args, positional: [this, ...args.positional] }, run))
  }
}

/** Runs an operation with a pattern that cannot take long on this text; else the result is unknown. */
function withPattern(
  args: CallArguments,
  textIndex: number,
  whole: boolean,
  run: Run,
  body: (pattern: RegExp, text: string) => Value,
): Value {
  const [given = NONE] = args.positional
  const compiled = given instanceof Pattern ? given : null
  // A compiled pattern's methods take positions instead.
  if (compiled !== null && textIndex === 1 && args.positional.length > 2) return run.unknown('the result of a pattern')
  const flags = compiled?.flags ?? args.named.get('flags') ?? args.positional[textIndex === 2 ? 4 : textIndex + 1]
  const operands = [compiled?.source ?? given, argument(args, textIndex, 'string') ?? NONE, flags ?? int(0)]
  return lift(operands, run, ([source = NONE, text = NONE, flag = NONE]) => {
    if (source.kind !== 'str' || text.kind !== 'str' || flag.kind !== 'int') return run.unknown('a pattern')
    const pattern = safePattern(source.value, flag.value, text.value, whole, run)
    return pattern === null
      ? run.unknown(`the result of the pattern '${source.value.slice(0, 60)}'`)
      : body(pattern, text.value)
  })
}

const first =
  (atStart: boolean, whole: boolean) =>
  (args: CallArguments, run: Run): Value => {
    return withPattern(args, 1, whole, run, (pattern, text) => {
      const match = new RegExp(pattern.source, pattern.flags.replace('g', atStart ? 'y' : '')).exec(text)
      return match === null ? NONE : new Match(match)
    })
  }

/** The text with its matches replaced, and how many there were. */
function substituted(args: CallArguments, run: Run, give: (text: string, count: number) => Value): Value {
  const replacement = argument(args, 1, 'repl') ?? NONE
  const count = argument(args, 3, 'count') ?? int(0)
  if (count.kind !== 'int' || args.positional.length > 5) return run.unknown('a substitution')
  const limit = count.value > 0 ? count.value : Infinity
  return withPattern(args, 2, false, run, (pattern, text) => {
    let done = 0
    let from = 0
    const pieces: string[] = []
    for (const match of text.matchAll(pattern)) {
      if (done >= limit) break
      done += 1
      const value = replaced(replacement, match, run)
      if (value.kind !== 'str') return value.kind === 'unknown' ? value : run.unknown('a substitution')
      pieces.push(text.slice(from, match.index), value.value)
      run.budget.characters(value.value.length)
      from = match.index + match[0].length
    }
    const result = pieces.join('') + text.slice(from)
    run.budget.characters(result.length)
    return give(result, done)
  })
}

function replaced(replacement: Value, match: RegExpExecArray, run: Run): Value {
  if (replacement.kind !== 'str') return callValue(replacement, positional(new Match(match)), run)
  return new Match(match).expand(replacement.value, run)
}

/** Groups are between the parts. */
function split(args: CallArguments, run: Run): Value {
  const most = argument(args, 2, 'maxsplit') ?? int(0)
  if (most.kind !== 'int' || args.positional.length > 3) return run.unknown('the parts of a text')
  const limit = most.value > 0 ? most.value : Infinity
  return withPattern({ ...args, positional: args.positional.slice(0, 2) }, 1, false, run, (pattern, text) => {
    const parts: Value[] = []
    let from = 0
    let done = 0
    for (const match of text.matchAll(pattern)) {
      if (done++ >= limit) break
      parts.push(str(text.slice(from, match.index)), ...new Match(match).groups(NONE))
      from = match.index + match[0].length
    }
    run.budget.items(parts.length + 1)
    return newList([...parts, str(text.slice(from))], run)
  })
}

const OPERATIONS: ReadonlyMap<string, (args: CallArguments, run: Run) => Value> = new Map<
  string,
  (args: CallArguments, run: Run) => Value
>([
  ['sub', (args, run) => substituted(args, run, (text) => str(text))],
  ['subn', (args, run) => substituted(args, run, (text, count) => tuple([str(text), int(count)]))],
  ['match', first(true, false)],
  ['search', first(false, false)],
  ['fullmatch', first(true, true)],
  [
    'findall',
    (args, run) =>
      withPattern(args, 1, false, run, (pattern, text) => {
        const rows = Array.from(text.matchAll(pattern), (match) => {
          const groups = new Match(match).groups(str(''))
          return groups.length > 1 ? tuple(groups) : (groups[0] ?? str(match[0]))
        })
        run.budget.items(rows.length)
        return newList(rows, run)
      }),
  ],
  [
    'finditer',
    (args, run) =>
      withPattern(args, 1, false, run, (pattern, text) =>
        iteratorOver({ values: Array.from(text.matchAll(pattern), (match) => new Match(match)), open: null }),
      ),
  ],
  ['split', split],
])

/** Python escapes what has a meaning in patterns, and nothing else. */
const ESCAPED = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g

export const patternNames: Names = new Map<string, Value>([
  ...functions('re', {
    ...Object.fromEntries(OPERATIONS),
    compile: (args) => new Pattern(args.positional[0] ?? NONE, argument(args, 1, 'flags')),
    escape: (args, run) =>
      lift(args.positional, run, ([text = NONE]) =>
        text.kind === 'str' ? str(text.value.replace(ESCAPED, '\\$&')) : run.unknown('a pattern'),
      ),
  }),
  ...Object.entries(FLAGS).flatMap(([name, flag]): [string, Value][] => [
    [`re.${name}`, int(flag)],
    [`re.${name === 'VERBOSE' ? 'X' : name.charAt(0)}`, int(flag)],
  ]),
  ['re.S', int(FLAGS.DOTALL)],
])
