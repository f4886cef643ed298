import * as z from 'zod'
import type { GitHub } from './client.ts'

/** A pull request as GitHub tells it. */
export interface PullRequestFacts {
  readonly number: number
  /** Full shas. */
  readonly head: string
  readonly base: string
  /** GitHub's trial merge; null while there is none. */
  readonly merge: string | null
  /** From another repository. */
  readonly fork: boolean
  /** Undefined for a fork that was deleted. */
  readonly headBranch: { readonly owner: string; readonly repo: string; readonly name: string } | undefined
  readonly labels: readonly string[]
}

const shaSchema = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/)
const repositorySchema = z.object({ full_name: z.string() })
const pullSchema = z.object({
  number: z.number(),
  merge_commit_sha: shaSchema.nullish(),
  labels: z.array(z.object({ name: z.string() })).default([]),
  head: z.object({ sha: shaSchema, ref: z.string(), repo: repositorySchema.nullish() }),
  base: z.object({ sha: shaSchema, repo: repositorySchema }),
})

/** @throws what Octokit throws */
export async function readPullRequest({ octokit, owner, repo }: GitHub, number: number): Promise<PullRequestFacts> {
  const answer = await octokit.rest.pulls.get({ owner, repo, pull_number: number })
  return factsOf(answer.data)
}

export interface HeadBranch {
  /** `owner/name` of the repository that the branch is in. */
  readonly repository: string
  readonly branch: string
  /** Full sha. */
  readonly head: string
}

/**
 * The open pull request whose newest commit this is; undefined when there is none any more. GitHub leaves the list in
 * the event of a `workflow_run` empty for forks. @throws what Octokit throws
 */
export async function findPullRequestOf(
  { octokit, owner, repo }: GitHub,
  { repository, branch, head }: HeadBranch,
): Promise<PullRequestFacts | undefined> {
  const answer = await octokit.rest.pulls.list({
    owner,
    repo,
    state: 'open',
    head: `${repository.split('/')[0] ?? ''}:${branch}`,
    per_page: 100,
  })
  const pulls = z.array(pullSchema).parse(answer.data)
  const found = pulls.find((pull) => pull.head.sha === head && pull.head.repo?.full_name === repository)
  return found === undefined ? undefined : factsOf(found)
}

function factsOf(data: unknown): PullRequestFacts {
  const { number, merge_commit_sha, labels, head, base } = pullSchema.parse(data)
  const [owner, repo] = head.repo?.full_name.split('/') ?? []
  return {
    number,
    head: head.sha,
    base: base.sha,
    merge: merge_commit_sha ?? null,
    // A fork that was deleted has no repository any more.
    fork: head.repo?.full_name !== base.repo.full_name,
    headBranch: owner === undefined || repo === undefined ? undefined : { owner, repo, name: head.ref },
    labels: labels.map(({ name }) => name),
  }
}

const activitySchema = z.array(z.object({ ref: z.string(), timestamp: z.iso.datetime({ offset: true }) }))

/**
 * Whether the branch of a pull request was pushed to after `time`; undefined where GitHub tells nothing about the branch.
 * @throws what Octokit throws
 */
export async function wasPushedAfter(
  { octokit }: GitHub,
  { headBranch }: PullRequestFacts,
  time: Date,
): Promise<boolean | undefined> {
  if (headBranch === undefined) return undefined
  const { owner, repo, name } = headBranch
  const ref = `refs/heads/${name}`
  const answer = await octokit.rest.repos.listActivities({ owner, repo, ref, per_page: 100 })
  const pushes = activitySchema.parse(answer.data).filter((each) => each.ref === ref)
  if (pushes.length === 0) return undefined
  return pushes.some(({ timestamp }) => new Date(timestamp) > time)
}

const commitSchema = z.object({ parents: z.array(z.object({ sha: z.string() })) })

/** Whether a commit is this head, or GitHub's trial merge of it. @throws what Octokit throws */
export async function isOfHead({ octokit, owner, repo }: GitHub, commit: string, head: string): Promise<boolean> {
  if (commit === head) return true
  if (!shaSchema.safeParse(commit).success) return false
  const answer = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit })
  return commitSchema.parse(answer.data).parents[1]?.sha === head
}
