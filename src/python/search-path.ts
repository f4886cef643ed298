import type { TreeFiles } from './tree-files.ts'
import type { ModuleValue } from './values.ts'

/** A folder in which an absolute import is looked for. */
export interface SearchFolder {
  readonly folder: string
  /** A folder inside of a package: an import would find nothing there, unless something that nobody sees puts it on the path. */
  readonly doubtful: boolean
}

/**
 * The folders in which the absolute imports of a file may lie. Nobody knows Python's path, so the most likely come first:
 * folders around the file that are named like an import root, the file's own folder and those around it, the import roots
 * themselves. Last come folders inside of packages, since a name there is most often an installed package's as well.
 *
 * @param from the file, @param module what it was imported as, if it was.
 */
export function searchPath(
  from: string,
  module: ModuleValue | undefined,
  roots: readonly string[],
  added: readonly string[],
  files: TreeFiles,
): readonly SearchFolder[] {
  const around = foldersAround(from)
  const inside = depthInPackages(from, around, module, files)
  const isRoot = (folder: string): boolean =>
    roots.includes(folder) || roots.includes(folder.slice(folder.lastIndexOf('/') + 1))
  const named = around.filter(isRoot)
  const sure = new Set([...named, ...around.slice(inside), ...roots, ...added])
  // Where the name tells the packages, nothing but their own folder is searched for them.
  const isTold = module !== undefined && inside > 0
  const doubtful = isTold ? [] : around.slice(0, inside).filter((folder) => !sure.has(folder))
  return [
    ...[...sure].map((folder) => ({ folder, doubtful: false })),
    ...doubtful.map((folder) => ({ folder, doubtful: true })),
  ]
}

/** The file's own folder first, the root of the tree last. */
function foldersAround(path: string): readonly string[] {
  const folders: string[] = []
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end))
  return [...folders, '']
}

/** How many of the folders around a file are packages: its dotted name tells, or else an `__init__.py` in each. */
function depthInPackages(
  from: string,
  around: readonly string[],
  module: ModuleValue | undefined,
  files: TreeFiles,
): number {
  const told = depthOfName(from, module)
  if (told !== null) return Math.min(told, around.length - 1)
  let packages = 0
  while (packages < around.length - 1 && files.has(`${around[packages] ?? ''}/__init__.py`)) packages += 1
  return packages
}

function depthOfName(from: string, module: ModuleValue | undefined): number | null {
  if (module === undefined) return null
  const dots = module.name.split('.').length - 1
  return from.endsWith('/__init__.py') ? dots + 1 : dots
}
