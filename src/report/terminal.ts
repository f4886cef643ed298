import { idText, logText, sentence } from './escape.ts'
import { groupFindings } from './groups.ts'
import { headline } from './headline.ts'
import type { Finding, Forecast, Reload, Report, Severity, Verdict } from './model.ts'
import { comingsAndGoings, movesOf } from './moves.ts'
import { Page, type Color, type PageOptions } from './page.ts'
import { bar, hasChanged, instanceScores, totalScore } from './score.ts'
import { causesOf, failsUnaccepted, reloadFailed } from './verdict.ts'
import {
  bySeverity,
  change,
  count,
  doubtOf,
  minute,
  OWNER_NAMES,
  percent,
  placeOf,
  RELOAD_RESULTS,
  shortSha,
} from './words.ts'

export interface TerminalOptions extends PageOptions {
  /** Lists what was so before, what is accepted and what is mended as long as what is new. */
  readonly verbose?: boolean
}

/** Longer lists end with how many more there are; `--format json` has them all. */
const MOST_NEW = 200
const MOST_OLD = 10

const SEVERITY_COLORS: Readonly<Record<Severity, Color>> = { error: 'red', warning: 'yellow', notice: 'cyan' }
const VERDICT_COLORS: Readonly<Record<Verdict, Color>> = {
  blocked: 'red',
  drift: 'yellow',
  unknown: 'yellow',
  'in-sync': 'green',
}

