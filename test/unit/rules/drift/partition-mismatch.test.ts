import { describe, expect, it } from '@jest/globals'
import type { Schedule } from '../../../../src/airflow/dag.ts'
import type { Project } from '../../../../src/airlift/project.ts'
import type { CachedLocation, Mapping } from '../../../../src/dagster/definitions.ts'
import { partitionMismatch } from '../../../../src/rules/drift/partition-mismatch.ts'
import type { Found } from '../../../../src/rules/rule.ts'
import {
  aCachedDag,
  aCall,
  aDag,
  aLocation,
  aMapping,
  aProject,
  aServedDag,
  aSituation,
  aSnapshot,
  aTask,
} from '../../../helpers/dags.ts'

const DAILY = { type: 'TIME_WINDOW', description: 'Daily, starting 2024-01-01 UTC.', format: '%Y-%m-%d' }
const STATIC = { type: 'STATIC', description: "'north', 'south'", format: null }
const HOURLY: Schedule = { kind: 'preset', text: '@hourly' }

function projectOf(options: { schedule?: Schedule; proxied?: boolean } = {}): Project {
  const { schedule = HOURLY, proxied = false } = options
  const served = aServedDag(aDag({ schedule, tasks: [aTask('load', { line: 7 })] }))
  return aProject({ served: [{ ...served, tasks: served.tasks.map((task) => ({ ...task, proxied })) }] })
}

function found(
  project: Project,
  partitions: Mapping['partitions'] = DAILY,
  location: Partial<CachedLocation> = {},
): Found[] {
  const mappings = [aMapping('jobs', 'load', { assetKey: ['raw', 'orders'], partitions })]
  const cached = aSnapshot([aLocation({ dags: [aCachedDag('jobs')], mappings, ...location })])
  return [...partitionMismatch.find(aSituation(project, { cached }))]
}

describe('drift/partition-mismatch', () => {
  it('names the task, the asset, its partitions and dates that cannot both have one', () => {
    expect(found(projectOf())).toMatchObject([
      {
        dagId: 'jobs',
        taskId: 'load',
        location: 'analytics',
        file: 'dags/jobs.py',
        line: 7,
        certainty: 'exact',
        message:
          "Task 'load' of DAG 'jobs' is mapped to asset 'raw/orders' with the partitions 'Daily, starting 2024-01-01 UTC', which do not match its runs: they cannot have one for 2024-01-01T00:00 and one for 2024-01-01T01:00.",
        effect: "Airlift's sensor fails on the task's runs, so Dagster records no materializations.",
      },
    ])
  })

  it('says that a proxied task fails', () => {
    const [finding] = found(projectOf({ proxied: true }))

    expect(finding?.effect).toContain('The proxied task fails in Airflow')
  })

  it('tells partitions that are no time windows', () => {
    const [observed] = found(projectOf({ schedule: { kind: 'preset', text: '@daily' } }), STATIC)
    const [proxied] = found(projectOf({ schedule: { kind: 'preset', text: '@daily' }, proxied: true }), STATIC)

    expect(observed).toMatchObject({ certainty: 'exact', effect: expect.stringContaining('without a partition') })
    expect(observed?.message).toContain('with static partitions')
    expect(proxied?.effect).toContain('The proxied task fails')
  })

  it('is silent where nothing is partitioned, nothing speaks against it, or nothing is cached', () => {
    expect(found(projectOf(), null)).toEqual([])
    expect(found(projectOf({ schedule: { kind: 'preset', text: '@daily' } }))).toEqual([])
    expect(found(projectOf({ schedule: { kind: 'unknown', text: null } }))).toEqual([])
    expect([...partitionMismatch.find(aSituation(projectOf()))]).toEqual([])
  })

  it('is silent about tasks that a component observes, which attaches no partitions', () => {
    const airlift = { version: '0.29.27', api: 'component' as const, state: [] }

    expect(found(projectOf(), DAILY, { airlift })).toEqual([])
    expect(found(projectOf({ proxied: true }), DAILY, { airlift })).toHaveLength(1)
  })

  it('is not sure where the team chooses the partition itself', () => {
    const proxied = projectOf({ proxied: true })
    const observed = projectOf()
    const file = {
      file: 'dagster_defs/definitions.py',
      api: 'python' as const,
      mappings: [
        {
          dagId: 'jobs',
          taskId: 'load',
          assetKey: ['raw', 'orders'],
          instance: null,
          executable: true,
          partitions: null,
          certainty: 'exact' as const,
          file: 'dagster_defs/definitions.py',
          line: 3,
        },
      ],
      complete: true,
      reasons: [],
      instances: [],
      picks: { dags: [], open: null },
      peerings: [],
      transformsEvents: true,
      deployedAs: [],
      reads: new Set<string>(),
    }

    expect(found({ ...proxied, calls: [aCall({ ownTaskBuilder: true })] })).toMatchObject([
      { certainty: 'conditional', doubt: 'an own operator may choose the partition' },
    ])
    expect(found({ ...observed, treeMappings: { files: [file] } })).toMatchObject([
      { certainty: 'conditional', doubt: 'an own event_transformer_fn may choose the partition' },
    ])
  })
})
