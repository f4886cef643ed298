import { describe, expect, it } from '@jest/globals'
import { refreshComponentState, reloadLocation } from '../../../src/dagster/mutations.ts'
import { aClient, answerWith } from './recorded-dagster.ts'

const STATE = 'AirflowInstanceComponent[local]'

describe('reloadRepositoryLocation', () => {
  it.each(['1.13', '1.9'])('gives the status of the reloaded location on Dagster %s', async (version) => {
    await answerWith('AirliftDriftCapabilities', `${version}-capabilities`)
    const sent = await answerWith('AirliftDriftReload', `${version}-reload`)

    const answer = await reloadLocation(aClient().client, 'definitions.py', {})

    expect(answer).toMatchObject({ kind: 'done', status: { name: 'definitions.py', state: 'loaded' } })
    expect(sent.request().variables).toEqual({ name: 'definitions.py' })
  })

  it('is judged by what the location holds, though Dagster says LOADED', async () => {
    await answerWith('AirliftDriftCapabilities', '1.13-capabilities')
    await answerWith('AirliftDriftReload', '1.13-missing-task-reload')

    const answer = await reloadLocation(aClient().client, 'definitions.py', {})

    expect(answer).toMatchObject({ kind: 'done', status: { state: 'error', serverId: null } })
  })

  it('tells an unknown location', async () => {
    await answerWith('AirliftDriftCapabilities', '1.13-capabilities')
    await answerWith('AirliftDriftReload', '1.13-not-found-reload')

    expect(await reloadLocation(aClient().client, 'nope', {})).toEqual({ kind: 'not-found' })
  })

  it('tells a refusal', async () => {
    await answerWith('AirliftDriftCapabilities', 'read-only-capabilities')
    await answerWith('AirliftDriftReload', 'read-only-reload')

    const answer = await reloadLocation(aClient().client, 'shop', {})

    expect(answer).toEqual({ kind: 'unauthorized', message: 'Authorization failed' })
  })
})

describe('refreshComponentState', () => {
  it('tells that the state is new', async () => {
    await answerWith('AirliftDriftRefreshState', 'component-refresh-state')

    const answer = await refreshComponentState(aClient().client, 'shop.definitions', STATE, {})

    expect(answer).toEqual({ kind: 'done' })
  })

  it('reads the answer of an HTTP 500 and sends nothing again', async () => {
    await answerWith('AirliftDriftRefreshState', 'component-unknown-refresh-state')

    const answer = await refreshComponentState(aClient().client, 'nope', STATE, {})

    expect(answer).toMatchObject({ kind: 'error', error: { message: "KeyError: 'nope'" } })
  })
})
