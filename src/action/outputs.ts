import * as core from '@actions/core'
import type { CommentResult } from '../github/comment.ts'
import type { Annotation } from '../report/annotations.ts'
import { logText } from '../report/escape.ts'
import type { Report } from '../report/model.ts'

/** The channels of the runner: what a step prints, sets and leaves behind. */
export interface Runner {
  mask(secret: string): void
  info(message: string): void
  debug(message: string): void
  notice(message: string): void
  warning(message: string): void
  /** Turns the step red. */
  fail(message: string): void
  annotate(annotation: Annotation): void
  output(name: OutputName, value: string): void
  summary(markdown: string): Promise<void>
}

/** The outputs that action.yml declares. */
export type OutputName =
  'verdict' | 'errors' | 'warnings' | 'findings' | 'report' | 'affected-locations' | 'reload-results' | 'comment-url'

/**
 * The runner of GitHub Actions. Messages hold text that a pull request may have written: those that become commands are
 * escaped by the toolkit, those that are printed as they are lose whatever the log would take for a command.
 */
export const githubRunner: Runner = {
  mask: core.setSecret,
  info: (message) => {
    core.info(logText(message))
  },
  debug: core.debug,
  notice: (message) => {
    core.notice(message)
  },
  warning: (message) => {
    core.warning(message)
  },
  fail: (message) => {
    core.setFailed(message)
  },
  annotate: ({ level, title, message, file, line }) => {
    const place = file === undefined ? {} : { file, ...(line === undefined ? {} : { startLine: line }) }
    core[level](message, { title, ...place })
  },
  output: core.setOutput,
  summary: async (markdown) => {
    await core.summary.addRaw(markdown, true).write()
  },
}

/** Findings that count: not those that this change mends, nor those that were accepted. */
function openFindings({ findings }: Report): Report['findings'] {
  return findings.filter(({ origin, accepted }) => origin !== 'fixed' && accepted === undefined)
}

/** What later steps can read. Without a report, the verdict is unknown. */
export function outputsOf(report: Report | undefined): ReadonlyMap<OutputName, string> {
  if (report === undefined) return new Map([['verdict', 'unknown']])
  const open = openFindings(report)
  const ofSeverity = (severity: string): string => String(open.filter((each) => each.severity === severity).length)
  const affected = new Set([
    ...report.reloads.map(({ location }) => location),
    ...open.flatMap(({ location }) => location ?? []),
    ...report.dags.filter(({ state }) => state !== 'unchanged').flatMap(({ locations }) => locations),
  ])
  return new Map([
    ['verdict', report.verdict],
    ['errors', ofSeverity('error')],
    ['warnings', ofSeverity('warning')],
    ['findings', String(open.length)],
    ['affected-locations', JSON.stringify([...affected].sort())],
    ['reload-results', JSON.stringify(report.reloads)],
  ])
}

/** What became of the comment; refusals are a notice, never a failure. */
export function tellComment(runner: Runner, result: CommentResult): void {
  switch (result.kind) {
    case 'created':
    case 'updated':
    case 'unchanged':
      runner.output('comment-url', result.url)
      runner.info(`The comment was ${result.kind === 'unchanged' ? 'left as it is' : result.kind}: ${result.url}`)
      if (result.hidden !== undefined) runner.notice(`The comment may be hidden: ${result.hidden}.`)
      return
    case 'none':
      runner.info(`No comment was written: ${result.why}.`)
      return
    case 'skipped':
      runner.notice(
        `The comment was left out: ${result.why}.${result.hint === undefined ? '' : `\n${result.hint}`}\nThe job summary holds the report.`,
      )
  }
}
