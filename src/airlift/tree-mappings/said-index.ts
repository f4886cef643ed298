/** What a mapping says, whoever says it; a key that is not known fits every key. */
export interface Said {
  readonly dagId: string
  readonly taskId: string | null
  readonly assetKey: readonly string[] | null
}

interface OfHandle<Mapping> {
  readonly first: Mapping
  readonly byKey: Map<string, Mapping>
  /** The first whose key is not known. */
  keyless: Mapping | undefined
}

/** Many mappings, to be asked for one; built in one pass, since a location can map ten thousand assets. */
export class SaidIndex<Mapping extends Said> {
  readonly #handles = new Map<string, OfHandle<Mapping>>()
  readonly #keys = new Map<string, Mapping>()

  constructor(mappings: readonly Mapping[]) {
    for (const mapping of mappings) {
      const handle = handleOf(mapping)
      const known = this.#handles.get(handle) ?? { first: mapping, byKey: new Map(), keyless: undefined }
      this.#handles.set(handle, known)
      if (mapping.assetKey === null) {
        known.keyless ??= mapping
        continue
      }
      const key = JSON.stringify(mapping.assetKey)
      if (!known.byKey.has(key)) known.byKey.set(key, mapping)
      if (!this.#keys.has(key)) this.#keys.set(key, mapping)
    }
  }

  /** The mapping that says the same. */
  find(said: Said): Mapping | undefined {
    const known = this.#handles.get(handleOf(said))
    if (known === undefined || said.assetKey === null) return known?.first
    return known.byKey.get(JSON.stringify(said.assetKey)) ?? known.keyless
  }

  /** A mapping of the asset, to whatever task. */
  ofAsset(key: readonly string[]): Mapping | undefined {
    return this.#keys.get(JSON.stringify(key))
  }

  /** Whether both map one asset. */
  sharesAsset(other: SaidIndex<Said>): boolean {
    return [...this.#keys.keys()].some((key) => other.#keys.has(key))
  }
}

const handleOf = ({ dagId, taskId }: Said): string => JSON.stringify([dagId, taskId])
