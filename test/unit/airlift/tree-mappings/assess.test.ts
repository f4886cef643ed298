import { describe, expect, it } from '@jest/globals'
import { assess, type Assessment } from '../../../../src/commands/assess.ts'
import { readProjects } from '../../../../src/commands/read-projects.ts'
import type { CachedLocation } from '../../../../src/dagster/definitions.ts'
import { aCachedDag, aLocation, aMapping, aSnapshot } from '../../../helpers/dags.ts'
import { memoryTree } from '../../../helpers/memory-tree.ts'

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
const PEERS: Partial<CachedLocation> = {
  dags: [aCachedDag('bread')],
  mappings: [
    aMapping('bread', 'mix', { assetKey: ['dough'], executable: false }),
    aMapping('bread', 'bake', { assetKey: ['loaves'] }),
  ],
}

function assessed(head: Files, options: { base?: Files; locations?: readonly CachedLocation[] } = {}): Assessment {
  const base = options.base ?? BASE
  const paths = [...Object.keys(base), ...Object.keys(head)]
  const changed = new Set(paths.filter((path) => base[path] !== head[path]))
  const sides = { base: memoryTree(base, 'base'), head: memoryTree(head, 'head'), changed }
  const projects = readProjects(sides, { instances: [{ name: null }] })
  const cached = aSnapshot(options.locations ?? [aLocation(PEERS)])
  const policy = { rules: new Map(), accept: [], today: '2026-01-01' }
  return assess({ ...projects, cached, dagsterPlus: false, policy })
}

const wrong = ({ findings }: Assessment) => findings.filter(({ severity }) => severity === 'error')

describe('a change of both sides in one tree', () => {
  it('that renames a task in the DAG and in the mapping has nothing against it', () => {
    const assessment = assessed({
      'dags/bread.py': dagFile('mix', 'bake_all'),
      'dagster_defs/definitions.py': definitions(`${MIX}, "bake_all": [loaves]`),
    })

    expect(assessment.findings.filter(({ origin }) => origin === 'introduced')).toEqual([])
    expect(assessment.forecast).toMatchObject([{ location: 'analytics', outcome: 'loads' }])
    expect(assessment.scoreboard).toMatchObject([{ dagId: 'bread', tasks: 2, mapped: 2, before: { mapped: 2 } }])
  })

  it('that renames the task only names the location, the error, and the line of the mapping to change', () => {
    const assessment = assessed({ ...BASE, 'dags/bread.py': dagFile('mix', 'bake_all') })

    expect(wrong(assessment)).toMatchObject([
      {
        rule: 'mapping/missing-task',
        origin: 'introduced',
        location: 'analytics',
        file: 'dags/bread.py',
        certainty: 'exact',
        effect: "The next reload of code location 'analytics' fails with KeyError: 'bake'.",
        fix: {
          summary:
            "In dagster_defs/definitions.py:6, map 'bake_all' instead of 'bake', and deploy it together with this change.",
        },
      },
    ])
    expect(assessment.forecast).toMatchObject([{ outcome: 'fails', error: "KeyError: 'bake'" }])
  })

  it('that renames the mapping only is wrong on the line of the mapping', () => {
    const assessment = assessed({
      ...BASE,
      'dagster_defs/definitions.py': definitions(`${MIX}, "bake_all": [loaves]`),
    })

    expect(wrong(assessment)).toMatchObject([
      {
        rule: 'mapping/missing-task',
        origin: 'introduced',
        location: 'analytics',
        taskId: 'bake_all',
        file: 'dagster_defs/definitions.py',
        line: 6,
        certainty: 'exact',
        fix: { summary: "In dagster_defs/definitions.py:6, map 'bake' instead of 'bake_all'." },
      },
    ])
    expect(assessment.forecast).toMatchObject([{ outcome: 'fails', error: "KeyError: 'bake_all'" }])
  })

  it('that removes a task and its mapping loads', () => {
    const assessment = assessed({
      'dags/bread.py': dagFile('bake'),
      'dagster_defs/definitions.py': definitions(BAKE),
    })

    expect(wrong(assessment)).toEqual([])
    expect(assessment.forecast).toMatchObject([{ outcome: 'loads' }])
  })

  it('that proxies a task and gives its asset code does not say that nothing can run it', () => {
    const proxied = (...ids: readonly string[]): string =>
      [
        'from pathlib import Path',
        'from dagster_airlift.in_airflow import proxying_to_dagster',
        'from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml',
        dagFile(...ids),
        'proxying_to_dagster(',
        '    global_vars=globals(),',
        '    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),',
        ')',
      ].join('\n')
    const state = (mix: string): string =>
      `tasks:\n  - id: mix\n    proxied: ${mix}\n  - id: bake\n    proxied: False\n`
    const base = {
      ...BASE,
      'dags/bread.py': proxied('mix', 'bake'),
      'dags/proxied_state/bread.yaml': state('False'),
    }
    const code = definitions(`"mix": [dough], ${BAKE}`).replace('@asset', '@asset\ndef dough(): ...\n@asset')

    const both = assessed(
      { ...base, 'dags/proxied_state/bread.yaml': state('True'), 'dagster_defs/definitions.py': code },
      { base },
    )
    const stateOnly = assessed({ ...base, 'dags/proxied_state/bread.yaml': state('True') }, { base })

    expect(wrong(both)).toEqual([])
    expect(both.execution).toMatchObject([{ taskId: 'mix', before: 'airflow', after: 'dagster' }])
    expect(wrong(stateOnly)).toMatchObject([{ rule: 'mapping/not-executable', taskId: 'mix' }])
  })
})

