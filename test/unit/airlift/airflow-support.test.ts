import { describe, expect, it } from '@jest/globals'
import { canRead, readsFrom } from '../../../src/airlift/airflow-support.ts'
import { aLocation } from '../../helpers/dags.ts'

describe('canRead', () => {
  it.each([
    ['0.29.27', '2.11.2', true],
    ['0.29.27', '3.0.0', false],
    ['0.25.3', '3.3.2', false],
    [null, '3.3.2', false],
    [null, '2.4.0', true],
    ['0.29.28', '3.3.2', true],
    ['0.30', '3.3.2', true],
    ['1.0.0rc1', '3.3.2', true],
    ['0.9.99', '3.3.2', false],
  ])('says of Airlift %s and Airflow %s: %s', (airlift, airflow, expected) => {
    const answer = canRead(airlift, airflow)

    expect(answer).toBe(expected)
  })
})

describe('readsFrom', () => {
  const asked = { url: 'https://airflow.example.com/main', version: '3.3.2' }

  it.each([
    [[{ name: 'one', webserver: 'http://airflow.example.com/main/' }], 'exact'],
    [
      [
        { name: 'one', webserver: 'https://other.example.com' },
        { name: 'two', webserver: asked.url },
      ],
      'exact',
    ],
    [[{ name: 'one', webserver: 'https://airflow.example.com/other' }], 'unresolved'],
    [[{ name: 'one', webserver: 'https://other.example.com' }, { name: 'two' }], 'conditional'],
    [[], 'conditional'],
  ])('goes by the address in the links of DAGs: %j', (instances, expected) => {
    const certainty = readsFrom(aLocation({ instances }), asked)

    expect(certainty).toBe(expected)
  })
})
