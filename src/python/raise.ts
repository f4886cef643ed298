import type { Value } from './values.ts'

/** A Python exception on its way up. Thrown and caught by the evaluator only. */
export class PyRaise extends Error {
  override readonly name = 'PyRaise'
  /** The exception's class name, `KeyError`. */
  readonly type: string
  /** Names of its class and all bases, where they are known. */
  readonly bases: readonly string[]
  readonly file: string
  readonly line: number
  readonly value: Value | null
  /** The calls and imports that it came up through, innermost first. */
  readonly calls: { readonly file: string; readonly line: number }[] = []
  /** It is raised whatever the environment is. */
  readonly certain: boolean

  constructor(
    type: string,
    message: string,
    place: { file: string; line: number },
    details: { bases?: readonly string[]; value?: Value; certain?: boolean } = {},
  ) {
    super(message)
    this.type = type
    this.bases = details.bases ?? BASES.get(type) ?? ['Exception']
    this.file = place.file
    this.line = place.line
    this.value = details.value ?? null
    this.certain = details.certain ?? true
  }
}

/** Evaluation that would take too long, too deep or too much memory. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded'
}

const BASES = new Map<string, readonly string[]>([
  ['KeyError', ['LookupError', 'Exception']],
  ['IndexError', ['LookupError', 'Exception']],
  ['ModuleNotFoundError', ['ImportError', 'Exception']],
  ['FileNotFoundError', ['OSError', 'IOError', 'Exception']],
  ['NotADirectoryError', ['OSError', 'IOError', 'Exception']],
  ['ZeroDivisionError', ['ArithmeticError', 'Exception']],
  ['UnicodeDecodeError', ['ValueError', 'Exception']],
  ['JSONDecodeError', ['ValueError', 'Exception']],
  ['UnboundLocalError', ['NameError', 'Exception']],
  ['NotImplementedError', ['RuntimeError', 'Exception']],
  ['SystemExit', ['BaseException']],
])
