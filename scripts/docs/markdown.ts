import { markdownTable } from 'markdown-table'

/** A table whose columns are not padded to one width: a longer cell then changes its own row only. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  return markdownTable(cells, { alignDelimiters: false })
}

export function code(text: string): string {
  return `\`${text}\``
}

/** Puts text into a quote block, so that its headings do not join those of the page. */
export function quote(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
