import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { runCli } from '../../helpers/cli.ts'
import { temporaryFolder } from '../../helpers/git-repository.ts'
import { finding, report } from '../../helpers/reports.ts'

function write(content: string): string {
  const file = path.join(temporaryFolder(), 'report.json')
  writeFileSync(file, content)
  return file
}

describe('airlift-drift report', () => {
  it('renders what another job wrote, and judges it by its findings', async () => {
    const file = write(JSON.stringify(report({ verdict: 'in-sync', findings: [finding()] })))

    const result = await runCli(['report', file, '--format', 'markdown'], { cwd: temporaryFolder() })

    expect(result.code).toBe(1)
    expect(result.stdout).toContain('Blocked: 1 thing breaks')
  })

  it.each([
    ['is no JSON', '{', 'is no JSON'],
    [
      'lacks a part',
      JSON.stringify({ ...report(), forecast: 1 }),
      'is no report of this version: forecast does not fit',
    ],
  ])('refuses a file that %s', async (_what, content, told) => {
    const result = await runCli(['report', write(content)], { cwd: temporaryFolder() })

    expect(result.code).toBe(2)
    expect(result.stderr).toContain(told)
  })
})
