import * as z from 'zod'
import type { GitHub } from './client.ts'
import { ownOf } from './own-comments.ts'
import type { Suggestion } from './suggestion-text.ts'

const reviewCommentSchema = z.object({
  id: z.number(),
  node_id: z.string(),
  body: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullable(),
})

const fileSchema = z.object({ filename: z.string(), sha: z.string().nullable(), patch: z.string().optional() })

export interface SuggestionRequest {
  readonly pullRequest: number
  /** Tells the suggestions of several jobs apart. */
  readonly key: string
  /** The head that the lines are of, full sha. */
  readonly head: string
  readonly suggestions: readonly Suggestion[]
  /** Fingerprints of the findings that are still there. */
  readonly open: ReadonlySet<string>
}

/** A review of more is one that nobody reads; the comment lists the rest. */
const MAX_SUGGESTIONS = 20
const MENDED = '✅ Mended.'

/**
 * Posts each suggestion once, all new ones in one review, and folds those away whose finding is gone. Gives how many of
 * each. @throws what Octokit throws
 */
export async function keepSuggestions(
  github: GitHub,
  { pullRequest, key, head, suggestions, open }: SuggestionRequest,
): Promise<{ posted: number; mended: number }> {
  const { octokit, owner, repo } = github
  const all = await octokit.paginate(octokit.rest.pulls.listReviewComments, {
    owner,
    repo,
    pull_number: pullRequest,
    per_page: 100,
  })
  const marked = z
    .array(reviewCommentSchema)
    .parse(all)
    .flatMap((comment) => {
      const fingerprint = fingerprintIn(comment.body, key)
      return fingerprint === undefined ? [] : { ...comment, fingerprint }
    })
  const own = await ownOf(github, marked)
  const standing = own.filter(({ body }) => !body.endsWith(MENDED))
  const known = new Set(standing.map(({ fingerprint }) => fingerprint))
  const fresh = suggestions.filter(({ fingerprint }) => !known.has(fingerprint)).slice(0, MAX_SUGGESTIONS)
  if (fresh.length > 0) {
    await octokit.rest.pulls.createReview({
      owner,
      repo,
      pull_number: pullRequest,
      commit_id: head,
      event: 'COMMENT',
      comments: fresh.map(({ fingerprint, path, from, to, body }) => ({
        path,
        body: `${marker(fingerprint, key)}\n${body}`,
        line: to,
        side: 'RIGHT',
        ...(from === to ? {} : { start_line: from, start_side: 'RIGHT' }),
      })),
      request: { retries: 0 },
    })
  }
  const mended = standing.filter(({ fingerprint }) => !open.has(fingerprint))
  for (const { id, node_id: subject, body } of mended) {
    // The text says it too, and tells the next run, which REST does not let see what is folded away.
    await octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id: id, body: `${body}\n\n${MENDED}` })
    await octokit.graphql(MINIMIZE, { id: subject })
  }
  return { posted: fresh.length, mended: mended.length }
}

const MINIMIZE = `mutation Minimize($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) {
    minimizedComment { isMinimized }
  }
}`

export interface DiffFile {
  /** Of the blob in head. */
  readonly blob: string
  /** GitHub leaves it out of large files. */
  readonly patch: string
}

/** The files of a pull request's diff that show lines. @throws what Octokit throws */
export async function filesOfDiff(
  { octokit, owner, repo }: GitHub,
  pullRequest: number,
): Promise<Map<string, DiffFile>> {
  const all = await octokit.paginate(octokit.rest.pulls.listFiles, {
    owner,
    repo,
    pull_number: pullRequest,
    per_page: 100,
  })
  const files = z.array(fileSchema).parse(all)
  return new Map(
    files.flatMap(({ filename, sha, patch }) =>
      patch === undefined || sha === null ? [] : [[filename, { blob: sha, patch }] as const],
    ),
  )
}

function marker(fingerprint: string, key: string): string {
  return `<!-- airlift-drift suggestion=${fingerprint} key=${encodeURIComponent(key)} -->`
}

function fingerprintIn(body: string, key: string): string | undefined {
  const [line = ''] = body.split('\n', 1)
  const match = /^<!-- airlift-drift suggestion=([0-9a-f]{12,64}) key=\S+ -->$/.exec(line)
  return match?.[1] !== undefined && line === marker(match[1], key) ? match[1] : undefined
}
