type State =
  | { readonly reading: 'header' }
  | { readonly reading: 'content'; readonly sha: string; readonly size: number }
  | { readonly reading: 'end of content' }

const NEWLINE = 0x0a
/** `<sha> <type> <size>`: no header is longer. */
const MAX_HEADER_BYTES = 200

/** Reads the answers of `git cat-file --batch` from chunks cut anywhere. Larger objects are passed over, not kept. */
export class BatchParser {
  readonly #maxBytes: number
  readonly #found: (sha: string, content: Uint8Array | null) => void
  #state: State = { reading: 'header' }
  #header: Buffer = Buffer.alloc(0)
  #content: Buffer[] = []
  #left = 0

  /** `found` gets each blob once, with null for one larger than `maxBytes`; missing objects are not told. */
  constructor(maxBytes: number, found: (sha: string, content: Uint8Array | null) => void) {
    this.#maxBytes = maxBytes
    this.#found = found
  }

  /** @throws Error when this is not an answer of `git cat-file --batch`. */
  push(chunk: Buffer): void {
    let rest = chunk
    while (rest.length > 0) rest = this.#step(rest)
  }

  #step(chunk: Buffer): Buffer {
    switch (this.#state.reading) {
      case 'header':
        return this.#readHeader(chunk)
      case 'content':
        return this.#readContent(chunk, this.#state.sha, this.#state.size)
      case 'end of content':
        this.#state = { reading: 'header' }
        return chunk.subarray(1)
    }
  }

  #readHeader(chunk: Buffer): Buffer {
    const end = chunk.indexOf(NEWLINE)
    this.#header = Buffer.concat([this.#header, end === -1 ? chunk : chunk.subarray(0, end)])
    if (this.#header.length > MAX_HEADER_BYTES) throw new Error('a header without an end')
    if (end === -1) return Buffer.alloc(0)

    const header = this.#header.toString('latin1')
    this.#header = Buffer.alloc(0)
    const match = /^(?<sha>[0-9a-f]{40,64}) \w+ (?<size>\d+)$/.exec(header)
    if (match?.groups?.sha !== undefined) this.#start(match.groups.sha, Number(match.groups.size))
    else if (!header.endsWith(' missing')) throw new Error(`the header "${header}"`)
    return chunk.subarray(end + 1)
  }

  #start(sha: string, size: number): void {
    this.#left = size
    this.#content = []
    this.#state = { reading: 'content', sha, size }
    if (size === 0) this.#finish(sha, size)
  }

  #readContent(chunk: Buffer, sha: string, size: number): Buffer {
    const taken = chunk.subarray(0, this.#left)
    if (size <= this.#maxBytes) this.#content.push(taken)
    this.#left -= taken.length
    if (this.#left === 0) this.#finish(sha, size)
    return chunk.subarray(taken.length)
  }

  #finish(sha: string, size: number): void {
    this.#found(sha, size <= this.#maxBytes ? Buffer.concat(this.#content) : null)
    this.#content = []
    this.#state = { reading: 'end of content' }
  }
}
