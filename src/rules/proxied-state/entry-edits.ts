import type { ProxiedStateFile, Span, TaskEntry } from '../../airlift/proxied-state/folder.ts'
import type { Edit } from '../../report/model.ts'

/** Text that YAML 1.1 would not read as text, or that means something else to it, has to be quoted. */
const PLAIN_TEXT = /^[A-Za-z_][A-Za-z0-9_.-]*$/
const NOT_TEXT = /^(?:yes|no|on|off|true|false|null)$/i

function toYaml(id: string, before: string): string {
  const quote = /^['"]/.exec(before)?.[0]
  if (quote !== undefined) return `${quote}${id}${quote}`
  return PLAIN_TEXT.test(id) && !NOT_TEXT.test(id) ? id : `'${id}'`
}

function replaceSpan(file: ProxiedStateFile, span: Span | null | undefined, text: (before: string) => string): Edit[] {
  const line = span === null || span === undefined ? undefined : file.lines[span.line - 1]
  if (span === null || span === undefined || line === undefined) return []
  const chars = Array.from(line)
  const before = chars.slice(span.from, span.to).join('')
  const changed = [...chars.slice(0, span.from), text(before), ...chars.slice(span.to)].join('')
  return [{ file: file.file, from: span.line, to: span.line, text: changed }]
}

/** The entry speaks of another task; empty where its line cannot be changed alone. */
export function renameEntry(file: ProxiedStateFile, entry: TaskEntry, id: string): Edit[] {
  return replaceSpan(file, entry.written?.id, (before) => toYaml(id, before))
}

/** The task stays in Airflow. */
export function keepInAirflow(file: ProxiedStateFile, entry: TaskEntry): Edit[] {
  return replaceSpan(file, entry.written?.proxied, () => 'false')
}

/** The entries' lines go; empty where that would leave no entry, which Airlift does not read. */
export function removeEntries(file: ProxiedStateFile, entries: readonly TaskEntry[]): Edit[] {
  const all = file.state.level === 'task' ? file.state.entries : []
  if (entries.length >= all.length) return []
  return entries.flatMap(({ written }) =>
    written === null ? [] : [{ file: file.file, from: written.firstLine, to: written.lastLine, text: '' }],
  )
}

/** New entries behind the last one, indented like it. */
export function listTasks(file: ProxiedStateFile, ids: readonly string[]): Edit[] {
  if (file.state.level !== 'task') return []
  const last = file.state.entries.at(-1)?.written
  if (last !== null && last !== undefined) {
    const indent = /^\s*/.exec(file.lines[last.firstLine - 1] ?? '')?.[0] ?? ''
    return [{ file: file.file, from: last.lastLine + 1, to: last.lastLine, text: entriesText(ids, indent) }]
  }
  const empty = file.lines.findIndex((line) => /^tasks:\s*\[\s*\]\s*$/.test(line))
  if (file.state.entries.length > 0 || empty === -1) return []
  return [{ file: file.file, from: empty + 1, to: empty + 1, text: `tasks:\n${entriesText(ids, '  ')}` }]
}

function entriesText(ids: readonly string[], indent: string): string {
  return ids.map((id) => `${indent}- id: ${toYaml(id, '')}\n${indent}  proxied: false`).join('\n')
}
