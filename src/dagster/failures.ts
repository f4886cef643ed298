import { UnreachableError, UserError } from '../errors.ts'
import { isTlsCode, tellRemoteText } from '../remote.ts'

/** A mutation was sent and its answer did not come: the server may or may not have done it, so it must not be sent again. */
export class LostAnswerError extends UnreachableError {}

/** Dagster, or a proxy before it, did not accept the credentials (HTTP 401 or 403). */
export class RefusedError extends UserError {}

/** An answer that is too large to be read, and will be the next time. */
export class TooLargeError extends UnreachableError {}

/** The server's schema does not know what was asked: nothing of it was carried out. */
export class UnknownFieldError extends UserError {}

/** What a failed call may say about itself; nothing of it is secret. */
export interface CallContext {
  /** The endpoint without query; holds no credentials. */
  readonly endpoint: string
  readonly tokenGiven: boolean
  /** Values that must not appear in any message. */
  readonly secrets: readonly string[]
}

/** Why an HTTP answer is no GraphQL answer. */
export function explainStatus(status: number, body: string, context: CallContext): UserError | UnreachableError {
  const { endpoint } = context
  if (status === 401 || status === 403) {
    return new RefusedError(`Dagster refused the request to ${endpoint} (HTTP ${status})`, {
      hint: context.tokenGiven
        ? 'Check that dagster-token is a valid user token of this deployment with permission to see and reload code locations.'
        : 'Give dagster-token (Dagster+: a user token), or the headers of the proxy before Dagster with dagster-headers.',
    })
  }
  if (status === 429) {
    return new UnreachableError(`${endpoint} asks for fewer requests (HTTP 429)`, { hint: 'Run again later.' })
  }
  if (status >= 500) {
    const said = isHtml(body) ? '' : tellRemoteText(body, context.secrets, 160)
    return new UnreachableError(`${endpoint} answered HTTP ${status}${said === '' ? '' : `: ${said}`}`, {
      hint: 'The web server or a proxy before it is failing. Run again when it is up.',
    })
  }
  if (isHtml(body)) {
    return new UserError(`${endpoint} answered with a web page (HTTP ${status}), not with GraphQL`, {
      hint: 'Check dagster-url: is it the Dagster web server, with its path prefix? A login page before it needs dagster-headers.',
    })
  }
  return new UserError(`${endpoint} is not a Dagster GraphQL endpoint (HTTP ${status})`, { hint: 'Check dagster-url.' })
}

/** A redirect is not followed, as the token would travel with it. */
export function explainRedirect(status: number, target: string | null, context: CallContext): UserError {
  const base = context.endpoint
  const to = target !== null && URL.canParse(target, base) ? new URL(target, base) : null
  return new UserError(`${base} redirects elsewhere (HTTP ${status})`, {
    hint:
      to === null
        ? 'Give dagster-url the final address.'
        : `It points to ${tellRemoteText(`${to.origin}${to.pathname}`, context.secrets, 200)}: use that if it is Dagster; a login page needs dagster-headers.`,
  })
}

/** Why no answer came at all. */
export function explainNetwork(error: unknown, code: string | null, context: CallContext): UnreachableError {
  const why = code ?? (error instanceof Error ? tellRemoteText(error.message, context.secrets, 160) : 'unknown reason')
  return new UnreachableError(`Dagster at ${context.endpoint} could not be reached: ${why}`, {
    hint: networkHint(code),
  })
}

function networkHint(code: string | null): string {
  const proxy = proxyHint(process.env)
  if (isTlsCode(code)) {
    return 'The TLS certificate is not trusted. For an own certificate authority set NODE_EXTRA_CA_CERTS to its file.'
  }
  const base =
    code === 'ENOTFOUND' || code === 'EAI_AGAIN'
      ? 'The host name is unknown here: check dagster-url, or run where Dagster can be reached.'
      : 'Check dagster-url, and that the runner may connect to it.'
  return proxy === null ? base : `${base} ${proxy}`
}

/** Node's own fetch passes by a proxy unless told otherwise: on Node 20 always. */
export function proxyHint(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].find((name) => (env[name] ?? '') !== '')
  if (named === undefined || env['NODE_USE_ENV_PROXY'] === '1') return null
  return `${named} is set, but requests to Dagster use it only with NODE_USE_ENV_PROXY=1 on Node 22 or newer.`
}

/** What GraphQL itself complains about; `messages` are the server's. */
export function explainGraphql(operation: string, messages: readonly string[], context: CallContext): UserError {
  const first = tellRemoteText(messages[0] ?? 'no message', context.secrets)
  if (/Cannot query field|Unknown type|Unknown argument|Unknown field/.test(first)) {
    return new UnknownFieldError(`this Dagster does not know what ${operation} asks: ${first}`, {
      hint: 'Supported are Dagster 1.9 and newer; check that dagster-url is a Dagster web server.',
    })
  }
  return new UserError(`Dagster answered ${operation} with an error: ${first}`)
}

export function isHtml(body: string): boolean {
  return /^\s*<(!doctype|html|head|body|\?xml)/i.test(body.slice(0, 200))
}
