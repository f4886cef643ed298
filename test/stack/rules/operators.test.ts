import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { assess } from '../../../src/commands/assess.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { createFolder, type DagsterProcess, removeFolder, startDagsterDev } from '../../helpers/dagster-process.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { freePort } from '../../helpers/program.ts'
import { runPythonBatch } from '../parity/python-batch.ts'
import { chain, state } from '../story/bakery.ts'
import { runReport } from '../story/cli-report.ts'
import { createRepository, type Repository } from '../story/repository.ts'

const MINUTES = 60_000
const TASKS = ['collect_orders', 'bake', 'deliver', 'sweep'] as const
const STATE = 'airflow_dags/proxied_state/bread.yaml'
const nobody = { collect_orders: false, bake: false, deliver: false, sweep: false }

/** Assets that Airlift maps without asking any Airflow. */
const definitions = (assets: string): string => `
from dagster import AssetSpec, Definitions, asset
from dagster_airlift.core import assets_with_task_mappings

@asset
def loaves(): ...

@asset
def parcels(): ...

@asset
def receipts(): ...

defs = Definitions(assets=assets_with_task_mappings("bread", {${assets}}))
`

let folder: string
let dagster: DagsterProcess
let repository: Repository
/** What must be ended, also when a later part could not be started; the last first. */
const cleanUp: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = await createFolder({
    'workspace.yaml': 'load_from:\n  - python_file: kitchen.py\n  - python_file: shop.py\n',
    'kitchen.py': definitions('"collect_orders": [AssetSpec("order_book")], "bake": [loaves], "deliver": [parcels]'),
    'shop.py': definitions('"deliver": [receipts]'),
  })
  cleanUp.unshift(() => removeFolder(folder))
  repository = await createRepository(join(folder, 'repository'), {
    'airflow_dags/bread.py': chain('bread', TASKS),
    [STATE]: state(nobody),
  })
  dagster = await startDagsterDev({ cwd: folder, target: ['-w', 'workspace.yaml'], port: await freePort() })
  cleanUp.unshift(() => dagster.stop())
}, 2 * MINUTES)

afterAll(async () => {
  for (const end of cleanUp) await end()
}, MINUTES)

/** What the operator of each task comes to; null: Dagster has run its assets. */
async function run(...cases: readonly { taskId: string; dagster: string; token?: string }[]) {
  const input = cases.map(({ token = null, ...each }) => ({ dagId: 'bread', token, ...each }))
  const answer = await runPythonBatch('airflow2', '../rules/run_operators.py', input)
  return z.array(z.string().nullable()).parse(answer)
}

describe('a task that is handed to Dagster', () => {
  it(
    'fails as the rules say, and else runs',
    async () => {
      await repository.branch('all', {
        [STATE]: state({ collect_orders: true, bake: true, deliver: true, sweep: true }),
      })

      const { report } = await runReport('check', { repository, dagster }, 'main', 'all')
      const [onlySpec, fine, split, unmapped] = await run(...TASKS.map((taskId) => ({ taskId, dagster: dagster.url })))

      const errors = report.findings.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ rule, taskId }) => [rule, taskId])).toEqual([
        ['mapping/not-executable', 'collect_orders'],
        ['mapping/not-executable', 'sweep'],
        ['mapping/split-across-locations', 'deliver'],
      ])
      expect(onlySpec).toBe('Exception: No asset nodes found to trigger for task bread.collect_orders')
      expect(unmapped).toBe('Exception: No asset nodes found to trigger for task bread.sweep')
      expect(split).toContain('Could not find an implicit asset job that can trigger all assets in this task')
      expect(fine).toBeNull()
    },
    2 * MINUTES,
  )
})

/** As much of Dagster+ as an operator meets first: who sends no token is turned away. */
async function startPlus(): Promise<string> {
  const server = createServer((request, response) => {
    const isKnown = request.headers['dagster-cloud-api-token'] === 'user:ours'
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isKnown ? { data: { version: '1', assetNodes: [] } } : { error: 'Unauthorized' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUp.unshift(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a Dagster that wants a token', () => {
  const rulesOf = (dagFile: string): readonly string[] => {
    const head = memoryTree({ 'airflow_dags/bread.py': dagFile, [STATE]: state({ ...nobody, bake: true }) })
    const projects = readProjects({ base: null, head, changed: new Set() }, { instances: [{ name: null }] })
    const policy = { rules: new Map(), accept: [], today: '2026-01-01' }
    return assess({ ...projects, cached: null, dagsterPlus: true, policy }).findings.map(({ rule }) => rule)
  }

  it(
    'turns the default operator away, and lets one in that sends it',
    async () => {
      const plus = await startPlus()
      const byDefault = chain('bread', TASKS)
      const own = byDefault.replace(
        '    proxied_state=',
        '    build_from_task_fn=OurOperator.build_from_task,\n    proxied_state=',
      )

      const [refused, admitted] = await run(
        { taskId: 'bake', dagster: plus },
        { taskId: 'bake', dagster: plus, token: 'user:ours' },
      )

      expect(rulesOf(byDefault)).toContain('migration/default-operator-on-dagster-plus')
      expect(refused).toContain('Failed to connect to Dagster')
      expect(rulesOf(own)).not.toContain('migration/default-operator-on-dagster-plus')
      expect(admitted).toContain('No asset nodes found to trigger')
    },
    MINUTES,
  )
})
