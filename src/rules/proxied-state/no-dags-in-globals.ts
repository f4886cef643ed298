import type { Dag } from '../../airflow/dag.ts'
import type { Project } from '../../airlift/project.ts'
import { handlingOf } from '../../airlift/proxied-state/handling.ts'
import type { ProxyingCall } from '../../airlift/proxying-call.ts'
import type { Found, Rule } from '../rule.ts'
import { problemsOf, tellImportError } from './loading.ts'
import { dagsById, dagsOfFile } from '../../airlift/lookup.ts'

/** DAGs of the call's file that have something to proxy and that the call does not find. */
function overlooked({ extraction, folders }: Project, call: ProxyingCall): Dag[] {
  const { dagIds, reached } = call
  const folder = folders.find((each) => each.folder === call.folder)
  if (dagIds === null || dagIds.length === 0 || reached === 'no' || folder === undefined) return []
  return dagsOfFile(extraction.dags, call.file).filter((dag) => {
    if (dagIds.includes(dag.dagId)) return false
    const handling = handlingOf(folder, dag.dagId)
    return handling?.level === 'dag' || (handling?.level === 'task' && handling.entries.some(({ proxied }) => proxied))
  })
}

function tellOverlooked(dag: Dag, call: ProxyingCall, taken: readonly Dag[]): Pick<Found, 'message' | 'fix'> {
  const name = dag.globals[0]
  const other = taken.find(({ globals }) => globals.some((each) => dag.globals.includes(each)))
  if (dag.line > call.line) {
    return {
      message: `DAG '${dag.dagId}' is defined after the call of proxying_to_dagster.`,
      fix: { summary: 'Move the call to the end of the file.' },
    }
  }
  return {
    message:
      other !== undefined && name !== undefined
        ? `DAG '${dag.dagId}' is not in the globals: DAG '${other.dagId}' is bound to the same name '${name}'.`
        : `DAG '${dag.dagId}' is not in the globals that proxying_to_dagster is given.`,
    fix: { summary: `Bind DAG '${dag.dagId}' to a module-level name of its own.` },
  }
}

export const noDagsInGlobals: Rule = {
  id: 'proxied-state/no-dags-in-globals',
  severity: 'error',
  title: 'proxying_to_dagster does not find the DAG',
  doc: {
    happens:
      'If the call finds no DAG at all, the file fails to import with `No dags found in globals dictionary`. If it finds others, this DAG is silently left alone: its tasks stay in Airflow.',
    why: 'The call looks for DAG objects among the values of `globals()`. A `@dag` function that is called without assigning the result leaves none there, and of two DAGs that are bound to one name only the last is left, although Airflow itself registers both.',
    example: {
      language: 'python',
      before: '@dag(schedule="@daily")\ndef orders(): ...\n\norders()\nproxying_to_dagster(global_vars=globals(), ...)',
      after:
        '@dag(schedule="@daily")\ndef orders(): ...\n\norders_dag = orders()\nproxying_to_dagster(global_vars=globals(), ...)',
    },
    fix: 'Assign each DAG to a module-level name of its own before the call.',
  },
  *find({ project }) {
    for (const { call, problem } of problemsOf(project, 'no-dags')) {
      yield {
        file: call.file,
        line: call.line,
        certainty: problem.certainty,
        message: 'proxying_to_dagster finds no DAG in the globals that it is given.',
        effect: tellImportError(project, [call.file]),
        fix: { summary: 'Assign the DAG to a module-level name before the call.' },
      }
    }
    for (const call of project.calls) {
      const taken = (call.dagIds ?? []).flatMap((dagId) => dagsById(project.extraction.dags, dagId))
      for (const dag of overlooked(project, call)) {
        yield {
          dagId: dag.dagId,
          file: dag.file,
          line: dag.line,
          certainty: call.reached === 'yes' ? 'exact' : 'conditional',
          ...tellOverlooked(dag, call, taken),
          effect: 'What its proxied_state file marks as proxied stays in Airflow, without a word.',
        }
      }
    }
  },
}
