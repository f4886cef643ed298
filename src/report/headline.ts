import { groupFindings } from './groups.ts'
import type { Report } from './model.ts'
import { reloadFailed } from './verdict.ts'
import { count } from './words.ts'

/**
 * The verdict in one sentence with its numbers: `Blocked: 2 things break, 3 out of step`. It holds nothing that comes
 * from the pull request, so every surface can show it as it is.
 */
export function headline(report: Report): string {
  const parts = [...reloadParts(report), ...findingParts(report)]
  switch (report.verdict) {
    case 'blocked':
      return sentenceOf(report.mode === 'reload' && report.reloads.length > 0 ? 'Not refreshed' : 'Blocked', parts)
    case 'drift':
      return sentenceOf(reloadWord(report) ?? 'Drift', [...parts, ...beforeParts(report), ...uncheckedParts(report)])
    case 'unknown':
      return sentenceOf('Unknown', ['Dagster could not be checked', ...parts])
    case 'in-sync':
      return sentenceOf(inSyncWord(report), [...parts, ...checkedParts(report)])
  }
}

/** What the reloads came to, where each did what it should: that is what their comment is read for. */
function reloadWord({ mode, reloads }: Report): string | undefined {
  if (mode !== 'reload' || reloads.length === 0) return undefined
  return reloads.some(({ result }) => result === 'refreshed') ? 'Refreshed' : 'In step'
}

function inSyncWord(report: Report): string {
  const reloaded = reloadWord(report)
  if (reloaded !== undefined) return reloaded
  if (report.dags.length === 0 && report.cached.source === 'none') return 'Nothing to check'
  // What is accepted is still so: the location may fail to load all the same.
  if (report.findings.some(({ origin, accepted }) => origin === 'introduced' && accepted !== undefined)) {
    return 'Nothing left open'
  }
  return report.cached.source === 'none' ? 'Nothing breaks' : 'In sync'
}

function sentenceOf(word: string, parts: readonly string[]): string {
  return parts.length === 0 ? word : `${word}: ${parts.join(', ')}`
}

function findingParts(report: Report): string[] {
  const groups = groupFindings(report)
  const unsure = groups.breaks.filter((finding) => finding.certainty !== 'exact').length
  const { length: breaks } = groups.breaks
  return [
    breaks > 0 &&
      count(breaks, 'thing breaks', 'things break') + (unsure > 0 ? ` (${String(unsure)} not certain)` : ''),
    groups.outOfStep.length > 0 && `${String(groups.outOfStep.length)} out of step`,
    groups.warnings.length > 0 && count(groups.warnings.length, 'warning', 'warnings'),
    groups.fixed.length > 0 && `${String(groups.fixed.length)} mended`,
    groups.accepted.length > 0 && `${String(groups.accepted.length)} accepted`,
  ].filter((part) => part !== false)
}

function beforeParts(report: Report): string[] {
  const { length } = groupFindings(report).preExisting.filter((finding) => finding.severity !== 'notice')
  return length > 0 ? [`${String(length)} from before this change`] : []
}

function reloadParts(report: Report): string[] {
  if (report.reloads.length === 0) return []
  const failed = report.reloads.filter((reload) => reloadFailed(reload, report)).length
  const all = count(report.reloads.length, 'code location', 'code locations')
  return [failed === 0 ? all : `${String(failed)} of ${all}`]
}

function checkedParts(report: Report): string[] {
  if (report.dags.length === 0) return []
  const checked = `${count(report.dags.length, 'DAG', 'DAGs')} checked`
  return [report.cached.source === 'none' ? `${checked} without Dagster` : checked]
}

function uncheckedParts(report: Report): string[] {
  return report.cached.source === 'none' ? ['Dagster not checked'] : []
}
