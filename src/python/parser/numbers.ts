import type { Constant } from '../syntax.ts'

/** A number token as its value; an int is a bigint only where a number would not be exact. */
export function parseNumber(written: string, lineno: number): Constant {
  const text = written.includes('_') ? written.replaceAll('_', '') : written
  const last = text.charAt(text.length - 1)
  const isPrefixed = text.length > 1 && text.startsWith('0') && /[xXoObB]/.test(text.charAt(1))
  if (!isPrefixed) {
    if (last === 'j' || last === 'J') {
      return { nodeType: 'Constant', lineno, literal: 'imaginary', value: Number(text.slice(0, -1)) }
    }
    if (/[.eE]/.test(text)) return { nodeType: 'Constant', lineno, literal: 'float', value: Number(text) }
  }
  const value = Number(text)
  return { nodeType: 'Constant', lineno, literal: 'int', value: Number.isSafeInteger(value) ? value : BigInt(text) }
}
