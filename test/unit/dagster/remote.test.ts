import { describe, expect, it } from '@jest/globals'
import { proxyHint } from '../../../src/dagster/failures.ts'
import { backOff, networkCode, systemClock, tellRemoteText } from '../../../src/remote.ts'

describe('the pause before another attempt', () => {
  it.each([
    [1, 250, 500],
    [2, 500, 1000],
    [9, 4000, 8000],
  ])('of attempt %s lies between %s and %s ms', (attempt, least, most) => {
    expect(backOff(attempt, null, systemClock, () => 0)).toBe(least)
    expect(backOff(attempt, null, systemClock, () => 1)).toBe(most)
  })

  it('is at least what the server asks for, in seconds or as a date', () => {
    const clock = { ...systemClock, now: () => Date.parse('2026-11-21T12:00:00Z') }

    expect(backOff(1, '5', clock)).toBe(5000)
    expect(backOff(1, 'Sat, 21 Nov 2026 12:00:09 GMT', clock)).toBe(9000)
    expect(backOff(1, '61', clock)).toBeNull()
    expect(backOff(1, 'soon', clock, () => 0)).toBe(250)
  })
})

describe('text of a remote', () => {
  it('is told without secrets and control characters, and not at any length', () => {
    expect(tellRemoteText('\u001b[31mtoken abcd\r\nis\u009b wrong ', ['abcd'])).toBe('[31mtoken *** is  wrong')
    expect(tellRemoteText('x'.repeat(400))).toHaveLength(301)
  })
})

describe('the code of a network error', () => {
  it('is found behind causes and among several addresses', () => {
    const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' })

    expect(networkCode(new TypeError('fetch failed', { cause: refused }))).toBe('ECONNREFUSED')
    expect(networkCode(new AggregateError([refused, refused]))).toBe('ECONNREFUSED')
    expect(networkCode(new Error('plain'))).toBeNull()
  })
})

describe('the hint about a proxy', () => {
  it('is given when one is set that fetch does not use', () => {
    expect(proxyHint({ HTTPS_PROXY: 'http://user:secret@proxy:1' })).toMatch(/^HTTPS_PROXY is set/)
    expect(proxyHint({ HTTPS_PROXY: 'http://proxy:1' })).not.toContain('proxy:1')
    expect(proxyHint({ HTTPS_PROXY: 'http://proxy:1', NODE_USE_ENV_PROXY: '1' })).toBeNull()
    expect(proxyHint({})).toBeNull()
  })
})
