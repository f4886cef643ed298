import type { Statement } from './syntax.ts'

const known = new WeakMap<object, boolean>()

/** Whether a `yield` stands in a statement, or in one of several nodes, but not in a function inside it. */
export function holdsYield(node: Statement | readonly object[]): boolean {
  let result = known.get(node)
  if (result === undefined) {
    result = search(node)
    known.set(node, result)
  }
  return result
}

function search(node: Statement | readonly object[]): boolean {
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
