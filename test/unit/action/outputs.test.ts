import { describe, expect, it } from '@jest/globals'
import { outputsOf } from '../../../src/action/outputs.ts'
import { redact } from '../../../src/action/redact.ts'
import { trustWorkspace } from '../../../src/action/runner.ts'
import { isWorthTelling } from '../../../src/action/worth-telling.ts'
import { finding, forecast, reload, report, reportDag } from '../../helpers/reports.ts'

describe('outputsOf', () => {
  it('counts what is open', () => {
    const outputs = outputsOf(
      report({
        findings: [
          finding(),
          finding({ severity: 'warning', origin: 'pre-existing' }),
          finding({ severity: 'warning', origin: 'fixed' }),
          finding({ accepted: { reason: 'known' } }),
        ],
      }),
    )

    expect(Object.fromEntries(outputs)).toMatchObject({ errors: '1', warnings: '1', findings: '2' })
  })

  it('lists the locations that the change concerns', () => {
    const outputs = outputsOf(
      report({
        dags: [reportDag({ locations: ['b'] }), reportDag({ state: 'unchanged', locations: ['untouched'] })],
        findings: [finding({ location: 'a' })],
        reloads: [reload({ location: 'c' })],
      }),
    )

    expect(outputs.get('affected-locations')).toBe('["a","b","c"]')
    expect(JSON.parse(outputs.get('reload-results') ?? '')).toMatchObject([{ location: 'c' }])
  })

  it('does not claim anything without a report', () => {
    expect([...outputsOf(undefined)]).toEqual([['verdict', 'unknown']])
  })
})

describe('isWorthTelling', () => {
  it.each([
    ['nothing at all', report(), false],
    ['only what was so before', report({ findings: [finding({ origin: 'pre-existing' })] }), false],
    ['what the change introduces', report({ findings: [finding()] }), true],
    ['what the change mends', report({ findings: [finding({ origin: 'fixed' })] }), true],
    ['a location that will fail', report({ forecast: [forecast({ outcome: 'fails' })] }), true],
    [
      'a task that changes hands',
      report({
        execution: [{ dagId: 'orders', taskId: 'load', before: 'airflow', after: 'dagster', assets: ['a'] }],
      }),
      true,
    ],
    ['a reload', report({ mode: 'reload', reloads: [reload()] }), true],
    ['a push that reloads nothing', report({ mode: 'reload' }), false],
  ])('judges %s', (_name, given, expected) => {
    expect(isWorthTelling(given)).toBe(expected)
  })
})

describe('redact', () => {
  it('takes secrets out, the longer first, and leaves short texts', () => {
    expect(redact('Bearer abcdefgh, abcdefgh, dags', ['dags', 'abcdefgh', 'Bearer abcdefgh'])).toBe('***, ***, dags')
  })
})

describe('trustWorkspace', () => {
  it('adds to what git is already told', () => {
    const environment: NodeJS.ProcessEnv = { GIT_CONFIG_COUNT: '1' }

    trustWorkspace(environment)

    expect(environment).toMatchObject({
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '*',
    })
  })
})
