import type { Dag, Place, Reason } from './dag.ts'

/** What every id of Airflow is made of; a mapped task may have any other. */
const PLAIN_KEY = /^[\w.-]+$/
const KEY = /^[\p{L}\p{N}_.-]+$/u
const TEMPLATE = /[{}<>*%$]/

/**
 * Holds a finished DAG against what no DAG of Airflow can be. Whatever it finds is a mistake of the extraction, so the DAG
 * does not count as complete; an id that is not fully known says so itself and is left out.
 *
 * @param homeless whether the file makes tasks that belong to no DAG
 */
export function auditDag(dag: Dag, homeless: boolean): Dag {
  const found = [...problemsOf(dag, homeless)]
  return found.length === 0 ? dag : { ...dag, complete: false, reasons: [...dag.reasons, ...found] }
}

/** The expression for all of Unicode takes long to compile. */
function isKey(id: string): boolean {
  return PLAIN_KEY.test(id) || KEY.test(id)
}

function* problemsOf(dag: Dag, homeless: boolean): Generator<Reason> {
  const at = ({ file, line }: Place, reason: string): Reason => ({ reason, file, line })
  // A dag_id that is not known is a reason already.
  if (dag.complete && !isKey(dag.dagId)) yield at(dag, `'${dag.dagId}' is no dag_id`)
  const ids = new Set<string>()
  for (const task of dag.tasks) {
    const { taskId, mapped } = task
    if (ids.has(taskId)) yield at(task, `task '${taskId}' was read twice`)
    ids.add(taskId)
    if (task.certainty !== 'exact') continue
    if (mapped ? TEMPLATE.test(taskId) || taskId === '' : !isKey(taskId)) yield at(task, `'${taskId}' is no task_id`)
    if (task.operator === null || task.operator === '') yield at(task, `the operator of task '${taskId}' was not read`)
  }
  for (const { from, to } of dag.edges) {
    for (const end of [from, to]) {
      if (!ids.has(end)) yield at(dag, `an edge leads to '${end}', which is no task of the DAG`)
    }
  }
  if (homeless && dag.tasks.length === 0) yield at(dag, 'no task was read, though the file makes tasks without a DAG')
}
