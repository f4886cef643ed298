import type { ComprehensionNode, Expression } from '../syntax.ts'
import type { Cursor } from './cursor.ts'
import { parseDisjunction } from './expressions.ts'
import { parseTargets } from './targets.ts'
import * as T from './tokens.ts'

export function startsComprehension(cursor: Cursor): boolean {
  return cursor.kind === T.FOR || (cursor.kind === T.ASYNC && cursor.ahead(1) === T.FOR)
}

/** `for … in … if …`, as often as it is written, after the element. */
export function parseComprehension(cursor: Cursor, element: Expression): readonly ComprehensionNode[] {
  if (element.nodeType === 'Starred') {
    cursor.fail('iterable unpacking cannot be used in comprehension', element.lineno)
  }
  const generators: ComprehensionNode[] = []
  while (startsComprehension(cursor)) {
    cursor.accept(T.ASYNC)
    cursor.advance()
    const target = parseTargets(cursor)
    cursor.expect(T.IN)
    const iter = parseDisjunction(cursor)
    const ifs: Expression[] = []
    while (cursor.accept(T.IF)) ifs.push(parseDisjunction(cursor))
    generators.push({ nodeType: 'comprehension', target, iter, ifs })
  }
  return generators
}
