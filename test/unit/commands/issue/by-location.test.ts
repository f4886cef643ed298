import { describe, expect, it } from '@jest/globals'
import { byLocation } from '../../../../src/commands/issue/by-location.ts'
import { driftFinding, finding, report, score } from '../../../helpers/reports.ts'

const CACHED = {
  source: 'live' as const,
  takenAt: null,
  locations: [
    { name: 'sales', status: 'loaded' as const },
    { name: 'analytics', status: 'loaded' as const },
    { name: 'broken', status: 'error' as const },
  ],
}

describe('byLocation', () => {
  it('tells each location its own findings, and which are clean', () => {
    const findings = [driftFinding(), finding({ location: 'elsewhere' })]

    const states = byLocation(report({ mode: 'drift', cached: CACHED, findings, scoreboard: [score()] }))

    expect(states.map(({ location }) => location)).toEqual(['analytics', 'sales'])
    expect(states[0]?.drift).toMatchObject({ verdict: 'drift', findings: [driftFinding()], scoreboard: [] })
    expect(states[1]?.drift).toBeNull()
  })

  it('never calls a location clean that could not be looked at', () => {
    expect(byLocation(report({ mode: 'drift', cached: { ...CACHED, source: 'none' } }))).toEqual([])
    expect(byLocation(report({ mode: 'drift', cached: CACHED })).map(({ location }) => location)).not.toContain(
      'broken',
    )
  })

  it('keeps no issue for what is accepted, mended or only a note', () => {
    const findings = [
      driftFinding({ accepted: { reason: 'known' } }),
      driftFinding({ origin: 'fixed' }),
      driftFinding({ severity: 'notice' }),
    ]

    const states = byLocation(report({ mode: 'drift', cached: CACHED, findings }))

    expect(states.every(({ drift }) => drift === null)).toBe(true)
  })
})
