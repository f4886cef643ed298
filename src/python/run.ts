import { Budget } from './budget.ts'
import type { Limits } from './budget.ts'
import type { CallArguments } from './call-arguments.ts'
import { choiceOf } from './choice.ts'
import { Conditions } from './conditions.ts'
import type { Condition, Doubt } from './doubt.ts'
import { Modules } from './modules.ts'
import type { ParseCache } from './parse-cache.ts'
import { BudgetExceeded, PyRaise } from './raise.ts'
import { resolveStandard } from './standard/table.ts'
import type { Scope } from './scope.ts'
import type { TreeFiles } from './tree-files.ts'
import type { ClassValue, FunctionValue, ModuleValue, UnknownValue, Value } from './values.ts'
import { NONE, external } from './values.ts'
import type { UnknownCall, Vocabulary } from './vocabulary.ts'

/** One Python call (or module body) that is being evaluated. */
export interface Frame {
  readonly module: ModuleValue
  readonly scope: Scope
  readonly fn: FunctionValue | null
  /** The first argument of a method, for `super()`. */
  readonly self: Value | null
  /** Takes what `yield` gives, in a generator. */
  readonly yields: ((value: Value) => void) | null
  /** Values returned under conditions before the end. */
  readonly returned: { readonly conditions: readonly Condition[]; readonly value: Value }[]
  /** Conditions that hold until the frame ends, since another path has returned. */
  readonly leftover: Condition[]
  /** The same for `break` and `continue`, per loop; innermost last. */
  readonly loops: { readonly broken: Condition[]; readonly continued: Condition[] }[]
  /** Where it was called. */
  readonly caller: { readonly file: string; readonly line: number }
}

export interface RunOptions {
  readonly files: TreeFiles
  readonly parses: ParseCache
  readonly vocabularies: readonly Vocabulary[]
  /** Folders in which imports are looked for, after the file's own folder and its ancestors. */
  readonly importRoots: readonly string[]
  /** Values of environment variables; those not listed are unknown. */
  readonly environment: ReadonlyMap<string, string>
  readonly limits: Limits
  /** Give what has no order of its own the other way round; see `Run.anyOrder`. */
  readonly reversed?: boolean
}

/** Calls of the outside that are no reason for a `try`. */
const NEVER_RAISES = /^(logging|warnings|datetime|pendulum|time|random|uuid)\./

/** The evaluation of one file with everything it imports. */
export class Run {
  readonly budget: Budget
  readonly conditions = new Conditions()
  readonly files: TreeFiles
  readonly parses: ParseCache
  readonly environment: ReadonlyMap<string, string>
  readonly vocabularies: readonly Vocabulary[]
  readonly modules: Modules
  readonly frames: Frame[] = []
  /** The exceptions whose handlers are being executed, innermost last. */
  readonly handling: PyRaise[] = []
  /** Classes of built-in exceptions, by name. */
  readonly exceptionClasses = new Map<string, ClassValue>()
  /** What the `with` statements around the present line have entered, outermost first. */
  readonly entered: Value[] = []
  /** How often something was done that may raise, for all that is known, and the last of it. */
  risks = 0
  lastRisk = ''
  /** Where something was gone through whose order Python does not fix. */
  orderDoubt: Doubt | null = null
  readonly #reversed: boolean
  /** Where the evaluation stands. */
  file = ''
  line = 0
  /** How many expressions are being evaluated within each other. */
  nesting = 0
  /** How many calls' arguments are being evaluated, in the present frame. */
  argumentDepth = 0

  constructor(options: RunOptions) {
    this.budget = new Budget(options.limits)
    this.files = options.files
    this.parses = options.parses
    this.vocabularies = options.vocabularies
    this.environment = options.environment
    this.modules = new Modules(options.importRoots)
    this.#reversed = options.reversed ?? false
  }

  /** The value of code that is not there to be read: calling it may do anything. */
  missingCode(reason: string): UnknownValue {
    return this.unknownFrom({ ...this.doubt(reason), aboutCode: true })
  }

  doubt(reason: string): Doubt {
    return { reason, file: this.file, line: this.line }
  }

  unknown(reason: string, known: { text?: string; guess?: Value } = {}): UnknownValue {
    this.risk(reason)
    return this.unknownFrom(this.doubt(reason), known)
  }

  unknownFrom(doubt: Doubt, known: { text?: string; guess?: Value } = {}): UnknownValue {
    const guess = known.guess ?? null
    return { kind: 'unknown', doubt, guess, text: known.text ?? (guess?.kind === 'str' ? guess.value : null) }
  }

  /**
   * Items of a set or names in a folder: their order is another on each machine. Whoever has evaluated a file for which
   * `orderDoubt` is set evaluates it once more `reversed`, to see whether the order matters.
   */
  anyOrder<T>(items: readonly T[], what: string): readonly T[] {
    if (items.length < 2) return items
    this.orderDoubt ??= this.doubt(`the order of ${what}`)
    return this.#reversed ? [...items].reverse() : items
  }

