import { applyFixes } from '../commands/fix.ts'
import { openRepository } from '../git/repository.ts'
import type { Tree } from '../git/tree.ts'
import type { GitHub } from '../github/client.ts'
import { explainFailure } from '../github/failure.ts'
import { pullRequestHead } from '../github/pull-requests.ts'
import { filesOfDiff, keepSuggestions } from '../github/suggestions.ts'
import { shownLines, suggestionOf, type Suggestion } from '../github/suggestion-text.ts'
import type { Finding, Report } from '../report/model.ts'
import type { PullRequest } from './event.ts'
import type { Job } from './main.ts'

/** Offers repairs beside the lines that they change. Where GitHub refuses, the comment has them too. */
export async function suggest(job: Job, report: Report): Promise<void> {
  const { github, event, runner, values } = job
  const { pullRequest } = event
  if (github === undefined || pullRequest === undefined || report.mode !== 'check') return
  try {
    if ((await pullRequestHead(github, pullRequest.number)) !== pullRequest.head) return
    const repairable = report.findings.filter(isRepairable)
    const { posted, mended } = await keepSuggestions(github, {
      pullRequest: pullRequest.number,
      key: values.commentId,
      head: pullRequest.head,
      suggestions: repairable.length === 0 ? [] : await suggestions(job, github, pullRequest, report, repairable),
      open: new Set(report.findings.filter(({ origin }) => origin !== 'fixed').map(({ fingerprint }) => fingerprint)),
    })
    if (posted + mended > 0) runner.info(`Suggestions: ${posted} new, ${mended} mended.`)
  } catch (error) {
    runner.notice(`Suggestions were left out: ${explainFailure(error).why}. The comment holds the repairs.`)
  }
}

function isRepairable({ origin, accepted, fix }: Finding): boolean {
  return origin === 'introduced' && accepted === undefined && (fix?.edits ?? []).length > 0
}

async function suggestions(
  { values }: Job,
  github: GitHub,
  { number }: PullRequest,
  report: Report,
  findings: readonly Finding[],
): Promise<Suggestion[]> {
  const files = await filesOfDiff(github, number)
  const repository = await openRepository(values.workingDirectory)
  const tree = await repository.tree(report.head.sha)
  return findings.flatMap((finding) => {
    const path = finding.fix?.edits?.[0]?.file
    const file = path === undefined ? undefined : files.get(path)
    if (path === undefined || file === undefined || finding.fix === undefined) return []
    // In the trial merge the file may differ from the pull request's, and then its lines do.
    if (tree.blob(path) !== file.blob) return []
    const text = textOf(tree, path)
    if (text === undefined) return []
    const repaired = applyFixes(new Map([[path, text]]), [finding.fix]).get(path)
    return suggestionOf(finding, { shown: shownLines(file.patch), text }, repaired) ?? []
  })
}

function textOf(tree: Tree, path: string): string | undefined {
  const bytes = tree.read(path)
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
}
