import { join } from 'node:path'
import { type Reload, reportSchema } from '../../../src/report/model.ts'
import { runCli } from '../../helpers/cli.ts'
import {
  createFolder,
  type DagsterOptions,
  type DagsterProcess,
  removeFolder,
  type RunningProcess,
  startCodeLocation,
  startDagsterDev,
  startDagsterWebserver,
} from '../../helpers/dagster-process.ts'
import { type FakeAirflow, startFakeAirflow } from '../../helpers/fake-airflow.ts'
import { createRepository, type Files, type GitRepository } from '../../helpers/git-repository.ts'
import { freePort } from '../../helpers/program.ts'

export type Venv = NonNullable<DagsterOptions['venv']>

/** Where component state lives. */
export type StateManagement = 'LOCAL_FILESYSTEM' | 'VERSIONED_STATE_STORAGE' | 'LEGACY_CODE_SERVER_SNAPSHOTS'

/** What runs the code location: `dev` is all in one, the others are servers of their own behind a web server. */
export type ServerKind = 'dev' | 'code-server' | 'api-grpc'

export interface SiteOptions {
  readonly server: ServerKind
  readonly venv?: Venv
  /** A component instead of the builder API. */
  readonly state?: StateManagement
  readonly readOnly?: boolean
}

export interface End {
  readonly reload: Reload | undefined
  readonly code: number | null
  readonly stderr: string
}

/** A merge that gives the DAG `orders` these tasks, in a row. */
export type Tasks = readonly string[]

export interface MergeOptions {
  readonly args?: readonly string[]
  readonly served?: Tasks
  readonly files?: Files
}

/** A Dagster of one kind that peers with an Airflow, and the repository of the DAG that both know. */
export class Site {
  readonly #options: SiteOptions
  readonly #folder: string
  readonly #airflow: FakeAirflow
  readonly #repository: GitRepository
  readonly #ports = { web: 0, code: 0 }
  #code: RunningProcess | undefined
  #web: DagsterProcess | undefined

  private constructor(options: SiteOptions, folder: string, airflow: FakeAirflow, tasks: Tasks) {
    this.#options = options
    this.#folder = folder
    this.#airflow = airflow
    this.#repository = createRepository({ 'dags/orders.py': dagFile(tasks) })
  }

  /** Starts it with everything in step. */
  static async open(options: SiteOptions, tasks: Tasks): Promise<Site> {
    const airflow = await startFakeAirflow()
    const folder = await createFolder(
      options.state === undefined
        ? { 'shop/__init__.py': '', 'shop/definitions.py': builder(airflow.url) }
        : component(airflow.url, options.state),
    )
    const site = new Site(options, folder, airflow, tasks)
    site.serve(tasks)
    try {
      site.#ports.web = await freePort()
      site.#ports.code = await freePort()
      await site.#start()
    } catch (error) {
      await site.close()
      throw error
    }
    return site
  }

  get location(): string {
    return this.#options.server === 'dev' ? 'shop.definitions' : 'shop'
  }

  get url(): string {
    return this.#web?.url ?? ''
  }

  /** What Airflow has parsed. */
  serve(tasks: Tasks): void {
    this.#airflow.put({
      dagId: 'orders',
      source: dagFile(tasks),
      tasks: tasks.map((taskId, index) => ({ taskId, downstream: tasks.slice(index + 1, index + 2) })),
    })
  }

  /** Merges the tasks, and unless told otherwise Airflow serves them; then `airlift-drift reload` runs as it is built. */
  async merge(tasks: Tasks, { args = [], served = tasks, files = {} }: MergeOptions = {}): Promise<End> {
    const base = this.#repository.head()
    const head = this.#repository.commit({ 'dags/orders.py': dagFile(tasks), ...files })
    this.serve(served)
    return this.reload(base, head, args)
  }

  /** What was merged last, once more. */
  again(args: readonly string[] = []): Promise<End> {
    return this.reload(this.#repository.git('rev-parse', 'HEAD~1'), this.#repository.head(), args)
  }

  async reload(base: string, head: string, args: readonly string[]): Promise<End> {
    const { stdout, stderr, code } = await runCli(
      ['reload', '--base', base, '--head', head, '--format', 'json', '--dagster-url', this.url, ...args],
      { cwd: this.#repository.path },
    )
    if (stdout === '') throw new Error(`reload ended with ${String(code)} and no report:\n${stderr}`)
    const [reload] = reportSchema.parse(JSON.parse(stdout)).reloads
    return { reload, code, stderr }
  }

  /** Resolves when the code server has ended, and starts it again, as its platform would. */
  async revive(): Promise<void> {
    await this.#code?.ended
    await this.#startCode()
  }

  async close(): Promise<void> {
    await this.#web?.stop()
    await this.#code?.stop()
    await this.#airflow.close()
    await removeFolder(this.#folder)
  }

  get #common() {
    return { venv: this.#options.venv ?? 'dagster', cwd: this.#folder, home: join(this.#folder, 'home') } as const
  }

  async #start(): Promise<void> {
    if (this.#options.server === 'dev') {
      this.#web = await startDagsterDev({ ...this.#common, port: this.#ports.web, target: TARGET })
      return
    }
    await this.#startCode()
    this.#web = await startDagsterWebserver({
      ...this.#common,
      port: this.#ports.web,
      locations: [{ name: 'shop', port: this.#ports.code }],
      readOnly: this.#options.readOnly ?? false,
    })
  }

  async #startCode(): Promise<void> {
    const kind = this.#options.server === 'api-grpc' ? 'api-grpc' : 'code-server'
    this.#code = await startCodeLocation({ ...this.#common, kind, port: this.#ports.code, target: TARGET })
  }
}

const TARGET = ['-m', 'shop.definitions']

const dagFile = (tasks: Tasks): string => `from datetime import datetime

from airflow import DAG
from airflow.operators.empty import EmptyOperator

with DAG("orders", start_date=datetime(2024, 1, 1), schedule=None):
    ${tasks.map((taskId) => `EmptyOperator(task_id="${taskId}")`).join(' >> ')}
`

const builder = (airflowUrl: string): string => `
from dagster import AssetSpec, Definitions
from dagster_airlift.core import (
    AirflowBasicAuthBackend, AirflowInstance, assets_with_task_mappings, build_defs_from_airflow_instance,
)

defs = build_defs_from_airflow_instance(
    airflow_instance=AirflowInstance(
        auth_backend=AirflowBasicAuthBackend(webserver_url="${airflowUrl}", username="a", password="b"), name="local"
    ),
    defs=Definitions(assets=assets_with_task_mappings("orders", {"extract": [AssetSpec("extracted")]})),
)
`

const component = (airflowUrl: string, state: StateManagement): Readonly<Record<string, string>> => ({
  'shop/__init__.py': '',
  'shop/definitions.py': `
from pathlib import Path
import dagster as dg
defs = dg.load_from_defs_folder(path_within_project=Path(__file__).parent)
`,
  'pyproject.toml': '[tool.dg]\ndirectory_type = "project"\n[tool.dg.project]\nroot_module = "shop"\n',
  'shop/defs/__init__.py': '',
  'shop/defs/airflow/defs.yaml': `
type: dagster_airlift.core.components.AirflowInstanceComponent
attributes:
  name: local
  auth: { type: basic_auth, webserver_url: "${airflowUrl}", username: a, password: b }
  defs_state: { management_type: ${state} }
  mappings:
    - dag_id: orders
      task_mappings:
        - task_id: extract
          assets: [{ spec: { key: extracted } }]
`,
})
