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
    this.bases = details.bases ?? basesOfException(type)
    this.file = place.file
    this.line = place.line
    this.value = details.value ?? null
    this.certain = details.certain ?? true
  }

  /** The same, but it may not be raised. */
  doubted(): PyRaise {
    const { type, message, bases, value } = this
    return new PyRaise(type, message, this, { bases, certain: false, ...(value === null ? {} : { value }) })
  }
}

/** Evaluation that would take too long, too deep or too much memory. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded'
}

/** Names of the built-in classes that an exception class extends, the nearest first. */
export function basesOfException(name: string): readonly string[] {
  const bases: string[] = []
  for (let base = PARENTS.get(name) ?? (ROOTS.has(name) ? undefined : 'Exception'); base !== undefined;) {
    bases.push(base)
    base = PARENTS.get(base) ?? (ROOTS.has(base) ? undefined : 'Exception')
  }
  return bases
}

const ROOTS = new Set(['BaseException', 'Exception'])

/** Where it is not `Exception`. */
const PARENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    LookupError: ['KeyError', 'IndexError'],
    ImportError: ['ModuleNotFoundError'],
    OSError: [
      'FileNotFoundError',
      'NotADirectoryError',
      'IsADirectoryError',
      'PermissionError',
      'FileExistsError',
      'ConnectionError',
      'TimeoutError',
      'IOError',
      'EnvironmentError',
    ],
    ArithmeticError: ['ZeroDivisionError', 'OverflowError', 'FloatingPointError'],
    ValueError: ['UnicodeError', 'JSONDecodeError'],
    UnicodeError: ['UnicodeDecodeError', 'UnicodeEncodeError'],
    NameError: ['UnboundLocalError'],
    RuntimeError: ['NotImplementedError', 'RecursionError'],
    SyntaxError: ['IndentationError'],
    Warning: ['DeprecationWarning', 'UserWarning', 'FutureWarning', 'RuntimeWarning'],
    BaseException: ['SystemExit', 'KeyboardInterrupt', 'GeneratorExit'],
  }).flatMap(([parent, names]) => names.map((name): [string, string] => [name, parent])),
)
