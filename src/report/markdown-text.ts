import { markdownTable } from 'markdown-table'
import { ID_LENGTH, PROSE_LENGTH, html, idText, sentence, shorten, visible } from './escape.ts'

/** GitHub-flavoured Markdown from untrusted text. Fragments are inline and hold no line break unless said otherwise. */
export type Markdown = string

/** An id as inline code: nothing in it is a link, a mention or markup. The fence is longer than any run of backticks inside. */
export function code(id: string, max: number = ID_LENGTH): Markdown {
  const text = idText(id, max)
  if (text.trim() === '') return '(empty)'
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const padding = /^[ `]|[ `]$/.test(text) ? ' ' : ''
  return fence + padding + text + padding + fence
}

// What GitHub turns into a link, a mention, an emoji or a formula although no markup says so. Code is left alone by it.
const AUTOLINKED =
  /@[\w-]|#\d|:\/\/|\b[wW]{3}\.|\b(?:gh|[A-Z][A-Z0-9]+)-\d|(?<![\w.])[0-9a-fA-F]{7,40}(?![\w.])|:[\w+-]+:|\$/

/** A sentence: paired backticks, quoted ids and what GitHub would link are code, everything else is literal text. */
export function prose(text: string, max: number = PROSE_LENGTH): Markdown {
  const parts = sentence(text, max).split('`')
  const lone = parts.length % 2 === 0 ? parts.length - 1 : undefined
  const rendered = parts.map((part, index) => {
    if (index === lone) return '\\`' + literal(part)
    return index % 2 === 1 ? quotedCode(part, max) : literal(part)
  })
  return escapeLineStart(rendered.join('').trim())
}

function quotedCode(text: string, max: number): Markdown {
  return text.trim() === '' ? '' : code(text, max)
}

// Where a line begins, these would make a heading, a list or a rule.
function escapeLineStart(line: Markdown): Markdown {
  return line.replace(/^[#+=-]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2')
}

// `'orders'`, with the punctuation that may stand around it: the way messages quote ids.
const QUOTED = /^([([]*)'([^'\s]+)'([)\].,;:!?]*)$/

function literal(text: string): Markdown {
  return text
    .split(/( +)/)
    .map((token) => {
      const [, before = '', quoted, after = ''] = QUOTED.exec(token) ?? []
      if (quoted !== undefined) return literalToken(before) + code(quoted) + literalToken(after)
      if (!AUTOLINKED.test(token)) return literalToken(token)
      // The end of a sentence is no part of what would be linked; where all is punctuation, nothing would be.
      const [end = ''] = /[.,;:!?)]*$/.exec(token) ?? []
      const linked = token.slice(0, token.length - end.length)
      return linked === '' ? code(token, PROSE_LENGTH) : code(linked, PROSE_LENGTH) + literalToken(end)
    })
    .join('')
}

function literalToken(token: string): Markdown {
  return token
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]>|~!{}]/g, '\\$&')
}

/** A fragment in bold, where a line begins or after a space. */
export function strong(fragment: Markdown): Markdown {
  return fragment === '' ? '' : `**${fragment}**`
}

/** Lines of one table cell. */
export function lines(...fragments: readonly (Markdown | undefined)[]): Markdown {
  return fragments.filter((fragment) => fragment !== undefined && fragment !== '').join('<br>')
}

/** A table; every row has as many cells as the header. Headers do not break, which keeps columns readable on a phone. */
export function table<Columns extends readonly Markdown[]>(
  header: Columns,
  rows: readonly { readonly [Column in keyof Columns]: Markdown }[],
): Markdown {
  return markdownTable(
    [header.map((name) => name.replace(/ /g, '\u00A0')), ...rows].map((row) => row.map((fragment) => cell(fragment))),
    { alignDelimiters: false },
  )
}

// Parsers differ in how they read an even run of backslashes before a pipe; an odd run always escapes it.
function cell(fragment: Markdown): Markdown {
  return fragment.replace(/(\\*)\|/g, (_, backslashes: string) =>
    backslashes.length % 2 === 1 ? `${backslashes}|` : `${backslashes}\\|`,
  )
}

/** A block of code, at most `max` code points; its fence is longer than any run of backticks inside. */
export function block(text: string, language: string, max = 4000): Markdown {
  const body = shorten(visible(text.slice(0, max * 4)), max, 'end').replace(/\n+$/, '')
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${body}\n${fence}`
}

/** A folded block; `summary` is the program's own text, `body` Markdown of any length. */
export function folded(summary: string, body: Markdown): Markdown {
  return `<details>\n<summary>${html(summary)}</summary>\n\n${body}\n\n</details>`
}

/** A link whose address the program made; the text is a fragment. */
export function link(text: Markdown, url: string): Markdown {
  return `[${text}](<${url.replace(/[\s<>|\\]/g, encodeURIComponent)}>)`
}

/** How much room text takes in GitHub's storage. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
