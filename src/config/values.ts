import * as z from 'zod/mini'

/**
 * How the texts of inputs and flags become values. Every schema takes text and names what is wrong with it without
 * repeating it, since the text may be a secret. Made with the small form of zod: every command reads settings, and the
 * whole of zod takes as long to load as git takes to answer.
 */

/** A schema of texts; `refuse` takes what is wrong with one. */
function texts<Output>(read: (text: string, refuse: (message: string) => never) => Output) {
  return z.pipe(
    z.string(),
    z.transform((text: string, context): Output => {
      return read(text, (message) => {
        context.issues.push({ code: 'custom', message, input: text })
        return z.NEVER
      })
    }),
  )
}

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
/** A runner's job ends after six hours; a longer wait would never be seen. */
const MAX_DURATION_MS = 24 * 3_600_000

/** `90s`, `10m`, `1h30m`, `0`. Gives milliseconds. */
export const durationSchema = texts((text, refuse): number => {
  const compact = text.trim().toLowerCase()
  if (compact === '0') return 0
  const parts = [...compact.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)]
  const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? NaN), 0)
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== compact) {
    return refuse('is no duration: write 90s, 10m, 1h30m or 0')
  }
  if (total > MAX_DURATION_MS) {
    return refuse('is longer than a day')
  }
  return total
})

/** Names or globs, one per line or separated by commas; commas inside braces belong to a glob. */
export const listSchema = texts(splitList)

function splitList(text: string): readonly string[] {
  const entries: string[] = []
  let entry = ''
  let depth = 0
  for (const character of text) {
    if (character === '{') depth += 1
    if (character === '}') depth = Math.max(0, depth - 1)
    if (character === '\n') depth = 0
    if (character === '\n' || (character === ',' && depth === 0)) {
      entries.push(entry)
      entry = ''
    } else entry += character
  }
  return [...new Set([...entries, entry].map((each) => each.trim()).filter((each) => each !== ''))]
}

/** Names and values in the order given; a name may stand twice. */
export type Headers = readonly (readonly [name: string, value: string])[]

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Lines of `Name: value`. */
export const headersSchema = texts((text, refuse): Headers => {
  const headers: (readonly [string, string])[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim()
    const value = line.slice(colon + 1).trim()
    if (!HEADER_NAME.test(name) || value === '' || /\p{Cc}/u.test(value)) {
      return refuse(`has no "Name: value" in line ${index + 1}`)
    }
    headers.push([name, value])
  }
  return headers
})

/** True for a flag that was given. */
export const flagSchema = z.stringbool({ error: 'is neither true nor false' })

/** One of some words. */
export function choiceSchema<const Words extends readonly [string, ...string[]]>(
  words: Words,
): z.ZodMiniEnum<{
  [Word in Words[number]]: Word
}> {
  return z.enum(words, { error: `is none of ${words.join(', ')}` })
}

/** Any text that is not blank, without line ends at its edges. */
export const textSchema = z.string().check(z.trim(), z.minLength(1))
