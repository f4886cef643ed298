import type { Finding, Report } from '../../report/model.ts'
import { verdictOf } from '../../report/verdict.ts'

/** What an issue about one code location is made of. */
export interface LocationState {
  readonly location: string
  /** The part of the report that is about this location; null while there is nothing to say. */
  readonly drift: Report | null
}

/** The code locations that were looked at, sorted by name. One that could not be looked at is none of them. */
export function byLocation(report: Report): LocationState[] {
  if (report.cached.source === 'none') return []
  const open = report.findings.filter(isOpen)
  const named = report.cached.locations.filter(
    ({ name, status }) => status === 'loaded' || open.some(({ location }) => location === name),
  )
  return [...new Set(named.map(({ name }) => name))].sort().map((location) => ({
    location,
    drift: open.some((finding) => finding.location === location) ? partOf(report, location) : null,
  }))
}

function isOpen({ origin, severity, accepted, location }: Finding): boolean {
  return origin !== 'fixed' && severity !== 'notice' && accepted === undefined && location !== undefined
}

function partOf(report: Report, location: string): Report {
  const here = (each: { readonly location?: string | undefined }): boolean => each.location === location
  const findings = report.findings.filter(here)
  const forecast = report.forecast.filter(here)
  return {
    ...report,
    findings,
    forecast,
    verdict: verdictOf(findings, { failOn: 'never', forecast, reloads: [], checked: true }),
    cached: { ...report.cached, locations: report.cached.locations.filter(({ name }) => name === location) },
    dags: report.dags.filter(({ locations }) => locations.includes(location)),
    execution: [],
    scoreboard: [],
    graphs: [],
  }
}
