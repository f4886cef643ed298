import type { CallArguments } from './call-arguments.ts'
import { callFunction } from './functions.ts'
import { Host } from './host.ts'
import type { Run } from './run.ts'
import type { FunctionValue, Value } from './values.ts'

/** What a call of a `@contextmanager` function gives. */
export class GeneratorContext extends Host {
  readonly typeName = '_GeneratorContextManager'
  readonly #fn: FunctionValue
  readonly #args: CallArguments

  constructor(fn: FunctionValue, args: CallArguments) {
    super()
    this.#fn = fn
    this.#args = args
  }

  /** Runs the generator; `body` is called where it yields. */
  wrap(run: Run, body: (value: Value) => void): void {
    callFunction(this.#fn, this.#args, run, { yields: body })
  }
}
