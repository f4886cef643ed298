import type { Expression } from '../syntax.ts'
import type { Cursor } from './cursor.ts'
import { parseBinary, startsExpression } from './expressions.ts'
import * as T from './tokens.ts'

/** What `for` assigns to: one target, or several as a tuple. Ends before `in`. */
export function parseTargets(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  const first = parseTarget(cursor)
  if (cursor.kind !== T.COMMA) {
    if (first.nodeType === 'Starred') cursor.fail('starred assignment target must be in a list or tuple', lineno)
    return checkTarget(cursor, first)
  }
  const elts = [first]
  while (cursor.accept(T.COMMA) && startsExpression(cursor.kind)) elts.push(parseTarget(cursor))
  return checkTarget(cursor, { nodeType: 'Tuple', lineno, elts })
}

function parseTarget(cursor: Cursor): Expression {
  const { line: lineno } = cursor
  if (!cursor.accept(T.STAR)) return parseBinary(cursor)
  return { nodeType: 'Starred', lineno, value: parseBinary(cursor) }
}

/** Refuses what cannot be assigned to, as in `f() = 1`. */
export function checkTarget(cursor: Cursor, target: Expression): Expression {
  switch (target.nodeType) {
    case 'Name':
      if (target.id === '__debug__') cursor.fail('cannot assign to __debug__', target.lineno)
      return target
    case 'Attribute':
    case 'Subscript':
      return target
    case 'Starred':
      checkTarget(cursor, target.value)
      return target
    case 'List':
    case 'Tuple':
      for (const part of target.elts) checkTarget(cursor, part)
      if (target.elts.filter(({ nodeType }) => nodeType === 'Starred').length > 1) {
        cursor.fail('multiple starred expressions in assignment', target.lineno)
      }
      return target
    default:
      return cursor.fail(`cannot assign to ${describe(target)}`, target.lineno)
  }
}

/** For `+=` and annotations, which take one target. */
export function checkSingleTarget(cursor: Cursor, target: Expression, what: string): Expression {
  if (target.nodeType !== 'Name' && target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') {
    cursor.fail(`${describe(target)} is an illegal ${what}`, target.lineno)
  }
  return checkTarget(cursor, target)
}

export function checkDeleted(cursor: Cursor, target: Expression): void {
  if (target.nodeType === 'List' || target.nodeType === 'Tuple') {
    for (const part of target.elts) checkDeleted(cursor, part)
  } else if (target.nodeType !== 'Name' && target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') {
    cursor.fail(`cannot delete ${describe(target)}`, target.lineno)
  }
}

const DESCRIPTIONS: Readonly<Partial<Record<Expression['nodeType'], string>>> = {
  Call: 'function call',
  BinOp: 'expression',
  UnaryOp: 'expression',
  BoolOp: 'expression',
  Compare: 'comparison',
  IfExp: 'conditional expression',
  Lambda: 'lambda',
  Dict: 'dict literal',
  Set: 'set display',
  JoinedStr: 'f-string expression',
  GeneratorExp: 'generator expression',
  ListComp: 'list comprehension',
  SetComp: 'set comprehension',
  DictComp: 'dict comprehension',
  Await: 'await expression',
  Yield: 'yield expression',
  YieldFrom: 'yield expression',
  NamedExpr: 'named expression',
}

function describe(node: Expression): string {
  if (node.nodeType !== 'Constant') return DESCRIPTIONS[node.nodeType] ?? node.nodeType.toLowerCase()
  if (node.literal === 'bool') return node.value ? 'True' : 'False'
  return node.literal === 'None' ? 'None' : node.literal === 'Ellipsis' ? 'ellipsis' : 'literal'
}
