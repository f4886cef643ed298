import { describe, expect, it } from '@jest/globals'
import { annotations } from '../../../src/report/annotations.ts'
import { nastyText, randomReport, seeded } from '../../helpers/random-report.ts'
import { driftFinding, finding, many, report } from '../../helpers/reports.ts'

describe('annotations', () => {
  it('tell what is so, what it does and the way out', () => {
    const [first] = annotations(
      report({ findings: [finding({ message: 'A.', effect: 'B.', fix: { summary: 'C.' } })] }),
    )

    expect(first).toEqual({
      level: 'error',
      file: 'airflow_dags/orders.py',
      line: 14,
      title: 'mapping/missing-task',
      message: 'A.\nB.\nWay out: C.',
    })
  })

  it('leave out what was so before, what is accepted and what is mended', () => {
    const quiet = [
      finding({ origin: 'pre-existing' }),
      finding({ accepted: { reason: 'known' } }),
      finding({ origin: 'fixed' }),
    ]

    expect(annotations(report({ findings: quiet }))).toEqual([])
  })

  it('put errors before warnings, and changed lines before others', () => {
    const findings = [
      driftFinding({ line: 5 }),
      finding({ file: undefined }),
      finding({ file: 'other.py', line: 5 }),
      finding({ line: 6 }),
      finding({ line: 5 }),
    ]
    const changedLines = new Map([['airflow_dags/orders.py', new Set([5])]])

    const places = annotations(report({ findings }), { changedLines }).map(({ level, file, line }) => [
      level,
      file,
      line,
    ])

    expect(places).toEqual([
      ['error', 'airflow_dags/orders.py', 5],
      ['error', 'airflow_dags/orders.py', 6],
      ['error', 'other.py', 5],
      ['error', undefined, undefined],
      ['warning', 'airflow_dags/orders.py', 5],
    ])
  })

  it('are at most ten of a level, the last of which says how many more there are', () => {
    const shown = annotations(report({ findings: many(25, () => finding()) }))

    expect(shown).toHaveLength(10)
    expect(shown[9]?.title).toBe('16 more errors')
  })

  it('are ten when there are exactly ten', () => {
    const shown = annotations(report({ findings: many(10, () => finding()) }))

    expect(shown.map(({ title }) => title)).toEqual(Array(10).fill('mapping/missing-task'))
  })

  it.each([
    ['error', 1],
    ['warning', 2],
    ['notice', 3],
    ['none', 0],
  ] as const)('from level %s on are %d', (from, amount) => {
    const findings = [finding(), driftFinding(), finding({ severity: 'notice' })]

    expect(annotations(report({ findings }), { from })).toHaveLength(amount)
  })

  it('hold no control character and no command, whatever the text is', () => {
    const noise = seeded(3)
    const all = Array.from({ length: 60 }, (_, seed) =>
      annotations(randomReport(seeded(seed), () => nastyText(noise))),
    ).flat()
    const bad = all.filter(({ file = '', title, message }) =>
      /[^\P{C}\n]|##\[|(^|\n)\s*::/u.test(`${file}\n${title}\n${message}`),
    )

    expect(all.length).toBeGreaterThan(100)
    expect(bad).toEqual([])
  })
})
