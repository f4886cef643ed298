import { describe, expect, it } from '@jest/globals'
import { assess, type Assessment } from '../../../src/commands/assess.ts'
import type { InstanceSource } from '../../../src/commands/instance-source.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import type { CachedLocation } from '../../../src/dagster/definitions.ts'
import { aCachedDag, aLocation, aMapping, aSnapshot } from '../../helpers/dags.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

type Files = Readonly<Record<string, string>>

const dagFile = (dagId: string, taskIds: readonly string[], proxying = ''): string =>
  [
    'from pathlib import Path',
    'from airflow import DAG',
    'from airflow.operators.empty import EmptyOperator',
    'from dagster_airlift.in_airflow import proxying_to_dagster',
    'from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml',
    `with DAG("${dagId}") as dag:`,
    ...taskIds.map((taskId) => `    EmptyOperator(task_id="${taskId}")`),
    proxying,
    '',
  ].join('\n')

const PROXIES =
  'proxying_to_dagster(global_vars=globals(), proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"))'

interface Change {
  readonly base: Files
  readonly head: Files
  readonly locations: readonly CachedLocation[]
  readonly instances?: readonly InstanceSource[]
}

function assessed({ base, head, locations, instances = [{ name: null }] }: Change): Assessment {
  const paths = [...Object.keys(base), ...Object.keys(head)]
  const changed = new Set(paths.filter((path) => base[path] !== head[path]))
  const sides = { base: memoryTree(base, 'base'), head: memoryTree(head, 'head'), changed }
  const policy = { rules: new Map(), accept: [], today: '2026-01-01' }
  return assess({ ...readProjects(sides, { instances }), cached: aSnapshot(locations), dagsterPlus: false, policy })
}

const errors = ({ findings }: Assessment): string[] =>
  findings.filter(({ severity, origin }) => severity === 'error' && origin === 'introduced').map(({ rule }) => rule)
const outcomes = ({ forecast }: Assessment): string[] => forecast.map(({ outcome }) => outcome)

const ORDERS: Files = { 'dags/orders.py': dagFile('orders', ['extract', 'load']) }

