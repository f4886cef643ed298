import type { Kind, Program } from '../program.ts'
import { CHANGES } from './changes.ts'
import { FLOW, expression } from './flow.ts'
import { FUNCTIONS } from './functions.ts'
import { textLiteral } from './literals.ts'
import { OBJECTS } from './objects.ts'
import { RECORDS } from './records.ts'
import { snippet } from './snippets.ts'

/** Statements of plain Python, each of which binds names that later code uses. */
export const STATEMENTS = [
  ...FLOW,
  ...FLOW,
  ...CHANGES,
  ...FUNCTIONS,
  ...OBJECTS,
  ...RECORDS,
  ...Array.from({ length: 20 }, () => snippet),
]

/** Names of every kind, so that expressions always have one to use. */
export function bindConstants(p: Program): void {
  p.bind('text', textLiteral(p))
  p.bind('text', textLiteral(p))
  p.bind('number', String(p.random.below(20)))
  p.bind('words', '["load", "Orders", "b c"]')
  p.bind('numbers', '[3, 1, 2]')
  p.bind('mapping', '{"load": 3, "x": 1}')
}

/** Statements of plain Python that end with a list of what they made, under the name `result`. */
export function valueProgram(p: Program): void {
  bindConstants(p)
  p.some(4, () => {
    p.random.pick(STATEMENTS)(p)
  })
  const made = Object.values(p.names).flatMap((names: readonly string[]) => names.slice(-2))
  const kinds: readonly Kind[] = ['text', 'text', 'words', 'number', 'mapping']
  p.line(`result = [${[...made, ...kinds.map((kind) => expression(p, kind, 3))].join(', ')}]`)
}
