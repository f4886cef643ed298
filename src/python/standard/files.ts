import { isUtf8 } from 'node:buffer'
import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { newList } from '../displays.ts'
import { BoundNative, Host } from '../host.ts'
import type { Items } from '../iteration.ts'
import { resolved } from '../methods/path.ts'
import type { Run } from '../run.ts'
import { TreeFiles } from '../tree-files.ts'
import type { Value } from '../values.ts'
import { NONE, str } from '../values.ts'

/** A file of the tree that was opened for reading. */
export class OpenFile extends Host {
  readonly content: string
  readonly #isBinary: boolean

  constructor(content: string, isBinary: boolean) {
    super()
    this.content = content
    this.#isBinary = isBinary
  }

  get typeName(): string {
    return this.#isBinary ? 'BufferedReader' : 'TextIOWrapper'
  }

  override getAttr(name: string): Value | undefined {
    switch (name) {
      case 'read':
        return new BoundNative(() => this.#value(this.content))
      case 'readlines':
        return new BoundNative((_args, run) => newList(this.#lines(), run))
      case 'close':
        return new BoundNative(() => NONE)
      default:
        return undefined
    }
  }

  override items(): Items {
    return { values: this.#lines(), open: null }
  }

  #lines(): Value[] {
    return (this.content.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => this.#value(line))
  }

  #value(text: string): Value {
    return this.#isBinary ? toBytes(text) : str(text)
  }
}

function toBytes(text: string): Value {
  return { kind: 'bytes', value: Buffer.from(text, 'utf8').toString('latin1') }
}

/** `open(path, mode)`: only files of the tree can be read, and writing gives nothing to read. */
export function openFile(path: Value, mode: Value | undefined, run: Run): Value {
  if (mode?.kind === 'str' && /[wax+]/.test(mode.value)) return run.unknown('a file opened for writing')
  const isBinary = mode?.kind === 'str' && mode.value.includes('b')
  const text = pathText(path)
  if (text === null) return path.kind === 'unknown' ? path : run.unknown('a file at an unknown path')
  const content = isBinary ? read(text, run) : readText(text, run)
  return content.kind === 'str' ? new OpenFile(content.value, isBinary) : content
}

export function pathText(value: Value | undefined): string | null {
  if (value?.kind === 'str') return value.value
  return value?.kind === 'path' ? value.path : null
}

/** The text of a file of the tree, with each end of a line as Python gives it. Raises FileNotFoundError where it is missing. */
export function readText(path: string, run: Run): Value {
  const content = read(path, run)
  return content.kind === 'str' && content.value.includes('\r') ? str(content.value.replace(/\r\n?/g, '\n')) : content
}

export function readBytes(path: string, run: Run): Value {
  const content = read(path, run)
  return content.kind === 'str' ? toBytes(content.value) : content
}

function read(path: string, run: Run): Value {
  const inTree = path.startsWith('/') ? TreeFiles.inTree(resolved(path)) : null
  if (inTree === null) return run.unknown(`the file ${path.startsWith('/') ? '' : 'at the relative path '}'${path}'`)
  const bytes = run.files.read(inTree)
  if (bytes === undefined) {
    return run.files.has(inTree)
      ? run.unknown(`the large file '${inTree}'`)
      : run.raise('FileNotFoundError', `No such file or directory: '${inTree}'`)
  }
  run.budget.characters(bytes.length)
  return isUtf8(bytes) ? str(new TextDecoder().decode(bytes)) : run.unknown(`the binary file '${inTree}'`)
}

/** The builtin. */
export function builtinOpen(args: CallArguments, run: Run): Value {
  return openFile(argument(args, 0, 'file') ?? NONE, argument(args, 1, 'mode'), run)
}
