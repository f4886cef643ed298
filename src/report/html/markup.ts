import { html, visible } from '../escape.ts'

// Only its type leaves this module: nothing but `markup` makes HTML, so nothing untrusted gets in unescaped.
class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}
export type { Html }

type Value = string | number | Html | readonly Html[]

/** A template's own text is HTML; every value in it is escaped, unless it is HTML itself. Attributes need double quotes. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const parts = values.map((value, index) => (strings[index] ?? '') + told(value))
  return new Html(parts.join('') + (strings[values.length] ?? ''))
}

function told(value: Value): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map((each) => each.text).join('\n')
  return html(visible(String(value)))
}

export const NOTHING: Html = markup``
