import { describe, expect, it } from '@jest/globals'
import { durationSchema, flagSchema, headersSchema, listSchema } from '../../../src/config/values.ts'

describe('durations', () => {
  it.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h30m', 5_400_000],
    ['0', 0],
    [' 1.5S ', 1500],
    ['250ms', 250],
  ])('reads %j as %d ms', (text, expected) => {
    expect(durationSchema.parse(text)).toBe(expected)
  })

  it.each(['10', 'm', '10 minutes', '-1s', '1s,2s', '', '25h'])('refuses %j', (text) => {
    expect(durationSchema.safeParse(text).success).toBe(false)
  })
})

describe('lists', () => {
  it('splits at lines and commas, drops empty and repeated entries', () => {
    expect(listSchema.parse('a, b\n\n c ,a,\r\nd')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('leaves commas inside the braces of a glob', () => {
    expect(listSchema.parse('dags/{a,b}/*.py,other/**')).toEqual(['dags/{a,b}/*.py', 'other/**'])
  })

  it('does not let a brace that is never closed swallow the next line', () => {
    expect(listSchema.parse('dags/{a\nb,c')).toEqual(['dags/{a', 'b', 'c'])
  })
})

describe('headers', () => {
  it('reads one a line, with colons in the value', () => {
    expect(headersSchema.parse('Authorization: Bearer a:b\n\n  X-Scope :one\r\n')).toEqual([
      ['Authorization', 'Bearer a:b'],
      ['X-Scope', 'one'],
    ])
  })

  it.each(['hunter2', 'A: 1\nhunter2', 'Bad Name: hunter2', 'X:', ': hunter2', 'X: hunter2\u0000'])(
    'refuses %j without repeating it',
    (text) => {
      const parsed = headersSchema.safeParse(text)

      expect(parsed.success).toBe(false)
      expect(JSON.stringify(parsed.error?.issues)).not.toContain('hunter2')
    },
  )
})

describe('flags', () => {
  it('reads true and false', () => {
    expect([flagSchema.parse('true'), flagSchema.parse('false')]).toEqual([true, false])
  })
})
