import { findAttribute, getAttribute } from './attributes.ts'
import type { Doubt } from './doubt.ts'
import { equal } from './equality.ts'
import { evaluate } from './expressions.ts'
import { hashOf } from './hash.ts'
import { isItems, itemsOf } from './iteration.ts'
import { newDict, newList } from './displays.ts'
import type { Frame, Run } from './run.ts'
import { isInstance } from './standard/types.ts'
import type { Completion } from './statements.ts'
import { executeBlock, setName, undecided } from './statements.ts'
import type { MatchCaseNode, PatternNode, StatementOf } from './syntax.ts'
import { truth } from './truth.ts'
import type { ClassValue, Value } from './values.ts'

export function executeMatch(node: StatementOf<'Match'>, frame: Frame, run: Run): Completion {
  return fromCase(evaluate(node.subject, frame, run), node.cases, 0, frame, run)
}

function fromCase(subject: Value, cases: readonly MatchCaseNode[], index: number, frame: Frame, run: Run): Completion {
  const branch = cases[index]
  if (branch === undefined) return null
  const result = guarded(matches(branch.pattern, subject, frame, run), branch, frame, run)
  if (result === true) return executeBlock(branch.body, frame, run)
  if (result === false) return fromCase(subject, cases, index + 1, frame, run)
  return undecided(
    result,
    frame,
    run,
    { raises: branch.body.at(-1)?.nodeType === 'Raise', execute: () => executeBlock(branch.body, frame, run) },
    { raises: false, execute: () => fromCase(subject, cases, index + 1, frame, run) },
  )
}

function guarded(result: boolean | Doubt, branch: MatchCaseNode, frame: Frame, run: Run): boolean | Doubt {
  if (result === false || branch.guard === undefined) return result
  const guard = truth(evaluate(branch.guard, frame, run), run)
  return guard === true ? result : guard
}

function matches(pattern: PatternNode, subject: Value, frame: Frame, run: Run): boolean | Doubt {
  run.budget.step()
  switch (pattern.nodeType) {
    case 'MatchValue':
      return decided(subject, equal(subject, evaluate(pattern.value, frame, run), run), run)
    case 'MatchSingleton': {
      const wanted: unknown = pattern.value
      if (subject.kind === 'unknown' || subject.kind === 'choice') return decided(subject, null, run)
      return wanted === null ? subject.kind === 'none' : subject.kind === 'bool' && subject.value === wanted
    }
    case 'MatchAs': {
      const result = pattern.pattern === undefined ? true : matches(pattern.pattern, subject, frame, run)
      if (result !== false && pattern.name !== undefined) setName(pattern.name, subject, frame, run)
      return result
    }
    case 'MatchOr': {
      let doubt: Doubt | null = null
      for (const alternative of pattern.patterns) {
        const result = matches(alternative, subject, frame, run)
        if (result === true) return true
        if (result !== false) doubt = result
      }
      return doubt ?? false
    }
    case 'MatchSequence':
      return matchSequence(pattern, subject, frame, run)
    case 'MatchMapping':
      return matchMapping(pattern, subject, frame, run)
    case 'MatchClass':
      return matchClass(pattern, subject, frame, run)
    case 'MatchStar':
      return true
  }
}

function decided(subject: Value, result: boolean | null, run: Run): boolean | Doubt {
  if (result !== null) return result
  return subject.kind === 'unknown' ? subject.doubt : run.doubt('what a `match` compares')
}

function all(results: Iterable<boolean | Doubt>): boolean | Doubt {
  let doubt: Doubt | null = null
  for (const result of results) {
    if (result === false) return false
    if (result !== true) doubt ??= result
  }
  return doubt ?? true
}

