import { overrideTaskId } from '../../airlift/names.ts'
import type { ProxyingCall } from '../../airlift/proxying-call.ts'
import type { ProxyingProblem } from '../../airlift/proxying-problems.ts'
import type { Rule } from '../rule.ts'
import { effectsOf, tellImportError } from './loading.ts'

interface Told {
  readonly message: string
  readonly fix: string
  readonly line: number
  readonly dagId?: string
  readonly taskId?: string
}

/** What is said of a problem that is the call's own; null for those that other rules name. */
function tell(problem: ProxyingProblem, call: ProxyingCall): Told | null {
  const { line } = call
  switch (problem.kind) {
    case 'path-is-string':
      return {
        message: 'load_proxied_state_from_yaml is given a str, and wants a pathlib.Path.',
        fix: 'Give it a Path: Path(__file__).parent / "proxied_state".',
        line,
      }
    case 'missing-folder':
      return {
        message: `There is no folder ${problem.folder}.`,
        fix: `Create ${problem.folder} with a file (git keeps no empty folders), or name the right one.`,
        line,
      }
    case 'unknown-arguments':
      return {
        message: `proxying_to_dagster does not know the argument ${problem.names.join(', ')} in Airlift 0.29.`,
        fix: 'Use build_from_task_fn and build_from_dag_fn, which have taken the place of the older arguments.',
        line,
      }
    case 'inside-dag':
      return {
        message: `proxying_to_dagster is called inside 'with DAG' of '${problem.outer}', where task '${problem.taskId}' cannot be built again.`,
        fix: 'Move the call out of the with block, to the end of the file.',
        line,
        dagId: problem.dag.dagId,
        taskId: problem.taskId,
      }
    case 'later-edge':
      return {
        message: `Task '${problem.taskId}' is chained after Airlift has replaced it: the variable still holds the old operator.`,
        fix: 'Move the call of proxying_to_dagster below all edges.',
        line: problem.line,
        dagId: problem.dag.dagId,
        taskId: problem.taskId,
      }
    case 'key-too-long':
      return {
        message: `The task that replaces DAG '${problem.dag.dagId}' gets an id of more than 250 characters.`,
        fix: 'Shorten the dag_id, or name the task in an own build_from_dag_fn.',
        line,
        dagId: problem.dag.dagId,
      }
    case 'override-exists':
      return {
        message: `DAG '${problem.dag.dagId}' has a task '${overrideTaskId(problem.dag.dagId)}' already.`,
        fix: 'Rename that task.',
        line,
        dagId: problem.dag.dagId,
      }
    case 'proxied-twice':
      return {
        message: `Airlift handles DAG '${problem.dag.dagId}' twice: two names are bound to it, or proxying_to_dagster is called twice.`,
        fix: 'Bind the DAG to one module-level name and call proxying_to_dagster once.',
        line,
        dagId: problem.dag.dagId,
      }
    case 'bad-file':
    case 'no-dags':
    case 'unknown-task':
    case 'mapped-task':
      return null
  }
}

export const breaksDagFile: Rule = {
  id: 'proxied-state/breaks-dag-file',
  severity: 'error',
  title: 'the call of proxying_to_dagster raises',
  doc: {
    happens:
      'The DAG file fails to import. Airflow serves the old DAGs for a minute or two, then drops them, and a code location that maps them fails to load.',
    why: '`load_proxied_state_from_yaml` wants a `Path` to an existing folder. A replaced operator joins its DAG when it is built: inside `with DAG` its id is taken already, and a variable that still holds the old operator cannot be chained any more.',
    example: {
      language: 'python',
      before:
        'proxying_to_dagster(\n    global_vars=globals(),\n    proxied_state=load_proxied_state_from_yaml(os.path.join(HERE, "proxied_state")),\n)\nextract >> report',
      after:
        'extract >> report\nproxying_to_dagster(\n    global_vars=globals(),\n    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),\n)',
    },
    fix: 'Make the call the last statement of the file, at module level, with a `Path`.',
  },
  *find({ project }) {
    for (const { call, problems } of effectsOf(project)) {
      for (const problem of problems) {
        const told = tell(problem, call)
        if (told === null) continue
        const { fix, ...found } = told
        yield {
          ...found,
          file: call.file,
          certainty: problem.certainty,
          subject: problem.kind,
          effect: tellImportError(project, [call.file]),
          fix: { summary: fix },
        }
      }
    }
  },
}
