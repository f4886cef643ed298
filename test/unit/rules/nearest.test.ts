import { describe, expect, it } from '@jest/globals'
import { nearest } from '../../../src/rules/nearest.ts'

describe('nearest', () => {
  it.each([
    ['extrat', ['extract', 'load'], 'extract'],
    ['clean', ['load', 'transform.clean'], 'transform.clean'],
    ['old.clean', ['load', 'clean'], 'clean'],
    ['build_dbt_models', ['load_customers', 'run_dbt_model'], 'run_dbt_model'],
    ['zzz', ['extract', 'load'], undefined],
    ['load_eu_orders', ['load_us_orders', 'load_uk_orders'], 'load_us_orders'],
    ['anything', [], undefined],
  ])('of %s among %j is %s', (wanted, candidates, expected) => {
    expect(nearest(wanted, candidates)).toBe(expected)
  })
})
