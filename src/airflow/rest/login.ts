import { UnreachableError } from '../../errors.ts'
import { tokenSchema } from './answers.ts'
import { AirflowRefusedError, type HttpOptions, send } from './http.ts'

export interface Credentials {
  readonly username?: string | undefined
  readonly password?: string | undefined
  /** A JWT or other bearer token; goes before user name and password. */
  readonly token?: string | undefined
}

/**
 * The value of the `Authorization` header, or null when no credentials are given (a proxy's headers may be enough). Airflow 3
 * ignores basic authentication and gives a token for user name and password; every auth manager takes them as JSON.
 */
export async function login(
  http: HttpOptions,
  api: 'v1' | 'v2',
  { username = '', password, token }: Credentials,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  if (token !== undefined) return `Bearer ${token}`
  if (password === undefined) return null
  if (api === 'v1') return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const answer = await send(http, { method: 'POST', path: '/auth/token', body: { username, password }, signal })
  if (answer.status < 200 || answer.status >= 300) {
    throw new AirflowRefusedError(`Airflow at ${http.baseUrl} gave no token for this user (HTTP ${answer.status})`, {
      hint:
        answer.status === 404 || answer.status === 405
          ? 'Its auth manager has no login at /auth/token: give airflow-token.'
          : 'Check airflow-username and airflow-password.',
    })
  }
  const parsed = tokenSchema.safeParse(parseJson(answer.text))
  if (parsed.success) return `Bearer ${parsed.data.access_token}`
  throw new UnreachableError(`Airflow at ${http.baseUrl} answered the login without a token`, {
    hint: 'Give airflow-token.',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
