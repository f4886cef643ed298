import { walk } from 'py-ast'
import type { ParsedModule } from '../python/parse.ts'
import type { ExpressionOf } from '../python/syntax.ts'

/** A `proxying_to_dagster(…)` as it stands in a file. */
export type WrittenCall = ExpressionOf<'Call'>

const NAMES = ['proxying_to_dagster', 'mark_as_dagster_proxying']

/** All calls in a file, whether they are ever made or not. */
export function findWrittenCalls(parsed: ParsedModule): readonly WrittenCall[] {
  if (!NAMES.some((name) => parsed.source.includes(name))) return []
  const calls: WrittenCall[] = []
  for (const statement of parsed.body) {
    for (const node of walk(statement)) {
      if (node.nodeType !== 'Call') continue
      const { func } = node
      const name = func.nodeType === 'Name' ? func.id : func.nodeType === 'Attribute' ? func.attr : null
      if (name !== null && NAMES.includes(name)) calls.push(node)
    }
  }
  return calls
}
