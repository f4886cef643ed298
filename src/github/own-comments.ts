import * as z from 'zod'
import type { GitHub } from './client.ts'
import { isSame, likelyIdentity, ownIdentity } from './identity.ts'
import { readMarker } from './marker.ts'

export const commentSchema = z.object({
  id: z.number(),
  node_id: z.string().optional(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullable(),
})
export type Comment = z.infer<typeof commentSchema>

const PER_PAGE = 100
/** Ten thousand comments; a pull request with more is not one that anybody reads. */
const MAX_PAGES = 100

export interface Conversation {
  readonly pullRequest: number
  /** Tells the comments of several jobs apart. */
  readonly key: string
}

/**
 * Our comments of this key, oldest first. Found by marker and author, over all pages: anybody can write our marker.
 * `identity` is who we are where that is known already. @throws what Octokit throws
 */
export async function ownComments(
  github: GitHub,
  { pullRequest, key }: Conversation,
  identity?: string,
): Promise<Comment[]> {
  const { octokit, owner, repo } = github
  const marked: Comment[] = []
  let pages = 0
  for await (const page of octokit.paginate.iterator(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pullRequest,
    per_page: PER_PAGE,
  })) {
    pages += 1
    if (pages > MAX_PAGES) throw new Error(`it has more than ${MAX_PAGES * PER_PAGE} comments`)
    const comments = z.array(commentSchema).parse(page.data)
    marked.push(...comments.filter(({ body }) => readMarker(body ?? '')?.key === key))
  }
  const own = await ownOf(github, marked, identity)
  return own.sort((a, b) => a.id - b.id)
}

/** Those of the texts that we wrote; GitHub is asked who we are only if there is something to tell apart. */
export async function ownOf<Text extends { readonly user: Comment['user'] }>(
  github: GitHub,
  texts: readonly Text[],
  identity?: string,
): Promise<Text[]> {
  if (texts.length === 0) return []
  const authors = texts.flatMap(({ user }) => user ?? [])
  const own = identity ?? (await ownIdentity(github)) ?? likelyIdentity(authors)
  return texts.filter(({ user }) => user !== null && isSame(user.login, own))
}
