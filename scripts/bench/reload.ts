// What a reload costs on a real Dagster, and what reading a large code location does: `npm run bench -- --reload`. Prints rows
// as scripts/bench.mjs takes them, as JSON. All that goes to Dagster passes a recorder, so that the server's own time is known.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { createFolder, removeFolder, STACK_DIR, startDagsterDev } from '../../test/helpers/dagster-process.ts'
import { type FakeAirflow, type FakeDag, startFakeAirflow } from '../../test/helpers/fake-airflow.ts'
import { freePort } from '../../test/helpers/program.ts'
import { createRepository, type Repository } from '../../test/stack/story/repository.ts'
import { type Recorder, secondsOf, startRecorder } from './recorder.ts'
import type { Row } from './row.ts'

const execute = promisify(execFile)
const CLI = path.resolve('dist/cli.js')
const MEASURE = path.resolve('scripts/bench/measure.py')
const PYTHON = path.join(STACK_DIR, 'dagster/bin/python')
const LOCATION = 'definitions.py'
const MEGABYTE = 1_000_000
const TURNS = 5

const dagFile = (dagId: string, tasks: readonly string[]): string => `from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("${dagId}", start_date=datetime(2024, 1, 1), schedule=None):
    ${tasks.map((task) => `EmptyOperator(task_id="${task}")`).join(' >> ')}
`

function aDag(dagId: string, tasks: readonly string[]): FakeDag {
  const inARow = tasks.map((taskId, index) => ({ taskId, downstream: tasks.slice(index + 1, index + 2) }))
  return { dagId, source: dagFile(dagId, tasks), tasks: inARow }
}

const definitions = (airflowUrl: string, mapped: string): string => `
from dagster import AssetSpec, DailyPartitionsDefinition, Definitions
from dagster_airlift.core import (
    AirflowBasicAuthBackend, AirflowInstance, assets_with_task_mappings, build_defs_from_airflow_instance,
)

${mapped}
defs = build_defs_from_airflow_instance(
    airflow_instance=AirflowInstance(
        auth_backend=AirflowBasicAuthBackend(webserver_url="${airflowUrl}", username="a", password="b"), name="local"
    ),
    defs=Definitions(assets=mapped),
    source_code_retrieval_enabled=True,
)
`

interface Site {
  readonly folder: string
  readonly airflow: FakeAirflow
  readonly recorder: Recorder
}

/** A `dagster dev` with one location, and an Airflow that serves these DAGs. */
async function withSite(dags: readonly FakeDag[], mapped: string, use: (site: Site) => Promise<Row[]>): Promise<Row[]> {
  const airflow = await startFakeAirflow()
  airflow.put(...dags)
  const folder = await createFolder({ [LOCATION]: definitions(airflow.url, mapped) })
  try {
    const port = await freePort()
    const dagster = await startDagsterDev({ port, cwd: folder, target: ['-f', LOCATION], startTimeoutMs: 600_000 })
    const recorder = await startRecorder(dagster.url)
    try {
      return await use({ folder, airflow, recorder })
    } finally {
      await recorder.close()
      await dagster.stop()
    }
  } finally {
    await airflow.close()
    await removeFolder(folder)
  }
}

const costSchema = z.object({
  code: z.number(),
  wall: z.number(),
  cpu: z.number(),
  bytes: z.number(),
  errors: z.string(),
})

interface Cost {
  readonly wall: number
  readonly cpu: number
  readonly bytes: number
  /** Of the wall time: from the mutation to its answer, and the looks at the location while it loads. Seconds. */
  readonly reloading: number
  /** Of the wall time: while Dagster answered all else. Seconds. */
  readonly reading: number
  readonly requests: number
}

const RELOADING = /reloadRepositoryLocation|AirliftDriftLocationStatus/
const OTHER = /^(?!.*(reloadRepositoryLocation|AirliftDriftLocationStatus))/s

