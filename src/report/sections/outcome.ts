import { headline } from '../headline.ts'
import { code, lines, prose, table, type Markdown } from '../markdown-text.ts'
import type { Forecast, Reload, Report, Verdict } from '../model.ts'
import { causesOf, failsUnaccepted, reloadFailed } from '../verdict.ts'
import { count, RELOAD_RESULTS } from '../words.ts'
import { capped, moreLine, type Section, type View } from './view.ts'

const SIGNS: Readonly<Record<Verdict, string>> = { blocked: '🔴', drift: '🟡', unknown: '⚪', 'in-sync': '🟢' }

export function verdictSection(view: View): Section {
  const { report } = view
  return { name: 'the verdict', keep: 'always', text: `### ${SIGNS[report.verdict]} ${headline(report)}` }
}

/** What the next load of each code location does, the failing ones first. */
export function forecastSection(view: View): Section | null {
  const { report } = view
  if (report.forecast.length === 0 || report.reloads.length > 0) return null
  const loading = report.forecast.filter((forecast) => forecast.outcome === 'loads')
  const telling = (['fails', 'unknown'] as const).flatMap((outcome) =>
    report.forecast.filter((forecast) => forecast.outcome === outcome),
  )
  const { shown, left } = capped(telling, view.limits, (forecast) => forecastItem(report, forecast))
  const rest = loading.length === 0 ? [] : [`- ✅ ${loadingText(loading)}`]
  return { name: 'the forecast', keep: 95, text: [...shown, ...rest].join('\n') + moreLine(left, view.elsewhere) }
}

function loadingText(loading: readonly Forecast[]): Markdown {
  if (loading.length > 3) return `${String(loading.length)} code locations load.`
  return `${loading.map((forecast) => code(forecast.location)).join(', ')} ${loading.length === 1 ? 'loads' : 'load'}.`
}

function forecastItem(report: Report, forecast: Forecast): Markdown {
  const location = code(forecast.location)
  const why = forecast.error === undefined ? '.' : `: ${errorText(forecast.error)}`
  if (forecast.outcome === 'unknown') {
    return `- ❔ Whether ${location} loads is unknown${forecast.error === undefined ? '.' : `: ${prose(forecast.error)}`}`
  }
  const causes = causesOf(forecast, report.findings)
  if (!failsUnaccepted(forecast, report.findings)) return `- ☑️ ${location} will fail to load, which is accepted${why}`
  const before = causes.length > 0 && causes.every((finding) => finding.origin !== 'introduced')
  const since = before ? ', as it would before this change' : ''
  return `- ❌ ${location} **will fail to load**${since}${why}`
}

// Errors are quoted, not read: `KeyError: 'transform.join'`.
function errorText(error: string): Markdown {
  return code(error.replace(/\s+/g, ' '), 200)
}

/** What the reloads did, the ones that did not refresh first. */
export function reloadsSection(view: View): Section | null {
  const { report } = view
  if (report.reloads.length === 0) return null
  const failed = report.reloads.filter((reload) => reloadFailed(reload, report))
  const fine = report.reloads.filter((reload) => !reloadFailed(reload, report))
  const { shown, left } = capped([...failed, ...fine], view.limits, (reload) => reloadRow(report, reload))
  const rows = table(['Result, and what is next', 'Code location'] as const, shown)
  return { name: 'the reloads', keep: 97, text: rows + moreLine(left, view.elsewhere) }
}

function reloadRow(report: Report, reload: Reload): readonly [Markdown, Markdown] {
  const sign = reloadFailed(reload, report) ? '❌' : '✅'
  const left = reload.differencesLeft ?? 0
  return [
    lines(
      `${sign} **${RELOAD_RESULTS[reload.result]}**`,
      prose(reload.reason),
      left > 0 ? `${count(left, 'difference')} left` : undefined,
      reload.next === undefined ? undefined : `**Next:** ${prose(reload.next)}`,
    ),
    lines(code(reload.location), `${String(Math.round(reload.seconds))} s`),
  ]
}
