import type { LoadProblem } from '../../airlift/load.ts'
import type { Project } from '../../airlift/project.ts'
import type { Found } from '../rule.ts'
import type { Situation } from '../situation.ts'

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
  const dag = project.extraction.dags.find((each) => each.dagId === dagId)
  return dag === undefined ? {} : { file: dag.file, line: dag.line }
}

/** `assets 'a' and 'b'`, shortened when there are many. */
export function tellAssets(assets: readonly string[]): string {
  const shown = assets.slice(0, 3).map((asset) => `'${asset}'`)
  const rest = assets.length - shown.length
  const list = rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(' and ')
  return `${assets.length === 1 ? 'asset' : 'assets'} ${list}`
}
