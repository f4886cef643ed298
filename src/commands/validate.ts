import type { Project } from '../airlift/project.ts'
import type { ProxiedStateFile } from '../airlift/proxied-state/folder.ts'
import { stemOf } from '../airlift/proxied-state/parse.ts'
import { idText, logText, sentence } from '../report/escape.ts'
import type { Finding } from '../report/model.ts'
import { Page, type PageOptions } from '../report/page.ts'
import { bySeverity, count, placeOf, remarksOf } from '../report/words.ts'

/** One proxied_state file, or a DAG file whose call of Airlift is the trouble. */
export interface ValidatedFile {
  readonly file: string
  /** The file's stem; for a DAG file the DAG that the findings name. */
  readonly dagId: string
  /** No finding is an error. */
  readonly ok: boolean
  /** By task id, whether Dagster runs it; null when the file is not about tasks or cannot be read. */
  readonly tasks: Readonly<Record<string, boolean>> | null
  /** What the file says of the whole DAG; null when it says nothing. */
  readonly proxied: boolean | null
  readonly findings: readonly Finding[]
}

/** The result of `airlift-drift validate`, as `--format json` prints it. */
export interface ValidateResult {
  /** Sorted by path. */
  readonly files: readonly ValidatedFile[]
}

/** Puts the findings of the `proxied-state/*` rules to the files they are about; every file of every folder is there. */
export function validate(project: Project, findings: readonly Finding[]): ValidateResult {
  const own = findings.filter(({ rule }) => rule.startsWith('proxied-state/'))
  const byFile = new Map<string, Finding[]>()
  for (const finding of own) {
    const file = finding.file ?? ''
    byFile.set(file, [...(byFile.get(file) ?? []), finding])
  }
  const states = new Map(project.folders.flatMap((folder) => folder.files.map((file) => [file.file, file] as const)))
  const paths = [...new Set([...states.keys(), ...byFile.keys()])].sort()
  return { files: paths.map((path) => validated(path, states.get(path), byFile.get(path) ?? [])) }
}

function validated(file: string, state: ProxiedStateFile | undefined, findings: readonly Finding[]): ValidatedFile {
  const dagId = state?.dagId ?? findings.find((finding) => finding.dagId !== undefined)?.dagId ?? stemOf(file)
  return {
    file,
    dagId,
    ok: findings.every(({ severity, accepted }) => severity !== 'error' || accepted !== undefined),
    tasks: state?.state.level === 'task' ? toRecord(state.state.entries) : null,
    proxied: state?.state.level === 'dag' ? state.state.proxied : null,
    findings: bySeverity(findings),
  }
}

/** Ids are anybody's text, so `__proto__` has to be a plain key too. */
function toRecord(entries: readonly { readonly id: string; readonly proxied: boolean }[]): Record<string, boolean> {
  return Object.fromEntries(entries.map(({ id, proxied }) => [id, proxied]))
}

const MOST_FILES = 500

/** The result for a terminal or a job's log; ends with a line break. */
export function renderValidation({ files }: ValidateResult, options: PageOptions): string {
  const page = new Page(options)
  const failed = files.filter(({ ok }) => !ok)
  const verdict =
    failed.length === 0
      ? page.paint(`${count(files.length, 'file')}: as Airlift wants them`, 'green', 'bold')
      : page.paint(`${count(failed.length, 'file')} of ${files.length} would break or do nothing`, 'red', 'bold')
  page.line(verdict)
  page.list('', files, MOST_FILES, (file) => {
    fileLines(page, file)
  })
  return page.toString()
}

function fileLines(page: Page, file: ValidatedFile): void {
  const mark = file.ok ? page.paint('ok', 'green') : page.paint('error', 'red')
  page.item(`${mark}  ${page.paint(text(file.file), 'bold')}  ${page.paint(summaryOf(file), 'dim')}`)
  for (const finding of file.findings) {
    const color = finding.severity === 'error' ? 'red' : finding.severity === 'warning' ? 'yellow' : 'cyan'
    const place = finding.line === undefined ? '' : `${text(placeOf(file.file, finding.line))}  `
    page.indented(`${page.paint(finding.severity, color)}  ${place}${text(finding.message)} ${text(finding.effect)}`)
    for (const remark of remarksOf(finding)) page.indented(text(remark))
    if (finding.fix !== undefined) page.indented(`→ ${text(finding.fix.summary)}`)
  }
}

function summaryOf({ tasks, proxied, dagId }: ValidatedFile): string {
  const name = idText(dagId)
  if (proxied !== null) return `${name}: the whole DAG ${proxied ? 'runs in Dagster' : 'stays in Airflow'}`
  if (tasks === null) return name
  const listed = Object.values(tasks)
  return `${name}: ${listed.filter(Boolean).length} of ${count(listed.length, 'listed task')} in Dagster`
}

const text = (value: string): string => logText(sentence(value))
