import { mayHoldDag } from '../airflow/dag-files.ts'
import { type DefinitionsMention, mentionsDefinitions } from '../airlift/tree-mappings/definitions-files.ts'
import { asCharacters } from '../git/characters.ts'
import type { Tree } from '../git/tree.ts'

/** What the words in a Python file say that it may hold. */
export interface Mention extends DefinitionsMention {
  /** It passes Airflow's safe mode. */
  readonly dag: boolean
}

const NOTHING: Mention = { dag: false, dagster: false, airlift: false }

/** What each Python file mentions: by its content, which most files have in common with the other side of a change. */
export class Mentions {
  readonly #known: Map<string, Mention>
  readonly #used = new Map<string, Mention>()

  /** @param known by blob, from an earlier run */
  constructor(known: Iterable<readonly [blob: string, mention: Mention]> = []) {
    this.#known = new Map(known)
  }

  of(tree: Tree, path: string): Mention {
    const blob = tree.blob(path)
    if (blob === undefined) return NOTHING
    const mention = this.#known.get(blob) ?? mentionsIn(tree.read(path))
    this.#known.set(blob, mention)
    this.#used.set(blob, mention)
    return mention
  }

  /** By blob, those of this run. */
  used(): ReadonlyMap<string, Mention> {
    return this.#used
  }

  /** Of a content that was looked at before. */
  known(blob: string): Mention | undefined {
    return this.#known.get(blob)
  }
}

function mentionsIn(bytes: Uint8Array | undefined): Mention {
  const text = asCharacters(bytes)
  return { dag: mayHoldDag(text), ...mentionsDefinitions(text) }
}
