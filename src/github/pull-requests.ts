import * as z from 'zod'
import type { GitHub } from './client.ts'
import { explainFailure, type Failure } from './failure.ts'

const pullSchema = z.object({ head: z.object({ sha: z.string() }) })

const mergedPullsSchema = z.array(
  z.object({
    number: z.number(),
    merged_at: z.string().nullish(),
    merge_commit_sha: z.string().nullish(),
  }),
)

const comparisonSchema = z.object({ merge_base_commit: z.object({ sha: z.string() }) })

/** The sha of the newest commit of a pull request, asked of GitHub. @throws what Octokit throws */
export async function pullRequestHead({ octokit, owner, repo }: GitHub, pullRequest: number): Promise<string> {
  const answer = await octokit.rest.pulls.get({ owner, repo, pull_number: pullRequest })
  return pullSchema.parse(answer.data).head.sha
}

export type MergedPullRequest =
  | { readonly kind: 'found'; readonly number: number }
  /** The commit was pushed without one. */
  | { readonly kind: 'none' }
  | ({ readonly kind: 'unknown' } & Failure)

/** The pull request whose merge put this commit on the branch. */
export async function findMergedPullRequest(github: GitHub, commit: string): Promise<MergedPullRequest> {
  const { octokit, owner, repo } = github
  try {
    const answer = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ owner, repo, commit_sha: commit })
    const merged = mergedPullsSchema.parse(answer.data).filter(({ merged_at }) => typeof merged_at === 'string')
    // A rebase merge puts several commits on the branch, of which only the last is named.
    const found = merged.find(({ merge_commit_sha }) => merge_commit_sha === commit) ?? merged[0]
    return found === undefined ? { kind: 'none' } : { kind: 'found', number: found.number }
  } catch (error) {
    return { kind: 'unknown', ...explainFailure(error) }
  }
}

/**
 * The best common ancestor of two commits, for a clone that does not have the history; undefined, after a word to
 * `warn`, when GitHub does not tell it.
 */
export async function remoteMergeBase(
  { octokit, owner, repo }: GitHub,
  base: string,
  head: string,
  warn: (message: string) => void,
): Promise<string | undefined> {
  try {
    const basehead = `${base}...${head}`
    const answer = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 })
    return comparisonSchema.parse(answer.data).merge_base_commit.sha
  } catch (error) {
    warn(`GitHub did not tell the common ancestor of ${base} and ${head}: ${explainFailure(error).why}`)
    return undefined
  }
}
