const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

// The program's own colours; those of untrusted text are gone before it gets here.
// eslint-disable-next-line no-control-regex
const COLOR = /\u001B\[[\d;]*m/g

/** How many columns text takes: two for East Asian wide characters and emoji, none for combining marks and colours. */
export function columns(text: string): number {
  let width = 0
  for (const character of text.replace(COLOR, '')) {
    if (/\p{M}/u.test(character)) continue
    width += WIDE.test(character) ? 2 : 1
  }
  return width
}

/** Breaks one line at spaces so that no line is wider than `width` columns, unless one word alone is. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
