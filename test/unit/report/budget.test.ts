import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../../src/report/comment.ts'
import { renderHtml } from '../../../src/report/html.ts'
import type { Report } from '../../../src/report/model.ts'
import { renderSummary, SUMMARY_BUDGET_BYTES } from '../../../src/report/summary.ts'
import { renderTerminal } from '../../../src/report/terminal.ts'
import { harmlessText, nastyText, randomReport, seeded } from '../../helpers/random-report.ts'
import { driftFinding, execution, finding, forecast, many, report, score } from '../../helpers/reports.ts'
import { TYPICAL_REPORTS } from '../../helpers/typical-reports.ts'

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

function huge(amount: number): Report {
  const half = amount / 2
  return report({
    verdict: 'blocked',
    findings: [
      ...many(half, (index) =>
        finding({ dagId: `注文_${String(index)}`, message: '漢'.repeat(500), fingerprint: `a${String(index)}` }),
      ),
      ...many(half, (index) => driftFinding({ dagId: `dag_${String(index)}`, fingerprint: `b${String(index)}` })),
    ],
    forecast: [forecast({ because: Array.from({ length: half }, (_, index) => `a${String(index)}`) })],
    execution: Array.from({ length: amount }, (_, index) => execution({ taskId: `task_${String(index)}` })),
    scoreboard: Array.from({ length: amount }, (_, index) => score({ dagId: `dag_${String(index)}` })),
  })
}

describe('a report with 10,000 findings', () => {
  const large = huge(10_000)

  it.each([
    ['comment', renderComment, 60_000],
    ['summary', renderSummary, SUMMARY_BUDGET_BYTES],
  ] as const)('gives a %s within its budget', (_, render, budget) => {
    expect(bytes(render(large))).toBeLessThanOrEqual(budget)
  })

  it.each([
    ['page', renderHtml],
    ['terminal text', (each: Report) => renderTerminal(each, { color: true, width: 100 })],
  ] as const)('gives a %s that says how much it leaves out', (_, render) => {
    expect(render(large)).toMatch(/[\d]+ more/)
  })

  it('says in the comment how many are left and where they are', () => {
    expect(renderComment(large)).toMatch(/…and \d+ more in the job summary\./)
  })
})

describe('a comment that is over its budget', () => {
  const full = TYPICAL_REPORTS['rename-breaks-a-location'] ?? report()
  const whole = bytes(renderComment(full))

  it.each([whole - 1, 3500, 2500, 1500, 1000])('fits %d bytes and says what is left out', (budgetBytes) => {
    const comment = renderComment(full, { budgetBytes })

    expect(bytes(comment)).toBeLessThanOrEqual(budgetBytes)
    expect(comment).toMatch(/Left out for length: .+\. See the job summary\./)
  })

  it('gives up the diagram first', () => {
    const comment = renderComment(full, { budgetBytes: whole - 1 })

    expect(comment).toContain('Left out for length: the diagram. See the job summary.')
  })

  it('keeps what breaks longer than what is out of step', () => {
    const comment = renderComment(full, { budgetBytes: 2000 })

    expect(comment).toContain('#### What breaks')
    expect(comment).not.toContain('#### Out of step')
  })

  it('never leaves a folded block open', () => {
    const opened = [...Array(40).keys()].map((step) => {
      const comment = renderComment(full, { budgetBytes: 600 + step * 100 })
      return comment.split('<details>').length - comment.split('</details>').length
    })

    expect(new Set(opened)).toEqual(new Set([0]))
  })

  it('always says what was not checked', () => {
    const unchecked = { ...full, skipped: [{ what: 'Code location finance', why: 'it timed out.' }] }

    expect(renderComment(unchecked, { budgetBytes: 700 })).toContain('Code location finance: it timed out.')
  })

  it.each([...Array(20).keys()])('fits 60,000 bytes whatever the text is (seed %d)', (seed) => {
    const noise = seeded(seed + 5000)
    const nasty = randomReport(seeded(seed), () => nastyText(noise))

    expect(bytes(renderComment(nasty))).toBeLessThanOrEqual(60_000)
  })
})

it('renders the same report to the same comment', () => {
  const once = randomReport(seeded(7), harmlessText())
  const again = randomReport(seeded(7), harmlessText())

  expect(renderComment(once)).toBe(renderComment(again))
})
