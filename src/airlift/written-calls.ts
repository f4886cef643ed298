import type { ParsedModule } from '../python/parse.ts'
import type { ExpressionOf } from '../python/syntax.ts'

/** A `proxying_to_dagster(…)` as it stands in a file. */
export type WrittenCall = ExpressionOf<'Call'>

const NAMES = ['proxying_to_dagster', 'mark_as_dagster_proxying']

/** All calls in a file, whether they are ever made or not, in the order of their lines. */
export function findWrittenCalls({ body, source }: ParsedModule): readonly WrittenCall[] {
  if (!NAMES.some((name) => source.includes(name))) return []
  const calls: WrittenCall[] = []
  const pending: object[] = [...body]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isCall(node) && NAMES.includes(calledName(node) ?? '')) calls.push(node)
    const children: readonly unknown[] = Object.values(node)
    for (const child of children) if (typeof child === 'object' && child !== null) pending.push(child)
  }
  return calls.sort((a, b) => a.lineno - b.lineno)
}

function isCall(node: object): node is WrittenCall {
  return 'nodeType' in node && node.nodeType === 'Call'
}

function calledName({ func }: WrittenCall): string | null {
  if (func.nodeType === 'Name') return func.id
  return func.nodeType === 'Attribute' ? func.attr : null
}
