import type { FindingGroups } from '../groups.ts'
import { byteLength, type Markdown } from '../markdown-text.ts'
import type { Report } from '../model.ts'

/** How much of a long list, and of a long path, is shown. */
export interface Limits {
  readonly rows: number
  /** UTF-8 bytes. */
  readonly bytes: number
  /** Characters; only the last folders of a longer path are shown. */
  readonly path: number
}

/** One report as one Markdown surface shows it. */
export interface View {
  readonly report: Report
  readonly groups: FindingGroups
  readonly limits: Limits
  /** Where the rest of a shortened list is, as it ends a sentence: `the job summary`. */
  readonly elsewhere: string
  readonly ruleUrl?: ((rule: string) => string | undefined) | undefined
  readonly runUrl?: string | undefined
  /** For the age of a snapshot. */
  readonly now?: Date | undefined
  /** The label that accepts what a pull request introduces, where the workflow knows one. */
  readonly acceptLabel?: string | undefined
}

/** A part of the document that is shown whole or not at all. */
export interface Section {
  /** As a reader is told that it was left out: `the diagram`. */
  readonly name: string
  /** The lowest goes first when room is short; `always` never goes. */
  readonly keep: 'always' | number
  readonly text: Markdown
}

/** Renders items until a limit is reached; at least one is shown, and `left` is how many are not. */
export function capped<Item, Rendered extends Markdown | readonly Markdown[]>(
  items: readonly Item[],
  limits: Limits,
  render: (item: Item) => Rendered,
): { shown: Rendered[]; left: number } {
  const shown: Rendered[] = []
  let bytes = 0
  for (const item of items) {
    if (shown.length >= limits.rows) break
    const rendered = render(item)
    bytes += byteLength(typeof rendered === 'string' ? rendered : rendered.join(' | '))
    if (bytes > limits.bytes && shown.length > 0) break
    shown.push(rendered)
  }
  return { shown, left: items.length - shown.length }
}

/** The line below a list that was shortened; empty when nothing is left. */
export function moreLine(left: number, elsewhere: string): Markdown {
  return left === 0 ? '' : `\n\n…and ${String(left)} more in ${elsewhere}.`
}