/** Runs a program as a process of its own. Not blocking: its server's answers pass this process. */
async function measure(recorder: Recorder, program: string, args: readonly string[], cwd: string): Promise<Cost> {
  recorder.take()
  const { stdout } = await execute('python3', [MEASURE, program, ...args], { cwd, maxBuffer: 100 * MEGABYTE })
  const { code, wall, cpu, bytes, errors } = costSchema.parse(JSON.parse(stdout))
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${errors}`)
  const passed = recorder.take()
  const [reloading, reading] = [secondsOf(passed, RELOADING), secondsOf(passed, OTHER)]
  return { wall, cpu, bytes, reloading, reading, requests: passed.length }
}

/** What everybody scripts today. */
const CLIENT = `
import sys
from dagster_graphql import DagsterGraphQLClient
print(DagsterGraphQLClient("127.0.0.1", port_number=int(sys.argv[1])).reload_repository_location(sys.argv[2]).status)
`

const own = ({ wall, reloading }: Cost): number => wall - reloading
const least = (costs: readonly Cost[], value: (cost: Cost) => number): number => Math.min(...costs.map(value))
const seconds = (value: number): string => `${value.toFixed(2)} s`

function tell(name: string, costs: readonly Cost[]): string {
  const all = costs.map((cost) => seconds(own(cost))).join(', ')
  const [memory = 0] = costs.map(({ bytes }) => bytes).sort((a, b) => a - b)
  const parts = [
    `wall ${seconds(least(costs, ({ wall }) => wall))}`,
    `Dagster reloading ${seconds(least(costs, ({ reloading }) => reloading))}`,
    `own share ${all}, of which Dagster answered reads for ${seconds(least(costs, ({ reading }) => reading))}`,
    `${seconds(least(costs, ({ cpu }) => cpu))} CPU, ${Math.round(memory / MEGABYTE)} MB, ${costs[0]?.requests ?? 0} requests`,
  ]
  return `${name}: ${parts.join('; ')}`
}

/** A cold `reload` of one location, in turn with three lines on Dagster's own client. */
function reloadOfOneLocation(): Promise<Row[]> {
  const versions = [
    ['extract', 'load'],
    ['extract', 'load', 'notify'],
  ]
  const [before = [], after = []] = versions
  const mapped = 'mapped = assets_with_task_mappings("orders", {"extract": [AssetSpec("extracted")]})\n'
  return withSite([aDag('orders', before)], mapped, async ({ folder, airflow, recorder }) => {
    const repository: Repository = await createRepository(path.join(folder, 'repository'), {
      'dags/orders.py': dagFile('orders', before),
    })
    const there = await repository.branch('there', { 'dags/orders.py': dagFile('orders', after) })
    const commits = [await repository.merge('main'), there]
    const reloads: Cost[] = []
    const scripts: Cost[] = []
    let at = 0
    const client = ['-c', CLIENT, String(recorder.port), LOCATION]
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const to = 1 - at
      airflow.put(aDag('orders', versions[to] ?? []))
      const range = ['--base', commits[at] ?? '', '--head', commits[to] ?? '']
      const args = [CLI, 'reload', ...range, '--dagster-url', recorder.url]
      const reload = await measure(recorder, process.execPath, args, repository.folder)
      const script = await measure(recorder, PYTHON, client, folder)
      at = to
      // The first turn warms the caches of both.
      if (turn === 0) continue
      reloads.push(reload)
      scripts.push(script)
    }
    const share = least(reloads, own)
    return [
      {
        name: 'reload: our share of the wall time',
        value: share,
        unit: 's',
        limit: 0.5,
        better: 'less',
        detail: `${tell('reload', reloads)}. ${tell('DagsterGraphQLClient', scripts)}`,
      },
      {
        name: 'DagsterGraphQLClient share / reload share',
        value: least(scripts, own) / share,
        unit: '×',
        better: 'more',
        detail: 'the client sends the mutation and proves nothing',
      },
    ]
  })
}

const DAGS = 500
const TASKS = 20

const dagId = (index: number): string => `dag_${index}`
const taskIds = Array.from({ length: TASKS }, (_, index) => `task_${index}`)

/** Ten thousand mapped assets, a tenth of them partitioned by day. */
const MANY = `
days = DailyPartitionsDefinition(start_date="2020-01-01")
mapped = [
    asset
    for dag in range(${DAGS})
    for asset in assets_with_task_mappings(
        f"dag_{dag}",
        {
            f"task_{task}": [AssetSpec(["made", f"dag_{dag}", f"task_{task}"], partitions_def=days if task % 10 == 0 else None)]
            for task in range(${TASKS})
        },
    )
]
`

/** The query that Airlift sends from Airflow before it runs a proxied task, in its own words. */
const AIRLIFTS_QUERY = `
import importlib.util, json, runpy, sys, urllib.request
# By its file: the package around it wants an Airflow.
package = importlib.util.find_spec("dagster_airlift").submodule_search_locations[0]
query = runpy.run_path(package + "/in_airflow/gql_queries.py")["ASSET_NODES_QUERY"]
body = json.dumps({"query": query}).encode()
request = urllib.request.Request(sys.argv[1] + "/graphql", body, {"content-type": "application/json"})
nodes = json.load(urllib.request.urlopen(request))["data"]["assetNodes"]
print(len(nodes))
`

/** The cached definitions of a large location, beside what Airlift asks. */
function manyAssets(): Promise<Row[]> {
  const dags = Array.from({ length: DAGS }, (_, index) => aDag(dagId(index), taskIds))
  return withSite(dags, MANY, async ({ folder, recorder }) => {
    const repository = await createRepository(path.join(folder, 'repository'), {
      'dags/dag_0.py': dagFile(dagId(0), taskIds),
    })
    const snapshot = [CLI, 'snapshot', '--dagster-url', recorder.url, '--head', 'main', '--output', 'snapshot.json']
    recorder.take()
    const { stdout } = await execute('python3', [MEASURE, process.execPath, ...snapshot], { cwd: repository.folder })
    const cost = costSchema.parse(JSON.parse(stdout))
    if (cost.code !== 0) throw new Error(`snapshot ended with ${cost.code}:\n${cost.errors}`)
    const ours = recorder.take().filter(({ query }) => query.includes('assetNodes'))
    const { stdout: nodes } = await execute(PYTHON, ['-c', AIRLIFTS_QUERY, recorder.url], {
      maxBuffer: 10 * MEGABYTE,
    })
    const [theirs] = recorder.take().slice(-1)
    const [asked] = ours
    if (asked === undefined || theirs === undefined) throw new Error('the requests did not pass the recorder')
    const tellRequest = ({ seconds: took, bytes }: { seconds: number; bytes: number }): string =>
      `${seconds(took)}, ${(bytes / MEGABYTE).toFixed(1)} MB`
    return [
      {
        name: 'requests for the assets of 10,000',
        value: ours.length,
        unit: '',
        limit: 1,
        better: 'less',
        detail: `${nodes.trim()} asset nodes; ${tellRequest(asked)}`,
      },
      {
        name: 'partitionKeys asked for 10,000 assets',
        value: ours.filter(({ query }) => query.includes('partitionKeys')).length,
        unit: '',
        limit: 0,
        better: 'less',
        detail: theirs.query.includes('partitionKeys') ? 'Airlift asks for them' : 'Airlift does not either',
      },
      {
        name: "Airlift's own query / ours, seconds",
        value: theirs.seconds / asked.seconds,
        unit: '×',
        better: 'more',
        detail: `ours ${tellRequest(asked)}; Airlift's ${tellRequest(theirs)}`,
      },
      {
        name: "Airlift's own query / ours, bytes",
        value: theirs.bytes / asked.bytes,
        unit: '×',
        better: 'more',
        detail: `ours holds the text of ${DAGS} DAG files, which Airlift's leaves out`,
      },
      {
        name: 'snapshot of 10,000 assets',
        value: cost.wall,
        unit: 's',
        better: 'less',
        detail: `${seconds(cost.cpu)} CPU, ${Math.round(cost.bytes / MEGABYTE)} MB`,
      },
    ]
  })
}

console.log(JSON.stringify([...(await reloadOfOneLocation()), ...(await manyAssets())]))
