import type { Value } from './values.ts'
import { str } from './values.ts'

/** Where a dict keeps its entries, in insertion order. Keys are hash texts, see `hash.ts`. */
export interface DictStore {
  readonly size: number
  get(hash: string): Value | undefined
  set(hash: string, key: Value, value: Value): void
  delete(hash: string): boolean
  /** Told that entries may have come from elsewhere, or gone. */
  opened?(): void
  /** Changes the value of each entry. */
  replaceAll(change: (value: Value) => Value): void
  entries(): [Value, Value][]
}

export class HashStore implements DictStore {
  readonly #entries = new Map<string, [Value, Value]>()

  get size(): number {
    return this.#entries.size
  }

  get(hash: string): Value | undefined {
    return this.#entries.get(hash)?.[1]
  }

  set(hash: string, key: Value, value: Value): void {
    const known = this.#entries.get(hash)
    if (known === undefined) this.#entries.set(hash, [key, value])
    else known[1] = value
  }

  delete(hash: string): boolean {
    return this.#entries.delete(hash)
  }

  replaceAll(change: (value: Value) => Value): void {
    for (const entry of this.#entries.values()) entry[1] = change(entry[1])
  }

  entries(): [Value, Value][] {
    return [...this.#entries.values()].map(([key, value]) => [key, value])
  }
}

/** A dict view of names: `globals()`, `locals()`, `vars(x)`, `x.__dict__`. Only texts can be keys. */
export class NameStore implements DictStore {
  readonly names: Map<string, Value>
  readonly #write: (name: string, value: Value) => void
  readonly #opened: (() => void) | null

  constructor(
    names: Map<string, Value>,
    write: (name: string, value: Value) => void,
    opened: (() => void) | null = null,
  ) {
    this.names = names
    this.#write = write
    this.#opened = opened
  }

  opened(): void {
    this.#opened?.()
  }

  /** A module has too many names for one of them to be meant. */
  replaceAll(change: (value: Value) => Value): void {
    if (this.#opened === null) for (const [name, value] of this.names) this.#write(name, change(value))
  }

  get size(): number {
    return this.names.size
  }

  get(hash: string): Value | undefined {
    return hash.startsWith('s') ? this.names.get(hash.slice(1)) : undefined
  }

  set(_hash: string, key: Value, value: Value): void {
    if (key.kind === 'str') this.#write(key.value, value)
  }

  delete(hash: string): boolean {
    return this.names.delete(hash.slice(1))
  }

  entries(): [Value, Value][] {
    return [...this.names].map(([name, value]) => [str(name), value])
  }
}
