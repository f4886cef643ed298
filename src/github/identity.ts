import * as z from 'zod'
import type { GitHub } from './client.ts'

interface Author {
  readonly login: string
  readonly type: string
}

const loginSchema = z.object({ login: z.string() })
const viewerSchema = z.object({ viewer: loginSchema })

/**
 * Who the token is; undefined when GitHub does not tell. `GET /user` answers for people only: a workflow's token and an
 * App's are refused there, but GraphQL names their bot.
 */
export function ownIdentity(github: GitHub): Promise<string | undefined> {
  const known = identities.get(github) ?? askIdentity(github)
  identities.set(github, known)
  return known
}

/** A token does not change whose it is, so each is asked about once. */
const identities = new WeakMap<GitHub, Promise<string | undefined>>()

async function askIdentity({ octokit, query }: GitHub): Promise<string | undefined> {
  try {
    const answer = await octokit.rest.users.getAuthenticated()
    return loginSchema.parse(answer.data).login
  } catch {
    try {
      return viewerSchema.parse(await query('query Viewer { viewer { login } }')).viewer.login
    } catch {
      // The authors of the comments have to tell.
      return undefined
    }
  }
}

/** For a token that GitHub does not name: the bot of workflows if it is among the authors, else the first bot. */
export function likelyIdentity(authors: readonly Author[]): string | undefined {
  const bots = authors.filter(({ type }) => type === 'Bot').map(({ login }) => login)
  return bots.find((login) => isSame(login, 'github-actions[bot]')) ?? bots[0]
}

/** GraphQL may name a bot without the `[bot]` that REST puts behind its name. */
export function isSame(login: string, identity: string | undefined): boolean {
  return identity !== undefined && (login === identity || login === `${identity}[bot]`)
}
