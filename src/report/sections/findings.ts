import { code, folded, lines, link, prose, table, type Markdown } from '../markdown-text.ts'
import type { Finding } from '../model.ts'
import { bySeverity, doubt, placeOf } from '../words.ts'
import { capped, moreLine, type Section, type View } from './view.ts'

/** What stops working, where, and the way out: the reason why anybody reads the comment. */
export function breaksSection(view: View): Section | null {
  const { breaks } = view.groups
  if (breaks.length === 0) return null
  return { name: 'what breaks', keep: 100, text: `#### What breaks\n\n${findingTable(view, breaks, 'Way out')}` }
}

/** Where Dagster's copy will differ from Airflow. */
export function outOfStepSection(view: View): Section | null {
  const { outOfStep } = view.groups
  if (outOfStep.length === 0) return null
  const title = view.report.mode === 'check' ? 'Out of step after the merge' : 'Out of step'
  return { name: 'what is out of step', keep: 90, text: `#### ${title}\n\n${findingTable(view, outOfStep, 'Then')}` }
}

export function warningsSection(view: View): Section | null {
  const { warnings } = view.groups
  if (warnings.length === 0) return null
  return { name: 'the warnings', keep: 80, text: `#### Worth a look\n\n${findingTable(view, warnings, 'Way out')}` }
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

function findingTable(view: View, findings: readonly Finding[], lastColumn: string): Markdown {
  const { shown, left } = capped(findings, view.limits, (finding): readonly [Markdown, Markdown, Markdown] => [
    lines(what(finding), ruleName(view, finding.rule)),
    where(finding),
    prose(finding.fix?.summary ?? ''),
  ])
  return table(['What', 'Where', lastColumn] as const, shown) + moreLine(left, view.elsewhere)
}

function what(finding: Finding): Markdown {
  return lines(prose(finding.message), prose(finding.effect), doubt(finding.certainty))
}

/** The DAG, task, location and line that a finding is about; nothing else of it. */
export function where(finding: Finding): Markdown {
  const place = finding.file === undefined ? undefined : placeOf(finding.file, finding.line)
  return lines(
    finding.dagId === undefined ? undefined : `DAG ${code(finding.dagId)}`,
    finding.taskId === undefined ? undefined : `task ${code(finding.taskId)}`,
    finding.edge === undefined ? undefined : `edge ${code(finding.edge[0])} → ${code(finding.edge[1])}`,
    finding.location === undefined ? undefined : `in ${code(finding.location)}`,
    place === undefined ? undefined : code(place, 120),
  )
}

function ruleName(view: View, rule: string): Markdown {
  const url = /^[a-z-]+\/[a-z-]+$/.test(rule) ? view.ruleUrl?.(rule) : undefined
  return url === undefined ? code(rule) : link(code(rule), url)
}

function list(
  view: View,
  findings: readonly Finding[],
  words: { readonly title: string; readonly name: string; readonly keep: number },
  extra: (finding: Finding) => Markdown = () => '',
): Section | null {
  if (findings.length === 0) return null
  const { shown, left } = capped(findings, view.limits, (finding) => listItem(view, finding) + extra(finding))
  const body = shown.join('\n') + moreLine(left, view.elsewhere)
  return { name: words.name, keep: words.keep, text: folded(`${words.title} (${String(findings.length)})`, body) }
}

function listItem(view: View, finding: Finding): Markdown {
  const sure = doubt(finding.certainty)
  const subject = [finding.dagId, finding.taskId, finding.location].filter((id) => id !== undefined)
  const about = subject.length === 0 ? '' : `${subject.map((id) => code(id)).join(' · ')}: `
  return `- ${about}${prose(finding.message)}${sure === undefined ? '' : ` ${sure}`} (${ruleName(view, finding.rule)})`
}

function acceptance({ accepted }: Finding): Markdown {
  if (accepted === undefined) return ''
  const until = accepted.until === undefined ? '' : ` until ${code(accepted.until, 20)}`
  return ` Accepted${until}: ${prose(accepted.reason, 200)}`
}
