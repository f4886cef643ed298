import { describe, expect, it } from '@jest/globals'
import { assess, type Assessment } from '../../../src/commands/assess.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import type { CachedLocation } from '../../../src/dagster/definitions.ts'
import { aCachedDag, aLocation, aMapping, aSnapshot } from '../../helpers/dags.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

type Files = Readonly<Record<string, string>>

const dag = (dagId: string, taskId = 'load'): Files => ({
  [`dags/${dagId}.py`]: [
    'from airflow import DAG',
    'from airflow.operators.empty import EmptyOperator',
    `with DAG("${dagId}") as dag:`,
    `    EmptyOperator(task_id="${taskId}")`,
  ].join('\n'),
})

interface Code {
  /** More arguments of `build_defs_from_airflow_instance`. */
  readonly selects?: string
  /** `"orders": "load"`. */
  readonly maps?: readonly (readonly [dagId: string, taskId: string])[]
}

const definitions = ({ selects = '', maps = [] }: Code): Files => ({
  'dagster_defs/definitions.py': [
    'from dagster import AssetSpec, Definitions',
    'from dagster_airlift.core import AirflowFilter, AirflowInstance, assets_with_task_mappings, build_defs_from_airflow_instance',
    'airflow = AirflowInstance(name="airflow_one", auth_backend=None)',
    `mapped = [${maps.map(([dagId, taskId]) => `*assets_with_task_mappings("${dagId}", {"${taskId}": [AssetSpec("${dagId}_asset")]})`).join(', ')}]`,
    `defs = build_defs_from_airflow_instance(airflow_instance=airflow, defs=Definitions(assets=mapped)${selects === '' ? '' : `, ${selects}`})`,
  ].join('\n'),
})

const SALES = 'dag_selector_fn=lambda dag: dag.dag_id.startswith("sales")'
const FILES: Files = { ...dag('sales.eu'), ...dag('sales_us'), ...dag('stock') }
const LOCATION = aLocation({ dags: [aCachedDag('sales.eu'), aCachedDag('sales_us')] })

function assessed(base: Files, head: Files, location: CachedLocation = LOCATION): Assessment {
  const paths = [...Object.keys(base), ...Object.keys(head)]
  const changed = new Set(paths.filter((path) => base[path] !== head[path]))
  const sides = { base: memoryTree(base, 'base'), head: memoryTree(head, 'head'), changed }
  const policy = { rules: new Map(), accept: [], today: '2026-01-01' }
  const cached = aSnapshot([location])
  return assess({ ...readProjects(sides, { instances: [{ name: null }] }), cached, dagsterPlus: false, policy })
}

const told = ({ findings, forecast }: Assessment) => ({
  introduced: findings
    .filter(({ origin, severity }) => origin === 'introduced' && severity !== 'notice')
    .map(({ rule }) => rule),
  outcome: forecast[0]?.outcome,
  error: forecast[0]?.error,
})

