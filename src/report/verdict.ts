import { isOutOfStep } from './groups.ts'
import type { Finding, Forecast, Reload, Severity, Verdict } from './model.ts'

/** From which severity on an introduced finding blocks. */
export type FailOn = 'error' | 'warning' | 'never'

export interface Evidence {
  readonly failOn: FailOn
  readonly forecast: readonly Forecast[]
  readonly reloads: readonly Reload[]
  /** False when Dagster was to be asked (or a snapshot read) and nothing of it could be used. */
  readonly checked: boolean
}

/**
 * - `blocked`: this change introduces an unaccepted finding at or above `failOn`, or a reload did not refresh.
 * - `drift`: something is out of step or wrong all the same, by this change or before it, or a location is foretold to fail.
 * - `unknown`: nothing was found, and nothing of Dagster could be checked.
 * - `in-sync`: none of these.
 */
export function verdictOf(findings: readonly Finding[], evidence: Evidence): Verdict {
  if (findings.some((finding) => blocks(finding, evidence.failOn))) return 'blocked'
  if (evidence.reloads.some((reload) => reloadFailed(reload, { findings, forecast: evidence.forecast })))
    return 'blocked'
  if (findings.some(isOpenProblem)) return 'drift'
  if (evidence.forecast.some((forecast) => failsUnaccepted(forecast, findings))) return 'drift'
  return evidence.checked ? 'in-sync' : 'unknown'
}

/** 1 when this change introduces an unaccepted finding at or above `failOn`, or a reload did not refresh; else 0. */
export function exitCodeOf(report: Foretold & { readonly reloads: readonly Reload[] }, failOn: FailOn): 0 | 1 {
  const failed =
    report.findings.some((finding) => blocks(finding, failOn)) ||
    report.reloads.some((reload) => reloadFailed(reload, report))
  return failed ? 1 : 0
}

interface Foretold {
  readonly findings: readonly Finding[]
  readonly forecast: readonly Forecast[]
}

/** A reload that was left out is fine unless the location was foretold to fail: then the gate stopped it. */
export function reloadFailed(reload: Reload, report: Foretold): boolean {
  if (reload.result === 'refreshed') return false
  if (reload.result !== 'skipped') return true
  return report.forecast.some(
    (forecast) => forecast.location === reload.location && failsUnaccepted(forecast, report.findings),
  )
}

/** Foretold to fail for a reason that nobody accepted. */
export function failsUnaccepted(forecast: Forecast, findings: readonly Finding[]): boolean {
  if (forecast.outcome !== 'fails') return false
  const causes = causesOf(forecast, findings)
  return causes.length === 0 || causes.some((finding) => finding.accepted === undefined)
}

/** The findings that a forecast rests on. */
export function causesOf(forecast: Forecast, findings: readonly Finding[]): Finding[] {
  const because = new Set(forecast.because)
  return findings.filter((finding) => because.has(finding.fingerprint))
}

function blocks(finding: Finding, failOn: FailOn): boolean {
  return finding.origin === 'introduced' && finding.accepted === undefined && atOrAbove(finding.severity, failOn)
}

function isOpenProblem(finding: Finding): boolean {
  if (finding.origin === 'fixed' || finding.accepted !== undefined) return false
  return finding.severity !== 'notice' || isOutOfStep(finding)
}

function atOrAbove(severity: Severity, failOn: FailOn): boolean {
  switch (failOn) {
    case 'never':
      return false
    case 'error':
      return severity === 'error'
    case 'warning':
      return severity !== 'notice'
  }
}
