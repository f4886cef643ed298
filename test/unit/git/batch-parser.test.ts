import { describe, expect, it } from '@jest/globals'
import { BatchParser } from '../../../src/git/batch-parser.ts'

const ONE = 'a'.repeat(40)
const TWO = 'b'.repeat(40)

function parse(text: string, chunkLength: number, maxBytes = 100): [string, string | null][] {
  const found: [string, string | null][] = []
  const parser = new BatchParser(maxBytes, (sha, content) => {
    found.push([sha, content && Buffer.from(content).toString('utf8')])
  })
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunkLength) parser.push(bytes.subarray(at, at + chunkLength))
  return found
}

describe('BatchParser', () => {
  it.each([1, 2, 7, 1000])('reads answers cut every %d bytes', (chunkLength) => {
    const answer = `${ONE} blob 6\nx\ny\nzü`.slice(0, -1)

    const found = parse(`${answer}z\n${TWO} blob 0\n\n${ONE} missing\n${TWO} blob 3\nend\n`, chunkLength)

    expect(found).toEqual([
      [ONE, 'x\ny\nzz'],
      [TWO, ''],
      [TWO, 'end'],
    ])
  })

  it('passes over what is too large and goes on after it', () => {
    expect(parse(`${ONE} blob 11\nhello world\n${TWO} blob 2\nok\n`, 4, 10)).toEqual([
      [ONE, null],
      [TWO, 'ok'],
    ])
  })

  it.each(['nonsense\n', 'x'.repeat(500)])('refuses what is no answer', (text) => {
    expect(() => parse(text, 64)).toThrow(/header/)
  })
})