describe('no false red cross', () => {
  it('for DAGs that the location does not select', () => {
    const base = { ...ORDERS, 'dags/till.py': dagFile('till-daily', ['close']) }
    const locations = [aLocation({ dags: [aCachedDag('orders')], mappings: [aMapping('orders', 'extract')] })]

    const removed = assessed({ base, head: ORDERS, locations })
    const collides = assessed({ base, head: { ...base, 'dags/b.py': dagFile('till.daily', ['close']) }, locations })

    expect([errors(removed), outcomes(removed)]).toEqual([[], ['loads']])
    // A selection that is not told might take both; that is said, and fails nothing.
    expect([errors(collides), outcomes(collides)]).toEqual([[], ['unknown']])
  })

  it('for one Airflow that is peered under two instance names', () => {
    const peer = (name: string): CachedLocation =>
      aLocation({
        name,
        instances: [{ name }],
        dags: [aCachedDag('orders', { instance: name, assetKey: [name, 'dag', 'orders'] })],
        mappings: [aMapping('orders', 'extract', { instance: name, assetKey: [`${name}_extract`] })],
      })
    const head = { 'dags/orders.py': dagFile('orders', ['extract', 'load', 'report']) }

    const assessment = assessed({ base: ORDERS, head, locations: [peer('warehouse'), peer('marketing')] })

    expect([errors(assessment), outcomes(assessment)]).toEqual([[], ['loads', 'loads']])
  })

  it('for one dag_id in two Airflows', () => {
    const base = {
      'one/orders.py': dagFile('orders', ['extract', 'load']),
      'two/orders.py': dagFile('orders', ['collect', 'ship']),
    }
    const instances = [
      { name: 'airflow_one', dags: ['one/**'] },
      { name: 'airflow_two', dags: ['two/**'] },
    ]
    const locations = [
      aLocation({
        instances: instances.map(({ name }) => ({ name })),
        dags: instances.map(({ name }) => aCachedDag('orders', { instance: name, assetKey: [name, 'dag', 'orders'] })),
        mappings: [
          aMapping('orders', 'extract', { instance: 'airflow_one' }),
          aMapping('orders', 'ship', { instance: 'airflow_two' }),
        ],
      }),
    ]
    const head = { ...base, 'two/orders.py': dagFile('orders', ['collect_all', 'ship']) }

    const assessment = assessed({ base, head, locations, instances })

    expect([errors(assessment), outcomes(assessment)]).toEqual([[], ['loads']])
  })

  it('for the files of other DAGs in a folder that each DAG file loads as a whole', () => {
    const state = 'tasks:\n  - id: extract\n    proxied: False\n  - id: load\n    proxied: False\n'
    const base = {
      'dags/orders.py': dagFile('orders', ['extract', 'load'], PROXIES),
      'dags/customers.py': dagFile('customers', ['extract', 'load'], PROXIES),
      'dags/unproxied.py': dagFile('unproxied', ['extract'], PROXIES),
      'dags/proxied_state/orders.yaml': state,
    }
    const head = { ...base, 'dags/proxied_state/customers.yaml': state }
    const dags = ['orders', 'customers', 'unproxied'].map((dagId) => aCachedDag(dagId))

    const assessment = assessed({ base, head, locations: [aLocation({ dags })] })

    expect([errors(assessment), outcomes(assessment)]).toEqual([[], ['loads']])
  })

  it('for a whole DAG that an own builder replaces', () => {
    const base = { 'dags/orders.py': dagFile('orders', ['extract'], PROXIES), 'dags/proxied_state/x.txt': '' }
    const own = PROXIES.replace(/\)$/, ', build_from_dag_fn=print)')
    const head = {
      ...base,
      'dags/orders.py': dagFile('orders', ['extract'], own),
      'dags/proxied_state/orders.yaml': 'proxied: True\n',
    }
    const locations = [aLocation({ dags: [aCachedDag('orders')], mappings: [aMapping('orders', 'extract')] })]

    const assessment = assessed({ base, head, locations })

    expect(errors(assessment)).not.toContain('mapping/replaced-by-dag-proxy')
    expect(outcomes(assessment)).toEqual(['unknown'])
  })

  it('for a DAG file that cannot be imported where nothing maps its DAG', () => {
    const base = { ...ORDERS, 'dags/till.py': dagFile('till', ['close']) }
    const locations = [aLocation({ dags: [aCachedDag('orders'), aCachedDag('till')] })]

    const assessment = assessed({
      base,
      head: { ...base, 'dags/orders.py': 'from airflow import DAG\ndef (' },
      locations,
    })

    expect(errors(assessment)).toEqual(['airflow/does-not-parse'])
    expect(outcomes(assessment)).toEqual(['loads'])
  })

  it('for assets with one key in two locations, of which one maps another task', () => {
    const shared = (name: string, taskId: string): CachedLocation =>
      aLocation({
        name,
        dags: [aCachedDag('orders')],
        mappings: [aMapping('orders', taskId, { assetKey: ['orders_table'] })],
      })
    const head = { 'dags/orders.py': dagFile('orders', ['load']) }

    const assessment = assessed({ base: ORDERS, head, locations: [shared('a', 'load'), shared('b', 'extract')] })

    expect(outcomes(assessment)).toEqual(['loads', 'fails'])
    expect(assessment.findings.find(({ rule }) => rule === 'mapping/missing-task')).toMatchObject({ location: 'b' })
  })

  it('for a component that has no state yet, and one that never looks its mappings up', () => {
    const state = [
      { key: 'AirflowInstanceComponent[airflow_one]', version: null, createdAt: null, managementType: null },
    ]
    const airlift = { version: '0.29.27', api: 'component' as const, state }
    const mapped = [aMapping('orders', 'extract', { readOnLoad: 'never' })]
    const head = { 'dags/orders.py': dagFile('orders', ['load']) }

    const empty = assessed({ base: ORDERS, head, locations: [aLocation({ airlift, dags: [] })] })
    const full = assessed({
      base: ORDERS,
      head,
      locations: [aLocation({ airlift, dags: [aCachedDag('orders', { assetKey: null })], mappings: mapped })],
    })

    expect([errors(empty), outcomes(empty)]).toEqual([[], ['loads']])
    expect([errors(full), outcomes(full)]).toEqual([[], ['loads']])
  })
  it('for DAGs that nothing maps and the location takes as they come', () => {
    const base = { ...ORDERS, 'dags/till.py': dagFile('till', ['close']), 'dagster_defs/definitions.py': PEERING }
    const locations = [aLocation({ dags: [aCachedDag('till')] })]
    const { 'dags/till.py': _, ...head } = base

    const assessment = assessed({ base, head, locations })

    expect([errors(assessment), outcomes(assessment)]).toEqual([[], ['loads']])
  })
})

