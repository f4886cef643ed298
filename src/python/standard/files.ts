import { isUtf8 } from 'node:buffer'
import type { CallArguments } from '../call-arguments.ts'
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
  readonly typeName = 'TextIOWrapper'
  readonly content: string

  constructor(content: string) {
    super()
    this.content = content
  }

  override getAttr(name: string): Value | undefined {
    switch (name) {
      case 'read':
        return new BoundNative(() => str(this.content))
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
    return (this.content.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(str)
  }
}

/** `open(path)`; only files of the tree can be read. */
export function openFile(path: Value, run: Run): Value {
  const text = pathText(path)
  if (text === null) return path.kind === 'unknown' ? path : run.unknown('a file at an unknown path')
  const content = readText(text, run)
  return content.kind === 'str' ? new OpenFile(content.value) : content
}

export function pathText(value: Value | undefined): string | null {
  if (value?.kind === 'str') return value.value
  return value?.kind === 'path' ? value.path : null
}

/** The text of a file of the tree. Raises FileNotFoundError where it surely is missing. */
export function readText(path: string, run: Run): Value {
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

/** `open(path, mode)`: writing gives nothing to read. */
export function builtinOpen(args: CallArguments, run: Run): Value {
  const mode = args.positional[1] ?? args.named.get('mode')
  if (mode?.kind === 'str' && /[wax+]/.test(mode.value)) return run.unknown('a file opened for writing')
  return openFile(args.positional[0] ?? args.named.get('file') ?? NONE, run)
}
