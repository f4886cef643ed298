import { describe, expect, it } from '@jest/globals'
import type { Project } from '../../../src/airlift/project.ts'
import type { CachedLocation } from '../../../src/dagster/definitions.ts'
import { compareProject } from '../../../src/drift/compare.ts'
import { aCachedDag, aDag, aLocation, anExtraction, aProject, aSnapshot } from '../../helpers/dags.ts'

const project = (...dagIds: string[]): Project =>
  aProject({
    dags: dagIds.map((dagId) => aDag({ dagId, file: `dags/${dagId}.py`, tasks: [`${dagId}_a`, `${dagId}_b`] })),
  })

const peering = (...dagIds: string[]): CachedLocation => aLocation({ dags: dagIds.map((dagId) => aCachedDag(dagId)) })

const tell = (base: Project, head: Project, ...locations: CachedLocation[]) =>
  compareProject(head, aSnapshot(locations), { base, head }).map(({ kind, dagId, certainty }) => [
    kind,
    dagId,
    certainty,
  ])

describe('compareProject', () => {
  it('tells a new DAG where the location peers all the others', () => {
    const base = project('orders', 'stock')

    const differences = tell(base, project('orders', 'stock', 'refunds'), peering('orders', 'stock'))

    expect(differences).toEqual([['dag-added', 'refunds', 'exact']])
  })

  it('does not trust a location with a single DAG, which may have picked it by its name', () => {
    const differences = tell(project('orders'), project('orders', 'refunds'), peering('orders'))

    expect(differences).toEqual([['dag-added', 'refunds', 'conditional']])
  })

  it('says nothing of a new DAG where the location peers a selection', () => {
    const base = project('orders', 'stock', 'returns')

    const differences = tell(base, project('orders', 'stock', 'returns', 'refunds'), peering('orders'))

    expect(differences).toEqual([])
  })

  it('cannot tell a DAG that nobody reloaded from the only one that a selector leaves out', () => {
    const both = project('orders', 'stock')

    expect(tell(both, both, peering('orders'))).toEqual([['dag-added', 'stock', 'conditional']])
  })

  it('tells a DAG that went, when this repository had it', () => {
    const differences = tell(project('orders', 'stock'), project('orders'), peering('orders', 'stock'))

    expect(differences).toEqual([['dag-removed', 'stock', 'exact']])
  })

  it('leaves DAGs of other repositories alone', () => {
    const differences = tell(project('orders'), project('orders'), peering('orders', 'somebody_elses'))

    expect(differences).toEqual([])
  })

  it('does not take a DAG for removed when its file does not parse', () => {
    const base = project('orders', 'stock')
    const failure = { kind: 'syntax', file: 'dags/stock.py', line: 3, message: 'invalid syntax' } as const
    const head = aProject({ extraction: anExtraction(project('orders').extraction.dags, { failures: [failure] }) })

    const differences = tell(base, head, peering('orders', 'stock'))

    expect(differences).toEqual([])
  })

  it('is less sure of a removal while another file may define the DAG', () => {
    const base = project('orders', 'stock')
    const open = {
      kind: 'unknown-dag-id',
      file: 'dags/factory.py',
      line: 1,
      reason: "dag_id from Variable 'names'",
    } as const
    const head = aProject({ extraction: anExtraction(project('orders').extraction.dags, { open: [open] }) })

    const differences = tell(base, head, peering('orders', 'stock'))

    expect(differences).toEqual([['dag-removed', 'stock', 'conditional']])
  })

  it('tells a DAG with a new id and the same tasks as one rename', () => {
    const base = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['load', 'export'] })] })
    const head = aProject({ dags: [aDag({ dagId: 'orders_daily', tasks: ['load', 'export'] })] })

    const [difference, ...others] = compareProject(head, aSnapshot([peering('orders')]), { base, head })

    expect(others).toEqual([])
    expect(difference).toMatchObject({ kind: 'dag-renamed', from: 'orders', dagId: 'orders_daily', certainty: 'exact' })
  })

  it('names every location that has the same old copy', () => {
    const base = project('orders', 'stock')
    const head = project('orders')
    const both = aSnapshot([peering('orders', 'stock'), { ...peering('orders', 'stock'), name: 'finance' }])

    const differences = compareProject(head, both, { base, head })

    expect(differences.map(({ kind, locations }) => [kind, locations])).toEqual([
      ['dag-removed', ['analytics', 'finance']],
    ])
  })

  it('compares a copy with the file that it was made of, where several define the DAG', () => {
    const snippet = aDag({ dagId: 'orders', file: 'snippets/orders.py', tasks: [] })
    const real = aDag({ dagId: 'orders', file: 'airflow/dags/orders.py', tasks: ['load'] })
    const both = aProject({ dags: [snippet, real] })
    const structure = { from: 'source', complete: true, reasons: [], tasks: [], edges: [], schedule: null } as const
    const copy = (fileloc: string | null) =>
      aLocation({
        dags: [aCachedDag('orders', { fileloc, structure: { ...structure, reasons: [], tasks: [], edges: [] } })],
      })

    expect(tell(both, both, copy('/opt/airflow/dags/orders.py'))).toEqual([['task-added', 'orders', 'exact']])
    expect(tell(both, both, copy('/opt/snippets/orders.py'))).toEqual([])
    expect(tell(both, both, copy(null))).toEqual([])
  })

  it('does not read anything into a location that is in error', () => {
    const broken = aLocation({ status: 'error' })

    const differences = tell(project('orders'), project('orders', 'refunds'), broken)

    expect(differences).toEqual([])
  })

  it('without Dagster compares with base, and is never sure', () => {
    const base = project('orders')
    const head = project('orders', 'refunds')

    const differences = compareProject(head, null, { base, head })

    expect(differences.map(({ kind, dagId, certainty }) => [kind, dagId, certainty])).toEqual([
      ['dag-added', 'refunds', 'conditional'],
    ])
    expect(compareProject(base, null, { base, head })).toEqual([])
  })
})
