import { idText, logText, sentence, visible } from './escape.ts'
import { groupFindings } from './groups.ts'
import type { Finding, Report, Severity } from './model.ts'
import { count, remarksOf, SEVERITY_ORDER } from './words.ts'

/** One message beside a line of the diff; plain text, safe to print in a job's log. */
export interface Annotation {
  readonly level: Severity
  readonly file?: string
  readonly line?: number
  readonly title: string
  readonly message: string
}

export interface AnnotationOptions {
  /** For each file, the lines of head that the pull request changes. */
  readonly changedLines?: ReadonlyMap<string, ReadonlySet<number>>
  /** The lowest level that is annotated; everything by default. */
  readonly from?: Severity | 'none'
}

/** GitHub shows ten annotations of a level for a step, and drops the others without a word. */
const MOST_PER_LEVEL = 10

/** What this change introduces and nobody accepted, errors first, and on changed lines before others. */
export function annotations(report: Report, options: AnnotationOptions = {}): Annotation[] {
  const { from = 'notice', changedLines = new Map<string, ReadonlySet<number>>() } = options
  if (from === 'none') return []
  const { breaks, outOfStep, warnings, notices } = groupFindings(report)
  const current = [...breaks, ...outOfStep, ...warnings, ...notices]
  const levels = SEVERITY_ORDER.slice(0, SEVERITY_ORDER.indexOf(from) + 1)
  return levels.flatMap((level) => {
    const findings = current.filter((finding) => finding.severity === level)
    return ofLevel(level, byNearness(findings, changedLines))
  })
}

function ofLevel(level: Severity, findings: readonly Finding[]): Annotation[] {
  if (findings.length <= MOST_PER_LEVEL) return findings.map(annotation)
  const shown = findings.slice(0, MOST_PER_LEVEL - 1)
  const left = count(findings.length - shown.length, `more ${level}`)
  return [...shown.map(annotation), { level, title: left, message: `${left}: the job summary lists all of them.` }]
}

function annotation(finding: Finding): Annotation {
  const { severity: level, rule, message, effect, fix } = finding
  const sentences = [message, effect, ...remarksOf(finding), ...(fix === undefined ? [] : [`Way out: ${fix.summary}`])]
  return {
    level,
    ...placeOf(finding),
    title: logText(idText(rule)),
    message: sentences.map((each) => logText(sentence(each))).join('\n'),
  }
}

// A name that cannot be shown as it is cannot be matched with a file of the diff either.
function placeOf({ file, line }: Finding): Pick<Annotation, 'file' | 'line'> {
  if (file === undefined || visible(file) !== file || file.includes('\n')) return {}
  return line === undefined ? { file } : { file, line }
}

function byNearness(findings: readonly Finding[], changed: ReadonlyMap<string, ReadonlySet<number>>): Finding[] {
  const distance = ({ file, line }: Finding): number => {
    const lines = file === undefined ? undefined : changed.get(file)
    if (lines === undefined) return file === undefined ? 3 : 2
    return line !== undefined && lines.has(line) ? 0 : 1
  }
  return [0, 1, 2, 3].flatMap((near) => findings.filter((finding) => distance(finding) === near))
}
