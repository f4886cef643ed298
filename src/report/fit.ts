import { byteLength, type Markdown } from './markdown-text.ts'
import type { Section } from './sections/view.ts'

/**
 * Joins the sections in their order within `budget` UTF-8 bytes. Whole sections fall away, the lowest `keep` first, and
 * a line before the last section says which and that `elsewhere` has them. What is kept `always` stays over budget too.
 */
export function fit(sections: readonly Section[], budget: number, elsewhere: string): Markdown {
  const kept = new Set(sections)
  const left: Section[] = []
  let document = join(kept, left, elsewhere)
  while (byteLength(document) > budget) {
    const lowest = lowestOf(kept)
    if (lowest === undefined) return document
    kept.delete(lowest)
    left.unshift(lowest)
    document = join(kept, left, elsewhere)
  }
  return document
}

function lowestOf(sections: ReadonlySet<Section>): Section | undefined {
  let lowest: Section | undefined
  for (const section of sections) {
    if (section.keep === 'always') continue
    if (lowest === undefined || lowest.keep === 'always' || section.keep <= lowest.keep) lowest = section
  }
  return lowest
}

function join(kept: ReadonlySet<Section>, left: readonly Section[], elsewhere: string): Markdown {
  const texts = [...kept].map((section) => section.text)
  if (left.length > 0) {
    const note = `Left out for length: ${left.map((section) => section.name).join(', ')}. See ${elsewhere}.`
    texts.splice(texts.length - 1, 0, note)
  }
  return `${texts.join('\n\n')}\n`
}
