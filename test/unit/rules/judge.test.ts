import { describe, expect, it } from '@jest/globals'
import { judge, type Policy } from '../../../src/rules/judge.ts'
import type { Found, Rule } from '../../../src/rules/rule.ts'
import { aProject, aSituation } from '../../helpers/dags.ts'

const POLICY: Policy = { rules: new Map(), accept: [], today: '2026-05-01' }
const HEAD = aSituation(aProject({ id: 'head' }))
const BASE = aSituation(aProject({ id: 'base' }))

const found = (overrides: Partial<Found> = {}): Found => ({
  dagId: 'orders',
  message: 'Something is so.',
  effect: 'It does something.',
  certainty: 'exact',
  ...overrides,
})

/** A rule that finds one list in head and another in base. */
function aRule(head: Found[], base: Found[] = [], severity: Rule['severity'] = 'error'): Rule {
  const doc = { happens: '', why: '', example: { language: '', before: '', after: '' }, fix: '' }
  return { id: 'test/rule', severity, title: '', doc, find: ({ project }) => (project.id === 'head' ? head : base) }
}

const origins = (rule: Rule) => judge([rule], HEAD, BASE, POLICY).map(({ origin, severity }) => [origin, severity])

describe('judge', () => {
  it('tells what the change introduces, what was so before and what it mends', () => {
    expect(origins(aRule([found()], []))).toEqual([['introduced', 'error']])
    expect(origins(aRule([found()], [found()]))).toEqual([['pre-existing', 'error']])
    expect(origins(aRule([], [found()]))).toEqual([['fixed', 'error']])
  })

  it('recognises a finding by what it is about, not by its line or its words', () => {
    const before = found({ file: 'a.py', line: 3, message: 'Once told like this.' })
    const now = found({ file: 'b.py', line: 40 })

    expect(origins(aRule([now], [before]))).toEqual([['pre-existing', 'error']])
  })

  it('never fails anybody for what is only possible', () => {
    expect(origins(aRule([found({ certainty: 'conditional' })]))).toEqual([['introduced', 'warning']])
    expect(origins(aRule([found({ certainty: 'unresolved' })]))).toEqual([['introduced', 'notice']])
    expect(origins(aRule([found({ certainty: 'conditional' })], [], 'warning'))).toEqual([['introduced', 'notice']])
  })

  it('takes the severity that belongs to the origin', () => {
    const severity = { introduced: 'warning', otherwise: 'notice' } as const

    expect(origins(aRule([found()], [], severity))).toEqual([['introduced', 'warning']])
    expect(origins(aRule([found()], [found()], severity))).toEqual([['pre-existing', 'notice']])
  })

  it('follows the configuration: off, or another severity', () => {
    const rule = aRule([found()])
    const configured = (setting: 'off' | 'notice') =>
      judge([rule], HEAD, BASE, { ...POLICY, rules: new Map([['test/rule', setting]]) }).map(({ severity }) => severity)

    expect(configured('off')).toEqual([])
    expect(configured('notice')).toEqual(['notice'])
  })

  it('marks what is accepted until the day it ends', () => {
    const accept = (until: string) =>
      judge([aRule([found()])], HEAD, BASE, {
        ...POLICY,
        accept: [{ rule: 'test/rule', dag: 'ord*', reason: 'going away', until }],
      }).map(({ accepted }) => accepted)

    expect(accept('2026-05-01')).toEqual([{ reason: 'going away', until: '2026-05-01' }])
    expect(accept('2026-04-30')).toEqual([undefined])
  })

  it('says which acceptance has ended, unless another one holds', () => {
    const ended = { rule: 'test/rule', reason: 'going away', until: '2026-04-30' }
    const judged = (accept: Policy['accept']) =>
      judge([aRule([found()])], HEAD, BASE, { ...POLICY, accept }).map(({ accepted, expired }) => ({
        accepted,
        expired,
      }))

    expect(judged([ended])).toEqual([{ expired: { reason: 'going away', until: '2026-04-30' } }])
    expect(judged([ended, { rule: 'test/rule', reason: 'still here' }])).toEqual([
      { accepted: { reason: 'still here' } },
    ])
  })

  it('accepts by fingerprint only that one finding', () => {
    const rule = aRule([found(), found({ taskId: 'load' })])
    const [first] = judge([rule], HEAD, BASE, POLICY)

    const findings = judge([rule], HEAD, BASE, {
      ...POLICY,
      accept: [{ fingerprint: first?.fingerprint ?? '', reason: 'known' }],
    })

    expect(findings.map(({ accepted }) => accepted?.reason)).toEqual(['known', undefined])
  })

  it('counts everything as introduced when there is no base, but as no change of anybody', () => {
    const severity = { introduced: 'warning', otherwise: 'notice' } as const
    const rule = aRule([found()], [], severity)

    expect(judge([rule], HEAD, null, POLICY).map((each) => [each.origin, each.severity])).toEqual([
      ['introduced', 'notice'],
    ])
  })
})
