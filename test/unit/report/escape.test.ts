import { describe, expect, it } from '@jest/globals'
import { html, idText, logText, sentence, shorten, visible } from '../../../src/report/escape.ts'
import { block, code, link, prose, table } from '../../../src/report/markdown-text.ts'

describe('visible', () => {
  it.each([
    ['a zero-width space', 'a\u200Bb', 'a<U+200B>b'],
    ['a right-to-left override', '\u202Eexe.py', '<U+202E>exe.py'],
    ['an ANSI escape', '\u001B[31mred', '<U+001B>[31mred'],
    ['a C1 control', '\u009B2J', '<U+009B>2J'],
    ['a tag character beyond the first plane', 'a\u{E0041}', 'a<U+E0041>'],
    ['half a surrogate pair', 'a\uD800', 'a<U+D800>'],
    ['a letter that is drawn as nothing', '\u3164', '<U+3164>'],
  ])('names %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it('keeps lines, letters of any language and emoji', () => {
    expect(visible('注文\r\nörder 🎉')).toBe('注文\nörder 🎉')
  })

  it('cuts piles of combining marks', () => {
    expect(visible(`e${'\u0301'.repeat(50)}`)).toBe(`e${'\u0301'.repeat(3)}…`)
  })
})

describe('shorten', () => {
  it('keeps the end of an id, which tells it from others', () => {
    expect(shorten('transform.customers.deduplicate', 16, 'middle')).toBe('transform.…icate')
  })

  it('does not cut a character in two', () => {
    expect(shorten('🎉🎉🎉🎉', 3, 'end')).toBe('🎉🎉…')
  })
})

it('shows an id on one line and a sentence without its line breaks', () => {
  expect([idText('a\nb'), sentence(' a\n  b ')]).toEqual(['a⏎b', 'a b'])
})

it('cuts ten thousand characters without losing the ellipsis', () => {
  expect(idText('x'.repeat(10_000))).toHaveLength(80)
  expect(sentence('x '.repeat(10_000))).toMatch(/^[x ]+…$/)
})

it('escapes HTML in text and attributes', () => {
  expect(html(`<a href="x" b='y'>&`)).toBe('&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;')
})

it('takes workflow commands apart', () => {
  expect(logText('::error::x ::set-output name=a:: ##[debug]y a::b')).toBe(
    ': :error::x : :set-output name=a:: ## [debug]y a::b',
  )
})

describe('code', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['a``b`', '``` a``b` ```'],
    ['', '(empty)'],
    [' ', '(empty)'],
  ])('shows %j as %s', (id, shown) => {
    expect(code(id)).toBe(shown)
  })
})

describe('prose', () => {
  it.each([
    ['a mention', 'ask @octo now', 'ask `@octo` now'],
    ['an issue', 'see #12.', 'see `#12`.'],
    ['an address', 'at https://x.example/a_b', 'at `https://x.example/a_b`'],
    ['a commit', 'at deadbeef', 'at `deadbeef`'],
    ['a quoted id', "the DAG 'or_ders', 'a'", 'the DAG `or_ders`, `a`'],
    ['an apostrophe', "Dagster's copy and the DAGs' tasks", "Dagster's copy and the DAGs' tasks"],
    ['paired backticks', 'set `proxied: True` here', 'set `proxied: True` here'],
    ['a lone backtick', 'a ` b', 'a \\` b'],
    ['markup', '*a* <b> [c](d)', '\\*a\\* &lt;b\\> \\[c\\](d)'],
    ['an entity', '&#64;octo', '`&#64;octo`'],
    ['a list', '1. a', '1\\. a'],
  ])('keeps %s literal or in code', (_, text, shown) => {
    expect(prose(text)).toBe(shown)
  })
})

it('escapes a pipe in a cell once, however many backslashes stand before it', () => {
  const rows = ['a|b', 'a\\|b', 'a\\\\|b'].map((id) => [code(id)] as const)

  expect(
    table(['x'] as const, rows)
      .split('\n')
      .slice(2),
  ).toEqual(['| `a\\|b` |', '| `a\\|b` |', '| `a\\\\\\|b` |'])
})

it('fences a block with more backticks than it holds', () => {
  expect(block('a\n````\nb', 'yaml')).toBe('`````yaml\na\n````\nb\n`````')
})

it('keeps a link address in its brackets', () => {
  expect(link('x', 'https://x.example/a b>|<')).toBe('[x](<https://x.example/a%20b%3E%7C%3C>)')
})
