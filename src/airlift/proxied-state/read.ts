import { MAX_FILE_BYTES, type Tree } from '../../git/tree.ts'
import type { ProxyingCall } from '../proxying-call.ts'
import type { ProxiedStateFile, ProxiedStateFolder } from './folder.ts'
import { parseProxiedStateFile, stemOf } from './parse.ts'

const LOADED_ENDING = /^.+\.ya?ml$/s

/** The folders that are called `proxied_state`, and those that calls of `proxying_to_dagster` name, there or not; by path. */
export function proxiedStateFolders(tree: Tree, calls: readonly ProxyingCall[]): string[] {
  const folders = new Set(calls.flatMap(({ folder }) => (folder === null ? [] : [folder])))
  for (const path of tree.paths()) {
    const parts = path.split('/')
    const depth = parts.indexOf('proxied_state')
    if (depth !== -1 && depth < parts.length - 1) folders.add(parts.slice(0, depth + 1).join('/'))
  }
  return [...folders].sort()
}

/** What Airlift's `load_proxied_state_from_yaml` finds in a folder of the tree. */
export function readProxiedState(tree: Tree, folder: string): ProxiedStateFolder {
  const prefix = folder === '' || folder === '.' ? '' : `${folder}/`
  const inside = tree.paths().filter((path) => path.startsWith(prefix))
  const files = new Map<string, ProxiedStateFile>()
  const ignored: string[] = []
  for (const path of inside) {
    const [name = '', ...nested] = path.slice(prefix.length).split('/')
    const looksLoaded = LOADED_ENDING.test(name)
    if (nested.length === 0 && looksLoaded) files.set(path, readFile(tree, path))
    else ignored.push(path)
    if (nested.length > 0 && looksLoaded) files.set(prefix + name, aFolder(prefix + name))
  }
  const sorted = [...files.values()].sort((one, other) => (one.file < other.file ? -1 : 1))
  return { folder, files: sorted, ignored, missing: inside.length === 0 }
}

function readFile(tree: Tree, path: string): ProxiedStateFile {
  const bytes = tree.read(path)
  if (bytes !== undefined) return parseProxiedStateFile(path, bytes)
  const reason = `it is larger than ${MAX_FILE_BYTES / 1_000_000} MB`
  return { file: path, dagId: stemOf(path), state: { level: 'unread', reason }, duplicates: [], lines: [] }
}

/** The loader opens everything with the right ending, folders too. */
function aFolder(path: string): ProxiedStateFile {
  const state = { level: 'raises', kind: 'shape', message: 'Is a directory', line: 1 } as const
  return { file: path, dagId: stemOf(path), state, duplicates: [], lines: [] }
}
