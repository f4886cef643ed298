import { setTimeout as sleep } from 'node:timers/promises'
import { type GitHub, MAX_WAIT_S, WITHOUT_WAITING } from './client.ts'
import { askedToWait, explainFailure, type Failure } from './failure.ts'
import { renderMarker } from './marker.ts'
import { commentSchema, ownComments, type Comment } from './own-comments.ts'
import { pullRequestHead } from './pull-requests.ts'
import { unhide } from './unhide.ts'

export interface CommentRequest {
  readonly pullRequest: number
  /** Tells the comments of several jobs apart. */
  readonly key: string
  /** The head that the body is about, full sha. */
  readonly head: string
  /** Write nothing once the pull request has another head; false for what is told after the merge. */
  readonly onlyForHead: boolean
  /** Markdown, at most 65,000 characters together with the state, so that the hidden marker fits too. */
  readonly body: string
  /** A hidden line that the next run reads, as {@link file://./comment-state.ts} renders it. */
  readonly state?: string
  readonly when: 'on-findings' | 'always' | 'never'
  readonly hasFindings: boolean
}

export type CommentResult =
  | {
      readonly kind: 'created' | 'updated' | 'unchanged'
      readonly url: string
      /** Why readers may not see it all the same. */
      readonly hidden?: string
    }
  /** There was nothing to say, or nothing was to be said. */
  | { readonly kind: 'none'; readonly why: string }
  /** It could not be written. */
  | ({ readonly kind: 'skipped' } & Failure)

/**
 * Keeps one comment on a pull request: creates it, updates it when its text changed, and removes copies that two runs at
 * once left. Whatever GitHub refuses is a result, since a comment is never the reason for a failure.
 */
export async function upsertComment(github: GitHub, request: CommentRequest): Promise<CommentResult> {
  if (request.when === 'never') return { kind: 'none', why: 'comments are off' }
  for (let turn = 1; ; turn += 1) {
    try {
      return await upsert(github, request)
    } catch (error) {
      const seconds = turn < MAX_TURNS ? askedToWait(error) : undefined
      if (seconds === undefined || seconds > MAX_WAIT_S) return { kind: 'skipped', ...explainFailure(error) }
      // Everything is asked anew: meanwhile there may be a newer head, or a comment of its run.
      await sleep(seconds * 1000)
    }
  }
}

const MAX_TURNS = 3
const NEWER: CommentResult = { kind: 'skipped', why: 'the pull request has a newer commit, whose run will tell' }

async function upsert(github: GitHub, request: CommentRequest): Promise<CommentResult> {
  const state = request.state === undefined ? '' : `${request.state}\n`
  const body = `${renderMarker(request)}\n${state}${request.body}`
  const [oldest, ...copies] = await ownComments(github, request)
  if (oldest === undefined && request.when === 'on-findings' && !request.hasFindings) {
    return { kind: 'none', why: 'there is nothing to say' }
  }
  const isCurrent = oldest?.body === body && copies.length === 0
  if (isCurrent) return { kind: 'unchanged', url: oldest.html_url }

  if (await isOutdated(github, request)) return NEWER
  if (oldest === undefined) return create(github, request, body)
  await removeAll(github, copies)
  if (oldest.body === body) return { kind: 'unchanged', url: oldest.html_url }
  const updated = await update(github, oldest, body)
  if (updated === undefined) return create(github, request, body)
  return request.hasFindings ? { ...updated, ...(await unhide(github, oldest)) } : updated
}

async function isOutdated(github: GitHub, { onlyForHead, pullRequest, head }: CommentRequest): Promise<boolean> {
  return onlyForHead && (await pullRequestHead(github, pullRequest)) !== head
}

async function create(github: GitHub, request: CommentRequest, body: string): Promise<CommentResult> {
  const { octokit, owner, repo } = github
  const answer = await octokit.rest.issues.createComment({
    owner,
    repo,
    issue_number: request.pullRequest,
    body,
    request: { retries: 0, ...WITHOUT_WAITING },
  })
  const created = commentSchema.parse(answer.data)
  // Another run may have created one in the meantime: both see both now, and both keep the older.
  const [oldest = created, ...copies] = await ownComments(github, request, created.user?.login)
  if (oldest.id !== created.id && (await isOutdated(github, request))) {
    await removeAll(github, [created])
    return NEWER
  }
  const updated = oldest.id === created.id ? undefined : await update(github, oldest, body)
  const kept = updated === undefined ? created : oldest
  await removeAll(
    github,
    copies.filter(({ id }) => id !== kept.id),
  )
  return updated ?? { kind: 'created', url: created.html_url }
}

type Written = Extract<CommentResult, { readonly url: string }>

/** Undefined when somebody deleted it meanwhile. */
async function update(github: GitHub, comment: Comment, body: string): Promise<Written | undefined> {
  const { octokit, owner, repo } = github
  try {
    const answer = await octokit.rest.issues.updateComment({
      owner,
      repo,
      comment_id: comment.id,
      body,
      request: WITHOUT_WAITING,
    })
    return { kind: 'updated', url: commentSchema.parse(answer.data).html_url }
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}

async function removeAll({ octokit, owner, repo }: GitHub, comments: readonly Comment[]): Promise<void> {
  for (const comment of comments) {
    try {
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: comment.id })
    } catch (error) {
      // The other run removed it first.
      if (!isGone(error)) throw error
    }
  }
}

function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404
}
