import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runCli } from '../../helpers/cli.ts'
import { createRepository } from '../../helpers/git-repository.ts'
import type { LocationWish } from '../../helpers/scripted-dagster/location.ts'
import { changesIn, type ScriptedDagster, startScriptedDagster } from '../../helpers/scripted-dagster.ts'
import { type Report, reportSchema } from '../../../src/report/model.ts'
import { dagFile, NEW, OUT_OF_STEP } from './rows.ts'

const CLOSED = 'http://127.0.0.1:18549'

let merge: { readonly cwd: string; readonly range: readonly string[] }
const servers: ScriptedDagster[] = []

beforeEach(() => {
  const repository = createRepository({ 'dags/orders.py': dagFile('clean') })
  const base = repository.head()
  const head = repository.commit({ 'dags/orders.py': dagFile('wash') }, 'rename a task')
  merge = { cwd: repository.path, range: ['--base', base, '--head', head] }
})

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(...locations: readonly Partial<LocationWish>[]): Promise<ScriptedDagster> {
  const server = await startScriptedDagster({ locations: locations.map((wish) => ({ ...OUT_OF_STEP, ...wish })) })
  servers.push(server)
  return server
}

async function run(command: 'reload' | 'check', urls: readonly string[], ...args: readonly string[]) {
  const { stdout, stderr, code } = await runCli(
    [command, ...merge.range, '--format', 'json', ...urls.flatMap((url) => ['--dagster-url', url]), ...args],
    { cwd: merge.cwd },
  )
  const report: Report | null = stdout === '' ? null : reportSchema.parse(JSON.parse(stdout))
  return { code, report, stderr, ends: report?.reloads.map(({ location, result }) => [location, result]) }
}

const host = (url: string): string => new URL(url).host

describe('a reload of several deployments', () => {
  it('gives each location of each deployment its own result, also where one fails', async () => {
    const one = await serve({ airflow: { error: "KeyError: 'orders.clean'" } }, { name: 'reports' })
    const other = await serve({})

    const { code, ends } = await run('reload', [one.url, other.url])

    expect(code).toBe(1)
    expect(ends?.sort()).toEqual(
      [
        [`analytics@${host(one.url)}`, 'failed'],
        [`analytics@${host(other.url)}`, 'refreshed'],
        [`reports@${host(one.url)}`, 'refreshed'],
      ].sort(),
    )
    expect(changesIn(one.calls)).toEqual(['Reload', 'Reload'])
    expect(changesIn(other.calls)).toEqual(['Reload'])
  })

  it('does what it can where one of them is out of reach, and is red for it', async () => {
    const one = await serve({})

    const { code, ends, report } = await run('reload', [CLOSED, one.url])

    expect(code).toBe(1)
    expect(ends).toEqual([
      [`analytics@${host(one.url)}`, 'refreshed'],
      [host(CLOSED), 'timed-out'],
    ])
    expect(report?.skipped).toEqual([
      { what: `Dagster at ${host(CLOSED)}`, why: expect.stringContaining('ECONNREFUSED') },
    ])
  })

  it('is as an outage where all of them are', async () => {
    const { code, report, stderr } = await run('reload', [CLOSED, 'http://127.0.0.1:18548'])

    expect(code).toBe(3)
    expect(report).toBeNull()
    expect(stderr).toContain('ECONNREFUSED')
  })

  it('takes the locations that are named, in all or in one of them', async () => {
    const one = await serve({}, { name: 'reports', cached: NEW })
    const other = await serve({})

    const both = await run('reload', [one.url, other.url], '--location', 'analytics', '--dry-run')
    const single = await run('reload', [one.url, other.url], '--location', `analytics@${host(other.url)}`)
    const nowhere = await run('reload', [one.url, other.url], '--location', 'analytic')

    expect(both.ends).toHaveLength(2)
    expect(single.ends).toEqual([[`analytics@${host(other.url)}`, 'refreshed']])
    expect(changesIn(one.calls)).toEqual([])
    expect(nowhere.ends).toEqual([[`analytic@${host(one.url)}`, 'not-found']])
  })
})

describe('a check of several deployments', () => {
  it('tells what the change does to each', async () => {
    const mapped = { cached: { dags: [{ dagId: 'orders', source: dagFile('clean'), mapped: ['clean'] }] } }
    const one = await serve(mapped)
    const other = await serve({})

    const { report, code } = await run('check', [one.url, other.url])

    expect(code).toBe(1)
    expect(report?.forecast).toMatchObject(
      [
        { location: `analytics@${host(one.url)}`, outcome: 'fails', error: "KeyError: 'clean'" },
        { location: `analytics@${host(other.url)}`, outcome: 'loads' },
      ].sort((a, b) => (a.location < b.location ? -1 : 1)),
    )
  })

  it('is never green where one of them could not be asked', async () => {
    const one = await serve({ cached: NEW })

    const { report } = await run('check', [one.url, CLOSED])

    expect(report?.verdict).not.toBe('in-sync')
    expect(report?.skipped).toMatchObject([{ what: `Dagster at ${host(CLOSED)}` }])
  })
})
