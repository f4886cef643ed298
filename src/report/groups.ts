import type { Finding, Report } from './model.ts'

/** The findings of a report by what a reader does with them; each finding is in exactly one group, in the report's order. */
export interface FindingGroups {
  /** Errors of this change: something stops working. */
  readonly breaks: readonly Finding[]
  /** Dagster's copy will differ from Airflow. */
  readonly outOfStep: readonly Finding[]
  /** Other warnings of this change. */
  readonly warnings: readonly Finding[]
  /** Notices of this change. */
  readonly notices: readonly Finding[]
  /** Was so before this change, and still is. */
  readonly preExisting: readonly Finding[]
  readonly accepted: readonly Finding[]
  /** Good news: this change mends it. */
  readonly fixed: readonly Finding[]
}

/** Groups the findings. A `drift` report has no change that introduces anything, so there what is so counts as current. */
export function groupFindings(report: Pick<Report, 'findings' | 'mode'>): FindingGroups {
  const groups: { [Name in keyof FindingGroups]: Finding[] } = {
    breaks: [],
    outOfStep: [],
    warnings: [],
    notices: [],
    preExisting: [],
    accepted: [],
    fixed: [],
  }
  for (const finding of report.findings) groups[groupOf(finding, report.mode)].push(finding)
  return groups
}

function groupOf(finding: Finding, mode: Report['mode']): keyof FindingGroups {
  if (finding.origin === 'fixed') return 'fixed'
  if (finding.accepted !== undefined) return 'accepted'
  if (finding.origin === 'pre-existing' && mode !== 'drift') return 'preExisting'
  if (finding.severity === 'error') return 'breaks'
  if (isOutOfStep(finding)) return 'outOfStep'
  return finding.severity === 'warning' ? 'warnings' : 'notices'
}

/** Whether the finding says that Dagster's copy differs from Airflow, whatever its severity. */
export function isOutOfStep(finding: Pick<Finding, 'rule'>): boolean {
  return finding.rule.startsWith('drift/')
}
