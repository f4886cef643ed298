import type { CachedLocation } from '../dagster/definitions.ts'
import { dagsterName } from './names.ts'
import type { LoadProblem } from './load.ts'

/** Which of several mappings Dagster meets first depends on the order of its definitions, so a few are told. */
const MOST_ERRORS = 5

/** The innermost error that Dagster shows when at least one of the problems, sorted by phase, surely makes the load fail. */
export function toLoadError(problems: readonly LoadProblem[], location: CachedLocation): string {
  const first = problems.find(({ certainty }) => certainty === 'exact')
  if (first === undefined) throw new RangeError('no problem is sure')
  if (first.kind === 'unreadable-airflow') return 'DagsterError: Failed to fetch DAGs. Status code: 404'
  if (first.kind === 'key-collision') return collisionError(first, location)
  if (first.kind === 'broken-dag' && first.breakage.kind === 'task-in-group') {
    return `DagsterError: Failed to fetch task infos for ${first.dagId}. Status code: 500`
  }
  const keys = new Set(problems.flatMap(missingKeys))
  const told = [...keys].slice(0, MOST_ERRORS).map((key) => `KeyError: ${toPythonRepr(key)}`)
  const others = keys.size > MOST_ERRORS ? ['KeyError: one of the others'] : []
  // The location's own code may pick its DAGs before or after Airlift looks up its mappings.
  const picked = problems.flatMap((problem) => (problem.kind === 'picked-dag' ? (problem.error ?? []) : []))
  return [...told, ...others, ...new Set(picked)].join(' or ')
}

/** What a lookup of the mapping does not find. */
function missingKeys(problem: LoadProblem): readonly string[] {
  switch (problem.kind) {
    case 'missing-task':
      return [problem.taskId]
    case 'replaced-by-dag-proxy':
      return problem.taskIds
    case 'missing-dag':
    case 'broken-dag':
      return [problem.dagId]
    case 'key-collision':
    case 'picked-dag':
    case 'unreadable-airflow':
      return []
  }
}

function collisionError(
  { dagIds, name }: Extract<LoadProblem, { kind: 'key-collision' }>,
  { airlift }: CachedLocation,
): string {
  const [first = name] = dagIds
  if (airlift?.api !== 'builder') {
    return `DagsterInvalidDefinitionError: Duplicate job definition found for job '${dagsterName(first)}'`
  }
  const error = 'DagsterInvalidDefinitionError: Received conflicting AssetSpecs with the same key'
  // Airlift up to 0.25 does not tell its version; the Dagster that goes with it words the error otherwise.
  return airlift.version === null ? `${error} or DagsterInvalidDefinitionError: Duplicate asset key` : error
}

/** A text as Python's `repr` shows it, for the characters that ids hold. */
function toPythonRepr(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\')
  return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`
}
