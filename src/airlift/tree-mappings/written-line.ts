import type { Place } from '../../airflow/dag.ts'
import type { Tree } from '../../git/tree.ts'

/** An id further down than this belongs to something else. */
const MOST_LINES = 400

/** Finds the line on which an id stands as a text, at or below a place; the place itself where it does not stand there. */
export function lineFinder(tree: Tree): (place: Place, id: string) => number {
  const known = new Map<string, readonly string[]>()
  const linesOf = (file: string): readonly string[] => {
    const before = known.get(file)
    if (before !== undefined) return before
    const bytes = tree.read(file)
    const lines = bytes === undefined ? [] : new TextDecoder().decode(bytes).split('\n')
    known.set(file, lines)
    return lines
  }
  return ({ file, line }, id) => {
    const below = linesOf(file).slice(line - 1, line - 1 + MOST_LINES)
    const found = below.findIndex((text) => text.includes(`"${id}"`) || text.includes(`'${id}'`))
    return found === -1 ? line : line + found
  }
}