  raise(type: string, message: string): never {
    throw new PyRaise(type, message, this, { certain: this.conditions.active.length === 0 })
  }

  /** The value of an import path outside of the repository. */
  resolve(path: string): Value {
    for (const vocabulary of this.vocabularies) {
      const value = vocabulary.resolve(path, this)
      if (value !== undefined) return value
    }
    return resolveStandard(path) ?? external(path)
  }

  /** The module of an import path outside of the repository: it is no operator class, even where it is named like one. */
  resolveModule(path: string): Value {
    return this.claimed(path) ? this.resolve(path) : (resolveStandard(path) ?? external(path))
  }

  claimed(path: string): boolean {
    return this.vocabularies.some((vocabulary) => vocabulary.claims(path))
  }

  /** A call that nobody knows: vocabularies are told, and its result is the outside's. */
  callUnknown(
    name: string,
    args: CallArguments,
    callee: { path?: string; self?: Value; isData?: boolean; member?: string } = {},
  ): Value {
    const call: UnknownCall = {
      name,
      path: callee.path ?? null,
      args,
      self: callee.self ?? null,
      nested: this.argumentDepth > 0,
      isData: callee.isData ?? false,
      member: callee.member ?? null,
    }
    if (call.path === null || !NEVER_RAISES.test(call.path)) this.risk(name)
    for (const vocabulary of this.vocabularies) {
      const value = vocabulary.unknownCall?.(call, this)
      if (value !== undefined) return value
    }
    return callee.path === undefined ? this.unknown(`the result of ${name}`) : external(`${callee.path}()`, true)
  }

  /** Something was done that may raise. */
  risk(reason: string): void {
    this.risks += 1
    this.lastRisk = reason
  }

  /** Sets a name in a namespace; inside an undecided branch it can be taken back. */
  write(names: Map<string, Value>, name: string, value: Value): void {
    this.conditions.write(names, name, value)
  }

  /** Where the construction of an object began, seen from inside the `__init__`s it goes through. */
  constructionOf(self: Value): { readonly file: string; readonly line: number } {
    let place: { file: string; line: number } = { file: this.file, line: this.line }
    for (let index = this.frames.length - 1; index >= 0; index--) {
      const frame = this.frames[index]
      if (frame === undefined || frame.self !== self) break
      place = frame.caller
    }
    return place
  }

  get frame(): Frame {
    const frame = this.frames.at(-1)
    if (frame === undefined) throw new Error('no Python code is being evaluated')
    return frame
  }

  /** Evaluates a body in a new frame and gives the value it returns. */
  inFrame<T>(frame: Frame, body: () => T): T {
    if (this.frames.length > this.budget.limits.callDepth) {
      // Python would go deeper, so this is no error of the file.
      throw new BudgetExceeded(`more than ${this.budget.limits.callDepth} calls within each other`)
    }
    const { file, line, argumentDepth } = this
    this.file = frame.module.path
    this.argumentDepth = 0
    this.frames.push(frame)
    try {
      return body()
    } catch (error) {
      if (error instanceof PyRaise) error.calls.push({ file, line })
      throw error
    } finally {
      this.frames.pop()
      // Last first: they lie on top.
      for (let at = frame.leftover.length - 1; at >= 0; at--) {
        const condition = frame.leftover[at]
        if (condition !== undefined) this.conditions.remove(condition)
      }
      this.file = file
      this.line = line
      this.argumentDepth = argumentDepth
    }
  }
}

export function newFrame(
  module: ModuleValue,
  scope: Scope,
  caller: { readonly file: string; readonly line: number },
  details: { fn?: FunctionValue; self?: Value; yields?: (value: Value) => void } = {},
): Frame {
  return {
    module,
    scope,
    fn: details.fn ?? null,
    self: details.self ?? null,
    yields: details.yields ?? null,
    returned: [],
    leftover: [],
    loops: [],
    caller: { file: caller.file, line: caller.line },
  }
}

/** A value is given back under conditions: the first of them tells its alternatives apart. */
export function returnValue(frame: Frame, last: Value): Value {
  if (frame.returned.length === 0) return last
  const options = frame.returned.flatMap(({ conditions, value }) => {
    const condition = conditions.at(-1)
    return condition === undefined ? [] : [{ condition, value }]
  })
  const final = frame.leftover.at(-1)
  if (final === undefined) return options.length === 0 ? last : choiceOf(options)
  const same = options.every(
    (option) => option.value === last || (option.value.kind === 'none' && last.kind === 'none'),
  )
  if (same) return last.kind === 'none' ? NONE : last
  return choiceOf([...options, { condition: final, value: last }])
}
