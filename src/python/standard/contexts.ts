import { BoundNative, Host } from '../host.ts'
import type { PyRaise } from '../raise.ts'
import type { Run } from '../run.ts'
import { catches } from '../try.ts'
import type { Value } from '../values.ts'
import { NONE } from '../values.ts'
import { enterManager, leaveManager } from '../with.ts'

/** A context manager that does nothing but give a value. */
export class NullContext extends Host {
  readonly typeName = 'nullcontext'
  readonly #value: Value

  constructor(value: Value) {
    super()
    this.#value = value
  }

  override enter(): Value {
    return this.#value
  }
}

/** `contextlib.suppress(*types)`. */
export class Suppress extends Host {
  readonly typeName = 'suppress'
  readonly #types: readonly Value[]

  constructor(types: readonly Value[]) {
    super()
    this.#types = types
  }

  override enter(): Value {
    return NONE
  }

  override exit(_run: Run, error: PyRaise | null): boolean {
    return error !== null && this.#types.some((type) => catches(type, error))
  }
}

/** `contextlib.ExitStack`: leaves what was entered through it, last first. */
export class ExitStack extends Host {
  readonly typeName = 'ExitStack'
  readonly #entered: Value[] = []

  override getAttr(name: string, run: Run): Value | undefined {
    if (name === 'enter_context') {
      return new BoundNative((args) => {
        const [manager = NONE] = args.positional
        this.#entered.push(manager)
        return enterManager(manager, run)
      })
    }
    if (name !== 'close') return undefined
    return new BoundNative(() => {
      this.exit(run, null)
      return NONE
    })
  }

  override exit(run: Run, error: PyRaise | null): boolean {
    let left = error
    for (let manager = this.#entered.pop(); manager !== undefined; manager = this.#entered.pop()) {
      if (leaveManager(manager, left, run) === true) left = null
    }
    return error !== null && left === null
  }
}
