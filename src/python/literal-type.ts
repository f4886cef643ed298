import { Host } from './host.ts'
import type { Value } from './values.ts'
import { tuple } from './values.ts'

/** `typing.Literal[…]`, whose values some code asks for. */
export class LiteralType extends Host {
  readonly typeName = 'typing.Literal'
  readonly #key: Value

  constructor(key: Value) {
    super()
    this.#key = key
  }

  get args(): Value {
    return this.#key.kind === 'tuple' ? this.#key : tuple([this.#key])
  }

  override getAttr(name: string): Value | undefined {
    return name === '__args__' ? this.args : undefined
  }
}
