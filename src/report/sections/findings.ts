import { code, folded, lines, link, prose, strong, table, type Markdown } from '../markdown-text.ts'
import type { Finding } from '../model.ts'
import { bySeverity, pathTail, placeOf, remarksOf } from '../words.ts'
import { capped, moreLine, type Section, type View } from './view.ts'

/** What stops working, where, and the way out: the reason why anybody reads the comment. */
export function breaksSection(view: View): Section | null {
  return tableSection(view, view.groups.breaks, { title: 'What breaks', name: 'what breaks', keep: 100 })
}

/** Where Dagster's copy will differ from Airflow. */
export function outOfStepSection(view: View): Section | null {
  const title = view.report.mode === 'check' ? 'Out of step after the merge' : 'Out of step'
  return tableSection(view, view.groups.outOfStep, { title, name: 'what is out of step', keep: 90 })
}

export function warningsSection(view: View): Section | null {
  return tableSection(view, view.groups.warnings, { title: 'Worth a look', name: 'the warnings', keep: 80 })
}

export function noticesSection(view: View): Section | null {
  return list(view, view.groups.notices, { title: 'Notes', name: 'the notes', keep: 30 })
}

export function preExistingSection(view: View): Section | null {
  const open = { title: 'From before this change', name: 'what was so before this change', keep: 50 }
  return list(view, bySeverity(view.groups.preExisting), open)
}

export function acceptedSection(view: View): Section | null {
  return list(view, view.groups.accepted, { title: 'Accepted', name: 'what is accepted', keep: 45 }, acceptance)
}

export function fixedSection(view: View): Section | null {
  return list(view, view.groups.fixed, { title: '✅ Mended by this change', name: 'what this change mends', keep: 40 })
}

interface Words {
  readonly title: string
  readonly name: string
  readonly keep: number
}

// One column, since two do not fit a phone: everything must be seen without scrolling sideways.
function tableSection(view: View, findings: readonly Finding[], { title, name, keep }: Words): Section | null {
  if (findings.length === 0) return null
  const shared = sharedWayOut(findings)
  const { shown, left } = capped(findings, view.limits, (finding): readonly [Markdown] => [
    lines(what(finding), shared === undefined ? wayOut(finding.fix?.summary) : undefined, where(view, finding)),
  ])
  const header = shared === undefined ? 'What, the way out, and where' : 'What, and where'
  const text = [`#### ${title}`, table([header] as const, shown) + moreLine(left, view.elsewhere), wayOut(shared)]
  return { name, keep, text: text.filter((part) => part !== '').join('\n\n') }
}

/** The way out when it is the same for several findings, so that it is told once. */
function sharedWayOut(findings: readonly Finding[]): string | undefined {
  const summaries = new Set(findings.map((finding) => finding.fix?.summary))
  return summaries.size === 1 && findings.length > 1 ? findings[0]?.fix?.summary : undefined
}

function wayOut(summary: string | undefined): Markdown {
  return summary === undefined ? '' : `**Way out:** ${prose(summary)}`
}

function what(finding: Finding): Markdown {
  const remarks = remarksOf(finding).map((remark) => prose(remark))
  return lines(strong(prose(finding.message)), prose(finding.effect), ...remarks)
}

function where(view: View, finding: Finding): Markdown {
  const { dagId, taskId, edge, location, file, line, rule } = finding
  const place = file === undefined ? undefined : placeOf(pathTail(file, view.limits.path), line)
  const parts = [
    dagId === undefined ? undefined : `DAG ${code(dagId)}`,
    taskId === undefined ? undefined : `task ${code(taskId)}`,
    edge === undefined ? undefined : `edge ${code(edge[0])} → ${code(edge[1])}`,
    location === undefined ? undefined : `in ${code(location)}`,
    place === undefined ? undefined : code(place, 120),
    ruleName(view, rule),
  ]
  return parts.filter((part) => part !== undefined).join(' · ')
}

function ruleName(view: View, rule: string): Markdown {
  const url = /^[a-z-]{1,40}\/[a-z-]{1,60}$/.test(rule) ? view.ruleUrl?.(rule) : undefined
  return url === undefined ? code(rule) : link(code(rule), url)
}

function list(
  view: View,
  findings: readonly Finding[],
  words: Words,
  extra: (finding: Finding) => Markdown = () => '',
): Section | null {
  if (findings.length === 0) return null
  const { shown, left } = capped(findings, view.limits, (finding) => listItem(view, finding) + extra(finding))
  const body = shown.join('\n') + moreLine(left, view.elsewhere)
  return { name: words.name, keep: words.keep, text: folded(`${words.title} (${String(findings.length)})`, body) }
}

function listItem(view: View, finding: Finding): Markdown {
  const remarks = remarksOf(finding).map((remark) => ` ${prose(remark)}`)
  const subject = [finding.dagId, finding.taskId, finding.location].filter((id) => id !== undefined)
  const about = subject.length === 0 ? '' : `${subject.map((id) => code(id)).join(' · ')}: `
  return `- ${about}${prose(finding.message)}${remarks.join('')} (${ruleName(view, finding.rule)})`
}

function acceptance({ accepted }: Finding): Markdown {
  if (accepted === undefined) return ''
  const until = accepted.until === undefined ? '' : ` until ${code(accepted.until, 20)}`
  return ` Accepted${until}: ${prose(accepted.reason, 200)}`
}
