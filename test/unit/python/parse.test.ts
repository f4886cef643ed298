import { describe, expect, it } from '@jest/globals'
import { parsePython } from '../../../src/python/parse.ts'

const parse = (text: string) => parsePython(new TextEncoder().encode(text))

describe('parsePython', () => {
  it.each([
    ['a byte order mark', '\uFEFFx = 1\n'],
    ['a form feed between definitions', 'x = 1\n\f\ny = 2\n'],
    ['a newline in a field of a triple-quoted f-string', "x = f'''{1\nif a else 2} text'''\n"],
    ['Windows line ends', 'x = 1\r\ny = 2\r\n'],
    ['match used as a name', 'match = 1\nprint(match)\n'],
  ])('accepts %s', (_name, text) => {
    const result = parse(text)

    expect(result.ok).toBe(true)
  })

  it.each([
    ['conflict markers', 'x = 1\n<<<<<<< HEAD\ny = 2\n', 2],
    ['Python 2', "\nprint 'a'\n", 2],
    ['a missing bracket', '\nx = (\n', 2],
    ['a null byte', 'x = 1\ny = "\0"\n', 2],
  ])('tells the line of %s', (_name, text, line) => {
    const result = parse(text)

    expect(result).toMatchObject({ ok: false, line })
  })

  it('calls text that is not UTF-8 by its name', () => {
    const result = parsePython(new Uint8Array([0x78, 0x3d, 0x27, 0xe9, 0x27]))

    expect(result).toEqual({ ok: false, kind: 'syntax', line: 1, message: 'the file is not UTF-8 text' })
  })

  it('reads Latin-1 where a coding comment says so', () => {
    const result = parsePython(Buffer.from('# -*- coding: latin-1 -*-\nx = "é"\n', 'latin1'))

    expect(result.ok).toBe(true)
  })

  it('refuses more brackets within each other than CPython takes', () => {
    const result = parse(`x = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`)

    expect(result).toMatchObject({ ok: false, kind: 'syntax', message: 'too many nested parentheses' })
  })

  it('says that code is too deep instead of overflowing, and does not call that an error', () => {
    const result = parse(`x = ${'lambda: '.repeat(5_000)}1\n`)

    expect(result).toMatchObject({ ok: false, kind: 'limit', message: 'the code is nested too deeply to be read' })
  })

  it.each([
    ['a return outside of functions', 'return 1\n', "'return' outside function"],
    ['a yield in a class', 'class A:\n    yield\n', "'yield' outside function"],
    ['a break outside of loops', 'def f():\n    break\n', "'break' outside loop"],
    ['an await in a plain function', 'def f():\n    await x\n', "'await' outside async function"],
    ['an argument twice', 'f(a=1, a=2)\n', 'keyword argument repeated: a'],
    ['a parameter twice', 'def f(a, a): pass\n', "duplicate argument 'a' in function definition"],
    ['a value that cannot be assigned to', 'f() = 1\n', 'cannot assign to function call'],
    ['an unknown future', 'from __future__ import braces\n', 'future feature braces is not defined'],
    ['a bracket of another kind', 'x = (1]\n', "closing parenthesis ']' does not match opening parenthesis '('"],
    ['a tab among spaces', 'if x:\n        a\n\tb\n', 'inconsistent use of tabs and spaces in indentation'],
    ['a field without an expression', "f'{}'\n", "f-string: valid expression required before '}'"],
  ])('refuses %s, as CPython does', (_name, text, message) => {
    const result = parse(text)

    expect(result).toMatchObject({ ok: false, kind: 'syntax', message })
  })

  it.each([
    ['an await in a generator expression of a plain function', 'def f():\n    return (x for x in y if await x)\n'],
    ['with items in parentheses', 'with (open(a) as b, c):\n    pass\n'],
    ['an expression in parentheses after with', 'with (yield_ or a) as b:\n    pass\n'],
    ['the same quotes in a field', "x = f'{a['b']}'\n"],
    ['an f-string in the specification of another', "x = f'{a:{b:>{c}}}'\n"],
    ['exceptions without parentheses', 'try:\n    pass\nexcept A, B:\n    pass\n'],
    ['a type alias, and type as a name', 'type A[T] = list[T]\ntype = 1\n'],
  ])('accepts %s', (_name, text) => {
    const result = parse(text)

    expect(result.ok).toBe(true)
  })

  it('tells kinds of numbers and texts apart', () => {
    const result = parse("1\n1.0\n1e3\n0x_ff\n2**70\n1j\n'a' 'b'\nb'\\xff'\n...\n'\\N{BULLET}'\n")

    const constants = result.ok ? result.body.map((statement) => statement.nodeType === 'Expr' && statement.value) : []
    expect(constants).toMatchObject([
      { literal: 'int', value: 1 },
      { literal: 'float', value: 1 },
      { literal: 'float', value: 1000 },
      { literal: 'int', value: 255 },
      { nodeType: 'BinOp', op: 'Pow' },
      { literal: 'imaginary', value: 1 },
      { literal: 'str', value: 'ab' },
      { literal: 'bytes', value: '\u00ff' },
      { literal: 'Ellipsis' },
      { literal: 'named-characters' },
    ])
  })
})
