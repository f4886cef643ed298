import { createHash } from 'node:crypto'

/** So much text is kept for at most, in characters; what is made of a text takes many times its memory. */
const MOST_TEXT = 2_000_000

/**
 * What is made of texts that come up again, such as the settings that all DAG files import. Of a text that came up once,
 * as most do, only a digest is kept.
 */
export class Repeated<Made> {
  readonly #seen = new Set<string>()
  readonly #made = new Map<string, Made>()
  #kept = 0

  /** @param make must depend on the text alone, and nobody may alter what it gives. */
  of(text: string, make: (text: string) => Made): Made {
    const digest = createHash('sha256').update(text).digest('base64')
    const known = this.#made.get(digest)
    if (known !== undefined) return known
    const made = make(text)
    if (!this.#seen.has(digest)) this.#seen.add(digest)
    else if (this.#kept + text.length <= MOST_TEXT) {
      this.#kept += text.length
      this.#made.set(digest, made)
    }
    return made
  }
}
