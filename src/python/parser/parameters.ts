import type { Expression, ParameterNode, ParameterNodes } from '../syntax.ts'
import type { Cursor } from './cursor.ts'
import { surrounding } from './cursor.ts'
import { parseExpression, parseStarExpression } from './expressions.ts'
import * as T from './tokens.ts'

export function parseLambda(cursor: Cursor): Expression {
  const { line: lineno, surroundings } = cursor
  cursor.advance()
  cursor.descend()
  const args = parseParameters(cursor, T.COLON)
  cursor.expect(T.COLON)
  const inside = surrounding('def')
  cursor.surroundings = inside
  const body = parseExpression(cursor)
  cursor.leave(inside, surroundings)
  cursor.ascend()
  return { nodeType: 'Lambda', lineno, args, body }
}

/** What is still being read; each part may only come after those before it. */
interface Draft {
  posonlyargs: readonly ParameterNode[]
  args: ParameterNode[]
  vararg: ParameterNode | undefined
  readonly kwonlyargs: ParameterNode[]
  readonly kw_defaults: (Expression | undefined)[]
  kwarg: ParameterNode | undefined
  readonly defaults: Expression[]
  /** After `*` or `*args`. */
  keywordOnly: boolean
}

/** The parameters of a function up to `closing`, which is not read: `)` of a `def`, `:` of a `lambda`. */
export function parseParameters(cursor: Cursor, closing: number): ParameterNodes {
  const annotated = closing === T.RIGHT_PAREN
  const draft: Draft = {
    posonlyargs: [],
    args: [],
    vararg: undefined,
    kwonlyargs: [],
    kw_defaults: [],
    kwarg: undefined,
    defaults: [],
    keywordOnly: false,
  }
  const names = new Set<string>()
  while (cursor.kind !== closing) {
    if (draft.kwarg !== undefined) cursor.fail('arguments cannot follow var-keyword argument')
    parseOne(cursor, draft, annotated, names)
    if (!cursor.accept(T.COMMA)) break
  }
  const { keywordOnly, ...parameters } = draft
  if (keywordOnly && parameters.vararg === undefined && parameters.kwonlyargs.length === 0) {
    cursor.fail('named arguments must follow bare *')
  }
  return { nodeType: 'arguments', ...parameters }
}

function parseOne(cursor: Cursor, draft: Draft, annotated: boolean, names: Set<string>): void {
  if (cursor.accept(T.DOUBLE_STAR)) {
    draft.kwarg = parseParameter(cursor, annotated, names)
  } else if (cursor.accept(T.STAR)) {
    if (draft.keywordOnly) cursor.fail('* argument may appear only once')
    draft.keywordOnly = true
    if (cursor.kind === T.NAME) draft.vararg = parseParameter(cursor, annotated, names, true)
  } else if (cursor.accept(T.SLASH)) {
    if (draft.args.length === 0) cursor.fail('at least one argument must precede /')
    if (draft.posonlyargs.length > 0) cursor.fail('/ may appear only once')
    if (draft.keywordOnly) cursor.fail('/ must be ahead of *')
    draft.posonlyargs = draft.args
    draft.args = []
  } else {
    const parameter = parseParameter(cursor, annotated, names)
    const fallback = cursor.accept(T.EQUAL) ? parseExpression(cursor) : undefined
    if (draft.keywordOnly) {
      draft.kwonlyargs.push(parameter)
      draft.kw_defaults.push(fallback)
      return
    }
    draft.args.push(parameter)
    if (fallback !== undefined) draft.defaults.push(fallback)
    else if (draft.defaults.length > 0) {
      cursor.fail('parameter without a default follows parameter with a default', parameter.lineno)
    }
  }
}

function parseParameter(cursor: Cursor, annotated: boolean, names: Set<string>, starred = false): ParameterNode {
  const { line: lineno } = cursor
  const arg = cursor.name()
  if (names.has(arg)) cursor.fail(`duplicate argument '${arg}' in function definition`, lineno)
  names.add(arg)
  if (!annotated || !cursor.accept(T.COLON)) return { nodeType: 'arg', lineno, arg, annotation: undefined }
  const annotation = starred ? parseStarExpression(cursor) : parseExpression(cursor)
  return { nodeType: 'arg', lineno, arg, annotation }
}
