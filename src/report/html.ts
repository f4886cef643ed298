import { idText, sentence } from './escape.ts'
import { headline } from './headline.ts'
import { CONTENT_SECURITY_POLICY, SCRIPT, STYLE } from './html/assets.ts'
import { findingsSection } from './html/findings.ts'
import { graphSection } from './html/graph.ts'
import { markup, NOTHING, type Html } from './html/markup.ts'
import type { Report, Score } from './model.ts'
import { movesOf } from './moves.ts'
import { reloadFailed } from './verdict.ts'
import { instanceScores } from './score.ts'
import { count, minute, OWNER_NAMES, RELOAD_RESULTS, shortSha } from './words.ts'

const MOST_ROWS = 5000

/** The report as one page that needs nothing else: no network, and no script to be read. */
export function renderHtml(report: Report): string {
  const title = headline(report)
  const head = markup`<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>`
  const body = markup`<a class="skip" href="#main">Skip to the findings</a>
<header><h1 class="${report.verdict}">${title}</h1>${source(report)}</header>
<main id="main">
${[reloads(report), forecast(report), findingsSection(report), execution(report), graphSection(report.graphs ?? []), scoreboard(report.scoreboard), notChecked(report)]}
</main>
<footer class="quiet"><p>${idText(report.tool.name)} ${idText(report.tool.version)}</p></footer>`
  // The policy allows exactly these two texts by their hash, so they are not escaped like values.
  return `<!doctype html>
<html lang="en">
<head>
${head.text}
<style>${STYLE}</style>
</head>
<body>
${body.text}
<script>${SCRIPT}</script>
</body>
</html>
`
}

function source({ base, head, cached }: Report): Html {
  const against = base === null ? NOTHING : markup` against <code>${idText(shortSha(base.sha))}</code>`
  const taken = cached.takenAt === null ? '' : ` of ${idText(minute(cached.takenAt))}`
  const compared = { live: `Dagster${taken}`, snapshot: `a snapshot${taken}`, none: 'nothing of Dagster' }[
    cached.source
  ]
  return markup`<p class="quiet"><code>${idText(shortSha(head.sha))}</code>${against}, compared with ${compared}.</p>`
}

function reloads(report: Report): Html {
  if (report.reloads.length === 0) return NOTHING
  const rows = report.reloads.map((reload) => {
    const tone = reloadFailed(reload, report) ? 'error' : 'good'
    const next = reload.next === undefined ? NOTHING : markup`<p><strong>Next:</strong> ${sentence(reload.next)}</p>`
    return markup`<tr><td><code>${idText(reload.location)}</code></td><td><p class="${tone}">${RELOAD_RESULTS[reload.result]}</p><p>${sentence(reload.reason)}</p>${next}</td><td>${Math.round(reload.seconds)} s</td></tr>`
  })
  return section('reloads', 'Reloads', tableOf(['Code location', 'Result', 'Took'], rows))
}

function forecast(report: Report): Html {
  if (report.forecast.length === 0) return NOTHING
  const words = { loads: 'loads', fails: 'will fail to load', unknown: 'unknown' }
  const tones = { loads: 'good', fails: 'error', unknown: 'warning' }
  const rows = report.forecast.slice(0, MOST_ROWS).map(({ location, outcome, error }) => {
    const why = error === undefined ? NOTHING : markup`<p><code>${sentence(error)}</code></p>`
    return markup`<tr><td><code>${idText(location)}</code></td><td><p class="${tones[outcome]}">${words[outcome]}</p>${why}</td></tr>`
  })
  return section('forecast', 'The next load of each code location', tableOf(['Code location', 'Outcome'], rows))
}

function execution(report: Report): Html {
  const { moved, added, removed } = movesOf(report)
  const tasks = [
    ...moved.map((task) => ({ task, before: OWNER_NAMES[task.before], after: OWNER_NAMES[task.after] })),
    ...added.map((task) => ({ task, before: 'not there', after: OWNER_NAMES[task.after] })),
    ...removed.map((task) => ({ task, before: OWNER_NAMES[task.before], after: 'gone' })),
  ]
  if (tasks.length === 0) return NOTHING
  const rows = tasks.slice(0, MOST_ROWS).map(({ task, before, after }) => {
    const rollBack = task.before === 'dagster' && task.after === 'airflow' ? ' (roll-back)' : ''
    const keys = task.assets.slice(0, 20).map((asset) => markup`<code>${idText(asset)}</code>`)
    return markup`<tr><td><code>${idText(task.dagId)}</code></td><td><code>${idText(task.taskId)}</code></td><td>${before}</td><td>${after}${rollBack}</td><td>${keys}</td></tr>`
  })
  const header = ['DAG', 'Task', 'Before', 'After', 'Assets']
  return section('execution', 'Who runs each task', tableOf(header, rows))
}

function scoreboard(scores: readonly Score[]): Html {
  if (scores.length === 0) return NOTHING
  const together = instanceScores(scores).map(({ instance, score }) => ({
    name: markup`<strong>${idText(instance)}</strong>`,
    score,
  }))
  const each = scores.slice(0, MOST_ROWS).map((score) => ({ name: markup`<code>${idText(score.dagId)}</code>`, score }))
  const rows = [...together, ...each].map(({ name: who, score }) => {
    const part = (name: string, now: number, before: number): Html =>
      markup`<progress max="${Math.max(1, score.tasks)}" value="${now}" aria-label="${name}"></progress> ${now} of ${score.tasks}${now === before ? '' : ` (before: ${String(before)})`}`
    return markup`<tr><td>${who}</td><td>${part('mapped', score.mapped, score.before.mapped)}</td><td>${part('proxied', score.proxied, score.before.proxied)}</td></tr>`
  })
  return section('scoreboard', 'How far the migration is', tableOf(['DAG', 'Mapped to assets', 'Run by Dagster'], rows))
}

function notChecked({ skipped }: Report): Html {
  if (skipped.length === 0) return NOTHING
  const items = skipped.map(({ what, why }) => markup`<li>${sentence(what)}: ${sentence(why)}</li>`)
  return section('skipped', `Not checked: ${count(skipped.length, 'thing')}`, markup`<ul>${items}</ul>`)
}

function section(id: string, title: string, content: Html): Html {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>`
}

function tableOf(header: readonly string[], rows: readonly Html[]): Html {
  const cells = header.map((name) => markup`<th scope="col">${name}</th>`)
  return markup`<div class="scroll"><table><thead><tr>${cells}</tr></thead><tbody>
${rows}
</tbody></table></div>`
}
