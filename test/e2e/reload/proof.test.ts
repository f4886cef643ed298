import { afterEach, describe, expect, it } from '@jest/globals'
import { runCli } from '../../helpers/cli.ts'
import { createRepository, type Files } from '../../helpers/git-repository.ts'
import type { LocationWish, Outcome } from '../../helpers/scripted-dagster/location.ts'
import { changesIn, type ScriptedDagster, startScriptedDagster } from '../../helpers/scripted-dagster.ts'
import { type Reload, reportSchema } from '../../../src/report/model.ts'
import { dagFile } from './rows.ts'

let dagster: ScriptedDagster | undefined

afterEach(async () => {
  await dagster?.close()
})

interface End {
  readonly reloads: readonly Reload[]
  readonly sent: readonly string[]
  readonly code: number | null
}

/** Merges `head` into `base` and reloads what Dagster holds. */
async function reload(base: Files, head: Files, wish: LocationWish): Promise<End> {
  const repository = createRepository(base)
  const before = repository.head()
  const after = repository.commit(head)
  dagster = await startScriptedDagster({ locations: [wish] })
  const { stdout, code } = await runCli(
    ['reload', '--base', before, '--head', after, '--format', 'json', '--dagster-url', dagster.url],
    { cwd: repository.path },
  )
  return { reloads: reportSchema.parse(JSON.parse(stdout)).reloads, sent: changesIn(dagster.calls), code }
}

/** A DAG file whose tasks stand in another file. */
const IMPORTING = `from airflow import DAG
from steps import chain

with DAG("orders", schedule="@daily"):
    chain()
`
const steps = (middle: string): string => `from airflow.operators.empty import EmptyOperator


def chain():
    EmptyOperator(task_id="load") >> EmptyOperator(task_id="${middle}") >> EmptyOperator(task_id="export")
`
const split = (middle: string): Files => ({ 'dags/orders.py': IMPORTING, 'dags/steps.py': steps(middle) })

/** What Dagster holds when Airflow gave this text, and these tasks after the mapped one. */
const holding = (source: string, after: string): Outcome => ({
  dags: [{ dagId: 'orders', source, mapped: ['load'], downstream: { load: [after] } }],
})

describe('a change of a file that a DAG imports', () => {
  it('is loaded, although the cached text of the DAG is what it was', async () => {
    const end = await reload(split('clean'), split('wash'), {
      cached: holding(IMPORTING, 'clean'),
      airflow: holding(IMPORTING, 'wash'),
    })

    expect(end).toMatchObject({ reloads: [{ result: 'refreshed', differencesLeft: 0 }], sent: ['Reload'], code: 0 })
  })

  it('is not called loaded while Airflow still served the old tasks', async () => {
    const end = await reload(split('clean'), split('wash'), {
      cached: holding(IMPORTING, 'clean'),
      airflow: holding(IMPORTING, 'clean'),
    })

    expect(end).toMatchObject({ reloads: [{ result: 'unchanged', differencesLeft: 1 }], sent: ['Reload'], code: 1 })
  })
})

describe('the half minute in which Airflow serves the new text and the old tasks', () => {
  it('is not called refreshed', async () => {
    const end = await reload(
      { 'dags/orders.py': dagFile('clean') },
      { 'dags/orders.py': dagFile('wash') },
      { cached: holding(dagFile('clean'), 'clean'), airflow: holding(dagFile('wash'), 'clean') },
    )

    expect(end).toMatchObject({ reloads: [{ result: 'unchanged', differencesLeft: 1 }], code: 1 })
  })
})

const definitions = (key: string): Files => ({
  'dagster_defs/definitions.py': [
    'from dagster import AssetSpec, Definitions',
    'from dagster_airlift.core import AirflowInstance, assets_with_task_mappings, build_defs_from_airflow_instance',
    'airflow = AirflowInstance(name="local", auth_backend=None)',
    `mapped = assets_with_task_mappings("orders", {"load": [AssetSpec("${key}")]})`,
    'defs = build_defs_from_airflow_instance(airflow_instance=airflow, defs=Definitions(assets=mapped))',
  ].join('\n'),
})

describe('a merge of mappings alone', () => {
  const mapping = (key: string): Outcome => ({
    dags: [
      {
        dagId: 'orders',
        source: dagFile('clean'),
        mapped: ['load'],
        downstream: { load: ['clean'] },
        assetKeys: { load: [key] },
      },
    ],
  })
  const base = { 'dags/orders.py': dagFile('clean'), ...definitions('loaded') }
  const head = definitions('loaded_orders')

  it('is loaded where the server has the new code', async () => {
    const end = await reload(base, head, { cached: mapping('loaded'), airflow: mapping('loaded_orders') })

    expect(end).toMatchObject({ reloads: [{ result: 'refreshed' }], sent: ['Reload'], code: 0 })
    expect(end.reloads[0]?.reason).not.toContain('not loaded yet')
  })

  it('is told to be missing where the code is deployed later', async () => {
    const end = await reload(base, head, { cached: mapping('loaded'), airflow: mapping('loaded') })

    expect(end).toMatchObject({ reloads: [{ result: 'refreshed', differencesLeft: 0 }], code: 0 })
    expect(end.reloads[0]?.reason).toContain('but 2 mappings in the definitions of head are not loaded yet')
  })

  it('is not called refreshed by a server that kept its process', async () => {
    const end = await reload(base, head, {
      kind: 'api-grpc',
      cached: mapping('loaded'),
      airflow: mapping('loaded_orders'),
    })

    expect(end).toMatchObject({ reloads: [{ result: 'not-reloaded', differencesLeft: 2 }], code: 1 })
  })

  it('is left alone when it is there already', async () => {
    const end = await reload(base, head, { cached: mapping('loaded_orders'), airflow: mapping('loaded_orders') })

    expect(end).toMatchObject({ reloads: [], sent: [], code: 0 })
  })
})
