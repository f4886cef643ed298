import { describe, expect, it } from '@jest/globals'
import { assess } from '../../../src/commands/assess.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { affectedLocations, mappingsLeft } from '../../../src/commands/reload/affected.ts'
import type { CachedLocation } from '../../../src/dagster/definitions.ts'
import { aCachedDag, aLocation, aMapping, aSnapshot } from '../../helpers/dags.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

type Files = Readonly<Record<string, string>>

const dagFile = (...taskIds: readonly string[]): string =>
  [
    'from airflow import DAG',
    'from airflow.operators.empty import EmptyOperator',
    'with DAG("bread") as dag:',
    ...taskIds.map((taskId) => `    EmptyOperator(task_id="${taskId}")`),
  ].join('\n')

const definitions = (mappings: string): string =>
  [
    'from dagster import AssetSpec, Definitions, asset',
    'from dagster_airlift.core import AirflowInstance, assets_with_task_mappings, build_defs_from_airflow_instance',
    'airflow = AirflowInstance(name="airflow_one", auth_backend=None)',
    '@asset',
    'def loaves(): ...',
    `mapped = assets_with_task_mappings("bread", {${mappings}})`,
    'defs = build_defs_from_airflow_instance(airflow_instance=airflow, defs=Definitions(assets=mapped))',
  ].join('\n')

const MIX = '"mix": [AssetSpec("dough")]'
const BAKE = '"bake": [loaves]'
const BASE: Files = {
  'dags/bread.py': dagFile('mix', 'bake'),
  'dagster_defs/definitions.py': definitions(`${MIX}, ${BAKE}`),
}
const inStep = {
  dags: [
    aCachedDag('bread', {
      structure: {
        from: 'source',
        complete: true,
        reasons: [],
        tasks: ['bake', 'mix'].map((taskId) => ({ taskId, mapped: false, operator: null, certainty: 'exact' })),
        edges: [],
        schedule: null,
      },
    }),
  ],
}
const ANALYTICS = aLocation({
  ...inStep,
  mappings: [
    aMapping('bread', 'mix', { assetKey: ['dough'], executable: false }),
    aMapping('bread', 'bake', { assetKey: ['loaves'] }),
  ],
})
const REPORTS = aLocation({ ...inStep, name: 'reports' })

function affected(head: Files, locations: readonly CachedLocation[] = [ANALYTICS, REPORTS]) {
  const changed = new Set(Object.keys({ ...BASE, ...head }).filter((path) => BASE[path] !== head[path]))
  const sides = { base: memoryTree(BASE, 'base'), head: memoryTree(head, 'head'), changed }
  const projects = readProjects(sides, { instances: [{ name: null }] })
  const cached = aSnapshot(locations)
  const policy = { rules: new Map(), accept: [], today: '2026-01-01' }
  const assessment = assess({ ...projects, cached, dagsterPlus: false, policy })
  return {
    locations: affectedLocations(cached, assessment, projects),
    mappings: Object.fromEntries(mappingsLeft(cached, projects)),
  }
}

describe('the locations that a merge concerns', () => {
  it('are none when nothing of Airflow or Dagster changes', () => {
    expect(affected({ ...BASE, 'README.md': 'Bread.' })).toEqual({ locations: [], mappings: {} })
  })

  it('are those that hold a changed DAG', () => {
    const { locations, mappings } = affected({ ...BASE, 'dags/bread.py': dagFile('mix', 'bake', 'taste') })

    expect(locations).toEqual(['analytics', 'reports'])
    expect(mappings).toEqual({})
  })

  it('are those whose mappings alone change', () => {
    const head = { ...BASE, 'dagster_defs/definitions.py': definitions(`"mix": [AssetSpec("batter")], ${BAKE}`) }

    expect(affected(head)).toEqual({ locations: ['analytics'], mappings: { analytics: 2 } })
  })

  it('are those where an asset alone gets its code', () => {
    const head = {
      ...BASE,
      'dagster_defs/definitions.py': definitions(`"mix": [dough], ${BAKE}`).replace(
        '@asset',
        '@asset\ndef dough(): ...\n@asset',
      ),
    }

    expect(affected(head)).toEqual({ locations: ['analytics'], mappings: { analytics: 1 } })
  })

  it('are none when Dagster already has the new mappings', () => {
    const head = { ...BASE, 'dagster_defs/definitions.py': definitions(`"mix": [AssetSpec("batter")], ${BAKE}`) }
    const deployed = aLocation({
      ...ANALYTICS,
      mappings: [
        aMapping('bread', 'mix', { assetKey: ['batter'], executable: false }),
        aMapping('bread', 'bake', { assetKey: ['loaves'] }),
      ],
    })

    expect(affected(head, [deployed])).toEqual({ locations: [], mappings: {} })
  })

  it('are none when the changed definitions are not what any location was loaded from', () => {
    const head = { ...BASE, 'dagster_defs/definitions.py': definitions(`"mix": [AssetSpec("batter")], ${BAKE}`) }

    expect(affected(head, [REPORTS])).toEqual({ locations: [], mappings: {} })
  })

  it('are those in error when a DAG changes, as that may heal them', () => {
    const broken = aLocation({ name: 'broken', status: 'error', dags: [], mappings: [], instances: [] })

    const { locations } = affected({ ...BASE, 'dags/bread.py': dagFile('mix', 'bake', 'taste') }, [broken])

    expect(locations).toEqual(['broken'])
  })
})