describe('a change of a schedule in one tree', () => {
  const hourly = (text: string): string => text.replace('DAG("bread")', 'DAG("bread", schedule="@hourly")')
  const daily = (text: string): string => text.replace('DAG("bread")', 'DAG("bread", schedule="@daily")')
  const partitioned = (cadence: string): string =>
    definitions(BAKE).replace(
      '@asset',
      `import dagster\n@asset(partitions_def=dagster.${cadence}PartitionsDefinition("2024-01-01"))`,
    )
  const base = { 'dags/bread.py': daily(dagFile('bake')), 'dagster_defs/definitions.py': partitioned('Daily') }
  const partitions = { type: 'TIME_WINDOW', description: 'Daily, starting 2024-01-01 UTC.', format: '%Y-%m-%d' }
  const locations = [
    aLocation({ ...PEERS, mappings: [aMapping('bread', 'bake', { assetKey: ['loaves'], partitions })] }),
  ]

  it('is wrong when the partitions of a mapped asset stay behind, or go alone', () => {
    const dagOnly = assessed({ ...base, 'dags/bread.py': hourly(dagFile('bake')) }, { base, locations })
    const assetOnly = assessed({ ...base, 'dagster_defs/definitions.py': partitioned('Monthly') }, { base, locations })

    expect(wrong(dagOnly)).toMatchObject([{ rule: 'drift/partition-mismatch', origin: 'introduced', taskId: 'bake' }])
    expect(wrong(assetOnly)).toMatchObject([{ rule: 'drift/partition-mismatch', origin: 'introduced', taskId: 'bake' }])
  })

  it('is fine when they change with it', () => {
    const head = { 'dags/bread.py': hourly(dagFile('bake')), 'dagster_defs/definitions.py': partitioned('Hourly') }

    expect(wrong(assessed(head, { base, locations }))).toEqual([])
  })
})

