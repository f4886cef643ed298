import { choiceOf } from './choice.ts'
import type { Condition, Doubt } from './doubt.ts'
import { PyRaise } from './raise.ts'
import type { ChoiceOption, Value } from './values.ts'

/** Names changed while a branch was evaluated, with what they held before (undefined: nothing). */
type Journal = Map<Map<string, Value>, Map<string, Value | undefined>>

interface Outcome<T> {
  readonly result: T | PyRaise
  readonly writes: Journal
}

/** Which conditions hold where the evaluation stands, and what its branches changed. */
export class Conditions {
  /** Those that only a run decides, outermost first. */
  readonly active: Condition[] = []
  readonly #since: number[] = []
  readonly #journals: Journal[] = []
  #lastId = 0
  #clock = 0

  /** A moment; later moments are greater. Objects remember when they were made. */
  moment(): number {
    this.#clock += 1
    return this.#clock
  }

  /** The doubt about a change to an object made at that moment; null when the change surely happens. */
  doubtSince(born: number): Doubt | null {
    for (let index = this.active.length - 1; index >= 0; index--) {
      if ((this.#since[index] ?? 0) > born) return this.active[index]?.doubt ?? null
    }
    return null
  }

  /** The conditions under which a change to an object made at that moment happens, outermost first. */
  since(born: number): readonly Condition[] {
    return this.active.filter((_, index) => (this.#since[index] ?? 0) > born)
  }

  /** What is left of a choice where the evaluation stands. */
  settled(value: Value): Value {
    if (value.kind !== 'choice' || this.active.length === 0) return value
    const left = value.options.filter(({ condition: { id, branch } }) =>
      this.active.every((one) => one.id !== id || one.branch === branch),
    )
    const sure = left.find(({ condition: { id } }) => this.active.some((one) => one.id === id))
    return sure === undefined ? value : this.settled(sure.value)
  }

  /** Sets a name, so that a branch can be undone. */
  write(names: Map<string, Value>, name: string, value: Value | undefined): void {
    const journal = this.#journals.at(-1)
    if (journal !== undefined) {
      let changes = journal.get(names)
      if (changes === undefined) journal.set(names, (changes = new Map<string, Value | undefined>()))
      if (!changes.has(name)) changes.set(name, names.get(name))
    }
    if (value === undefined) names.delete(name)
    else names.set(name, value)
  }

  newId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  push(condition: Condition): void {
    this.active.push(condition)
    this.#since.push(this.moment())
  }

  /** Conditions are left in any order: a `return` in a branch makes the rest of the function conditional. */
  remove(condition: Condition): void {
    const index = this.active.lastIndexOf(condition)
    if (index === -1) return
    this.active.splice(index, 1)
    this.#since.splice(index, 1)
  }

  /** Evaluates under one more condition. */
  under<T>(condition: Condition, body: () => T): T {
    this.push(condition)
    try {
      return body()
    } finally {
      this.remove(condition)
    }
  }

  /**
   * Evaluates both branches of something undecided and joins what they did to names. A branch that raises is taken as
   * the one that is not taken; when both raise, the first error goes on.
   */
  fork<T>(doubt: Doubt, loop: boolean, first: () => T, second: () => T): Forked<T> {
    const id = this.newId()
    const conditions: [Condition, Condition] = [
      { id, branch: 0, doubt, loop },
      { id, branch: 1, doubt, loop },
    ]
    const a = this.#branch(conditions[0], first)
    this.#undo(a.writes)
    const b = this.#branch(conditions[1], second)
    const raised = [a.result instanceof PyRaise, b.result instanceof PyRaise]
    if (a.result instanceof PyRaise && b.result instanceof PyRaise) throw a.result
    if (raised[1] === true) {
      this.#undo(b.writes)
      this.#redo(a.writes)
    } else if (raised[0] !== true) this.#join(conditions, a.writes, b.writes)
    return { conditions, results: [valueOf(a.result), valueOf(b.result)] }
  }

  #branch<T>(condition: Condition, body: () => T): Outcome<T> {
    const writes: Journal = new Map()
    this.#journals.push(writes)
    try {
      return { result: this.under(condition, body), writes }
    } catch (error) {
      if (error instanceof PyRaise) return { result: error, writes }
      throw error
    } finally {
      this.#journals.pop()
    }
  }

  /** Puts the old values back; the journal holds the new ones afterwards. */
  #undo(writes: Journal): void {
    for (const [names, changes] of writes) {
      for (const [name, before] of changes) {
        changes.set(name, names.get(name))
        if (before === undefined) names.delete(name)
        else names.set(name, before)
      }
    }
  }

  #redo(writes: Journal): void {
    for (const [names, changes] of writes) {
      for (const [name, value] of changes) this.write(names, name, value)
    }
  }

  /** `first` holds the new values of an undone branch, `second` the old values of a branch that is still in force. */
  #join(conditions: [Condition, Condition], first: Journal, second: Journal): void {
    this.#undo(second)
    for (const names of new Set([...first.keys(), ...second.keys()])) {
      const left = first.get(names)
      const right = second.get(names)
      for (const name of new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])) {
        const before = names.get(name)
        const a = left?.has(name) === true ? left.get(name) : before
        const b = right?.has(name) === true ? right.get(name) : before
        this.write(names, name, joined(conditions, a, b))
      }
    }
  }
}

/** What the two branches gave; undefined for one that raised. */
export interface Forked<T> {
  readonly conditions: readonly [Condition, Condition]
  readonly results: readonly [T | undefined, T | undefined]
}

function valueOf<T>(result: T | PyRaise): T | undefined {
  return result instanceof PyRaise ? undefined : result
}

/** One value that is `a` in the first branch and `b` in the second. */
export function joined(
  conditions: readonly [Condition, Condition],
  a: Value | undefined,
  b: Value | undefined,
): Value | undefined {
  if (a === b || (a !== undefined && b !== undefined && sameConstant(a, b))) return a
  const options: ChoiceOption[] = []
  if (a !== undefined) options.push({ condition: conditions[0], value: a })
  if (b !== undefined) options.push({ condition: conditions[1], value: b })
  return choiceOf(options)
}

function sameConstant(a: Value, b: Value): boolean {
  if (a.kind === 'host' && b.kind === 'host') return a.sameAs?.(b) === true
  if (a.kind !== b.kind) return false
  if (a.kind === 'external' && b.kind === 'external') return !a.called && !b.called && a.path === b.path
  if (a.kind === 'none') return true
  return 'value' in a && 'value' in b && a.value === b.value
}
