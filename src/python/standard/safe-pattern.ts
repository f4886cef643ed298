/** Steps that a pattern may take at most. */
const MAX_STEPS = 1e8

/**
 * A JavaScript pattern for a Python one, if it means the same for this text and cannot backtrack for long on it.
 *
 * Only patterns without repeated groups, back references and look-behinds are taken: with n unbounded repetitions they
 * need at most length^(n+1) steps. `anchor` is put around it, with `@` for the pattern.
 */
export function safePattern(source: string, text: string, anchor: string): RegExp | null {
  if (source.length > 300) return null
  const plain = source.replace(/\\./g, 'e').replace(/\[\^?\]?[^\]]*\]/g, 'c')
  if (/\)[*+{?]/.test(plain) || /\(\?(?!:|P<)/.test(plain)) return null
  if (/\\[1-9AZbBpPN]/.test(source.replace('\\Z', ''))) return null
  const repetitions = (plain.match(/[*+]|\{\d*,\d*\}/g) ?? []).length
  if (Math.max(text.length, 2) ** (repetitions + 1) > MAX_STEPS) return null
  // Python's `\w` and `\d` know all of Unicode, JavaScript's only ASCII.
  if (/[^\x20-\x7E\s]/.test(text) && /\\[wWdDsS]/.test(source)) return null
  const translated = source.replace(/\(\?P</g, '(?<').replace(/\\Z$/, '$')
  try {
    return new RegExp(
      anchor.replace('@', () => `(?:${translated})`),
      'gu',
    )
  } catch (error) {
    if (error instanceof Error && error.name === 'SyntaxError') return null
    throw error
  }
}
