import { UserError } from '../../errors.ts'
import type { Tree } from '../../git/tree.ts'
import type { ParseCache } from '../../python/parse-cache.ts'
import { foldersOf } from '../../python/tree-files.ts'
import type { DefinitionsFile, TreeMappings } from '../project.ts'
import { readComponentFile } from './component-file.ts'
import { type DefinitionsMention, findDefinitionsFiles } from './definitions-files.ts'
import { type Deployment, findDeployments } from './deployed.ts'
import type { FileReading } from './file-reading.ts'
import { NO_PICKS } from './picked-dags.ts'
import { type PythonContext, readPythonFile } from './python-file.ts'

export interface TreeMappingOptions {
  /** Globs of the files that hold Dagster's side; default: found in the tree. */
  readonly definitions?: readonly string[]
  readonly importRoots?: readonly string[]
  readonly environment?: ReadonlyMap<string, string>
  readonly parses: ParseCache
  /** What a Python file mentions, where the caller knows without reading it. */
  readonly mentions?: (path: string) => DefinitionsMention
  /** The other side of a change: files that read nothing which is altered are taken from there. */
  readonly otherSide?: { readonly readings: Readings; readonly isAltered: (read: string) => boolean }
}

/** Every file that was read, by path; what {@link readTreeMappings} of the other side can build on. */
export type Readings = ReadonlyMap<string, FileReading>

const DEFAULT_ROOTS = ['src']

/**
 * Dagster's side as the tree holds it, without running anything of it. `mappings` is null when nothing in the tree
 * concerns Airflow.
 */
export function readTreeMappings(
  tree: Tree,
  options: TreeMappingOptions,
): { mappings: TreeMappings | null; readings: Readings } {
  const found = findDefinitionsFiles(tree, options.definitions ?? null, options.mentions)
  const deployments = findDeployments(tree)
  // What is loaded may hold no word of Airlift itself, only import it.
  const loaded = found.python.length === 0 ? [] : deployments.map(({ file }) => file).filter((file) => tree.has(file))
  const context: PythonContext = {
    tree,
    folders: foldersOf(tree),
    parses: options.parses,
    importRoots: options.importRoots ?? DEFAULT_ROOTS,
    environment: options.environment ?? new Map(),
  }
  const readings = new Map<string, FileReading>()
  for (const file of [...new Set([...found.python, ...loaded])].sort()) {
    readings.set(file, unchanged(file, options) ?? readIfThere(file, context))
  }
  for (const file of found.components) {
    const reading = unchanged(file, options) ?? readComponentFile(file, tree)
    if (reading !== null) readings.set(file, reading)
  }
  const files = [...readings.values()]
    .filter((reading) => matters(reading) && !isPart(reading, readings))
    .map((reading) => withDeployment(reading, deployments, readings))
    .sort((one, other) => (one.file < other.file ? -1 : 1))
  return { mappings: files.length === 0 ? null : { files }, readings }
}

/** A partial clone may lack what the file imports: then only Dagster tells what it maps. */
function readIfThere(file: string, context: PythonContext): FileReading {
  try {
    return readPythonFile(file, context)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const reasons = [{ reason: error.message, file, line: 1 }]
    const reads = new Set([file])
    const nothing = { mappings: [], instances: [], picks: NO_PICKS, peerings: [], transformsEvents: false }
    return { file, api: 'python', ...nothing, complete: false, reasons, reads, definesAll: true }
  }
}

function unchanged(file: string, { otherSide }: TreeMappingOptions): FileReading | undefined {
  const reading = otherSide?.readings.get(file)
  if (otherSide === undefined || reading === undefined) return undefined
  return [...reading.reads].some(otherSide.isAltered) ? undefined : reading
}

const matters = ({ mappings, instances, complete }: FileReading): boolean =>
  mappings.length > 0 || instances.length > 0 || !complete

/** A file without `Definitions` of its own that one with them imports has nothing to say for itself. */
function isPart({ file, definesAll }: FileReading, readings: Readings): boolean {
  if (definesAll) return false
  return [...readings.values()].some((other) => other.definesAll && other.file !== file && other.reads.has(file))
}

const known = new WeakMap<FileReading, DefinitionsFile>()

/** One object per reading, as long as nothing else about it changes. */
function withDeployment(reading: FileReading, deployments: readonly Deployment[], readings: Readings): DefinitionsFile {
  const names = deployments
    .filter(
      ({ file, folder }) =>
        file === reading.file ||
        readings.get(file)?.reads.has(reading.file) === true ||
        (folder !== null && reading.file.startsWith(folder)),
    )
    .map(({ location }) => location)
  const deployedAs = [...new Set(names)].sort()
  const before = known.get(reading)
  if (before !== undefined && JSON.stringify(before.deployedAs) === JSON.stringify(deployedAs)) return before
  const { definesAll: _, ...rest } = reading
  const file: DefinitionsFile = { ...rest, deployedAs }
  known.set(reading, file)
  return file
}
