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
    ['a missing bracket', 'x = (\n', 2],
    ['a null byte', 'x = 1\ny = "\0"\n', 2],
  ])('tells the line of %s', (_name, text, line) => {
    const result = parse(text)

    expect(result).toMatchObject({ ok: false, line })
  })

  it('calls text that is not UTF-8 by its name', () => {
    const result = parsePython(new Uint8Array([0x78, 0x3d, 0x27, 0xe9, 0x27]))

    expect(result).toEqual({ ok: false, line: 1, message: 'the file is not UTF-8 text' })
  })

  it('reads Latin-1 where a coding comment says so', () => {
    const result = parsePython(Buffer.from('# -*- coding: latin-1 -*-\nx = "é"\n', 'latin1'))

    expect(result.ok).toBe(true)
  })

  it('says that code is too deep instead of overflowing', () => {
    const result = parse(`x = ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`)

    expect(result).toMatchObject({ ok: false, message: 'the code is nested too deeply to be read' })
  })
})
