import type { Dag } from '../../airflow/dag.ts'
import type { Project } from '../../airlift/project.ts'
import type { ProxiedStateFile, ProxiedStateFolder } from '../../airlift/proxied-state/folder.ts'
import type { ProxyingCall } from '../../airlift/proxying-call.ts'
import { type CallEffect, callEffects, type ProxyingProblem } from '../../airlift/proxying-problems.ts'
import type { Certainty } from '../../certainty.ts'
import { callsOfFile, dagsById, dagsOfFile } from '../../airlift/lookup.ts'

/** The files of all folders, each with its folder. */
export function filesOf({ folders }: Project): { folder: ProxiedStateFolder; file: ProxiedStateFile }[] {
  return folders.flatMap((folder) => folder.files.map((file) => ({ folder, file })))
}

/** The calls that hand a folder to Airlift when the DAG file is imported, for sure or under a condition. */
export function callsLoading({ calls }: Project, folder: ProxiedStateFolder): ProxyingCall[] {
  return calls.filter((call) => call.folder === folder.folder && call.reached !== 'no')
}

export function dagsNamed({ extraction }: Project, dagId: string): readonly Dag[] {
  return dagsById(extraction.dags, dagId)
}

/** What every call does, DAG file by DAG file. */
export function effectsOf({ extraction, calls, folders }: Project): CallEffect[] {
  const folderOf = new Map(folders.map((folder) => [folder.folder, folder]))
  const files = [...new Set(calls.map(({ file }) => file))]
  return files.flatMap((file) => {
    return callEffects(dagsOfFile(extraction.dags, file), callsOfFile(calls, file), folderOf)
  })
}

type ProblemOf<Kind extends ProxyingProblem['kind']> = Extract<ProxyingProblem, { kind: Kind }>

/** The problems of one kind, with the call that meets each. */
export function problemsOf<Kind extends ProxyingProblem['kind']>(
  project: Project,
  kind: Kind,
): { call: ProxyingCall; problem: ProblemOf<Kind> }[] {
  const isOfKind = (problem: ProxyingProblem): problem is ProblemOf<Kind> => problem.kind === kind
  return effectsOf(project).flatMap(({ call, problems }) =>
    problems.filter(isOfKind).map((problem) => ({ call, problem })),
  )
}

/** Sure where a call surely loads the folder; a folder that nothing is known to load does no harm yet. */
export function certaintyOfLoading(calls: readonly ProxyingCall[]): Certainty {
  return calls.some(({ reached }) => reached === 'yes') ? 'exact' : 'conditional'
}

const MOST_NAMES = 5

/** `'a', 'b' and 3 more`. */
export function tellNames(names: Iterable<string>): string {
  const all = [...new Set(names)]
  const shown = all.slice(0, MOST_NAMES).map((name) => `'${name}'`)
  const rest = all.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}` : shown.join('')
}

/** What an import error of DAG files does. */
export function tellImportError(project: Project, files: readonly string[]): string {
  const unique = [...new Set(files)].sort()
  const { dags: all } = project.extraction
  const dagIds = unique.flatMap((file) => dagsOfFile(all, file).map(({ dagId }) => dagId)).sort()
  const dags = dagIds.length === 0 ? '' : ` (${dagIds.length === 1 ? 'DAG' : 'DAGs'} ${tellNames(dagIds)})`
  return `Airflow cannot import ${unique.join(', ')}${dags}: it serves the old DAGs for a minute or two, then drops them, and a code location that maps them fails to load.`
}
