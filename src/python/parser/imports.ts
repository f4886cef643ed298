import type { AliasNode, Statement } from '../syntax.ts'
import type { Cursor } from './cursor.ts'
import * as T from './tokens.ts'

export function parseImport(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  const names: AliasNode[] = []
  do {
    const { line } = cursor
    const name = parseDottedName(cursor)
    names.push({ nodeType: 'alias', lineno: line, name, asname: cursor.accept(T.AS) ? cursor.name() : undefined })
  } while (cursor.accept(T.COMMA))
  return { nodeType: 'Import', lineno, names }
}

export function parseFromImport(cursor: Cursor): Statement {
  const { line: lineno } = cursor
  cursor.advance()
  let level = 0
  while (cursor.kind === T.DOT || cursor.kind === T.ELLIPSIS) {
    level += cursor.kind === T.DOT ? 1 : 3
    cursor.advance()
  }
  const module = level > 0 && cursor.kind === T.IMPORT ? undefined : parseDottedName(cursor)
  cursor.expect(T.IMPORT)
  const names = parseImported(cursor)
  if (module === '__future__' && level === 0) checkFuture(cursor, names, lineno)
  return { nodeType: 'ImportFrom', lineno, module, names, level }
}

const FUTURE = new Set([
  'absolute_import',
  'annotations',
  'barry_as_FLUFL',
  'division',
  'generator_stop',
  'generators',
  'nested_scopes',
  'print_function',
  'unicode_literals',
  'with_statement',
])

function checkFuture(cursor: Cursor, names: readonly AliasNode[], line: number): void {
  if (!cursor.prelude) cursor.fail('from __future__ imports must occur at the beginning of the file', line)
  const unknown = names.find(({ name }) => !FUTURE.has(name))
  if (unknown !== undefined) cursor.fail(`future feature ${unknown.name} is not defined`, line)
}

function parseImported(cursor: Cursor): readonly AliasNode[] {
  const { line: lineno } = cursor
  if (cursor.accept(T.STAR)) {
    if (cursor.surroundings.function !== 'none') cursor.fail('import * only allowed at module level', lineno)
    return [{ nodeType: 'alias', lineno, name: '*', asname: undefined }]
  }
  const bracketed = cursor.accept(T.LEFT_PAREN)
  const names: AliasNode[] = []
  do {
    const { line } = cursor
    const name = cursor.name()
    names.push({ nodeType: 'alias', lineno: line, name, asname: cursor.accept(T.AS) ? cursor.name() : undefined })
  } while (cursor.accept(T.COMMA) && !(bracketed && cursor.kind === T.RIGHT_PAREN))
  if (bracketed) cursor.expect(T.RIGHT_PAREN)
  return names
}

function parseDottedName(cursor: Cursor): string {
  let name = cursor.name()
  while (cursor.accept(T.DOT)) name += `.${cursor.name()}`
  return name
}
