import type { Dag } from '../../airflow/dag.ts'
import type { Rule } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { textOrder } from '../../text-order.ts'

function byInstanceAndId({ project }: Situation): Map<string, Dag[]> {
  const groups = new Map<string, Dag[]>()
  for (const { dag, instance } of project.served) {
    const key = JSON.stringify([instance, dag.dagId])
    groups.set(key, [...(groups.get(key) ?? []), dag])
  }
  return groups
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)

/** Files of one DAG folder lie beside or below each other; examples and copies elsewhere in a repository do not. */
function inOneFolder([first, ...others]: readonly string[]): boolean {
  if (first === undefined) return false
  return others.every((file) => file.startsWith(folderOf(first)) || first.startsWith(folderOf(file)))
}

export const duplicateDagId: Rule = {
  id: 'airflow/duplicate-dag-id',
  severity: 'error',
  title: 'two files define one dag_id',
  doc: {
    happens:
      'Airflow shows no error and no warning: the DAG flips between the two files every few seconds, and Dagster caches whichever was last.',
    why: 'A dag_id is the primary key of a DAG in Airflow. Each file that is parsed overwrites what the other one stored.',
    example: {
      language: 'python',
      before: '# orders.py\nDAG("orders")\n# orders_copy.py\nDAG("orders")',
      after: '# orders.py\nDAG("orders")\n# orders_copy.py\nDAG("orders_copy")',
    },
    fix: 'Give one of the DAGs another id, or delete the copy.',
  },
  *find(situation) {
    for (const dags of byInstanceAndId(situation).values()) {
      const files = [...new Set(dags.map((dag) => dag.file))].sort()
      const last = dags.toSorted((a, b) => textOrder(a.file, b.file)).at(-1)
      if (files.length < 2 || last === undefined) continue
      yield {
        dagId: last.dagId,
        file: last.file,
        line: last.line,
        // Files far apart may belong to different Airflows, or to none.
        certainty: inOneFolder(files) ? 'exact' : 'unresolved',
        subject: files.join('\n'),
        message: `DAG '${last.dagId}' is defined in ${files.map((file) => `'${file}'`).join(' and ')}.`,
        effect: 'Airflow flips between the files without a word, and Dagster caches whichever was last.',
        fix: { summary: 'Give one of the DAGs another id, or delete the copy.' },
      }
    }
  },
}
