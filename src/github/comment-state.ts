import * as z from 'zod'

/**
 * What the sticky comment remembers from run to run, in a hidden line: which findings it shows, and which of those were
 * accepted on this pull request. It is believed because the comment is ours.
 */
export interface CommentState {
  /** Fingerprints of the open findings that the comment shows. */
  readonly shown: readonly string[]
  /** What the label accepts; null while it is not set. */
  readonly label: LabelAcceptance | null
  /** What commands in comments accepted. */
  readonly commands: readonly CommandAcceptance[]
}

export interface LabelAcceptance {
  /** The commit on which the label was seen first, full sha. */
  readonly head: string
  readonly fingerprints: readonly string[]
}

export interface CommandAcceptance {
  readonly fingerprint: string
  readonly reason: string
  /** Who wrote the command. */
  readonly by: string
}

export const NO_STATE: CommentState = { shown: [], label: null, commands: [] }

/** More findings than anybody looks at one by one; those beyond cannot be accepted here, and so keep blocking. */
export const MAX_REMEMBERED = 800
const MAX_COMMANDS = 50

const fingerprintSchema = z.string().regex(/^[0-9a-f]{12,64}$/)
const fingerprintsSchema = z.array(fingerprintSchema).max(MAX_REMEMBERED)
const stateSchema = z.object({
  shown: fingerprintsSchema,
  label: z.object({ head: z.string().regex(/^[0-9a-f]{40,64}$/), fingerprints: fingerprintsSchema }).nullable(),
  commands: z
    .array(z.object({ fingerprint: fingerprintSchema, reason: z.string().max(200), by: z.string().max(100) }))
    .max(MAX_COMMANDS),
})

/** One line; base64, so that nothing in it can end the HTML comment. */
export function renderState({ shown, label, commands }: CommentState): string {
  const kept: CommentState = {
    shown: usable(shown),
    label: label === null ? null : { head: label.head, fingerprints: usable(label.fingerprints) },
    commands: commands.slice(-MAX_COMMANDS),
  }
  return `<!-- airlift-drift-state ${Buffer.from(JSON.stringify(kept)).toString('base64url')} -->`
}

// Of a report that another job made, any text could stand for a fingerprint.
function usable(fingerprints: readonly string[]): string[] {
  return fingerprints.filter((each) => fingerprintSchema.safeParse(each).success).slice(0, MAX_REMEMBERED)
}

/** The state in the second line of a comment's body; undefined where there is none, or none that can be read. */
export function readState(body: string): CommentState | undefined {
  const match = /^[^\n]*\n<!-- airlift-drift-state ([\w-]{1,60000}) -->\n/.exec(body)
  if (match?.[1] === undefined) return undefined
  try {
    return stateSchema.parse(JSON.parse(Buffer.from(match[1], 'base64url').toString('utf8')))
  } catch {
    // Somebody edited the comment: what it accepted is forgotten, and so blocks again.
    return undefined
  }
}
