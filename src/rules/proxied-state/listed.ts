import type { Dag } from '../../airflow/dag.ts'
import type { Project } from '../../airlift/project.ts'
import type { ProxiedStateFile, ProxiedStateFolder, TaskEntry } from '../../airlift/proxied-state/folder.ts'
import { type Certainty, weakest } from '../../certainty.ts'
import type { ProxyingCall } from '../../airlift/proxying-call.ts'
import { callsLoading, certaintyOfLoading, dagsNamed, filesOf } from './loading.ts'

/** A file that lists tasks, the DAG it speaks of, and how sure it is that Airlift brings the two together. */
export interface Listing {
  readonly folder: ProxiedStateFolder
  readonly file: ProxiedStateFile
  readonly dag: Dag
  /** The calls that load the folder in the DAG's own file. */
  readonly calls: readonly ProxyingCall[]
  /** Of several entries with one id the last. */
  readonly entries: readonly TaskEntry[]
  readonly certainty: Certainty
}

export function listingsOf(project: Project): Listing[] {
  return filesOf(project).flatMap(({ folder, file }) => {
    const { state } = file
    if (state.level !== 'task') return []
    const dags = dagsNamed(project, file.dagId)
    const loading = callsLoading(project, folder)
    const isLoadedBy = (dag: Dag): readonly ProxyingCall[] =>
      loading.filter((call) => call.file === dag.file && (call.dagIds === null || call.dagIds.includes(dag.dagId)))
    // With one dag_id in two files, the file that loads this folder is the one that is meant.
    const handled = dags.filter((dag) => isLoadedBy(dag).length > 0)
    const meant = handled.length > 0 ? handled : dags.slice(0, 1)
    const entries = [...new Map(state.entries.map((entry) => [`${entry.idIsText} ${entry.id}`, entry])).values()]
    return meant.map((dag) => {
      const calls = isLoadedBy(dag)
      const known = calls.some(({ dagIds }) => dagIds !== null) ? 'exact' : 'conditional'
      const unique = dags.length > 1 && handled.length !== 1 ? 'conditional' : 'exact'
      return { folder, file, dag, calls, entries, certainty: weakest(certaintyOfLoading(calls), known, unique) }
    })
  })
}