describe('a selector in the tree', () => {
  const base = { ...FILES, ...definitions({ selects: SALES }) }

  it('makes a new DAG that it lets through one that Dagster lacks, though the location leaves others out', () => {
    const assessment = assessed(base, { ...base, ...dag('sales_asia') })

    expect(told(assessment)).toMatchObject({ introduced: ['drift/dag-added'], outcome: 'loads' })
  })

  it('leaves a new DAG alone that it does not let through', () => {
    const assessment = assessed(base, { ...base, ...dag('returns') })

    expect(told(assessment)).toEqual({ introduced: [], outcome: 'loads', error: undefined })
  })

  it('tells that two names collide where it lets both through', () => {
    const assessment = assessed(base, { ...base, ...dag('sales_eu') })

    expect(told(assessment)).toMatchObject({ outcome: 'fails' })
    expect(told(assessment).introduced).toContain('mapping/key-collision')
  })

  it('tells that two names do not collide where it lets only one through', () => {
    const one = 'dag_selector_fn=lambda dag: dag.dag_id in ["sales.eu", "sales_us"]'
    const selected = { ...FILES, ...definitions({ selects: one }) }

    const assessment = assessed(selected, { ...selected, ...dag('sales_eu') })

    expect(told(assessment)).toEqual({ introduced: [], outcome: 'loads', error: undefined })
  })

  it('makes a new mapping to a DAG that it leaves out fail', () => {
    const head = { ...base, ...definitions({ selects: SALES, maps: [['stock', 'load']] }) }

    const assessment = assessed(base, head)

    expect(told(assessment)).toEqual({
      introduced: ['mapping/missing-dag'],
      outcome: 'fails',
      error: "KeyError: 'stock'",
    })
  })

  it('makes an old mapping fail when it begins to leave its DAG out', () => {
    const maps = [['stock', 'load']] as const
    const before = { ...FILES, ...definitions({ maps }) }
    const cached = aLocation({
      dags: [aCachedDag('sales.eu'), aCachedDag('sales_us'), aCachedDag('stock')],
      mappings: [aMapping('stock', 'load', { assetKey: ['stock_asset'] })],
    })

    const assessment = assessed(before, { ...FILES, ...definitions({ maps, selects: SALES }) }, cached)

    expect(told(assessment)).toMatchObject({ outcome: 'fails', error: "KeyError: 'stock'" })
  })

  it.each([
    ['leaves a DAG out by its name', 'dag_id_ilike="sales"', 'loads'],
    ['is about datasets', 'retrieve_datasets=False', 'fails'],
    ['goes by tags, which are not looked at', 'airflow_tags=["sales"]', 'fails'],
  ])('may be a filter; two names that collide, where it %s', (_, filter, outcome) => {
    const files = {
      ...dag('sales.eu'),
      ...dag('sales_us'),
      ...definitions({ selects: `retrieval_filter=AirflowFilter(${filter})` }),
    }

    // The location takes all that there is, so what it would do with another one is inferred unless the filter tells.
    const assessment = assessed(files, { ...files, ...dag('stock.a'), ...dag('stock_a') })

    expect(told(assessment).outcome).toBe(outcome)
  })
})

describe('a new mapping to a DAG that nobody has', () => {
  const base = { ...FILES, ...definitions({}) }
  const head = { ...FILES, ...definitions({ maps: [['returns', 'load']] }) }
  const all = [aCachedDag('sales.eu'), aCachedDag('sales_us'), aCachedDag('stock')]

  it('fails where all DAGs of the Airflow are of this repository', () => {
    const assessment = assessed(base, head, aLocation({ dags: all }))

    expect(told(assessment)).toEqual({
      introduced: ['mapping/missing-dag'],
      outcome: 'fails',
      error: "KeyError: 'returns'",
    })
  })

  it('may be fine where somebody else puts DAGs into that Airflow', () => {
    const assessment = assessed(base, head, aLocation({ dags: [...all, aCachedDag('somebody_elses')] }))

    expect(told(assessment)).toMatchObject({ introduced: ['mapping/missing-dag'], outcome: 'unknown' })
    expect(assessment.findings.find(({ rule }) => rule === 'mapping/missing-dag')).toMatchObject({
      severity: 'warning',
    })
  })
})

