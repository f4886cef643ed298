/** What somebody asks for in a comment on a pull request. */
export type Command =
  | { readonly name: 'recheck' | 'fix' }
  | { readonly name: 'explain'; readonly rule: string }
  | { readonly name: 'reload'; readonly location: string }
  | { readonly name: 'accept'; readonly fingerprint: string; readonly reason: string }
  /** Addressed to us, but not understood. */
  | { readonly name: 'unknown' }

export const COMMAND_HELP = [
  '`/airlift-drift recheck` checks the newest commit again.',
  '`/airlift-drift fix` answers with a patch that mends what can be mended.',
  '`/airlift-drift explain RULE` tells what a rule means.',
  '`/airlift-drift reload LOCATION` reloads a code location with what the default branch holds.',
  '`/airlift-drift accept FINGERPRINT reason` accepts one finding on this pull request.',
]

const MAX_REASON_CHARACTERS = 200

/** The command in the first line of a comment; undefined when the comment is none. */
export function parseCommand(body: string): Command | undefined {
  const [line = ''] = body.slice(0, 2000).split(/\r?\n/, 1)
  const match = /^\/airlift-drift(?:[ \t]+(.*))?$/.exec(line.trimEnd())
  if (match === null) return undefined
  const [name = '', ...rest] = (match[1] ?? '').split(/[ \t]+/).filter((word) => word !== '')
  const [first] = rest
  switch (name) {
    case 'recheck':
    case 'fix':
      return first === undefined ? { name } : { name: 'unknown' }
    case 'explain':
      return first === undefined || rest.length > 1 ? { name: 'unknown' } : { name, rule: first }
    case 'reload':
      return first === undefined ? { name: 'unknown' } : { name, location: rest.join(' ') }
    case 'accept': {
      const reason = rest.slice(1).join(' ').slice(0, MAX_REASON_CHARACTERS)
      if (first === undefined || !/^[0-9a-f]{12}$/.test(first) || reason === '') return { name: 'unknown' }
      return { name, fingerprint: first, reason }
    }
    default:
      return { name: 'unknown' }
  }
}
