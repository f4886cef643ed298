import type { ParseResult } from './parse.ts'
import { parsePython } from './parse.ts'
import type { PythonValue } from './pyyaml/value.ts'
import { Repeated } from './repeated.ts'

/** Parse results by blob id: base and head of one run share nearly all their files. */
export class ParseCache {
  readonly #results = new Map<string, ParseResult>()
  /** The one document of a YAML text. */
  readonly yaml = new Repeated<PythonValue>()

  /** @param blob the identity of the content; equal content is parsed once. */
  parse(blob: string, bytes: Uint8Array): ParseResult {
    const known = this.#results.get(blob)
    if (known !== undefined) return known
    const result = parsePython(bytes)
    this.#results.set(blob, result)
    return result
  }

  get size(): number {
    return this.#results.size
  }
}
