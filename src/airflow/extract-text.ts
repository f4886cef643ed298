import type { Certainty } from '../certainty.ts'
import type { Dag, Extraction, Schedule, Task } from './dag.ts'

const MARKS = { exact: ' ', conditional: '?', unresolved: '*' } as const

/**
 * The extraction as text for a terminal: each DAG as a tree of its groups and tasks, what they wait for, and why something
 * is not known.
 */
export function extractionText(extraction: Extraction): string {
  const lines: string[] = []
  for (const dag of extraction.dags) lines.push(...dagLines(dag), '')
  for (const { file, line, message } of extraction.failures)
    lines.push(`import error  ${file}:${line}  ${printable(message)}`)
  for (const { file, line, reason } of extraction.open)
    lines.push(`may hold more DAGs  ${file}:${line}  ${printable(reason)}`)
  if (extraction.dags.some((dag) => dag.tasks.some((task) => task.certainty !== 'exact'))) lines.push(LEGEND)
  lines.push(summary(extraction))
  return `${lines.join('\n')}\n`
}

const LEGEND = `${MARKS.conditional} only under a condition   ${MARKS.unresolved} not fully known: load_${MARKS.unresolved} stands for any number of tasks`

/** Tasks and groups below a group, by what they are called in it. */
interface Branch {
  readonly tasks: { readonly label: string; readonly task: Task }[]
  readonly groups: Map<string, Branch>
}

function dagLines(dag: Dag): readonly string[] {
  const title = `${printable(dag.dagId)}  ${dag.file}:${dag.line}  ${scheduleText(dag.schedule)}`
  const upstream = new Map<string, { readonly taskId: string; readonly certainty: Certainty }[]>()
  for (const { from, to, certainty } of dag.edges) {
    const end = { taskId: from, certainty }
    const known = upstream.get(to)
    if (known === undefined) upstream.set(to, [end])
    else known.push(end)
  }
  const sure = new Set(dag.tasks.flatMap(({ taskId, certainty }) => (certainty === 'exact' ? [taskId] : [])))
  const after = ({ taskId }: Task): string => {
    // What is said of a task itself need not be said of its edges again.
    const mark = (end: { readonly taskId: string; readonly certainty: Certainty }): string =>
      end.certainty !== 'exact' && sure.has(taskId) && sure.has(end.taskId) ? MARKS.conditional : ''
    const texts = (upstream.get(taskId) ?? []).map((end) => printable(end.taskId) + mark(end))
    return texts.length === 0 ? '' : `  after ${texts.join(', ')}`
  }
  return [
    dag.complete ? title : `${title}  (incomplete)`,
    ...branchLines(treeOf(dag.tasks), after, ''),
    ...dag.reasons.map(({ reason, file, line }) => `  ! ${printable(reason)}, ${file}:${line}`),
  ]
}

function treeOf(tasks: readonly Task[]): Branch {
  const root: Branch = { tasks: [], groups: new Map() }
  for (const task of tasks) {
    let branch = root
    for (const name of task.groupPrefix === '' ? [] : task.groupPrefix.split('.')) {
      const next = branch.groups.get(name) ?? { tasks: [], groups: new Map<string, Branch>() }
      branch.groups.set(name, next)
      branch = next
    }
    branch.tasks.push({ label: task.taskId.slice(task.groupPrefix === '' ? 0 : task.groupPrefix.length + 1), task })
  }
  return root
}

function branchLines({ tasks, groups }: Branch, after: (task: Task) => string, indent: string): readonly string[] {
  return [
    ...tasks.map(({ label, task }) => {
      const mapped = task.mapped ? ' [mapped]' : ''
      return `  ${MARKS[task.certainty]} ${indent}${printable(label)}${mapped}${after(task)}`
    }),
    ...[...groups].flatMap(([name, branch]) => [
      `    ${indent}${printable(name)}/`,
      ...branchLines(branch, after, `${indent}  `),
    ]),
  ]
}

function scheduleText(schedule: Schedule): string {
  return schedule.text === null ? `schedule: ${schedule.kind}` : `schedule: ${printable(schedule.text)}`
}

function summary({ dags, failures }: Extraction): string {
  const complete = dags.filter((dag) => dag.complete).length
  const errors =
    failures.length === 0 ? '' : `, ${failures.length} ${failures.length === 1 ? 'file' : 'files'} with import errors`
  return `${dags.length} ${dags.length === 1 ? 'DAG' : 'DAGs'}, ${complete} complete${errors}`
}

/** Ids and reasons come from the files of a pull request: control characters must not reach a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Co}]/gu, '\uFFFD')
}
