/**
 * Whether a name matches a pattern of `fnmatch`: `*`, `?`, `[abc]`, `[!a-z]`. Takes time in proportion to both lengths,
 * whatever the pattern.
 */
export function matchesWildcard(pattern: string, name: string): boolean {
  if (!isWildcard(pattern)) return pattern === name
  const parts = partsOf(pattern)
  const characters = Array.from(name)
  let part = 0
  let at = 0
  let star = -1
  let afterStar = 0
  while (at < characters.length) {
    const wanted = parts[part]
    if (wanted === '*') {
      star = part
      afterStar = at
      part += 1
    } else if (wanted?.(characters[at] ?? '') === true) {
      part += 1
      at += 1
    } else if (star !== -1) {
      part = star + 1
      afterStar += 1
      at = afterStar
    } else return false
  }
  while (parts[part] === '*') part += 1
  return part === parts.length
}

export const isWildcard = (pattern: string): boolean => /[*?[]/.test(pattern)

type Part = '*' | ((character: string) => boolean)

function partsOf(pattern: string): readonly Part[] {
  const characters = Array.from(pattern)
  const parts: Part[] = []
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? ''
    const end = character === '[' ? endOfSet(characters, at) : -1
    if (end !== -1) {
      parts.push(setOf(characters.slice(at + 1, end)))
      at = end
    } else if (character === '*') {
      if (parts.at(-1) !== '*') parts.push('*')
    } else {
      parts.push(character === '?' ? () => true : (other) => other === character)
    }
  }
  return parts
}

/** Where the set ends that begins here; -1 where it does not end. A `]` that comes first is one of its characters. */
function endOfSet(characters: readonly string[], start: number): number {
  const first = characters[start + 1] === '!' ? start + 2 : start + 1
  return characters.indexOf(']', first + 1)
}

function setOf(content: readonly string[]): (character: string) => boolean {
  const negated = content[0] === '!'
  const members = negated ? content.slice(1) : content
  const ranges: (readonly [from: string, to: string])[] = []
  for (let at = 0; at < members.length; at++) {
    const from = members[at] ?? ''
    const to = members[at + 1] === '-' ? members[at + 2] : undefined
    ranges.push([from, to ?? from])
    if (to !== undefined) at += 2
  }
  const within = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0
    return ranges.some(([from, to]) => (from.codePointAt(0) ?? 0) <= code && code <= (to.codePointAt(0) ?? 0))
  }
  return (character) => within(character) !== negated
}
