import type { LoadProblem } from '../../airlift/load.ts'
import { writtenMapping } from '../../airlift/mappings.ts'
import type { Project } from '../../airlift/project.ts'
import type { Found } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { dagsById } from '../../airlift/lookup.ts'

type ProblemOf<Kind extends LoadProblem['kind']> = Extract<LoadProblem, { kind: Kind }>

/** Everything of one kind that keeps a code location from loading, with the location's name. */
export function problemsOf<Kind extends LoadProblem['kind']>(
  { loads }: Situation,
  kind: Kind,
): (ProblemOf<Kind> & { readonly location: string })[] {
  const isOfKind = (problem: LoadProblem): problem is ProblemOf<Kind> => problem.kind === kind
  return loads.flatMap((load) =>
    load.problems.filter(isOfKind).map((problem) => ({ ...problem, location: load.location })),
  )
}

/** Where a DAG stands in the tree, if it is there. */
export function placeOf(project: Project, dagId: string): Pick<Found, 'file' | 'line'> {
  const [dag] = dagsById(project.extraction.dags, dagId)
  return dag === undefined ? {} : { file: dag.file, line: dag.line }
}

/** Where a mapping that breaks a location stands, and what to call that place. */
export interface MappingPlace {
  /** Of the line that brings the mapping, else of the DAG that it names. */
  readonly place: Pick<Found, 'file' | 'line' | 'doubt'>
  /** `In dagster_defs/definitions.py:12` where the tree holds the mapping, else `In 'analytics'`. */
  readonly where: string
  /** The change itself brings the mapping. */
  readonly isNew: boolean
  /** How it can be changed without a load that fails in between, as the end of a sentence. */
  readonly plan: string
}

/** From another repository, no moment is right for both sides at once. */
const TWO_PULL_REQUESTS =
  ': with two pull requests where its code is elsewhere, one that takes the mapping out and is deployed before this is merged, and one afterwards that maps it anew'

/** @param dagId the DAG as it is called now, where the mapping names its old id. */
export function mappingPlace(
  { project, cached }: Situation,
  mapping: { readonly location: string; readonly dagId: string; readonly taskId: string | null },
  dagId = mapping.dagId,
): MappingPlace {
  const written = writtenMapping(cached, mapping)
  const place = placeOf(project, dagId)
  if (written === undefined) {
    return { place, where: `In '${mapping.location}'`, isNew: false, plan: TWO_PULL_REQUESTS }
  }
  const { file, line, change, certainty } = written
  const doubt =
    certainty === 'exact' ? {} : { doubt: `it is not known whether '${mapping.location}' is loaded from ${file}` }
  const isNew = change === 'added'
  const plan = isNew ? '' : ', and deploy it together with this change'
  return { place: { ...(isNew ? { file, line } : place), ...doubt }, where: `In ${file}:${line}`, isNew, plan }
}

/** `assets 'a' and 'b'`, shortened when there are many. */
export function tellAssets(assets: readonly string[]): string {
  const shown = assets.slice(0, 3).map((asset) => `'${asset}'`)
  const rest = assets.length - shown.length
  const list = rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(' and ')
  return `${assets.length === 1 ? 'asset' : 'assets'} ${list}`
}
