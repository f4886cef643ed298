import { UserError } from '../errors.ts'

const CLOUD = /^[\w-]+(\.[\w-]+)*\.dagster\.(cloud|plus)$/

/**
 * The GraphQL address that `dagster-url` means: a web server's root, a path prefix, or `https://ORG.dagster.cloud/DEPLOYMENT`
 * (also `dagster.plus`, and pages below a deployment as copied from the browser). `/graphql` is added unless it is there.
 *
 * Throws a UserError without repeating credentials that stand in the address.
 */
export function graphqlEndpoint(address: string): URL {
  const text = address.trim()
  const url = parse(text)
  if (url.username !== '' || url.password !== '') {
    throw new UserError('dagster-url holds a user name or password', {
      hint: 'Take them out of the address and send them as a header with dagster-headers (Authorization: Basic …).',
    })
  }
  url.search = ''
  url.hash = ''
  const segments = url.pathname.split('/').filter((segment) => segment !== '')
  if (CLOUD.test(url.hostname)) {
    const deployment = segments[0]
    if (deployment === undefined || deployment === 'graphql') {
      throw new UserError(`dagster-url names no deployment: ${url.origin}`, {
        hint: `Add it: ${url.origin}/prod`,
      })
    }
    url.pathname = `/${deployment}/graphql`
    return url
  }
  if (segments.at(-1) !== 'graphql') segments.push('graphql')
  url.pathname = `/${segments.join('/')}`
  return url
}

function parse(text: string): URL {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : implied(text)
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new UserError('dagster-url is no web address', {
      hint: 'Give the address of the Dagster web server, such as https://dagster.example.com or https://ORG.dagster.cloud/prod.',
    })
  }
  return url
}

/** Without a scheme only this machine is meant by http; a token must not travel in the clear by accident. */
function implied(text: string): string {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(text) ? `http://${text}` : `https://${text}`
}
