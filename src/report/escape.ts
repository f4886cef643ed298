/**
 * Everything in a report that comes from a pull request or a server is untrusted: ids, errors, file names. These
 * functions make such text harmless for one surface each; nothing reaches a surface without one of them.
 */

/** Ids, paths and names: code points that are shown. */
export const ID_LENGTH = 80
/** Sentences: code points that are shown. */
export const PROSE_LENGTH = 400

// Nearly all text is this, and needs no closer look.
const PLAIN = /^[\x20-\x7E\n]*$/
// Cc: controls and ANSI escapes, Cf: bidi and zero-width, Zl/Zp: line breaks of Unicode, Cs: lone surrogates,
// Co: private use; the rest are letters that fonts draw as nothing.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115F\u1160\u2800\u3164\uFFA0]/gu
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g
// Piled-up combining marks are drawn over the lines above and below.
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu

/** Characters that cannot be seen, or that change how others are seen, become `<U+200B>`; lines stay lines. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(LINE_BREAK, '\n')
    .replace(INVISIBLE, (character) => (character === '\n' ? '\n' : codePointName(character)))
    .replace(PILED_MARKS, '$1…')
}

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `<U+${hex.padStart(4, '0')}>`
}

/** At most `max` code points. `middle` keeps the end as well, which is what tells two long ids apart. */
export function shorten(text: string, max: number, at: 'middle' | 'end'): string {
  if (text.length <= max) return text
  const points = Array.from(text)
  if (points.length <= max) return text
  if (at === 'end') return `${points.slice(0, max - 1).join('')}…`
  const tail = Math.floor((max - 1) / 3)
  return `${points.slice(0, max - 1 - tail).join('')}…${points.slice(points.length - tail).join('')}`
}

/** An id, path or name on one line: visible, and at most `max` code points. */
export function idText(id: string, max: number = ID_LENGTH): string {
  return shorten(visible(precut(id, max)).replace(/\n/g, '⏎'), max, 'middle')
}

/** A sentence on one line: visible, white space made single, and at most `max` code points. */
export function sentence(text: string, max: number = PROSE_LENGTH): string {
  const oneLine = visible(precut(text, max).replace(/\s+/g, ' ')).trim()
  return shorten(oneLine, max, 'end')
}

// Megabytes of text are cut before they are searched; more than `max` stays, so that `shorten` still sees it is long.
function precut(text: string, max: number): string {
  const room = max * 4
  return text.length <= room ? text : text.slice(0, room / 2) + text.slice(text.length - room / 2)
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For HTML text and for quoted attributes. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_ENTITIES[character] ?? '')
}

/**
 * For a terminal or a job's log. Besides control characters, which are gone after {@link visible}, a log knows
 * commands: `::name::` where a line begins, and `##[name]` anywhere.
 */
export function logText(text: string): string {
  return text.replace(/##\[/g, '## [').replace(/(^|\s)::/g, '$1: :')
}
