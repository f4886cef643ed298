import type { Dag, Extraction, Schedule, Task } from './dag.ts'

const MARKS = { exact: ' ', conditional: '?', unresolved: '*' } as const

/** The extraction as text for a terminal: each DAG with its tasks, what they wait for, and why something is not known. */
export function extractionText(extraction: Extraction): string {
  const lines: string[] = []
  for (const dag of extraction.dags) lines.push(...dagLines(dag), '')
  for (const { file, line, message } of extraction.failures)
    lines.push(`import error  ${file}:${line}  ${printable(message)}`)
  for (const { file, line, reason } of extraction.open)
    lines.push(`may hold more DAGs  ${file}:${line}  ${printable(reason)}`)
  lines.push(summary(extraction))
  return `${lines.join('\n')}\n`
}

function dagLines(dag: Dag): readonly string[] {
  const title = `${printable(dag.dagId)}  ${dag.file}:${dag.line}  ${scheduleText(dag.schedule)}`
  const upstream = new Map<string, string[]>()
  for (const { from, to } of dag.edges) {
    const known = upstream.get(to)
    if (known === undefined) upstream.set(to, [from])
    else known.push(from)
  }
  return [
    dag.complete ? title : `${title}  (incomplete)`,
    ...dag.tasks.map((task) => taskLine(task, upstream.get(task.taskId) ?? [])),
    ...dag.reasons.map(({ reason, file, line }) => `  ! ${printable(reason)}, ${file}:${line}`),
  ]
}

function taskLine(task: Task, upstream: readonly string[]): string {
  const mapped = task.mapped ? ' [mapped]' : ''
  const after = upstream.length === 0 ? '' : `  after ${upstream.map(printable).join(', ')}`
  return `  ${MARKS[task.certainty]} ${printable(task.taskId)}${mapped}${after}`
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
