import nock from 'nock'
import { type AirflowClient, type AirflowClientOptions, createAirflowClient } from '../../../src/airflow/rest/client.ts'
import type { Clock } from '../../../src/remote.ts'
import { recorded } from '../../helpers/fixture.ts'

export const AIRFLOW = 'http://airflow.test'

/** Answers one request with what a real Airflow answered. */
export async function answerWith(method: 'GET' | 'PUT' | 'POST', path: string, fixture: string): Promise<void> {
  const { status, body } = await recorded(`airflow/${fixture}.json`)
  nock(AIRFLOW).intercept(path, method).reply(status, JSON.stringify(body), { 'content-type': 'application/json' })
}

/** What Airflow 3 answers when it is asked which it is. */
export function isAirflow3(): Promise<void> {
  return answerWith('GET', '/api/v2/version', 'v2/version')
}

export function isAirflow2(): void {
  nock(AIRFLOW).get('/api/v2/version').reply(404, '<html><title>Airflow 404</title></html>')
  nock(AIRFLOW).get('/api/v1/version').reply(200, { version: '2.11.2', git_version: null })
}

/** A clock that moves only when somebody sleeps. */
export function aClock(): Clock {
  let now = Date.parse('2026-11-21T12:00:00Z')
  return {
    now: () => now,
    sleep: (ms) => {
      now += ms
      return Promise.resolve()
    },
  }
}

export function aClient(options: Partial<AirflowClientOptions> = {}): AirflowClient {
  return createAirflowClient({ url: AIRFLOW, token: 'a-jwt', log: () => undefined, clock: aClock(), ...options })
}
