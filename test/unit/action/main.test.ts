import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { main, type Job } from '../../../src/action/main.ts'
import { UserError } from '../../../src/errors.ts'
import type { Report } from '../../../src/report/model.ts'
import { FakeRunner } from '../../helpers/fake-runner.ts'
import { temporaryFolder } from '../../helpers/git-repository.ts'
import { finding, report } from '../../helpers/reports.ts'

const SHA = 'a'.repeat(40)

async function runMain(
  run: (job: Job) => Promise<Report>,
  overrides: Record<string, string> = {},
  runner = new FakeRunner(),
): Promise<FakeRunner> {
  const folder = temporaryFolder()
  const eventFile = path.join(folder, 'event.json')
  writeFileSync(eventFile, '{}')
  const environment = {
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_REPOSITORY: 'octo/dags',
    GITHUB_SHA: SHA,
    GITHUB_RUN_ID: '42',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    ...overrides,
  }
  await main({ environment, runner, run })
  return runner
}

const BLOCKED = report({ verdict: 'blocked', base: null, findings: [finding()] })

describe('main', () => {
  it('tells a clean run', async () => {
    const runner = await runMain(() => Promise.resolve(report()))

    expect(runner.told.filter((line) => line.startsWith('fail'))).toEqual([])
    expect(Object.fromEntries(runner.outputs)).toMatchObject({ verdict: 'in-sync', findings: '0', errors: '0' })
    expect(runner.written).not.toBe('')
    expect(JSON.parse(readFileSync(runner.outputs.get('report') ?? '', 'utf8'))).toMatchObject({ schemaVersion: 1 })
  })

  it('fails for what blocks, and annotates it', async () => {
    const runner = await runMain(() => Promise.resolve(BLOCKED))

    expect(runner.told).toContain('annotate error mapping/missing-task')
    expect(runner.told.at(-1)).toMatch(/^fail Blocked/)
    expect(runner.outputs.get('errors')).toBe('1')
  })

  it('does not fail when nothing is to fail', async () => {
    const runner = await runMain(() => Promise.resolve({ ...BLOCKED, verdict: 'drift' }), { 'INPUT_FAIL-ON': 'never' })

    expect(runner.told.filter((line) => line.startsWith('fail'))).toEqual([])
  })

  it('warns of what could not be checked', async () => {
    const runner = await runMain(() => Promise.resolve(report({ verdict: 'unknown' })))

    expect(runner.told.at(-1)).toMatch(/^warning Unknown/)
  })

  it('writes summary and verdict when the run breaks off', async () => {
    const runner = await runMain(() => Promise.reject(new UserError('no `dags` folder', { hint: 'Check it out.' })))

    expect(runner.told).toEqual(['fail no `dags` folder\nCheck it out.'])
    expect(runner.outputs.get('verdict')).toBe('unknown')
    expect(runner.written).toContain('could not finish')
    expect(runner.written).toContain('Check it out.')
  })

  it('writes the report of a run whose files cannot be written', async () => {
    const runner = await runMain(() => Promise.resolve(BLOCKED), { 'INPUT_REPORT-FILE': '/nowhere/at/all.json' })

    expect(runner.told.at(-1)).toMatch(/^fail \/nowhere\/at\/all.json could not be written: /)
    expect(runner.outputs.get('verdict')).toBe('blocked')
    expect(runner.written).toContain('transform.join')
  })

  it('does not fail for a summary that the runner does not take', async () => {
    const runner = new FakeRunner()
    runner.summary = () => Promise.reject(new Error('no summary here'))

    await runMain(() => Promise.resolve(report()), {}, runner)

    expect(runner.told.at(-1)).toBe('warning The job summary could not be written: no summary here')
  })

  it('says outside of a job what to use instead', async () => {
    const runner = await runMain(() => Promise.resolve(report()), { GITHUB_EVENT_NAME: '' })

    expect(runner.told).toEqual([
      'fail this is no job of GitHub Actions: GITHUB_EVENT_NAME is not set as the runner sets it\nIn a terminal, use the command airlift-drift.',
    ])
  })

  it('takes secrets out of everything that it leaves behind', async () => {
    const secret = 'very-secret-token'
    const leaking = report({ skipped: [{ what: 'Dagster', why: `it said ${secret}` }] })

    const runner = await runMain(() => Promise.resolve(leaking), { 'INPUT_DAGSTER-TOKEN': secret })

    expect(runner.masks).toContain(secret)
    expect(runner.written).not.toContain(secret)
    expect(readFileSync(runner.outputs.get('report') ?? '', 'utf8')).toContain('it said ***')
  })

  it('hands the job to the use case', async () => {
    const jobs: Job[] = []

    await runMain(
      (job) => {
        jobs.push(job)
        return Promise.resolve(report())
      },
      { INPUT_MODE: 'reload', GITHUB_SERVER_URL: 'https://github.example.com/' },
    )

    expect(jobs[0]?.event).toMatchObject({ mode: 'reload', comparison: { kind: 'commit', sha: SHA } })
    expect(jobs[0]?.facts.runUrl).toBe('https://github.example.com/octo/dags/actions/runs/42')
    expect(jobs[0]?.github).toBeUndefined()
  })
})
