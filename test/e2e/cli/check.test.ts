import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { snapshotSchema } from '../../../src/dagster/definitions.ts'
import { type Report, reportSchema } from '../../../src/report/model.ts'
import { runCli } from '../../helpers/cli.ts'
import { aCachedDag, aLocation, aMapping, aSnapshot } from '../../helpers/dags.ts'
import { createRepository, type GitRepository, temporaryFolder } from '../../helpers/git-repository.ts'

const dagFile = (middle: string): string => `
from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("orders", schedule="@daily"):
    EmptyOperator(task_id="load") >> EmptyOperator(task_id="${middle}") >> EmptyOperator(task_id="export")
`

const task = (taskId: string) => ({
  taskId,
  operator: 'airflow.operators.empty.EmptyOperator',
  mapped: false,
  certainty: 'exact' as const,
})
const edge = (from: string, to: string) => ({ from, to, certainty: 'exact' as const })

/** What a Dagster caches that was loaded with the middle task called `clean`. */
const SNAPSHOT = snapshotSchema.parse(
  aSnapshot([
    aLocation({
      dags: [
        aCachedDag('orders', {
          structure: {
            from: 'source',
            complete: true,
            reasons: [],
            tasks: ['clean', 'export', 'load'].map(task),
            edges: [edge('clean', 'export'), edge('load', 'clean')],
            schedule: { kind: 'preset', text: '@daily' },
          },
        }),
      ],
      mappings: ['load', 'clean', 'export'].map((taskId) => aMapping('orders', taskId)),
    }),
  ]),
)

function repositoryWithSnapshot(): { repository: GitRepository; snapshot: string } {
  const repository = createRepository({ 'dags/orders.py': dagFile('clean'), 'README.md': 'Orders.' })
  const snapshot = path.join(temporaryFolder(), 'snapshot.json')
  writeFileSync(snapshot, JSON.stringify(SNAPSHOT))
  return { repository, snapshot }
}

async function check(repository: GitRepository, ...args: string[]): Promise<{ code: number | null; report: Report }> {
  const { code, stdout, stderr } = await runCli(['check', '--format', 'json', ...args], { cwd: repository.path })
  if (stdout === '') throw new Error(stderr)
  return { code, report: reportSchema.parse(JSON.parse(stdout)) }
}

const told = ({ findings }: Report) =>
  findings.map(({ rule, origin, severity, taskId }) => [rule, origin, severity, taskId])

