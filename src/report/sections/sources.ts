import { code, folded, link, prose, type Markdown } from '../markdown-text.ts'
import type { Report } from '../model.ts'
import { age, count, isStale, minute, shortSha } from '../words.ts'
import { capped, moreLine, type Section, type View } from './view.ts'

/** What could not be looked at. It stays whatever else falls away: an outage must never look like a clean result. */
export function skippedSection(view: View): Section | null {
  const { skipped } = view.report
  if (skipped.length === 0) return null
  const limits = { ...view.limits, rows: Math.min(view.limits.rows, 100), bytes: Math.min(view.limits.bytes, 4000) }
  const { shown, left } = capped(skipped, limits, ({ what, why }) => `- ${prose(what, 120)}: ${prose(why, 300)}`)
  return {
    name: 'what was not checked',
    keep: 'always',
    text: `#### Not checked\n\n${shown.join('\n')}${moreLine(left, view.elsewhere)}`,
  }
}

/** Where the cached definitions come from and how old they are. */
export function cachedSection(view: View): Section | null {
  const { cached } = view.report
  if (cached.source === 'none') return null
  const wrong = cached.locations.filter((location) => location.status !== 'loaded')
  const { shown, left } = capped(wrong, view.limits, ({ name, status, error }) =>
    status === 'loading'
      ? `- ${code(name)} was loading when it was read.`
      : `- ${code(name)} is in error now${error === undefined ? '.' : `: ${code(error.replace(/\s+/g, ' '), 300)}`}`,
  )
  const versions = [...new Set(cached.locations.flatMap(({ airliftVersion }) => airliftVersion ?? []))].sort()
  const airlift =
    versions.length === 0
      ? ''
      : `, dagster-airlift ${versions
          .slice(0, 5)
          .map((version) => code(version, 20))
          .join(', ')}`
  const old = cached.source === 'snapshot' && view.now !== undefined && isStale(cached.takenAt ?? '', view.now)
  const source = `${old ? '⚠️ ' : ''}Compared with ${cachedSource(cached, view.now)}: ${count(cached.locations.length, 'code location')}${airlift}.`
  const list = shown.length === 0 ? '' : `\n\n${shown.join('\n')}${moreLine(left, view.elsewhere)}`
  return { name: 'the source of the cached definitions', keep: 85, text: source + list }
}

// A live server's time is the run's own, and would make every run edit the comment.
function cachedSource({ source, takenAt }: Report['cached'], now: Date | undefined): Markdown {
  if (source === 'live') return 'what Dagster has cached now'
  if (takenAt === null) return 'a snapshot'
  const old = now === undefined ? undefined : age(takenAt, now)
  return `a snapshot taken ${code(minute(takenAt), 40)}${old === undefined ? '' : ` (${old})`}`
}

export function footerSection(view: View): Section {
  const { report } = view
  const against = report.base === null ? '' : ` against ${code(shortSha(report.base.sha), 40)}`
  const run = view.runUrl === undefined ? 'the job' : link('the job', view.runUrl)
  const parts = [
    `${code(report.tool.name, 40)} ${code(report.tool.version, 40)} on ${code(shortSha(report.head.sha), 40)}${against}`,
    `Re-run ${run} to check again`,
    ...acceptParts(view),
  ]
  return { name: 'the footer', keep: 'always', text: `---\n\n<sub>${parts.join(' · ')}</sub>` }
}

function acceptParts({ groups, acceptLabel }: View): Markdown[] {
  if (groups.breaks.length + groups.warnings.length + groups.outOfStep.length === 0) return []
  const entry = 'list it under `accept` in the config file'
  return [
    `To accept a finding, ${entry}${acceptLabel === undefined ? '' : ` or set the label ${code(acceptLabel, 60)}`}`,
  ]
}

/** Everything below the tables that a reader opens when they want it. */
export function dagsSection(view: View): Section | null {
  const incomplete = view.report.dags.filter((dag) => !dag.complete)
  if (incomplete.length === 0) return null
  const { shown, left } = capped(incomplete, view.limits, (dag) => `- ${code(dag.dagId)} (${code(dag.file, 120)})`)
  const title = `Only partly readable (${String(incomplete.length)}): nothing is claimed about what is missing`
  return {
    name: 'the partly readable DAGs',
    keep: 35,
    text: folded(title, shown.join('\n') + moreLine(left, view.elsewhere)),
  }
}
