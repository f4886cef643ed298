/**
 * Parts of a hand-written page that are made by `npm run docs`. Prettier leaves them alone: they are as the generator
 * makes them.
 */

const start = (name: string): string => `<!-- generated:${name} -->`
const end = (name: string): string => `<!-- /generated:${name} -->`

/** The page with the named parts replaced. @throws Error when a part has no place, or a place has no part. */
export function fillSections(page: string, file: string, sections: ReadonlyMap<string, string>): string {
  const places = [...page.matchAll(/<!-- generated:([a-z-]+) -->/g)].map(([, name = '']) => name)
  const unknown = places.find((name) => !sections.has(name))
  if (unknown !== undefined) throw new Error(`${file} has a place for ${unknown}, which nothing makes`)

  let filled = page
  for (const [name, content] of sections) {
    const [before, rest, again] = filled.split(start(name))
    const after = rest?.split(end(name))[1]
    if (before === undefined || after === undefined || again !== undefined) {
      throw new Error(`${file} needs one place for ${name}: ${start(name)} and ${end(name)}`)
    }
    const lines = [
      start(name),
      '<!-- prettier-ignore-start -->',
      content.trim(),
      '<!-- prettier-ignore-end -->',
      end(name),
    ]
    filled = `${before}${lines.join('\n\n')}${after}`
  }
  return filled
}
