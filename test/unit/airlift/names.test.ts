import { describe, expect, it } from '@jest/globals'
import { dagAssetKey, dagsterName, overrideTaskId, rebuiltTaskId } from '../../../src/airlift/names.ts'

describe('names in Dagster', () => {
  it.each([
    ['orders_daily2', 'orders_daily2'],
    ['orders.daily', 'orders_daily'],
    ['orders-daily', 'orders_daily'],
    ['a/b', 'a__b'],
    ['é🙂', '__'],
  ])('%s becomes %s', (dagId, name) => {
    expect(dagsterName(dagId)).toBe(name)
  })

  it('keep the instance as it is', () => {
    expect(dagAssetKey('my-airflow', 'a.b')).toEqual(['my-airflow', 'dag', 'a_b'])
  })

  it('of replaced tasks follow Airlift', () => {
    expect(overrideTaskId('a.b')).toBe('DAGSTER_OVERRIDE_DAG_a.b')
    expect(rebuiltTaskId('g.x', 'g')).toBe('g.g.x')
    expect(rebuiltTaskId('x', '')).toBe('x')
  })
})
