import type { Certainty } from '../../certainty.ts'
import { weakest } from '../../certainty.ts'
import type { TaskEntry } from '../../airlift/proxied-state/folder.ts'
import type { Fix } from '../../report/model.ts'
import { nearest } from '../nearest.ts'
import type { Rule } from '../rule.ts'
import { removeEntries, renameEntry } from './entry-edits.ts'
import { type Listing, listingsOf } from './listed.ts'
import { tellImportError } from './loading.ts'

/** The task that is meant: one with the id as text, else the most similar one that is not listed yet. */
function meantTask({ dag }: Listing, entry: TaskEntry, listed: ReadonlySet<string>): string | undefined {
  const ids = dag.tasks.filter(({ mapped }) => !mapped).map(({ taskId }) => taskId)
  if (!entry.idIsText) return ids.find((id) => id === entry.id)
  const free = ids.filter((id) => !listed.has(id))
  return nearest(entry.id, free)
}

function mend(listing: Listing, entry: TaskEntry, meant: string | undefined): Fix {
  const { file } = listing
  const edits = meant === undefined ? removeEntries(file, [entry]) : renameEntry(file, entry, meant)
  const summary =
    meant === undefined
      ? `Remove the entry '${entry.id}'.`
      : entry.idIsText
        ? `List '${meant}' instead of '${entry.id}'.`
        : `Put the id in quotes: YAML reads ${entry.id} as a number, boolean or date.`
  return edits.length === 0 ? { summary } : { summary, edits }
}

export const unknownTask: Rule = {
  id: 'proxied-state/unknown-task',
  severity: 'error',
  title: 'a listed id is no task of the DAG',
  doc: {
    happens:
      "The DAG file fails to import with ``Task with id `…` not found in dag `…` ``. Airflow serves the old DAG for a minute or two, then drops it, and a code location that maps it fails to load with `KeyError: '<dag id>'`.",
    why: '`proxying_to_dagster` looks up every listed id before it replaces anything, also those with `proxied: false`. Ids are compared as YAML reads them: `7` and `on` are no text. Inside a TaskGroup the id has the group before it.',
    example: {
      language: 'yaml',
      before: 'tasks:\n  - id: build_dbt_models # the task is run_dbt_models now\n    proxied: true',
      after: 'tasks:\n  - id: run_dbt_models\n    proxied: true',
    },
    fix: 'List the id that the task has in Airflow, or remove the entry. Rename a task and its entry in one commit.',
  },
  *find({ project }) {
    for (const listing of listingsOf(project)) {
      const { dag, file, certainty } = listing
      const listed = new Set(listing.entries.map(({ id }) => id))
      for (const entry of listing.entries) {
        if (entry.idIsText && dag.tasks.some(({ taskId }) => taskId === entry.id)) continue
        const known: Certainty = dag.complete || !entry.idIsText ? 'exact' : 'unresolved'
        const meant = meantTask(listing, entry, listed)
        // The next wrong id is meant for another task.
        if (meant !== undefined) listed.add(meant)
        const hint = meant === undefined ? '' : ` (did you mean '${meant}'?)`
        yield {
          dagId: dag.dagId,
          taskId: entry.id,
          file: file.file,
          line: entry.line,
          certainty: weakest(certainty, known),
          message: entry.idIsText
            ? `DAG '${dag.dagId}' has no task '${entry.id}'${hint}.`
            : `YAML does not read the id ${entry.id} as text, so it is no task of DAG '${dag.dagId}'.`,
          effect: tellImportError(project, [dag.file]),
          fix: mend(listing, entry, meant),
        }
      }
    }
  },
}
