import * as z from 'zod'
import { toMessage } from '../errors.ts'

/** Why GitHub did not do something, as a clause that can follow "the comment was left out: ". */
export interface Failure {
  readonly why: string
  /** The next step, where there is one. */
  readonly hint?: string
}

/** What Octokit's RequestError holds; checked by shape, since a bundle may hold its class twice. */
const requestErrorSchema = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
})

const WRITE_PERMISSION = 'Give the job these permissions:\npermissions:\n  contents: read\n  pull-requests: write'

/** Tells a failed request to GitHub. Bodies and headers of the request, which hold the token, are never repeated. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof z.ZodError) return { why: 'GitHub sent an answer that could not be read' }
  const parsed = requestErrorSchema.safeParse(error)
  if (!parsed.success) return { why: oneLine(toMessage(error)) }

  const { status, message, response } = parsed.data
  const said = oneLine(message.replace(/ - https:\/\/docs\.github\.com\S*$/, ''))
  if (status === 401) return { why: `GitHub does not accept the token (${said})`, hint: 'Check `github-token`.' }
  if (/\blocked\b/i.test(said)) return { why: 'the conversation is locked' }
  if (/archived/i.test(said)) return { why: 'the repository is archived' }
  if (/rate limit/i.test(said) || status === 429) {
    return { why: 'GitHub limits how often it may be asked', hint: 'Run the job again later.' }
  }
  if (status === 403) return missingPermission(said, response?.headers['x-accepted-github-permissions'])
  if (status === 404) return { why: 'GitHub shows nothing there to this token', hint: WRITE_PERMISSION }
  if (status >= 500) return { why: `GitHub could not be used (${said})`, ...proxyHint() }
  return { why: `GitHub refused (${status}): ${said}` }
}

/** How long GitHub asks to be left alone, in seconds; undefined for other failures, and where it does not say. */
export function askedToWait(error: unknown): number | undefined {
  const parsed = requestErrorSchema.safeParse(error)
  if (!parsed.success || ![403, 429].includes(parsed.data.status)) return undefined
  const seconds = Number(parsed.data.response?.headers['retry-after'])
  return Number.isInteger(seconds) && seconds >= 0 ? seconds : undefined
}

/** The header lists alternatives, separated by semicolons. */
function missingPermission(said: string, accepted: unknown): Failure {
  const permissions =
    typeof accepted === 'string'
      ? accepted
          .split(';')
          .map((each) => each.trim())
          .filter((each) => /^[a-z_]+=(read|write|admin)$/.test(each))
      : []
  const needed = permissions.length === 0 ? '' : `; it needs ${permissions.join(' or ')}`
  return {
    why: `the token may not do this (${said})${needed}`,
    hint: `${WRITE_PERMISSION}\nA pull request from a fork gets a token that may only read.`,
  }
}

function proxyHint(): { hint?: string } {
  const proxy = process.env.HTTPS_PROXY ?? process.env.https_proxy ?? ''
  if (proxy === '' || process.env.NODE_USE_ENV_PROXY === '1') return {}
  return { hint: 'A proxy is set: Node uses it only with NODE_USE_ENV_PROXY=1, from Node 22 on.' }
}

function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
}
