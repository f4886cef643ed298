import * as z from 'zod'
import type { GitHub } from './client.ts'
import { ownOf } from './own-comments.ts'

/** Issues are found by it, since a repository can have very many. */
const LABEL = 'airlift-drift'

export interface DriftIssueRequest {
  /** Tells the issues of several jobs apart. */
  readonly key: string
  readonly location: string
  /** Null when the location is in step again. */
  readonly drift: {
    readonly title: string
    /** Markdown for what is so since a time (ISO 8601), at most 65,000 characters. */
    readonly body: (since: string) => string
  } | null
  readonly now: Date
}

export interface DriftIssueResult {
  readonly kind: 'opened' | 'reopened' | 'updated' | 'unchanged' | 'closed' | 'none'
  readonly url?: string
}

const issueSchema = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullable(),
})
type Issue = z.infer<typeof issueSchema>

/** Every issue that this job keeps, by code location: the oldest, if somebody made copies. @throws what Octokit throws */
export async function readDriftIssues(github: GitHub, key: string): Promise<Map<string, Issue>> {
  const { octokit, owner, repo } = github
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, {
    owner,
    repo,
    labels: LABEL,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  })
  const marked = z
    .array(issueSchema)
    .parse(all)
    .filter(({ body }) => readMarker(body ?? '')?.key === key)
  const issues = new Map<string, Issue>()
  for (const issue of await ownOf(github, marked)) {
    const location = readMarker(issue.body ?? '')?.location
    if (location !== undefined && !issues.has(location)) issues.set(location, issue)
  }
  return issues
}

/** Opens, updates, reopens or closes the one issue about a code location. @throws what Octokit throws */
export async function keepDriftIssue(
  github: GitHub,
  known: Issue | undefined,
  { key, location, drift, now }: DriftIssueRequest,
): Promise<DriftIssueResult> {
  const { octokit, owner, repo } = github
  if (drift === null) {
    if (known?.state !== 'open') return { kind: 'none' }
    await octokit.rest.issues.update({
      owner,
      repo,
      issue_number: known.number,
      state: 'closed',
      state_reason: 'completed',
    })
    return { kind: 'closed', url: known.html_url }
  }
  // Once it was closed, the drift is a new one.
  const before = known?.state === 'open' ? readMarker(known.body ?? '')?.since : undefined
  const since = before ?? now.toISOString()
  const body = `${renderMarker({ key, location, since })}\n${drift.body(since)}`
  const { title } = drift
  if (known === undefined) {
    const answer = await octokit.rest.issues.create({
      owner,
      repo,
      title,
      body,
      labels: [LABEL],
      request: { retries: 0 },
    })
    return { kind: 'opened', url: issueSchema.parse(answer.data).html_url }
  }
  const isOpen = known.state === 'open'
  if (isOpen && known.body === body && known.title === title) return { kind: 'unchanged', url: known.html_url }
  await octokit.rest.issues.update({ owner, repo, issue_number: known.number, title, body, state: 'open' })
  return { kind: isOpen ? 'updated' : 'reopened', url: known.html_url }
}

interface Marker {
  readonly key: string
  readonly location: string
  /** ISO 8601. */
  readonly since: string
}

function renderMarker({ key, location, since }: Marker): string {
  return `<!-- airlift-drift-issue key=${encodeURIComponent(key)} location=${encodeURIComponent(location)} since=${since} -->`
}

function readMarker(body: string): Marker | undefined {
  const match = /^<!-- airlift-drift-issue key=(\S{1,1000}) location=(\S{1,3000}) since=(\d{4}-[\dT:.-]+Z) -->/.exec(
    body,
  )
  const [, key, location, since] = match ?? []
  if (key === undefined || location === undefined || since === undefined) return undefined
  try {
    return { key: decodeURIComponent(key), location: decodeURIComponent(location), since }
  } catch {
    // Not written by us: a percent sign that encodes nothing.
    return undefined
  }
}
