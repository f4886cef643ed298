import { asCharacters } from '../git/characters.ts'
import type { Tree } from '../git/tree.ts'
import type { ParseResult } from '../python/parse.ts'
import type { Statement } from '../python/syntax.ts'

export type MajorVersion = 2 | 3

/**
 * Modules that only one major version has. Airflow 3 still has `airflow.sensors.time_sensor`, and of `airflow.utils.dates`
 * two names.
 */
const ONLY_IN_3 = /^airflow\.sdk(\.|$)/
const ONLY_IN_2 =
  /^airflow\.(contrib|utils\.dates\.(?!(?:cron_presets|datetime_to_nano)$)\w+|operators\.(dummy|subdag|\w+_operator)|sensors\.(?!time_sensor\b)\w+_sensor)(\.|$)/
/** Of Airflow 2, and with a warning of 3.0 and 3.1; gone in 3.2. */
const FADING = /^airflow\.datasets(\.|$)/

/** An import that only one of Airflow's major versions knows. */
export interface TellingImport {
  readonly version: MajorVersion
  readonly name: string
  readonly line: number
  /** The first releases of the next major version know it, too. */
  readonly fading: boolean
}

/**
 * Airflow's major version as the imports of a DAG file tell it; null where either could import it. Only imports at the
 * margin count: one inside of a `try` is there for the other version's sake.
 */
export function versionOfImports(parsed: ParseResult): TellingImport | null {
  const statements = parsed.ok ? parsed.body : []
  const telling = statements.flatMap((statement) =>
    importedNames(statement).flatMap((name): TellingImport[] => {
      const fading = FADING.test(name)
      const version = fading || ONLY_IN_2.test(name) ? 2 : ONLY_IN_3.test(name) ? 3 : null
      return version === null ? [] : [{ version, name, line: statement.lineno, fading }]
    }),
  )
  const first = telling.find(({ fading }) => !fading) ?? telling[0] ?? null
  return telling.some(({ version }) => version !== first?.version) ? null : first
}

function importedNames(statement: Statement): readonly string[] {
  if (statement.nodeType === 'Import') return statement.names.map(({ name }) => name)
  if (statement.nodeType !== 'ImportFrom' || statement.level > 0) return []
  const { module = '' } = statement
  return module.startsWith('airflow') ? [module, ...statement.names.map(({ name }) => `${module}.${name}`)] : []
}

/** Files that pin what is installed or name the image that runs, in the root or one folder below. */
const PIN_FILE =
  /^(?:[^/]+\/)?(?:(?:requirements|constraints)[^/]*\.txt|[^/]*Dockerfile[^/]*|pyproject\.toml|setup\.cfg)$/

const PINS: readonly RegExp[] = [
  /\bapache-airflow(?:-core)?(?:\[[^\]]*\])?\s*(?:===?|~=)\s*([23])\./g,
  /\bapache-airflow(?:-core)?(?:\[[^\]]*\])?\s*>=\s*(2)[\d.]*\s*,\s*<\s*3\b/g,
  /\bapache-airflow(?:-core)?(?:\[[^\]]*\])?\s*>=\s*(3)\b/g,
  /^apache-airflow\s*=\s*(?:\{[^}\n]*version\s*=\s*)?["'][=~^]*([23])\./gm,
  /\/constraints-([23])\.\d+\.\d+\//g,
  /\bapache\/airflow:(?:slim-)?([23])\./g,
  /\bAIRFLOW_VERSION\s*[=:]\s*["']?([23])\.\d/g,
  // Astronomer's images: up to 13 they had numbers of their own.
  /\bastro-runtime:(?:[4-9]|1[0-3])(?=\.\d)()/g,
  /\bruntime:(3)\.\d+-\d/g,
]

/** Whether a file may pin Airflow's version, on which every DAG file depends. */
export function isPinFile(path: string): boolean {
  return PIN_FILE.test(path)
}

/** Airflow's major version as the files of a tree pin it; null where they do not, or differ. */
export function pinnedVersion(tree: Tree): MajorVersion | null {
  const found = new Set<MajorVersion>()
  for (const file of tree.paths().filter(isPinFile)) {
    const text = asCharacters(tree.read(file))
    if (!/airflow|astro/i.test(text)) continue
    for (const pin of PINS) for (const [, major] of text.matchAll(pin)) found.add(major === '3' ? 3 : 2)
  }
  const [only = null] = found
  return found.size === 1 ? only : null
}
