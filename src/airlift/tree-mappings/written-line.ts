import type { Place } from '../../airflow/dag.ts'
import type { Tree } from '../../git/tree.ts'

/** An id further down than this belongs to something else. */
const MOST_LINES = 400

/** The line on which an id stands as a text, at or below a place; the place itself where it does not stand there. */
export function lineOfId(tree: Tree, { file, line }: Place, id: string): number {
  const bytes = tree.read(file)
  if (bytes === undefined) return line
  const lines = new TextDecoder().decode(bytes).split('\n', line + MOST_LINES)
  const found = lines.findIndex(
    (text, index) => index >= line - 1 && (text.includes(`"${id}"`) || text.includes(`'${id}'`)),
  )
  return found === -1 ? line : found + 1
}
