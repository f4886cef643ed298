import { optimizeLongWork } from '../optimizer.ts'
import { BudgetExceeded } from './raise.ts'

export interface Limits {
  /** Expressions and statements evaluated. */
  readonly steps: number
  /** Python calls within calls. */
  readonly callDepth: number
  /** Expressions within expressions, over all calls. */
  readonly nesting: number
  /** Items that one loop, comprehension or sequence may have. */
  readonly items: number
  /** Characters of one text. */
  readonly characters: number
  /** Milliseconds for one file with all it imports. */
  readonly milliseconds: number
}

export const DEFAULT_LIMITS: Limits = {
  steps: 600_000,
  callDepth: 60,
  nesting: 700,
  items: 20_000,
  characters: 1_000_000,
  milliseconds: 750,
}

/** All sequences together may hold so many times what one may, and all texts. */
const TOGETHER = 50

/** What is done between two looks at the clock: about a millisecond of work. */
const BETWEEN_LOOKS = 20_000

/** What a step, an item and a character come to in that. */
const STEP = 40
const ITEM = 2
const CHARACTER = 0.2

/** Asking for the processor time takes as long as some small files do, so one answer serves for so many milliseconds. */
const LATELY_MS = 20

let asked: { readonly at: number; readonly used: NodeJS.CpuUsage } | null = null

/** The processor time of this process, a moment ago. */
function usedLately(): NodeJS.CpuUsage {
  const at = performance.now()
  if (asked === null || at - asked.at > LATELY_MS) asked = { at, used: process.cpuUsage() }
  return asked.used
}

/** Counts what evaluation costs and ends it when it is too much. */
export class Budget {
  readonly limits: Limits
  #steps = 0
  #items = 0
  #characters = 0
  #work = 0
  readonly #began = performance.now()
  readonly #used = usedLately()
  #excused = 0

  constructor(limits: Limits) {
    this.limits = limits
  }

  step(): void {
    this.steps(1)
  }

  /** For work that is done in one go, and takes as long as so many steps. */
  steps(count: number): void {
    this.#steps += count
    if (this.#steps > this.limits.steps) throw new BudgetExceeded(`more than ${this.limits.steps} steps`)
    this.#spend(count * STEP)
  }

  #spend(work: number): void {
    this.#work += work
    if (this.#work < BETWEEN_LOOKS) return
    this.#work = 0
    optimizeLongWork()
    if (this.millisecondsLeft < 0) throw new BudgetExceeded(`more than ${this.limits.milliseconds} ms`)
  }

  /**
   * By the clock, unless that is over: it goes on while a busy machine does other things, and what is said of a file must not
   * depend on those.
   */
  get millisecondsLeft(): number {
    const all = this.limits.milliseconds + this.#excused
    const left = all - (performance.now() - this.#began)
    if (left >= 0) return left
    const { user, system } = process.cpuUsage(this.#used)
    return all - (user + system) / 1000
  }

  /** Time that was spent on something that other files need too, and that has a limit of its own. */
  excuse(milliseconds: number): void {
    this.#excused += milliseconds
  }

  /** Call before making, or going through, a sequence of this length. */
  items(count: number): void {
    this.#items += count
    if (count > this.limits.items) throw new BudgetExceeded(`a sequence of more than ${this.limits.items} items`)
    if (this.#items > this.limits.items * TOGETHER) {
      throw new BudgetExceeded('too many items in all sequences together')
    }
    this.#spend(count * ITEM)
  }

  /** Call before making, or going through, a text of this length. */
  characters(count: number): void {
    this.#characters += count
    if (count > this.limits.characters) {
      throw new BudgetExceeded(`a text of more than ${this.limits.characters} characters`)
    }
    if (this.#characters > this.limits.characters * TOGETHER) throw new BudgetExceeded('too much text in all')
    this.#spend(count * CHARACTER)
  }
}
