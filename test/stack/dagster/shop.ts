import { readCachedDefinitions, type StructureReader } from '../../../src/dagster/cached-definitions.ts'
import { createDagsterClient, type DagsterClient } from '../../../src/dagster/client.ts'
import type { CachedLocation } from '../../../src/dagster/definitions.ts'
import { reloadLocation } from '../../../src/commands/reload/reload-location.ts'
import type { ReloadRequest } from '../../../src/commands/reload/request.ts'
import type { Reload } from '../../../src/report/model.ts'
import type { FakeAirflow, FakeDag } from '../../helpers/fake-airflow.ts'

/** A DAG that runs its tasks one after the other; its source only lists them, for {@link readListed}. */
export function aShopDag(dagId: string, tasks: readonly string[], overrides: Partial<FakeDag> = {}): FakeDag {
  return {
    dagId,
    source: `# Bäckerei\n# tasks: ${tasks.join(' ')}\n`,
    tasks: tasks.map((taskId, index) => ({ taskId, downstream: tasks.slice(index + 1, index + 2) })),
    ...overrides,
  }
}

/** The builder API: two mapped tasks of `orders`, a mapped DAG `report.daily`, a check on the DAG `orders`. */
export function shopDefinitions(airflowUrl: string, python = ''): string {
  return `
from dagster import AssetCheckResult, AssetKey, AssetSpec, DailyPartitionsDefinition, Definitions, asset, asset_check
from dagster_airlift.core import (
    AirflowBasicAuthBackend, AirflowInstance, assets_with_dag_mappings, assets_with_task_mappings,
    build_defs_from_airflow_instance,
)

@asset(partitions_def=DailyPartitionsDefinition(start_date="2024-01-01"))
def loaded(): ...

@asset_check(asset=AssetKey(["local", "dag", "orders"]))
def fresh():
    return AssetCheckResult(passed=True)

mapped = [
    *assets_with_task_mappings(
        dag_id="orders", task_mappings={"extract": [AssetSpec("extracted")], "load": [loaded]}
    ),
    *assets_with_dag_mappings(dag_mappings={"report.daily": [AssetSpec("report")]}),
]
${python}
defs = build_defs_from_airflow_instance(
    airflow_instance=AirflowInstance(
        auth_backend=AirflowBasicAuthBackend(webserver_url="${airflowUrl}", username="a", password="b"), name="local"
    ),
    defs=Definitions(assets=mapped, asset_checks=[fresh]),
)
`
}

export function putShop(airflow: FakeAirflow): void {
  airflow.dags.clear()
  airflow.put(aShopDag('orders', ['extract', 'load'], { schedule: '0 5 * * *' }), aShopDag('report.daily', ['render']))
}

/** Reads the sources of {@link aShopDag}. */
export const readListed: StructureReader = (source) => {
  const tasks = /^# tasks: (.*)$/m.exec(source)?.[1]?.split(' ')
  if (tasks === undefined) return null
  return {
    from: 'source',
    complete: true,
    reasons: [],
    tasks: tasks.map((taskId) => ({ taskId, mapped: false, operator: null, certainty: 'exact' })),
    edges: [],
    schedule: null,
  }
}

export function aClient(url: string): DagsterClient {
  return createDagsterClient({ url, log: () => undefined })
}

export async function readLocation(client: DagsterClient, name: string): Promise<CachedLocation> {
  const { locations } = await readCachedDefinitions(client, { locations: [name], readStructure: readListed })
  const [location] = locations
  if (location === undefined) throw new Error(`no location ${name}`)
  return location
}

/** How many tasks and DAGs differ between the location's copy and Airflow as it is now. */
export async function countAgainst(client: DagsterClient, name: string, airflow: FakeAirflow): Promise<number> {
  const location = await readLocation(client, name)
  const cached = location.dags
    .filter(({ peered }) => peered)
    .flatMap(({ dagId, structure }) => [dagId, ...(structure?.tasks ?? []).map(({ taskId }) => `${dagId}.${taskId}`)])
  const served = [...airflow.dags.values()].flatMap(({ dagId, tasks }) => [
    dagId,
    ...tasks.map(({ taskId }) => `${dagId}.${taskId}`),
  ])
  const both = new Set(cached.filter((id) => served.includes(id)))
  return cached.length + served.length - 2 * both.size
}

/** Reloads as the command does, judged by what Airflow serves now. */
export function reloadShop(
  client: DagsterClient,
  location: string,
  airflow: FakeAirflow,
  overrides: Partial<ReloadRequest> = {},
): Promise<Reload> {
  return reloadLocation({
    client,
    location,
    strategy: 'auto',
    timeoutMs: 90_000,
    compare: async () => {
      const left = await countAgainst(client, location, airflow)
      return { left, mappingsLeft: 0, newer: null, forecast: null, accepted: false }
    },
    log: () => undefined,
    dryRun: false,
    ...overrides,
  })
}
