import { code, lines, table, type Markdown } from '../markdown-text.ts'
import type { Execution } from '../model.ts'
import { comingsAndGoings, movesOf } from '../moves.ts'
import { bar, hasChanged, instanceScores, type Total, totalScore } from '../score.ts'
import { change, count, OWNER_NAMES, percent } from '../words.ts'
import { capped, moreLine, type Section, type View } from './view.ts'

/** Who runs each task before and after; roll-backs are called by their name. */
export function executionSection(view: View): Section | null {
  const moves = movesOf(view.report)
  const rest = comingsAndGoings(moves)
  const { shown, left } = capped(moves.moved, view.limits, (task): readonly [Markdown, Markdown, Markdown] => [
    lines(code(task.dagId), code(task.taskId)),
    ownerText(task),
    assetText(task.assets),
  ])
  const rows = shown.length === 0 ? '' : table(['Task', 'Who runs it', 'Assets'] as const, shown)
  const parts = ['#### Who runs what', rows + moreLine(left, view.elsewhere), rest].filter((part) => part !== '')
  return parts.length === 1 ? null : { name: 'who runs each task', keep: 75, text: parts.join('\n\n') }
}

function ownerText({ before, after }: Execution): Markdown {
  const move = `${OWNER_NAMES[before]} → **${OWNER_NAMES[after]}**`
  if (before === 'dagster' && after === 'airflow') return `${move} ↩️ roll-back`
  return move
}

function assetText(assets: readonly string[]): Markdown {
  const shown = assets.slice(0, 3).map((asset) => code(asset))
  const more = assets.length > shown.length ? [`and ${String(assets.length - shown.length)} more`] : []
  return [...shown, ...more].join(' ')
}

/** How far the migration is, and what this change adds to it. */
export function scoreboardSection(view: View): Section | null {
  const scores = view.report.scoreboard
  const total = totalScore(scores)
  if (total.tasks === 0) return null
  const changed = scores.filter(hasChanged)
  const listed = changed.length > 0 || scores.length > 5 ? changed : scores
  const totals = scores.length === 1 ? [] : [{ name: `**${count(scores.length, 'DAG')}**`, score: total }]
  const instances = instanceScores(scores).map(({ instance, score }) => ({ name: `**${code(instance)}**`, score }))
  const { shown, left } = capped(
    [...totals, ...instances, ...listed.map((score) => ({ name: code(score.dagId), score }))],
    view.limits,
    ({ name, score }): readonly [Markdown, Markdown, Markdown] => [
      name,
      share(score.mapped, score.before.mapped, score),
      share(score.proxied, score.before.proxied, score),
    ],
  )
  const intro = `Of ${count(total.tasks, 'task')}: mapped to assets, and proxied, so that Dagster runs them.`
  const rows = table(['', 'Mapped', 'Proxied'] as const, shown)
  return {
    name: 'the scoreboard',
    keep: 60,
    text: `#### How far the migration is\n\n${intro}\n\n${rows}${moreLine(left, view.elsewhere)}`,
  }
}

function share(now: number, before: number, score: Total): Markdown {
  const moved = change(before, now)
  const delta = moved === '' ? '' : ` **${moved}**`
  return `${bar(now, score.tasks)}<br>${percent(now, score.tasks)}, ${String(now)} of ${String(score.tasks)}${delta}`
}
