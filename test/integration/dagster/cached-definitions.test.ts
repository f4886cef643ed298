import { describe, expect, it } from '@jest/globals'
import { readCachedDefinitions, type StructureReader } from '../../../src/dagster/cached-definitions.ts'
import type { Snapshot } from '../../../src/dagster/definitions.ts'
import { parseSnapshot, renderSnapshot } from '../../../src/dagster/snapshot-file.ts'
import { UserError } from '../../../src/errors.ts'
import { aClient, answerWith } from './recorded-dagster.ts'

const nothing: StructureReader = () => null

/** What a snapshot file keeps. */
const withoutServed = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  locations: snapshot.locations.map((location) => ({
    ...location,
    dags: location.dags.map(({ served: _, ...dag }) => dag),
  })),
})

async function answerLocation(prefix: string): Promise<{ status: string; assets: string }> {
  await answerWith('AirliftDriftCapabilities', `${prefix}-capabilities`)
  const status = await answerWith('AirliftDriftStatus', `${prefix}-status`)
  const assets = await answerWith('AirliftDriftAssets', `${prefix}-assets`)
  return {
    get status() {
      return status.request().query
    },
    get assets() {
      return assets.request().query
    },
  }
}

describe('the builder API', () => {
  it('is read with one request for the assets, without partition keys', async () => {
    const sent = await answerLocation('1.13')

    const snapshot = await readCachedDefinitions(aClient().client, {
      readStructure: nothing,
      now: () => new Date('2026-11-21T12:00:00Z'),
    })

    const kept = parseSnapshot(renderSnapshot(snapshot, { withSource: true }), 'snapshot.json')
    expect(kept).toEqual(withoutServed(snapshot))
    expect(snapshot).toMatchObject({ takenAt: '2026-11-21T12:00:00.000Z', dagsterVersion: '1.13.27' })
    expect(snapshot.locations[0]).toMatchObject({
      name: 'definitions.py',
      airlift: { version: '0.29.27', api: 'builder' },
      checks: [{ name: 'fresh', dagId: 'orders' }],
    })
    expect(sent.assets).not.toContain('partitionKeys')
    expect(sent.status).toContain('defsStateInfo')
  })

  it('asks Dagster 1.9 only for what it knows', async () => {
    const sent = await answerLocation('1.9')

    const { locations } = await readCachedDefinitions(aClient().client, { readStructure: nothing })

    expect(locations[0]?.mappings.map(({ dagId, taskId }) => [dagId, taskId])).toEqual([
      ['orders', 'extract'],
      ['orders', 'load'],
      ['report.daily', null],
    ])
    expect(sent.status).not.toContain('defsStateInfo')
    expect(sent.assets).not.toContain('externalJobSource')
  })

  it('hands the cached file to the reader, put right where Airlift misread its encoding', async () => {
    await answerLocation('1.13')
    const read: [string, string, string | null][] = []

    await readCachedDefinitions(aClient().client, {
      readStructure: (source, { dagId, fileloc }) => {
        read.push([dagId, source, fileloc])
        return null
      },
    })

    expect(read).toEqual([
      ['orders', '# Bäckerei\n# tasks: extract load\n', '/opt/airflow/dags/orders.py'],
      ['report.daily', '# Bäckerei\n# tasks: render\n', '/opt/airflow/dags/report.daily.py'],
    ])
  })

  it('falls back to what mapped tasks tell when the file tells nothing', async () => {
    await answerLocation('1.13')

    const { locations } = await readCachedDefinitions(aClient().client, { readStructure: nothing })

    expect(locations[0]?.dags.map(({ structure }) => structure)).toEqual([
      {
        from: 'task-info',
        complete: false,
        reasons: [],
        tasks: [
          { taskId: 'extract', mapped: false, operator: 'airflow.operators.empty.EmptyOperator', certainty: 'exact' },
          { taskId: 'load', mapped: false, operator: 'airflow.operators.empty.EmptyOperator', certainty: 'exact' },
        ],
        edges: [{ from: 'extract', to: 'load', certainty: 'exact' }],
        schedule: null,
      },
      null,
    ])
  })
})

describe('the component API', () => {
  it('shows DAGs that are jobs and the state they come from', async () => {
    await answerLocation('component')
    const jobs = await answerWith('AirliftDriftJobs', 'component-jobs')

    const { locations } = await readCachedDefinitions(aClient().client, { readStructure: nothing })

    expect(locations[0]).toMatchObject({
      airlift: { api: 'component', state: [{ key: 'AirflowInstanceComponent[local]', version: '__local__' }] },
      instances: [{ name: 'local' }],
      dags: [
        { dagId: 'orders', instance: 'local', assetKey: null, peered: true },
        { dagId: 'report.daily', instance: 'local', assetKey: null, peered: true },
      ],
      mappings: [{ dagId: 'orders', taskId: 'extract', instance: 'local', readOnLoad: 'never' }],
    })
    expect(jobs.request().variables).toMatchObject({ job0: 'orders', job1: 'report_daily' })
  })
})

describe('locations', () => {
  it('in error are told with their chain, and not asked for assets', async () => {
    await answerWith('AirliftDriftCapabilities', '1.13-capabilities')
    await answerWith('AirliftDriftStatus', '1.13-missing-task-status')

    const { locations } = await readCachedDefinitions(aClient().client, { readStructure: nothing })

    expect(locations).toMatchObject([
      { status: 'error', error: { chain: [{ className: 'KeyError', message: "KeyError: 'load'" }] }, mappings: [] },
    ])
  })

  it('of another name are an error with the names there are', async () => {
    await answerWith('AirliftDriftCapabilities', '1.13-capabilities')
    await answerWith('AirliftDriftStatus', '1.13-status')

    const reading = readCachedDefinitions(aClient().client, { readStructure: nothing, locations: ['definition.py'] })

    await expect(reading).rejects.toThrow(UserError)
    await expect(reading).rejects.toMatchObject({
      hint: 'Did you mean "definitions.py"? It has: definitions.py.',
    })
  })
})