/** The report in plain words for a terminal or a job's log, in the order of the comment; ends with a line break. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const page = new Page(options)
  const groups = groupFindings(report)
  const mostOld = options.verbose === true ? MOST_NEW : MOST_OLD
  page.line(page.paint(headline(report), VERDICT_COLORS[report.verdict], 'bold'))
  page.list('', report.reloads, MOST_NEW, (reload) => {
    reloadLines(page, reload, report)
  })
  if (report.reloads.length === 0) {
    const telling = report.forecast.filter((forecast) => forecast.outcome !== 'loads')
    page.list('', telling, MOST_NEW, (forecast) => {
      forecastLine(page, forecast, report)
    })
  }
  page.list('What breaks', groups.breaks, MOST_NEW, (finding) => {
    findingLines(page, finding)
  })
  page.list('Out of step', groups.outOfStep, MOST_NEW, (finding) => {
    findingLines(page, finding)
  })
  page.list('Worth a look', groups.warnings, MOST_NEW, (finding) => {
    findingLines(page, finding)
  })
  executionLines(page, report)
  scoreboardLines(page, report)
  page.list('From before this change', bySeverity(groups.preExisting), mostOld, (finding) => {
    shortLine(page, finding)
  })
  page.list('Accepted', groups.accepted, mostOld, (finding) => {
    shortLine(page, finding)
  })
  page.list('Mended by this change', groups.fixed, mostOld, (finding) => {
    shortLine(page, finding)
  })
  page.list('Notes', groups.notices, mostOld, (finding) => {
    shortLine(page, finding)
  })
  page.list('Not checked', report.skipped, MOST_NEW, ({ what, why }) => {
    page.item(`${text(what)}: ${text(why)}`)
  })
  sourceLines(page, report)
  return page.toString()
}

function reloadLines(page: Page, reload: Reload, report: Report): void {
  const failed = reloadFailed(reload, report)
  const result = page.paint(RELOAD_RESULTS[reload.result], failed ? 'red' : 'green')
  page.item(`${id(reload.location)}: ${result} (${String(Math.round(reload.seconds))} s). ${text(reload.reason)}`)
  if (reload.next !== undefined) page.indented(`→ ${text(reload.next)}`)
}

function forecastLine(page: Page, forecast: Forecast, report: Report): void {
  const location = id(forecast.location)
  const why = forecast.error === undefined ? '' : `: ${text(forecast.error)}`
  if (forecast.outcome === 'unknown') {
    page.item(`Whether ${location} loads is unknown${why}`)
    return
  }
  const causes = causesOf(forecast, report.findings)
  const before = causes.length > 0 && causes.every((finding) => finding.origin !== 'introduced')
  const accepted = failsUnaccepted(forecast, report.findings) ? '' : ' (accepted)'
  const since = before ? ', as it would before this change' : ''
  page.item(page.paint(`${location} will fail to load${accepted}${since}${why}`, accepted === '' ? 'red' : 'dim'))
}

function findingLines(page: Page, finding: Finding): void {
  const severity = page.paint(finding.severity, SEVERITY_COLORS[finding.severity])
  page.item(`${severity}  ${page.paint(subject(finding), 'bold')}  ${page.paint(id(finding.rule), 'dim')}`)
  if (finding.file !== undefined)
    page.indented(page.paint(logText(idText(placeOf(finding.file, finding.line), 120)), 'dim'))
  page.indented(`${text(finding.message)} ${text(finding.effect)}`)
  const unsure = doubtOf(finding)
  if (unsure !== undefined) page.indented(unsure)
  if (finding.fix !== undefined) page.indented(`→ ${text(finding.fix.summary)}`)
}

function shortLine(page: Page, finding: Finding): void {
  const accepted = finding.accepted === undefined ? '' : ` (accepted: ${text(finding.accepted.reason)})`
  page.item(`${subject(finding)}: ${text(finding.message)}${accepted} ${page.paint(id(finding.rule), 'dim')}`)
}

function subject(finding: Finding): string {
  const ids = [finding.dagId, finding.taskId, ...(finding.edge === undefined ? [] : [finding.edge.join(' → ')])]
  const names = ids.filter((name) => name !== undefined).map((name) => id(name))
  const location = finding.location === undefined ? [] : [`in ${id(finding.location)}`]
  return [...names, ...location].join(' ') || 'repository'
}

function executionLines(page: Page, report: Report): void {
  const moves = movesOf(report)
  const rest = comingsAndGoings(moves)
  page.list('Who runs what', moves.moved, MOST_NEW, ({ dagId, taskId, before, after }) => {
    const rollBack = before === 'dagster' && after === 'airflow' ? ' (roll-back)' : ''
    page.item(`${id(dagId)} ${id(taskId)}: ${OWNER_NAMES[before]} → ${OWNER_NAMES[after]}${rollBack}`)
  })
  if (rest === '') return
  if (moves.moved.length === 0) page.heading('Who runs what')
  page.item(rest)
}

function scoreboardLines(page: Page, report: Report): void {
  const total = totalScore(report.scoreboard)
  if (total.tasks === 0) return
  page.heading('How far the migration is')
  const rows = [
    { name: `${count(report.scoreboard.length, 'DAG')}, ${count(total.tasks, 'task')}`, score: total },
    ...instanceScores(report.scoreboard).map(({ instance, score }) => ({ name: `instance ${id(instance)}`, score })),
    ...(report.scoreboard.length === 1 ? [] : report.scoreboard.filter(hasChanged).slice(0, MOST_OLD)).map((score) => ({
      name: id(score.dagId),
      score,
    })),
  ]
  for (const { name, score } of rows) {
    page.item(name)
    page.indented(progress('mapped to assets', score.mapped, score.before.mapped, score.tasks))
    page.indented(progress('run by Dagster', score.proxied, score.before.proxied, score.tasks))
  }
}

function progress(name: string, now: number, before: number, tasks: number): string {
  const moved = change(before, now)
  const delta = moved === '' ? '' : ` (${moved})`
  return `${bar(now, tasks)} ${percent(now, tasks).padStart(5)}  ${String(now)} of ${String(tasks)} ${name}${delta}`
}

function sourceLines(page: Page, report: Report): void {
  const { cached } = report
  const taken = cached.takenAt === null ? '' : ` of ${id(minute(cached.takenAt))}`
  const sources = { live: 'live Dagster', snapshot: `a snapshot${taken}`, none: 'nothing of Dagster' }
  const base = report.base === null ? '' : ` against ${id(shortSha(report.base.sha))}`
  page.heading('')
  page.line(page.paint(`${id(shortSha(report.head.sha))}${base}, compared with ${sources[cached.source]}.`, 'dim'))
}

function id(value: string): string {
  return logText(idText(value))
}

function text(value: string): string {
  return logText(sentence(value))
}
