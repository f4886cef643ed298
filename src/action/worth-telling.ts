import type { Report } from '../report/model.ts'

/**
 * Whether a pull request gets a comment that it does not have yet. What was out of step before, and what could not be
 * checked, stand in the job summary: they are nothing that this change did.
 */
export function isWorthTelling({ mode, findings, forecast, execution, reloads }: Report): boolean {
  if (mode === 'reload') return reloads.length > 0
  return (
    findings.some(({ origin }) => origin !== 'pre-existing') ||
    forecast.some(({ outcome }) => outcome === 'fails') ||
    execution.some(({ before, after }) => before !== after)
  )
}