describe('a mapping whose Airflow Dagster does not tell', () => {
  const instances = [
    { name: 'north', dags: ['north/**'] },
    { name: 'south', dags: ['south/**'] },
  ]
  const files = (north: string, south: string): Files => ({
    'north/stock.py': dag('stock', north)['dags/stock.py'] ?? '',
    'south/stock.py': dag('stock', south)['dags/stock.py'] ?? '',
  })
  const location = aLocation({
    instances: [{ name: 'north' }, { name: 'south' }],
    dags: ['north', 'south'].map((name) => aCachedDag('stock', { instance: name, assetKey: [name, 'dag', 'stock'] })),
    mappings: [aMapping('stock', 'load', { instance: null })],
  })

  function loads(base: Files, head: Files) {
    const sides = {
      base: memoryTree(base, 'base'),
      head: memoryTree(head, 'head'),
      changed: new Set(Object.keys(base)),
    }
    const policy = { rules: new Map(), accept: [], today: '2026-01-01' }
    const cached = aSnapshot([location])
    return assess({ ...readProjects(sides, { instances }), cached, dagsterPlus: false, policy }).loads[0]
  }

  it('is of the Airflow that has had its task', () => {
    const load = loads(files('count', 'load'), files('count', 'recount'))

    expect(load).toMatchObject({ outcome: 'fails', error: "KeyError: 'load'" })
  })

  it('is unsure where both have had it, and one of them no longer has the DAG', () => {
    const { 'north/stock.py': _, ...south } = files('load', 'load')

    const load = loads(files('load', 'load'), south)

    expect(load).toMatchObject({ outcome: 'unknown', problems: [{ kind: 'missing-dag', certainty: 'unresolved' }] })
  })
})

describe('a change with which a location reads Airflow for the first time', () => {
  const EMPTY = { 'dagster_defs/definitions.py': 'from dagster import Definitions\n\ndefs = Definitions()\n' }
  const workspace = {
    'workspace.yaml':
      'load_from:\n  - python_file: {relative_path: dagster_defs/definitions.py, location_name: analytics}\n',
  }
  const first = (head: Files, more: Files = {}): Assessment => {
    const { airlift: _, ...untouched } = aLocation({ instances: [] })
    return assessed({ ...FILES, ...EMPTY, ...more }, { ...FILES, ...more, ...head }, untouched)
  }

  it('has nothing against it where all that it maps is there', () => {
    const assessment = first(definitions({ maps: [['stock', 'load']] }))

    expect(told(assessment)).toEqual({ introduced: [], outcome: 'loads', error: undefined })
  })

  it('is told that a mapping leads nowhere', () => {
    const assessment = first(definitions({ maps: [['stock', 'lod']] }), workspace)

    expect(told(assessment)).toEqual({
      // The task itself stays without an asset.
      introduced: ['mapping/missing-task', 'mapping/unmapped-task'],
      outcome: 'fails',
      error: "KeyError: 'lod'",
    })
  })

  it('is told that two DAGs have had one name in Dagster all along', () => {
    const assessment = first({ ...definitions({}), ...dag('sales_eu') }, workspace)

    expect(told(assessment)).toMatchObject({ introduced: ['mapping/key-collision'], outcome: 'fails' })
  })

  it('claims nothing where no workspace says that the location is loaded from that file', () => {
    const assessment = first(definitions({ maps: [['stock', 'lod']] }))

    expect(told(assessment)).toMatchObject({ outcome: 'unknown' })
    expect(told(assessment).introduced).toContain('mapping/missing-task')
    expect(assessment.findings.map(({ severity }) => severity)).not.toContain('error')
  })
})

describe('a change with which a location reads Airflow no more', () => {
  const base = { ...FILES, ...definitions({ maps: [['stock', 'load']] }) }
  const cached = aLocation({
    dags: [aCachedDag('sales.eu'), aCachedDag('sales_us'), aCachedDag('stock')],
    mappings: [aMapping('stock', 'load', { assetKey: ['stock_asset'] })],
  })
  const alone = {
    'dagster_defs/definitions.py':
      'from dagster import AssetSpec, Definitions\n\ndefs = Definitions(assets=[AssetSpec("stock_asset")])\n',
  }

  it('may take its DAGs away with it', () => {
    const { 'dags/stock.py': _, ...rest } = FILES

    const assessment = assessed(base, { ...rest, ...alone }, cached)

    expect(told(assessment)).toEqual({ introduced: [], outcome: 'loads', error: undefined })
  })

  it('says nothing of another location that goes on reading it', () => {
    const { 'dags/stock.py': _, ...rest } = FILES
    const other = { ...cached, name: 'finance', instances: [{ name: 'airflow_two' }] }

    const assessment = assessed(base, { ...rest, ...alone }, other)

    expect(told(assessment).introduced).toContain('drift/dag-removed')
  })
})
