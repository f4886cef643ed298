import type { Statement, FunctionNode } from './syntax.ts'

const known = new WeakMap<FunctionNode, boolean>()

/** Whether calling the function makes a generator: a `yield` stands in it, but not in a function inside it. */
export function containsYield(node: FunctionNode): boolean {
  let result = known.get(node)
  if (result === undefined) {
    result = node.nodeType !== 'Lambda' && node.body.some(statementYields)
    known.set(node, result)
  }
  return result
}

const knownStatements = new WeakMap<Statement, boolean>()

export function statementYields(node: Statement): boolean {
  let result = knownStatements.get(node)
  if (result === undefined) {
    result = yields(node)
    knownStatements.set(node, result)
  }
  return result
}

function yields(node: Statement): boolean {
  const pending: unknown[] = [node]
  while (pending.length > 0) {
    const next = pending.pop()
    if (Array.isArray(next)) {
      for (const item of next) pending.push(item)
      continue
    }
    if (typeof next !== 'object' || next === null || !('nodeType' in next)) continue
    switch (next.nodeType) {
      case 'Yield':
      case 'YieldFrom':
        return true
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'Lambda':
      case 'ClassDef':
        continue
      default:
        for (const child of Object.values(next)) if (typeof child === 'object') pending.push(child)
    }
  }
  return false
}
