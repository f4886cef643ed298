import { type Certainty, weakest } from '../../certainty.ts'
import type { Fix } from '../../report/model.ts'
import type { Project } from '../../airlift/project.ts'
import type { ProxiedStateFile, ProxiedStateFolder } from '../../airlift/proxied-state/folder.ts'
import { nearest } from '../nearest.ts'
import type { Rule } from '../rule.ts'
import { callsLoading, certaintyOfLoading, dagsNamed, filesOf } from './loading.ts'

/** The DAG that is meant: the most similar one that has no file in the folder yet. */
function meantDag(project: Project, folder: ProxiedStateFolder, { dagId }: ProxiedStateFile): string | undefined {
  const taken = new Set(folder.files.map((file) => file.dagId))
  const free = project.extraction.dags.map((dag) => dag.dagId).filter((id) => !taken.has(id))
  return nearest(dagId, new Set(free))
}

function mend(file: ProxiedStateFile, meant: string | undefined): Fix {
  if (meant === undefined) return { summary: 'Name the file after its dag_id, or remove it.' }
  const folder = file.file.slice(0, file.file.lastIndexOf('/') + 1)
  const to = `${folder}${meant}.yaml`
  return { summary: `Rename the file to ${to}.`, rename: { from: file.file, to } }
}

export const unknownDag: Rule = {
  id: 'proxied-state/unknown-dag',
  severity: 'error',
  title: 'the file is named after no DAG',
  doc: {
    happens: 'Airlift reads the file and does nothing with it: every task stays in Airflow, without a word.',
    why: "The file's name without its ending is the dag_id. `proxying_to_dagster` looks up each DAG that it finds in the module's globals; what is left over is ignored.",
    example: {
      language: 'text',
      before: 'proxied_state/order.yaml      # the DAG is "orders"',
      after: 'proxied_state/orders.yaml',
    },
    fix: 'Name the file exactly like the dag_id, or remove it together with the DAG.',
  },
  *find({ project }) {
    const { open, failures } = project.extraction
    // A file whose DAGs are not all known may well define this one.
    const known: Certainty = open.length === 0 && failures.length === 0 ? 'exact' : 'conditional'
    for (const { folder, file } of filesOf(project)) {
      if (dagsNamed(project, file.dagId).length > 0) continue
      const meant = meantDag(project, folder, file)
      const hint = meant === undefined ? '' : ` (did you mean '${meant}'?)`
      yield {
        file: file.file,
        line: 1,
        certainty: weakest(known, certaintyOfLoading(callsLoading(project, folder))),
        message: `No DAG is called '${file.dagId}'${hint}.`,
        effect: 'Airlift ignores the file: what it lists stays in Airflow.',
        fix: mend(file, meant),
      }
    }
  },
}
