import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { type CliResult, runCli } from '../../helpers/cli.ts'
import { createRepository, type GitRepository, temporaryFolder } from '../../helpers/git-repository.ts'

const dagFile = (dagId: string, tasks: string): string => `
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from shared.names import NAMES

with DAG("${dagId}", schedule="@daily"):
    for name in ${tasks}:
        EmptyOperator(task_id=name)
`

let repository: GitRepository
let cache: string

beforeEach(() => {
  repository = createRepository({
    'dags/shared/__init__.py': '',
    'dags/shared/names.py': 'NAMES = ["load", "clean"]\n',
    'dags/orders.py': dagFile('orders', 'NAMES'),
    'dags/stock.py': dagFile('stock', '["count"]'),
    'tests/test_orders.py': 'assert True\n',
    'dags/shops.py': 'from airflow import DAG\ndag = DAG("shops", schedule=None)\n',
  })
  cache = path.join(temporaryFolder(), 'below', 'cache')
})

const file = (): string => path.join(cache, 'readings.json')
const run = (...args: string[]): Promise<CliResult> => runCli(args, { cwd: repository.path })
const check = (...more: string[]): Promise<CliResult> =>
  run('check', '--format', 'json', '--base', 'HEAD~1', '--head', 'HEAD', ...more)
const extract = (...more: string[]): Promise<CliResult> => run('extract', '--format', 'json', '--head', 'HEAD', ...more)

/** Takes a file's content out of the clone, so that nothing can read it. */
function loseContent(name: string): void {
  const sha = repository.git('rev-parse', `HEAD:${name}`)
  rmSync(path.join(repository.path, '.git/objects', sha.slice(0, 2), sha.slice(2)))
}

describe('--cache', () => {
  it('says what is said without it, and reads no DAG file again that the change does not reach', async () => {
    await extract('--cache', cache)
    repository.commit({ 'dags/shared/names.py': 'NAMES = ["load", "tidy"]\n' })
    const without = await check()
    loseContent('dags/shops.py')

    const withCache = await check('--cache', cache)
    const blind = await check()

    expect(without.stdout).toContain("'clean'")
    expect([withCache.code, withCache.stdout]).toEqual([without.code, without.stdout])
    expect(blind.stderr).toContain('does not hold the content of dags/shops.py')
  })

  it('has the whole tree for the next run, whichever command wrote it', async () => {
    repository.commit({ 'dags/orders.py': dagFile('orders', 'NAMES[:1]') })
    const without = await extract()
    await check('--cache', cache)
    for (const name of ['dags/orders.py', 'dags/stock.py', 'dags/shops.py', 'tests/test_orders.py']) loseContent(name)

    const withCache = await extract('--cache', cache)

    expect([withCache.code, withCache.stdout]).toEqual([0, without.stdout])
  })

  it('is left as it is by a command that reads only a part of the tree', async () => {
    await extract('--cache', cache)
    const whole = readFileSync(file(), 'utf8')

    const part = await extract('--cache', cache, 'dags/shops.py')

    expect(JSON.parse(part.stdout)).toMatchObject({ dags: [{ dagId: 'shops' }] })
    expect(readFileSync(file(), 'utf8')).toBe(whole)
  })

  it.each([
    ['is no JSON', () => '{"build":', 'JSON'],
    ['is of another version', (text: string) => text.replace(/"build":"\w+"/, '"build":"older"'), 'another version'],
    ['lacks a part', (text: string) => text.replace('"complete"', '"whole"'), 'complete'],
    [
      'means a path that is not there',
      (text: string) => text.replace('"reads":[[0', '"reads":[[99'),
      'a path that it does not have',
    ],
    [
      'has fewer states than paths',
      (text: string) => text.replace(/"states":\["\w+",/, '"states":['),
      'without a state',
    ],
  ])('is not used where it %s, and is made anew', async (_, damage, why) => {
    const without = await extract()
    await extract('--cache', cache)
    const good = readFileSync(file(), 'utf8')
    writeFileSync(file(), damage(good))
    expect(readFileSync(file(), 'utf8')).not.toBe(good)

    const after = await extract('--cache', cache, '--verbose')

    expect([after.code, after.stdout]).toEqual([0, without.stdout])
    expect(after.stderr).toContain('is not used: ')
    expect(after.stderr).toContain(why)
    expect(readFileSync(file(), 'utf8')).toBe(good)
  })

  it('fails with a hint where the folder cannot be made', async () => {
    mkdirSync(path.dirname(cache))
    writeFileSync(cache, '')

    const { code, stdout, stderr } = await extract('--cache', path.join(cache, 'inside'))

    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('cannot be used')
    expect(stderr).toContain('Name a folder that this user may write')
  })

  it('is no file of a run that did not ask for it', async () => {
    await extract()

    expect(existsSync(cache)).toBe(false)
  })
})
