import type { Dag, Extraction, Place, Task } from './dag.ts'

const place = ({ file, line }: Place): string => `${file}:${line}`

function taskLine(dag: Dag, task: Task): string {
  const after = dag.edges.filter(({ from }) => from === task.taskId).map(({ to }) => to)
  const notes = [task.mapped ? 'mapped' : undefined, task.certainty === 'exact' ? undefined : task.certainty]
  const told = notes.filter((note) => note !== undefined).join(', ')
  return `    ${task.taskId}${told === '' ? '' : ` (${told})`}${after.length === 0 ? '' : ` → ${after.join(', ')}`}`
}

function dagLines(dag: Dag): string[] {
  const schedule = dag.schedule.text === null ? '' : `, ${dag.schedule.text}`
  const tasks = `${dag.tasks.length} ${dag.tasks.length === 1 ? 'task' : 'tasks'}`
  return [
    `${dag.dagId}  ${place(dag)}  ${tasks}${schedule}${dag.complete ? '' : ', incomplete'}`,
    ...dag.tasks.map((task) => taskLine(dag, task)),
    ...dag.reasons.map((reason) => `    ? ${reason.reason} (${place(reason)})`),
  ]
}

/** What `extract` prints on a terminal: each DAG with its tasks, what follows them, and what could not be read. */
export function extractionText({ dags, failures, open }: Extraction): string {
  const complete = dags.filter((dag) => dag.complete).length
  return [
    ...dags.flatMap((dag) => [...dagLines(dag), '']),
    ...failures.map((failure) => `${place(failure)}  Airflow cannot import this file: ${failure.message}`),
    ...open.map((each) => `${place(each)}  may define more DAGs: ${each.reason}`),
    `${dags.length} ${dags.length === 1 ? 'DAG' : 'DAGs'}, ${complete} complete; ${failures.length} files that Airflow cannot import`,
  ].join('\n')
}
