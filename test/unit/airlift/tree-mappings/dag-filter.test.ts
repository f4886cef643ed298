import { describe, expect, it } from '@jest/globals'
import { matchesPattern } from '../../../../src/airlift/tree-mappings/dag-filter.ts'

describe('matchesPattern', () => {
  it.each([
    ['orders_daily', 'orders', true],
    ['daily_orders', 'orders', true],
    ['Orders', 'ORDERS', true],
    ['orders', 'order_', true],
    ['order', 'order_', false],
    ['orders_eu_daily', 'orders%daily', true],
    ['daily_orders', 'orders%daily', false],
    ['anything', '%%%', true],
    ['', '', true],
    ['a.b', 'a_b', true],
    ['axb', 'a.b', false],
  ])('says of %j and the pattern %j: %s', (dagId, pattern, expected) => {
    const matches = matchesPattern(dagId, pattern)

    expect(matches).toBe(expected)
  })

  it('ends for a pattern that would make a regular expression run for ever', () => {
    const matches = matchesPattern('a'.repeat(250), `${'%a'.repeat(1000)}b`)

    expect(matches).toBe(false)
  })
})