function matchSequence(
  pattern: PatternNode & { nodeType: 'MatchSequence' },
  subject: Value,
  frame: Frame,
  run: Run,
): boolean | Doubt {
  if (subject.kind !== 'list' && subject.kind !== 'tuple') {
    return mayBeAnything(subject) ? decided(subject, null, run) : false
  }
  const items = itemsOf(subject, run)
  if (!isItems(items) || items.open !== null) return decided(subject, null, run)
  const { values } = items
  const star = pattern.patterns.findIndex((part) => part.nodeType === 'MatchStar')
  const wanted = pattern.patterns.length
  if (star === -1 ? values.length !== wanted : values.length < wanted - 1) return false
  const extra = values.length - wanted + 1
  return all(
    pattern.patterns.map((part, index) => {
      if (part.nodeType === 'MatchStar') {
        if (part.name !== undefined) setName(part.name, newList(values.slice(index, index + extra), run), frame, run)
        return true
      }
      const value = values[star !== -1 && index > star ? index + extra - 1 : index]
      return value === undefined ? false : matches(part, value, frame, run)
    }),
  )
}

function mayBeAnything(subject: Value): boolean {
  if (subject.kind === 'instance') return subject.cls.unknownBase !== null
  return ['unknown', 'choice', 'external'].includes(subject.kind)
}

function matchMapping(
  pattern: PatternNode & { nodeType: 'MatchMapping' },
  subject: Value,
  frame: Frame,
  run: Run,
): boolean | Doubt {
  if (subject.kind !== 'dict') return mayBeAnything(subject) ? decided(subject, null, run) : false
  const used = new Set<string>()
  const result = all(
    pattern.keys.map((keyNode, index) => {
      const hash = hashOf(evaluate(keyNode, frame, run))
      const value = hash === null ? undefined : subject.store.get(hash)
      const inner = pattern.patterns[index]
      if (hash === null || value === undefined || inner === undefined) return subject.open ?? false
      used.add(hash)
      return matches(inner, value, frame, run)
    }),
  )
  if (result !== false && pattern.rest !== undefined) {
    const rest = subject.store.entries().filter(([key]) => !used.has(hashOf(key) ?? ''))
    setName(pattern.rest, newDict(rest, run, { open: subject.open }), frame, run)
  }
  return result
}

function matchClass(
  pattern: PatternNode & { nodeType: 'MatchClass' },
  subject: Value,
  frame: Frame,
  run: Run,
): boolean | Doubt {
  const type = isInstance(subject, evaluate(pattern.cls, frame, run))
  if (type !== true) return type === false ? false : decided(subject, null, run)
  const named = pattern.kwd_attrs.map((name, index) => {
    const inner = pattern.kwd_patterns[index]
    return inner === undefined ? true : matches(inner, getAttribute(subject, name, run), frame, run)
  })
  const [first] = pattern.patterns
  if (first === undefined) return all(named)
  const names = matchArguments(subject, run)
  // Built-in types match themselves by position.
  if (names === null) return all([matches(first, subject, frame, run), ...named])
  if (names === 'unknown') return run.doubt('a positional class pattern')
  const placed = pattern.patterns.map((inner, index) => {
    const name = names[index]
    return name === undefined ? false : matches(inner, getAttribute(subject, name, run), frame, run)
  })
  return all([...placed, ...named])
}

/** The attributes that a class pattern means by position; null for a built-in type. */
function matchArguments(subject: Value, run: Run): readonly string[] | 'unknown' | null {
  const cls = subject.kind === 'instance' ? subject.cls : subject.kind === 'tuple' ? subject.cls : null
  if (cls === null) return subject.kind === 'host' ? 'unknown' : null
  const own = findAttribute(cls, '__match_args__', run)
  if (own?.kind === 'tuple') return own.items.flatMap((item) => (item.kind === 'str' ? [item.value] : []))
  if (cls.flavour === 'dataclass') return matchable(cls)
  return cls.flavour === 'namedtuple' ? cls.fields.map(({ name }) => name) : 'unknown'
}

/** Fields that take their place among the arguments of a dataclass. */
function matchable({ fields }: ClassValue): readonly string[] {
  return fields.filter((field) => field.inInit && field.keywordOnly !== true).map(({ name }) => name)
}
