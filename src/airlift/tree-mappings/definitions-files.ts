import picomatch from 'picomatch'
import { UserError } from '../../errors.ts'
import { asCharacters } from '../../git/characters.ts'
import type { Tree } from '../../git/tree.ts'

/** Folders that hold no definitions which are deployed. */
const LEFT_OUT =
  /(^|\/)(\.[^/]+|node_modules|site-packages|dist-packages|venv|env|virtualenv|__pycache__|tests?|testing|\w+_tests?)\//
const TEST_FILE = /(^|\/)(test_[^/]*|[^/]*_test|conftest|setup)\.py$/
const COMPONENT_FILE = /(^|\/)(defs|component)\.ya?ml$/
/** Airlift's side in Dagster; DAG files use only its side in Airflow. */
const AIRLIFT = /dagster_airlift(?!\.(in_airflow|proxied_state|test)\b)|dagster-airlift\/(task|dag)-mapping/
const DAGSTER = /\bdagster\b|\bDefinitions\b/

/** What the words in a Python file say about it. */
export interface DefinitionsMention {
  readonly dagster: boolean
  readonly airlift: boolean
}

export function mentionsDefinitions(text: string): DefinitionsMention {
  return { dagster: DAGSTER.test(text), airlift: AIRLIFT.test(text) }
}

export interface DefinitionsPaths {
  /** Python files that may hold mappings, sorted. */
  readonly python: readonly string[]
  /** `defs.yaml` files of Airlift's component, sorted. */
  readonly components: readonly string[]
}

/**
 * Definitions that concern Airflow: by the globs of the configuration, else by what the files name and what they import.
 *
 * @param mentions of a Python file, where the caller knows without reading it
 */
export function findDefinitionsFiles(
  tree: Tree,
  globs: readonly string[] | null,
  mentions: (path: string) => DefinitionsMention = (path) => mentionsDefinitions(textOf(tree, path)),
): DefinitionsPaths {
  const wanted = globs === null || globs.length === 0 ? null : picomatch([...globs], { dot: true })
  const paths = tree.paths().filter((path) => wanted?.(path) ?? !(LEFT_OUT.test(path) || TEST_FILE.test(path)))
  const components = paths.filter(
    (path) => COMPONENT_FILE.test(path) && textOf(tree, path).includes('AirflowInstanceComponent'),
  )
  const python = paths
    .filter((path) => path.endsWith('.py'))
    .map((path) => ({ path, ...unlessAbsent(() => mentions(path)) }))
  const direct = python.filter(({ airlift }) => airlift === true).map(({ path }) => path)
  if (direct.length === 0) return { python: [], components }
  const others = python.filter(({ dagster }) => dagster === true).map(({ path }) => [path, textOf(tree, path)] as const)
  return { python: withImporters(direct, new Map(others)), components }
}

/** The files, and those that import them directly or through others, by the last part of the module's name. */
function withImporters(files: readonly string[], others: ReadonlyMap<string, string>): string[] {
  const found = new Set(files)
  let names = new Set(files.map(moduleName))
  while (names.size > 0) {
    const importing = new RegExp(`^[ \\t]*(?:from|import)\\b[^\\n]*\\b(?:${[...names].join('|')})\\b`, 'm')
    const fresh = [...others].filter(([path, text]) => !found.has(path) && importing.test(text)).map(([path]) => path)
    for (const path of fresh) found.add(path)
    names = new Set(fresh.map(moduleName))
  }
  return [...found].sort()
}

function moduleName(path: string): string {
  const parts = path.replace(/(\/__init__)?\.py$/, '').split('/')
  return (parts.at(-1) ?? '').replaceAll(/\W/g, '\\W')
}

/** Empty where a partial clone lacks it. */
function textOf(tree: Tree, path: string): string {
  return asCharacters(unlessAbsent(() => tree.read(path)))
}

/** What is told of a file; undefined where a partial clone lacks it. */
function unlessAbsent<Told>(tell: () => Told): Told | undefined {
  try {
    return tell()
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
