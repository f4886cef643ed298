import { describe, expect, it } from '@jest/globals'
import { reloadLocation } from '../../../src/commands/reload/reload-location.ts'
import type { ReloadRequest } from '../../../src/commands/reload/request.ts'
import { LostAnswerError, RefusedError } from '../../../src/dagster/failures.ts'
import {
  aClock,
  aFailedEntry,
  anEntry,
  comparisons,
  type Finds,
  type Script,
  scriptedDagster,
} from './scripted-dagster.ts'

function play(script: Script, finds: readonly Finds[], overrides: Partial<ReloadRequest> = {}) {
  const dagster = scriptedDagster(script)
  const reload = reloadLocation({
    client: dagster.client,
    location: 'analytics',
    strategy: 'auto',
    timeoutMs: 600_000,
    compare: comparisons(finds),
    clock: aClock(),
    log: () => undefined,
    dryRun: false,
    ...overrides,
  })
  return { dagster, reload }
}

const before = anEntry()
const after = anEntry({ serverId: 'server-2', updatedTimestamp: 2 })

function twoStates(first: number, second: number): Record<string, unknown> {
  const state = (name: string, createTimestamp: number) => ({
    name: `AirflowInstanceComponent[${name}]`,
    info: { version: '__local__', createTimestamp, managementType: 'LOCAL_FILESYSTEM' },
  })
  return { defsStateInfo: { keyStateInfo: [state('one', first), state('two', second)] } }
}

describe('a load that could not be compared', () => {
  it('is failed when the location broke between loading and comparing', async () => {
    const statuses = [before, aFailedEntry('OSError: disk')]
    const { dagster, reload } = play({ statuses, reload: [after] }, [3, null])

    const record = await reload

    expect(record).toMatchObject({ result: 'failed', reason: 'the location is in error: OSError: disk' })
    expect(dagster.sent).toHaveLength(1)
  })

  it('is compared again when somebody else loaded it meanwhile', async () => {
    const { reload } = play({ statuses: [before, after], reload: [after] }, [3, null, null, 0])

    expect(await reload).toMatchObject({ result: 'refreshed', differencesLeft: 0 })
  })

  it('is never called refreshed when it cannot be compared in time', async () => {
    const { dagster, reload } = play({ statuses: [before, after], reload: [after] }, [3, null])

    const record = await reload

    expect(record).toMatchObject({ result: 'timed-out', differencesLeft: null })
    expect(record.reason).toContain('could not be compared')
    expect(record.seconds).toBeLessThan(700)
    expect(dagster.sent).toHaveLength(1)
  })
})

describe('an answer that took all the time', () => {
  it('is looked behind once', async () => {
    const clock = aClock()
    const lost = new LostAnswerError('sent, but the answer was lost')
    const dagster = scriptedDagster({ statuses: [before, after], reload: [lost] })
    const { client } = dagster
    const record = await reloadLocation({
      client: {
        ...client,
        mutate: async (operation, options) => {
          await clock.sleep(600_000)
          return client.mutate(operation, options)
        },
      },
      location: 'analytics',
      strategy: 'auto',
      timeoutMs: 600_000,
      compare: comparisons([3, 0]),
      clock,
      log: () => undefined,
      dryRun: false,
    })

    expect(record.result).toBe('refreshed')
  })
})

describe('a refused token', () => {
  it('is unauthorized also before the location was seen', async () => {
    const { dagster, reload } = play({ statuses: [new RefusedError('Dagster refused the request (HTTP 401)')] }, [3])

    expect((await reload).result).toBe('unauthorized')
    expect(dagster.sent).toEqual([])
  })
})

describe('several component states', () => {
  const accepted = { __typename: 'RefreshComponentStateAccepted' }

  it('are refreshed one after the other', async () => {
    const statuses = [
      anEntry(twoStates(1, 1)),
      anEntry(twoStates(1, 1)),
      anEntry(twoStates(2, 1)),
      anEntry(twoStates(2, 2)),
    ]
    const { dagster, reload } = play({ statuses, refresh: [accepted] }, [3, 0], { strategy: 'refresh-state' })

    expect((await reload).result).toBe('refreshed')
    expect(dagster.sent).toEqual(['AirliftDriftRefreshState', 'AirliftDriftRefreshState'])
  })

  it('are left alone while the first refresh does not end', async () => {
    const statuses = [anEntry(twoStates(1, 1))]
    const { dagster, reload } = play({ statuses, refresh: [accepted] }, [3], { strategy: 'refresh-state' })

    expect((await reload).result).toBe('timed-out')
    expect(dagster.sent).toEqual(['AirliftDriftRefreshState'])
  })
})
