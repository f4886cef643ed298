import { columns, wrap } from './wrap.ts'

export interface PageOptions {
  readonly color: boolean
  /** Columns; narrower than 40 is taken as 40. */
  readonly width: number
}

const COLORS = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const
export type Color = keyof typeof COLORS
/** Lines of a terminal; everything handed to it is escaped already. */
export class Page {
  readonly #lines: string[] = []
  readonly #color: boolean
  readonly #width: number

  constructor(options: PageOptions) {
    this.#color = options.color
    this.#width = Math.max(40, options.width)
  }

  paint(value: string, ...colors: readonly Color[]): string {
    if (!this.#color) return value
    return `\u001B[${colors.map((color) => String(COLORS[color])).join(';')}m${value}\u001B[0m`
  }

  line(value: string): void {
    this.#wrapped(value, '', '')
  }

  heading(value: string): void {
    this.#lines.push('')
    if (value !== '') this.#lines.push(this.paint(value, 'bold'))
  }

  item(value: string): void {
    this.#wrapped(value, '  ', '    ')
  }

  indented(value: string): void {
    this.#wrapped(value, '    ', '    ')
  }

  list<Item>(heading: string, items: readonly Item[], most: number, show: (item: Item) => void): void {
    if (items.length === 0) return
    this.heading(heading === '' ? '' : `${heading} (${String(items.length)})`)
    for (const item of items.slice(0, most)) show(item)
    if (items.length > most) this.item(`…and ${String(items.length - most)} more; --format json has them all`)
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`
  }

  #wrapped(value: string, first: string, rest: string): void {
    const lines = wrap(value, this.#width - columns(rest))
    lines.forEach((line, index) => this.#lines.push((index === 0 ? first : rest) + line))
  }
}
