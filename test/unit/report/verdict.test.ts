import { describe, expect, it } from '@jest/globals'
import { headline } from '../../../src/report/headline.ts'
import type { ReloadResult } from '../../../src/report/model.ts'
import { exitCodeOf, verdictOf, type Evidence } from '../../../src/report/verdict.ts'
import { driftFinding, finding, forecast, reload, report } from '../../helpers/reports.ts'

const accepted = { reason: 'known' }
const evidence = (parts: Partial<Evidence> = {}): Evidence => ({
  failOn: 'error',
  forecast: [],
  reloads: [],
  checked: true,
  ...parts,
})

describe('verdictOf', () => {
  it('is in sync when nothing was found', () => {
    expect(verdictOf([], evidence())).toBe('in-sync')
  })

  it('is unknown when nothing was found because Dagster could not be used', () => {
    expect(verdictOf([], evidence({ checked: false }))).toBe('unknown')
  })

  it('is blocked by an introduced error', () => {
    expect(verdictOf([finding()], evidence())).toBe('blocked')
  })

  it('stays blocked when Dagster could not be used', () => {
    expect(verdictOf([finding()], evidence({ checked: false }))).toBe('blocked')
  })

  it.each([
    ['an accepted error', finding({ accepted })],
    ['a mended error', finding({ origin: 'fixed' })],
    ['a notice', finding({ severity: 'notice' })],
  ])('is in sync with %s alone', (_, only) => {
    expect(verdictOf([only], evidence())).toBe('in-sync')
  })

  it.each([
    ['an introduced warning', driftFinding()],
    ['an error from before', finding({ origin: 'pre-existing' })],
    ['drift that is configured to be a notice', driftFinding({ severity: 'notice' })],
  ])('is drift with %s', (_, only) => {
    expect(verdictOf([only], evidence())).toBe('drift')
  })

  it.each([
    ['warning', 'blocked'],
    ['never', 'drift'],
  ] as const)('takes an introduced warning with fail-on %s as %s', (failOn, verdict) => {
    expect(verdictOf([driftFinding()], evidence({ failOn }))).toBe(verdict)
  })

  it('never blocks on findings with fail-on never', () => {
    expect(verdictOf([finding()], evidence({ failOn: 'never' }))).toBe('drift')
  })

  it('is drift when a location is foretold to fail for no finding', () => {
    expect(verdictOf([], evidence({ forecast: [forecast({ because: [] })] }))).toBe('drift')
  })

  it('is in sync when the foretold failure is accepted', () => {
    expect(verdictOf([finding({ accepted })], evidence({ forecast: [forecast()] }))).toBe('in-sync')
  })

  it('is blocked by a reload that did not refresh, whatever fail-on says', () => {
    expect(verdictOf([], evidence({ failOn: 'never', reloads: [reload({ result: 'unchanged' })] }))).toBe('blocked')
  })
})

describe('exitCodeOf', () => {
  it.each<[ReloadResult, number]>([
    ['refreshed', 0],
    ['skipped', 0],
    ['unchanged', 1],
    ['not-reloaded', 1],
    ['failed', 1],
    ['timed-out', 1],
    ['unauthorized', 1],
    ['not-found', 1],
  ])('for a reload that was %s is %d', (result, code) => {
    expect(exitCodeOf(report({ reloads: [reload({ result })] }), 'error')).toBe(code)
  })

  it('is 1 for a reload that the forecast stopped', () => {
    const stopped = report({ reloads: [reload({ result: 'skipped' })], forecast: [forecast()] })

    expect(exitCodeOf(stopped, 'error')).toBe(1)
  })

  it('is 0 for a reload that was skipped although the failure is accepted', () => {
    const gone = report({
      findings: [finding({ accepted })],
      reloads: [reload({ result: 'skipped' })],
      forecast: [forecast()],
    })

    expect(exitCodeOf(gone, 'error')).toBe(0)
  })

  it('is 1 for an introduced error and 0 when fail-on is never', () => {
    const broken = report({ findings: [finding()] })

    expect([exitCodeOf(broken, 'error'), exitCodeOf(broken, 'never')]).toEqual([1, 0])
  })

  it('is 0 for what was so before', () => {
    expect(exitCodeOf(report({ findings: [finding({ origin: 'pre-existing' })] }), 'warning')).toBe(0)
  })
})

describe('headline', () => {
  it('counts what breaks apart from what is out of step', () => {
    const blocked = report({ verdict: 'blocked', findings: [finding(), finding(), driftFinding()] })

    expect(headline(blocked)).toBe('Blocked: 2 things break, 1 out of step')
  })

  it('says which of the breaks are not certain', () => {
    const perhaps = report({ verdict: 'blocked', findings: [finding({ certainty: 'conditional' })] })

    expect(headline(perhaps)).toBe('Blocked: 1 thing breaks (1 not certain)')
  })

  it('does not say in sync when Dagster was not checked', () => {
    const offline = report({ cached: { source: 'none', takenAt: null, locations: [] } })

    expect(headline(offline)).toBe('Nothing breaks: 1 DAG checked without Dagster')
  })

  it('does not claim anything when no DAG was looked at', () => {
    const untouched = report({ dags: [], cached: { source: 'none', takenAt: null, locations: [] } })

    expect(headline(untouched)).toBe('Nothing to check')
  })

  it('tells drift from before this change as such', () => {
    const old = report({ verdict: 'drift', findings: [driftFinding({ origin: 'pre-existing' })] })

    expect(headline(old)).toBe('Drift: 1 from before this change')
  })

  it('takes what a scheduled run finds as current', () => {
    const scheduled = report({ verdict: 'drift', mode: 'drift', findings: [driftFinding({ origin: 'pre-existing' })] })

    expect(headline(scheduled)).toBe('Drift: 1 out of step')
  })

  it('tells how many reloads did not refresh', () => {
    const reloads = [reload({ result: 'failed' }), reload({ location: 'marketing' })]

    expect(headline(report({ mode: 'reload', verdict: 'blocked', reloads }))).toBe(
      'Not refreshed: 1 of 2 code locations',
    )
  })

  it('says refreshed when every reload did', () => {
    expect(headline(report({ mode: 'reload', reloads: [reload()] }))).toBe('Refreshed: 1 code location, 1 DAG checked')
  })
})
