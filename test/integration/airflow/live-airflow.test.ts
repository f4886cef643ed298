import { describe, expect, it } from '@jest/globals'
import nock from 'nock'
import { configuredAirflow } from '../../../src/commands/airflow-source.ts'
import { readLiveAirflow } from '../../../src/commands/live-airflow.ts'
import { aClient, AIRFLOW, isAirflow3 } from './recorded-airflow.ts'

const log = (): void => undefined

describe('readLiveAirflow', () => {
  it('tells which Airflow is configured, without credentials', async () => {
    await isAirflow3()

    const live = await readLiveAirflow(aClient())

    expect(live).toEqual({ airflow: { url: AIRFLOW, version: '3.3.2' }, skipped: [] })
  })

  it('tells nothing where none is configured', async () => {
    const client = configuredAirflow({ airflowUrl: undefined, airflowToken: 'kept' }, log)

    const live = await readLiveAirflow(client)

    expect(live).toEqual({ airflow: null, skipped: [] })
  })

  it('lists an Airflow that cannot be used as skipped, and fails nothing', async () => {
    nock(AIRFLOW).get('/api/v2/version').reply(404)
    nock(AIRFLOW).get('/api/v1/version').reply(404)

    const live = await readLiveAirflow(aClient())

    expect(live.airflow).toBeNull()
    expect(live.skipped).toMatchObject([{ what: "Airflow's version" }])
  })
})
