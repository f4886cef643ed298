import { idText, sentence } from '../escape.ts'
import { groupFindings } from '../groups.ts'
import type { Finding, Report } from '../model.ts'
import { bySeverity, count, placeOf, remarksOf, SEVERITY_ORDER } from '../words.ts'
import { markup, NOTHING, type Html } from './markup.ts'

const MOST_ITEMS = 5000

/** All findings in one list with a filter, those of this change first. */
export function findingsSection(report: Report): Html {
  if (report.findings.length === 0) return NOTHING
  const { breaks, outOfStep, warnings, notices, preExisting, accepted, fixed } = groupFindings(report)
  const findings = [breaks, outOfStep, warnings, notices, bySeverity(preExisting), accepted, fixed].flat()
  const left = findings.length - MOST_ITEMS
  const more = left > 0 ? markup`<p>${count(left, 'more finding')} in the JSON report.</p>` : NOTHING
  return markup`<section aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>
${filter(findings)}
<ul id="findings">
${findings.slice(0, MOST_ITEMS).map(item)}
</ul>${more}</section>`
}

function filter(findings: readonly Finding[]): Html {
  const boxes = SEVERITY_ORDER.map((severity) => {
    const { length } = findings.filter((finding) => finding.severity === severity)
    return markup`<label><input type="checkbox" value="${severity}" checked> ${severity} (${length})</label>`
  })
  return markup`<form id="filter" role="search" hidden><label>Filter <input type="search" name="text" autocomplete="off"></label>
<fieldset><legend class="skip">Severity</legend>${boxes}</fieldset><output id="shown" aria-live="polite"></output></form>`
}

function item(finding: Finding): Html {
  const { severity, message, effect, fix, rule } = finding
  const remarks = remarksOf(finding).map((remark) => markup`<p>${sentence(remark)}</p>`)
  const way = fix === undefined ? NOTHING : markup`<p><strong>Way out:</strong> ${sentence(fix.summary)}</p>`
  return markup`<li data-severity="${severity}"><div><span class="${severity}">${severity}</span><br><span class="quiet">${sinceWhen(finding)}</span></div>
<div><p><strong>${sentence(message)}</strong></p><p>${sentence(effect)}</p>${remarks}${way}<p class="quiet">${idText(rule)} ${idText(finding.fingerprint)}</p></div>
<div>${places(finding)}</div></li>`
}

function sinceWhen({ accepted, origin }: Finding): string {
  if (accepted !== undefined) {
    const until = accepted.until === undefined ? '' : ` until ${idText(accepted.until)}`
    return `accepted${until}: ${sentence(accepted.reason)}`
  }
  return { introduced: 'by this change', 'pre-existing': 'from before', fixed: 'mended by this change' }[origin]
}

function places({ dagId, taskId, edge, location, file, line }: Finding): Html[] {
  const named = [
    ['DAG', dagId],
    ['task', taskId],
    ['edge', edge?.map((end) => idText(end)).join(' → ')],
    ['in', location],
    ['', file === undefined ? undefined : placeOf(file, line)],
  ] as const
  return named.flatMap(([name, id]) =>
    id === undefined ? [] : [markup`<div>${name} <code>${idText(id, 170)}</code></div>`],
  )
}