describe('a change of definitions that map nothing yet', () => {
  const EMPTY = definitions('')
  const base = { ...BASE, 'dagster_defs/definitions.py': EMPTY }
  const locations = [aLocation({ ...PEERS, mappings: [] })]

  it('is held against the DAG when it maps a task that is not there', () => {
    const head = { ...base, 'dagster_defs/definitions.py': definitions('"bakee": [loaves]') }

    expect(wrong(assessed(head, { base, locations }))).toMatchObject([
      { rule: 'mapping/missing-task', taskId: 'bakee', location: 'analytics', file: 'dagster_defs/definitions.py' },
    ])
  })

  it('is only a warning where the mapping may belong to another location', () => {
    const head = { ...base, 'dagster_defs/definitions.py': definitions('"bakee": [loaves]') }
    const others = [...locations, aLocation({ ...PEERS, name: 'finance', mappings: [] })]

    const { findings } = assessed(head, { base, locations: others })

    const told = findings.filter(({ rule }) => rule === 'mapping/missing-task')
    expect(told.map(({ location, severity }) => [location, severity])).toEqual([
      ['analytics', 'warning'],
      ['finance', 'warning'],
    ])
  })
})

describe('alternative definitions in one tree', () => {
  const base = { ...BASE, 'dagster_defs/stages/observe.py': definitions(`${MIX}, ${BAKE}`) }
  const head = {
    ...base,
    'dags/bread.py': dagFile('mix', 'bake_all'),
    'dagster_defs/definitions.py': definitions(`${MIX}, "bake_all": [loaves]`),
  }

  it('that disagree leave the mapping in doubt', () => {
    const { findings, forecast } = assessed(head, { base })

    const told = findings.filter(({ rule }) => rule === 'mapping/missing-task')
    expect(told).toMatchObject([{ severity: 'warning', taskId: 'bake', certainty: 'conditional' }])
    expect(forecast).toMatchObject([{ outcome: 'unknown' }])
  })

  it('do not matter where a workspace names the one that is deployed', () => {
    const workspace = { 'workspace.yaml': 'load_from:\n  - python_file: dagster_defs/definitions.py\n' }

    const { findings, forecast } = assessed({ ...head, ...workspace }, { base: { ...base, ...workspace } })

    expect(findings.filter(({ rule }) => rule === 'mapping/missing-task')).toEqual([])
    expect(forecast).toMatchObject([{ outcome: 'loads' }])
  })

  it('do not matter where they map less than what is deployed', () => {
    const partly = { 'dagster_defs/stages/observe.py': definitions(MIX) }

    const { findings } = assessed({ ...head, ...partly }, { base: { ...base, ...partly } })

    expect(findings.filter(({ rule }) => rule === 'mapping/missing-task')).toEqual([])
  })
})

describe('definitions that cannot be read', () => {
  it('do not take away what Dagster has', () => {
    const unread = definitions(`${MIX}, ${BAKE}`)
      .replace('"bread"', 'os.environ["DAG"]')
      .replace('from dag', 'import os\nfrom dag')

    const { findings, forecast } = assessed({
      'dags/bread.py': dagFile('mix', 'bake_all'),
      'dagster_defs/definitions.py': unread,
    })

    expect(findings.filter(({ rule }) => rule === 'mapping/missing-task')).toMatchObject([
      { severity: 'warning', certainty: 'conditional', taskId: 'bake' },
    ])
    expect(forecast).toMatchObject([{ outcome: 'unknown' }])
  })

  it('of somebody else are never altered', () => {
    const foreign = aLocation({
      name: 'finance',
      dags: [aCachedDag('bread')],
      mappings: [aMapping('bread', 'bake', { assetKey: ['finance', 'loaves'] })],
    })

    const { findings } = assessed(
      {
        'dags/bread.py': dagFile('mix', 'bake_all'),
        'dagster_defs/definitions.py': definitions(`${MIX}, "bake_all": [loaves]`),
      },
      { locations: [aLocation(PEERS), foreign] },
    )

    expect(findings.filter(({ rule }) => rule === 'mapping/missing-task')).toMatchObject([
      { severity: 'error', location: 'finance', taskId: 'bake' },
    ])
  })
})
