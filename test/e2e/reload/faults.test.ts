import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from '@jest/globals'
import { markdownTable } from 'markdown-table'
import { createRepository } from '../../helpers/git-repository.ts'
import { AIRFLOW } from './airflow-rows.ts'
import { CANCELLED } from './cancel-rows.ts'
import { CHANGING } from './change-rows.ts'
import { READING } from './reading-rows.ts'
import { dagFile, type Row } from './rows.ts'
import { type Merge, type Outcome, PASSWORD, runRow, TOKEN } from './run-row.ts'
import { STATES } from './state-rows.ts'

const ROWS = [...STATES, ...READING, ...CHANGING, ...AIRFLOW, ...CANCELLED].map((row) => ({
  row,
  name: `${row.fault}; ${row.phase}: ${row.results?.join(', ') ?? 'no report'}, exit ${row.exit}`,
}))

const MAX_MEGABYTES = 500

const outcomes = new Map<Row, Outcome>()
let merge: Merge | undefined

// Tests that run at once do not wait for `beforeAll`.
function theMerge(): Merge {
  if (merge === undefined) {
    const repository = createRepository({ 'dags/orders.py': dagFile('clean') })
    const base = repository.head()
    const head = repository.commit({ 'dags/orders.py': dagFile('wash') }, 'rename a task')
    merge = { cwd: repository.path, base, head }
  }
  return merge
}

afterAll(() => {
  const file = process.env['FAULT_TABLE']
  if (file !== undefined) writeFileSync(file, `${faultTable()}\n`)
})

/** The table as it was run, for the documentation: `FAULT_TABLE=faults.md npm test -- test/e2e/reload`. */
function faultTable(): string {
  const rows = ROWS.flatMap(({ row }) => {
    const outcome = outcomes.get(row)
    if (outcome === undefined) return []
    const states = outcome.report?.reloads.map(({ result }) => `\`${result}\``).join(', ') ?? '–'
    const { exit, seconds, requests, sent, megabytes } = outcome
    const figures = [String(exit), seconds.toFixed(1), String(requests), String(megabytes), sent.join(', ') || '–']
    return [[row.fault, row.phase, states, ...figures]]
  })
  return markdownTable([['fault', 'phase', 'state', 'exit', 'seconds', 'requests', 'MB', 'changes sent'], ...rows])
}

describe('the fault table', () => {
  it('holds each row once', () => {
    const names = ROWS.map(({ name }) => name)

    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(180)
  })

  // Most of a row is waiting, so several run at once.
  it.concurrent.each(ROWS)(
    '$name',
    async ({ row }) => {
      const outcome = await runRow(row, theMerge())
      outcomes.set(row, outcome)
      const { exit, report, output, sent, overlaps, sawToken, requests, megabytes } = outcome

      const told = { exit, sent, results: report?.reloads.map(({ result }) => result) ?? null, overlaps }
      const reasons = report?.reloads.map(({ reason }) => reason) ?? output
      expect({ ...told, reasons }).toEqual({
        exit: row.exit,
        sent: row.sent,
        results: row.results,
        // Never a second change while the first may still be at work.
        overlaps: 0,
        reasons,
      })
      expect(output).not.toContain(TOKEN)
      expect(output).not.toContain(PASSWORD)
      expect(output).not.toContain('proxy-secret')
      expect(output).toContain(row.says ?? '')
      expect(sawToken).toBe(requests > 0)
      // Whatever is sent, and however much of it; a command that hangs is killed and has no exit code.
      expect(megabytes).toBeLessThan(MAX_MEGABYTES)
    },
    120_000,
  )
})