const AIRFLOW = [
  'from dagster import Definitions',
  'from dagster_airlift.core import AirflowInstance, build_defs_from_airflow_instance, load_airflow_dag_asset_specs',
  'airflow = AirflowInstance(name="airflow_one", auth_backend=None)',
]
const PEERING = [
  ...AIRFLOW,
  'defs = build_defs_from_airflow_instance(airflow_instance=airflow, dag_selector_fn=lambda dag: dag.dag_id == "till")',
].join('\n')
const picking = (dagId: string): string =>
  [
    ...AIRFLOW,
    `picked = next(iter(load_airflow_dag_asset_specs(airflow, dag_selector_fn=lambda dag: dag.dag_id == "${dagId}")))`,
    'defs = Definitions(assets=[picked])',
  ].join('\n')

describe('definitions that pick a peered DAG in Python', () => {
  const till = (dagId: string): Files => ({ 'dags/till.py': dagFile(dagId, ['close']) })
  const definitions = (dagId: string): Files => ({ 'dagster_defs/definitions.py': picking(dagId) })
  const locations = [aLocation({ dags: [aCachedDag('till')] })]

  it('fail without it, which the tree tells', () => {
    const base = { ...ORDERS, ...till('till'), ...definitions('till') }

    const assessment = assessed({ base, head: { ...base, ...till('cash') }, locations })

    expect(assessment.forecast).toMatchObject([{ outcome: 'fails', error: 'StopIteration' }])
    const missing = assessment.findings.find(({ rule }) => rule === 'mapping/missing-dag')
    expect(missing).toMatchObject({ severity: 'error', origin: 'introduced', dagId: 'till' })
    expect(missing?.fix?.summary).toBe(
      "In dagster_defs/definitions.py:4, pick 'cash' instead of 'till', and deploy it together with this change.",
    )
    expect(assessment.forecast[0]?.because).toEqual([missing?.fingerprint])
  })

  it('are fine where both sides change together', () => {
    const base = { ...ORDERS, ...till('till'), ...definitions('till') }

    const assessment = assessed({ base, head: { ...base, ...till('cash'), ...definitions('cash') }, locations })

    expect([errors(assessment), outcomes(assessment)]).toEqual([[], ['loads']])
  })

  it('fail where only they change', () => {
    const base = { ...ORDERS, ...till('till'), ...definitions('till') }

    const assessment = assessed({ base, head: { ...base, ...definitions('orders_v2') }, locations })

    // Whether somebody else's Airflow has such a DAG is not known.
    expect(assessment.forecast).toMatchObject([{ outcome: 'unknown' }])
    expect(assessment.findings.find(({ rule }) => rule === 'mapping/missing-dag')).toMatchObject({
      severity: 'warning',
    })
  })

  it.each([
    ['the location leaves other DAGs out', { ...ORDERS, ...till('till') }, ORDERS],
    ['it is the only DAG of the location', till('till'), till('cash')],
  ])('may stand in another repository: nothing is claimed where %s', (_, base, head) => {
    const assessment = assessed({ base, head, locations })

    expect(errors(assessment)).toEqual([])
    expect(assessment.forecast).toMatchObject([{ outcome: 'unknown' }])
    expect(assessment.forecast[0]?.error).toContain("code location 'analytics' may pick it in Python")
  })
})
