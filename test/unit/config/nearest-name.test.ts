import { describe, expect, it } from '@jest/globals'
import { nearestName } from '../../../src/config/nearest-name.ts'

describe('nearestName', () => {
  it.each([
    ['instance', 'instances'],
    ['Dagster', 'dagster'],
    ['raccept', 'accept'],
    ['ruels', 'rules'],
  ])('takes %s for %s', (name, expected) => {
    expect(nearestName(name, ['instances', 'dagster', 'rules', 'accept'])).toBe(expected)
  })

  it.each(['', 'x', 'nothing-like-it', 'rules'.repeat(1000)])('finds nothing near %j', (name) => {
    expect(nearestName(name, ['instances', 'dagster', 'rules'])).toBeUndefined()
  })
})
