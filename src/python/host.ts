import type { CallArguments } from './call-arguments.ts'
import type { Items } from './iteration.ts'
import type { PyRaise } from './raise.ts'
import type { Run } from './run.ts'
import { among } from './unsure.ts'
import type { BinaryOperator } from './syntax.ts'
import type { FunctionValue, InstanceValue, Value } from './values.ts'

/**
 * An object of a foreign world (a DAG, an operator, a native function) as Python code meets it.
 *
 * Every method may be left as it is: what an object does not answer is unknown, not an error.
 */
export abstract class Host {
  readonly kind = 'host'
  /** What Python would call its type, for messages. */
  abstract readonly typeName: string

  /** Undefined: this attribute is not known. */
  getAttr?(name: string, run: Run): Value | undefined

  setAttr?(name: string, value: Value, run: Run): void

  call(_args: CallArguments, run: Run): Value {
    return run.unknown(`the result of calling ${this.typeName}`)
  }

  /** Undefined: the operator is not known here. `reflected`: this object is the right operand. */
  binaryOp?(operator: BinaryOperator, other: Value, reflected: boolean, run: Run): Value | undefined

  /** Undefined: the key is not known. */
  getItem?(key: Value, run: Run): Value | undefined

  /** Null: what it yields is not known. */
  items?(run: Run): Items | null

  /** Python's `in`; null: not known. Without it, the items are looked through. */
  contains?(item: Value, run: Run): boolean | null

  /** `isinstance` with a class from outside of the repository, by its bare name; null: not known. */
  isA?(className: string): boolean | null

  /** Whether it does not matter which of the two a name holds. */
  sameAs?(other: Host): boolean

  /** Without it, `with` gives the object itself. */
  enter?(run: Run): Value

  /** Whether it drops the exception that the body of the `with` has raised. */
  exit?(run: Run, error: PyRaise | null): boolean | undefined

  /** Null: not known. Without it, the object is true. */
  truth?(run: Run): boolean | null

  /** Python's `==`; null: not known. Without it, the object equals itself only. */
  equals?(other: Value, run: Run): boolean | null

  /** Negative, zero or positive, as Python orders them; null: not known. */
  compare?(other: Host): number | null

  /** As `hashOf` has it, for what answers `equals`; without it, it is no key that can be looked up. */
  hash?(): string | null

  /** What `format()` makes of it with a specification that is not empty; null: not known. */
  format?(spec: string, run: Run): string | null

  /** What `str()` makes of it; null: not known. */
  text?(run: Run): string | null
}

/** A class of a foreign world, which classes of the repository may extend. */
export abstract class HostClass extends Host {
  /** Its import path, `airflow.models.baseoperator.BaseOperator`. */
  abstract readonly path: string

  /** `super().__init__(…)` of a subclass, or its construction when the subclass has no `__init__`. */
  abstract init(instance: InstanceValue, args: CallArguments, run: Run): void

  /** Called when an instance of a subclass has been made. */
  afterInit?(instance: InstanceValue, run: Run): void

  /**
   * Whether its `__init__` goes on to the next class, with nothing in hand; null: not known. Without it, it does not.
   */
  goesOn?(): boolean | null

  /** May change the arguments on their way to an `__init__` written in the repository (Airflow's `default_args`). */
  beforeInit?(init: FunctionValue, args: CallArguments, run: Run): CallArguments

  /** Class attributes and methods inherited by the instances of a subclass; undefined: not known. */
  classAttr?(name: string, run: Run): Value | undefined
}

/** A function written in TypeScript. */
export class NativeFunction extends Host {
  readonly typeName = 'function'
  readonly name: string
  readonly #path: string | null
  readonly #body: (args: CallArguments, run: Run) => Value

  /** @param path its import path, below which other names may lie (`datetime.datetime.now`). */
  constructor(name: string, body: (args: CallArguments, run: Run) => Value, path: string | null = null) {
    super()
    this.name = name
    this.#body = body
    this.#path = path
  }

  override getAttr(name: string, run: Run): Value | undefined {
    if (name === '__name__') return { kind: 'str', value: this.name }
    return this.#path === null ? undefined : run.resolve(`${this.#path}.${name}`)
  }

  override call(args: CallArguments, run: Run): Value {
    return noted(this.#body(args, run), args, run)
  }
}

/** Something unknown that comes out may have been an exception, or may be what went in. */
function noted(result: Value, args: CallArguments, run: Run): Value {
  if (result.kind !== 'unknown') return result
  run.risk(result.doubt.reason)
  return among(result, [...args.positional, ...args.named.values()])
}

/** A method of a value, written in TypeScript. */
export class BoundNative extends Host {
  readonly typeName = 'builtin_function_or_method'
  readonly #body: (args: CallArguments, run: Run) => Value

  constructor(body: (args: CallArguments, run: Run) => Value) {
    super()
    this.#body = body
  }

  override call(args: CallArguments, run: Run): Value {
    return this.#body(args, run)
  }
}

/** An attribute that a foreign object may have, but whose meaning nobody knows. */
export class UnknownAttribute extends Host {
  readonly typeName: string
  readonly #self: Host
  readonly #name: string

  constructor(self: Host, name: string) {
    super()
    this.#self = self
    this.#name = name
    this.typeName = `${self.typeName}.${name}`
  }

  override call(args: CallArguments, run: Run): Value {
    return run.callUnknown(`\`${this.typeName}()\``, args, { self: this.#self })
  }

  override getAttr(name: string): Value {
    return new UnknownAttribute(this.#self, `${this.#name}.${name}`)
  }

  override truth(): boolean | null {
    return null
  }

  override equals(): boolean | null {
    return null
  }
}

/** A built-in type: callable, and good for `isinstance`. */
export class NativeType extends Host {
  readonly typeName = 'type'
  readonly path: string
  readonly #make: (args: CallArguments, run: Run) => Value

  constructor(path: string, make: (args: CallArguments, run: Run) => Value) {
    super()
    this.path = path
    this.#make = make
  }

  get shortName(): string {
    return this.path.slice(this.path.lastIndexOf('.') + 1)
  }

  override call(args: CallArguments, run: Run): Value {
    return noted(this.#make(args, run), args, run)
  }

  override getAttr(name: string, run: Run): Value | undefined {
    if (name === '__name__') return { kind: 'str', value: this.shortName }
    return run.resolve(`${this.path}.${name}`)
  }

  override getItem(): Value {
    return this
  }

  override text(): string {
    return `<class '${this.shortName}'>`
  }
}

/** The import path of a class from outside the repository; null for anything else. */
export function outsidePath(value: Value): string | null {
  if (value.kind === 'external') return value.path
  if (value.kind === 'class') return value.module.name === 'builtins' ? `builtins.${value.name}` : null
  return value instanceof NativeType || value instanceof HostClass ? value.path : null
}
