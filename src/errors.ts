/** Something the user can mend: a flag, a file, an address, a permission. Told without a stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError'
  /** The next step, as a sentence. */
  readonly hint: string | undefined

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.hint = options.hint
  }
}

/** A remote (Dagster, Airflow) that could not be used at all; the shells end with exit 3 when `on-unreachable` is `fail`. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
  readonly hint: string | undefined

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.hint = options.hint
  }
}

/** The job or the person in front of the terminal asked to stop: no mistake, and nothing to try again. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
}

/** How any thrown value is told in one line. */
export function toMessage(error: unknown): string {
  if (error instanceof Error) return error.message
  return typeof error === 'string' ? error : `an unexpected value was thrown: ${JSON.stringify(error)}`
}
