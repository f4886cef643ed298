import type { Kind, Program } from '../program.ts'
import { expression } from './flow.ts'
import { CLASS_SNIPPETS } from './snippets-of-classes.ts'
import { FLOW_SNIPPETS } from './snippets-of-flow.ts'

/**
 * A piece of code as people write it. `$x` stands for a name of its own, `<text>` and the like for an expression of that
 * kind; a name that begins with the letter of a kind (`$text1`) is used by later code.
 */
export type Snippet = string

const HOLE = /<(text|number|words|numbers|mapping)>/g
const NAME = /\$(\w+)/g

/** Writes a snippet with its holes filled. */
export function snippet(p: Program): void {
  const code = p.random.pick([...FLOW_SNIPPETS, ...CLASS_SNIPPETS])
  const names = new Map<string, string>()
  const made: [Kind, string][] = []
  const named = code.replace(NAME, (_whole, key: string) => {
    const known = names.get(key)
    if (known !== undefined) return known
    const name = p.fresh(key)
    names.set(key, name)
    const kind = /^(text|numbers|number|words|mapping)\d?$/.exec(key)?.[1]
    if (kind !== undefined) made.push([kind as Kind, name])
    return name
  })
  const filled = named.replace(HOLE, (_whole, kind: string) => expression(p, kind as Kind, 1))
  for (const line of filled.trim().split('\n')) {
    const imported = /^import |^from \w+(\.\w+)* import /.test(line)
    if (imported) p.import(line)
    else p.line(line)
  }
  for (const [kind, name] of made) p.names[kind].push(name)
}