describe('check', () => {
  it('fails a pull request that renames a mapped task, and says which location breaks', async () => {
    const { repository, snapshot } = repositoryWithSnapshot()
    repository.branch('rename')
    repository.commit({ 'dags/orders.py': dagFile('tidy') })

    const { code, report } = await check(repository, '--base', 'main', '--head', 'rename', '--snapshot', snapshot)

    expect(code).toBe(1)
    expect(report.verdict).toBe('blocked')
    expect(told(report)).toEqual(
      expect.arrayContaining([
        ['mapping/missing-task', 'introduced', 'error', 'clean'],
        ['drift/task-renamed', 'introduced', 'warning', 'tidy'],
      ]),
    )
    expect(report.forecast).toEqual([
      expect.objectContaining({ location: 'analytics', outcome: 'fails', error: "KeyError: 'clean'" }),
    ])
  })

  it('is silent about a change that alters no DAG', async () => {
    const { repository, snapshot } = repositoryWithSnapshot()
    repository.commit({ 'dags/orders.py': `# The shop's orders.\n${dagFile('clean')}` })

    const { code, report } = await check(repository, '--base', 'HEAD~1', '--head', 'HEAD', '--snapshot', snapshot)

    expect([code, report.verdict]).toEqual([0, 'in-sync'])
    expect(report.findings).toEqual([])
    expect(report.forecast.map(({ outcome }) => outcome)).toEqual(['loads'])
  })

  it('does not look at Dagster when no relevant file changed', async () => {
    const { repository, snapshot } = repositoryWithSnapshot()
    repository.commit({ 'README.md': 'All orders.' })

    const { code, report } = await check(repository, '--base', 'HEAD~1', '--head', 'HEAD', '--snapshot', snapshot)

    expect([code, report.verdict, report.dags]).toEqual([0, 'in-sync', []])
    expect(report.skipped).toHaveLength(1)
  })

  it('does not blame a pull request for what was so before', async () => {
    const { repository, snapshot } = repositoryWithSnapshot()
    repository.commit({ 'dags/orders.py': dagFile('tidy') })
    repository.commit({ 'dags/orders.py': `${dagFile('tidy')}\n# checked` })

    const { code, report } = await check(repository, '--base', 'HEAD~1', '--head', 'HEAD', '--snapshot', snapshot)

    expect(code).toBe(0)
    expect(report.verdict).toBe('drift')
    expect(new Set(report.findings.map(({ origin }) => origin))).toEqual(new Set(['pre-existing']))
  })

  it('tells what a pull request mends', async () => {
    const { repository, snapshot } = repositoryWithSnapshot()
    repository.commit({ 'dags/orders.py': dagFile('tidy') })
    repository.commit({ 'dags/orders.py': dagFile('clean') })

    const { code, report } = await check(repository, '--base', 'HEAD~1', '--head', 'HEAD', '--snapshot', snapshot)

    expect([code, report.verdict]).toEqual([0, 'in-sync'])
    expect(new Set(report.findings.map(({ origin }) => origin))).toEqual(new Set(['fixed']))
  })

  it('compares two commits without Dagster, claims nothing about Dagster and says so', async () => {
    const { repository } = repositoryWithSnapshot()
    repository.commit({ 'dags/orders.py': dagFile('tidy') })

    const { code, report } = await check(repository, '--base', 'HEAD~1', '--head', 'HEAD')

    expect(code).toBe(0)
    expect(told(report)).toEqual([['drift/task-renamed', 'introduced', 'notice', 'tidy']])
    expect(report.skipped.map(({ what }) => what)).toEqual(['Dagster'])
    expect(report.forecast).toEqual([])
  })

  it('does not take a file that does not parse for a removed DAG', async () => {
    const { repository, snapshot } = repositoryWithSnapshot()
    repository.commit({ 'dags/orders.py': `${dagFile('clean')}\ndef broken(:\n` })

    const { code, report } = await check(repository, '--base', 'HEAD~1', '--head', 'HEAD', '--snapshot', snapshot)

    expect(code).toBe(1)
    expect(report.findings.map(({ rule }) => rule)).not.toContain('drift/dag-removed')
    expect(report.findings.map(({ rule }) => rule)).toContain('airflow/does-not-parse')
  })

  it('reads the work tree, so that a change can be checked before it is committed', async () => {
    const { repository, snapshot } = repositoryWithSnapshot()
    repository.write({ 'dags/orders.py': dagFile('tidy') })

    const { code, report } = await check(repository, '--snapshot', snapshot)

    expect([code, report.head.sha]).toEqual([1, 'WORKTREE'])
  })

  it('ends with 3 for a Dagster that cannot be reached, when that shall fail; else it is told, never green', async () => {
    const { repository } = repositoryWithSnapshot()
    repository.commit({ 'dags/orders.py': `# new\n${dagFile('clean')}` })
    const args = ['--base', 'HEAD~1', '--head', 'HEAD', '--dagster-url', 'http://127.0.0.1:9']

    const failing = await runCli(['check', ...args, '--on-unreachable', 'fail'], { cwd: repository.path })
    const { code, report } = await check(repository, ...args)

    expect(failing.code).toBe(3)
    expect(failing.stderr).toContain('127.0.0.1:9')
    expect([code, report.verdict]).toEqual([0, 'unknown'])
    expect(report.skipped.map(({ what }) => what)).toContain('Dagster')
  })

  it('takes known findings from the configuration', async () => {
    const { repository, snapshot } = repositoryWithSnapshot()
    repository.commit({
      'dags/orders.py': dagFile('tidy'),
      '.github/airlift-drift.yml':
        'accept:\n  - { rule: mapping/missing-task, dag: orders, reason: mapped anew tomorrow }\n',
    })

    const { code, report } = await check(repository, '--base', 'HEAD~1', '--head', 'HEAD', '--snapshot', snapshot)

    expect(code).toBe(0)
    expect(report.findings.find(({ rule }) => rule === 'mapping/missing-task')?.accepted?.reason).toBe(
      'mapped anew tomorrow',
    )
  })
})

describe('extract', () => {
  it('prints the structure of every DAG', async () => {
    const { repository } = repositoryWithSnapshot()

    const { code, stdout } = await runCli(['extract', '--format', 'json'], { cwd: repository.path })

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      dags: [
        {
          dagId: 'orders',
          file: 'dags/orders.py',
          complete: true,
          schedule: '@daily',
          tasks: [{ taskId: 'clean' }, { taskId: 'export' }, { taskId: 'load' }],
          edges: [
            { from: 'clean', to: 'export' },
            { from: 'load', to: 'clean' },
          ],
        },
      ],
      failures: [],
    })
  })
})
