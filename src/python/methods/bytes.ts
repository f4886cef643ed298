import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { str } from '../values.ts'

/** The encoding that arguments name, as far as it is known here. */
function encodingOf(args: readonly Value[], call: CallArguments): 'utf-8' | 'ascii' | 'latin-1' | null {
  const given = argument({ ...call, positional: args }, 0, 'encoding')
  if (given === undefined) return 'utf-8'
  const name = given.kind === 'str' ? given.value.toLowerCase().replaceAll('_', '-') : ''
  if (name === 'utf-8' || name === 'utf8') return 'utf-8'
  if (name === 'ascii' || name === 'us-ascii') return 'ascii'
  return name === 'latin-1' || name === 'latin1' || name === 'iso-8859-1' ? 'latin-1' : null
}

/** What becomes of characters that an encoding does not have: `strict`, `ignore`, `replace`. */
function errorsOf(args: readonly Value[], call: CallArguments): string | null {
  const given = argument({ ...call, positional: args }, 1, 'errors')
  return given === undefined ? 'strict' : given.kind === 'str' ? given.value : null
}

/** `text.encode(…)`; bytes are kept as one character for each. */
export function encoded(text: string, args: readonly Value[], call: CallArguments, run: Run): Value {
  const encoding = encodingOf(args, call)
  if (encoding === null || /\p{Cs}/u.test(text)) return run.unknown('an encoded text')
  if (encoding === 'utf-8') return { kind: 'bytes', value: Buffer.from(text, 'utf8').toString('latin1') }
  const outside = encoding === 'ascii' ? /[^\0-\x7f]/gu : /[^\0-\xff]/gu
  const errors = errorsOf(args, call)
  if (outside.test(text) && errors === 'strict') run.raise('UnicodeEncodeError', `'${encoding}' codec can't encode`)
  if (errors !== 'strict' && errors !== 'ignore' && errors !== 'replace') return run.unknown('an encoded text')
  return { kind: 'bytes', value: text.replaceAll(outside, errors === 'replace' ? '?' : '') }
}

/** `bytes.decode(…)`. */
export function decoded(bytes: string, args: readonly Value[], call: CallArguments, run: Run): Value {
  const encoding = encodingOf(args, call)
  if (encoding === 'latin-1') return str(bytes)
  if (encoding === null) return run.unknown('decoded bytes')
  const text = Buffer.from(bytes, 'latin1').toString('utf8')
  const isWhole = Buffer.from(text, 'utf8').toString('latin1') === bytes
  return isWhole && (encoding === 'utf-8' || !/[^\0-\x7f]/.test(text)) ? str(text) : run.unknown('decoded bytes')
}
