import { describe, expect, it, jest } from '@jest/globals'
import type { AirflowReady } from '../../../src/airflow/rest/ready.ts'
import { reloadLocation } from '../../../src/commands/reload/reload-location.ts'
import type { ReloadRequest } from '../../../src/commands/reload/request.ts'
import { LostAnswerError, RefusedError } from '../../../src/dagster/failures.ts'
import { UnreachableError } from '../../../src/errors.ts'
import type { Forecast } from '../../../src/report/model.ts'
import {
  aClock,
  aFailedEntry,
  aLoadingEntry,
  anEntry,
  componentState,
  comparisons,
  type Finds,
  NO_STATE,
  type Script,
  scriptedDagster,
} from './scripted-dagster.ts'

const FORETOLD: Forecast = { location: 'analytics', outcome: 'fails', error: "KeyError: 'transform.join'", because: [] }

function play(script: Script, finds: readonly Finds[], overrides: Partial<ReloadRequest> = {}) {
  const dagster = scriptedDagster(script)
  const compare = jest.fn<ReloadRequest['compare']>(comparisons(finds))
  const reload = reloadLocation({
    client: dagster.client,
    location: 'analytics',
    strategy: 'auto',
    timeoutMs: 600_000,
    compare,
    clock: aClock(),
    log: () => undefined,
    dryRun: false,
    ...overrides,
  })
  return { dagster, reload, compare }
}

const before = anEntry()
const after = anEntry({ serverId: 'server-2', updatedTimestamp: 2 })

describe('differences that are only possible', () => {
  const asked = ({ compare }: ReturnType<typeof play>) => compare.mock.calls.map(([doubts]) => doubts)

  it('count before a reload, and no longer when the process is new', async () => {
    const played = play({ statuses: [before], reload: [after] }, [1, 0])

    expect(await played.reload).toMatchObject({ result: 'refreshed' })
    expect(asked(played)).toEqual(['count', 'pass'])
  })

  it('go on counting while the server keeps its old process', async () => {
    const played = play({ statuses: [before], reload: [anEntry({ updatedTimestamp: 2 })] }, [1])

    expect(await played.reload).toMatchObject({ result: 'not-reloaded' })
    expect(asked(played)).toEqual(['count', 'count'])
  })
})

describe('a reload that is not needed', () => {
  it('is skipped when what Dagster caches already equals head', async () => {
    const { dagster, reload } = play({ statuses: [before] }, [0])

    const record = await reload

    expect(record).toMatchObject({ result: 'skipped', differencesLeft: 0, after: null })
    expect(dagster.sent).toEqual([])
  })

  it('only compares when the strategy is none', async () => {
    const { dagster, reload } = play({ statuses: [before] }, [2], { strategy: 'none' })

    const record = await reload

    expect(record).toMatchObject({ result: 'unchanged', differencesLeft: 2 })
    expect(dagster.sent).toEqual([])
  })

  it('sends nothing in a dry run', async () => {
    const { dagster, reload } = play({ statuses: [before] }, [2], { dryRun: true })

    const record = await reload

    expect(record).toMatchObject({ result: 'skipped', differencesLeft: 2 })
    expect(record.reason).toContain('dry run')
    expect(dagster.sent).toEqual([])
  })
})

describe('a reload that works', () => {
  it('is refreshed when the new process caches head', async () => {
    const { dagster, reload } = play({ statuses: [before], reload: [after] }, [3, 0])

    const record = await reload

    expect(record).toMatchObject({
      location: 'analytics',
      result: 'refreshed',
      differencesLeft: 0,
      before: { serverId: 'server-1', versionKey: '["server-1", null]', stateAt: null },
      after: { serverId: 'server-2', versionKey: '["server-2", null]', stateAt: null },
    })
    expect(dagster.sent).toEqual(['AirliftDriftReload'])
  })

  it('polls while Dagster is still loading', async () => {
    const statuses = [before, aLoadingEntry(), aLoadingEntry(), after]
    const { reload } = play({ statuses, reload: [aLoadingEntry()] }, [3, 0])

    const record = await reload

    expect(record.result).toBe('refreshed')
    expect(record.seconds).toBeGreaterThan(1)
  })

  it('waits for a load that begins only after the answer', async () => {
    const statuses = [before, before, aLoadingEntry(), aLoadingEntry(), after]
    const { dagster, reload } = play({ statuses, reload: [before] }, [3, 3, 0])

    const record = await reload

    expect(record.result).toBe('refreshed')
    expect(dagster.sent).toHaveLength(1)
  })

  it('heals a location that was in error before', async () => {
    const { reload, compare } = play({ statuses: [aFailedEntry("KeyError: 'old'")], reload: [after] }, [0])

    const record = await reload

    expect(record.result).toBe('refreshed')
    expect(compare).toHaveBeenCalledTimes(1)
  })

  it('lets a load of somebody else end before it sends its own', async () => {
    const statuses = [aLoadingEntry(), aLoadingEntry(), before]
    const { dagster, reload } = play({ statuses, reload: [after] }, [3, 0])

    const record = await reload

    expect(record.result).toBe('refreshed')
    expect(dagster.asked()).toBe(3)
    expect(dagster.sent).toHaveLength(1)
  })
})

describe('a reload that changes nothing', () => {
  it('is not-reloaded when the server kept its process', async () => {
    const { reload } = play({ statuses: [before], reload: [anEntry({ updatedTimestamp: 2 })] }, [3])

    const record = await reload

    expect(record).toMatchObject({ result: 'not-reloaded', differencesLeft: 3 })
    expect(record.next).toContain('dagster api grpc')
  })

  it('is not-reloaded when the server cannot reload', async () => {
    const { reload } = play({ statuses: [before], reload: [{ __typename: 'ReloadNotSupported', message: 'no' }] }, [3])

    expect((await reload).result).toBe('not-reloaded')
  })

  it('is unchanged when Airflow served the old DAGs again', async () => {
    const { reload } = play({ statuses: [before], reload: [after] }, [3])

    const record = await reload

    expect(record).toMatchObject({ result: 'unchanged', differencesLeft: 3 })
    expect(record.next).toContain('wait-for-airflow')
  })
})

describe('component state', () => {
  const old = componentState(100)
  const statuses = [
    anEntry({ defsStateInfo: old }),
    anEntry({ serverId: 'server-3', defsStateInfo: componentState(200) }),
  ]
  const reloaded = anEntry({ serverId: 'server-2', defsStateInfo: old, updatedTimestamp: 2 })

  it('is refreshed when a reload leaves it as it was', async () => {
    const { dagster, reload } = play(
      { statuses, reload: [reloaded], refresh: [{ __typename: 'RefreshComponentStateSuccess' }] },
      [3, 3, 0],
    )

    const record = await reload

    expect(record).toMatchObject({ result: 'refreshed', before: { stateAt: 100 }, after: { stateAt: 200 } })
    expect(dagster.sent).toEqual(['AirliftDriftReload', 'AirliftDriftRefreshState'])
  })

  it('is waited for when the server only accepts the refresh', async () => {
    const { dagster, reload } = play(
      {
        statuses: [anEntry({ defsStateInfo: old }), reloaded, reloaded, ...statuses.slice(1)],
        refresh: [{ __typename: 'RefreshComponentStateAccepted' }],
      },
      [3, 0],
      { strategy: 'refresh-state' },
    )

    const record = await reload

    expect(record).toMatchObject({ result: 'refreshed', after: { stateAt: 200 } })
    expect(dagster.sent).toEqual(['AirliftDriftRefreshState'])
  })

  it('is loaded with one more reload when the refresh alone did not', async () => {
    const refreshed = anEntry({ serverId: 'server-2', defsStateInfo: componentState(200) })
    const { dagster, reload } = play(
      {
        statuses: [anEntry({ defsStateInfo: old }), refreshed],
        reload: [reloaded, anEntry({ serverId: 'server-3', defsStateInfo: componentState(200) })],
        refresh: [{ __typename: 'RefreshComponentStateSuccess' }],
      },
      [3, 3, 3, 0],
    )

    const record = await reload

    expect(record.result).toBe('refreshed')
    expect(dagster.sent).toEqual(['AirliftDriftReload', 'AirliftDriftRefreshState', 'AirliftDriftReload'])
  })

  it('stays old and is told so where the server cannot refresh it', async () => {
    const { dagster, reload } = play({ statuses, reload: [reloaded], mutations: ['reloadRepositoryLocation'] }, [3])

    const record = await reload

    expect(record.result).toBe('unchanged')
    expect(record.next).toContain('dg utils refresh-defs-state')
    expect(dagster.sent).toEqual(['AirliftDriftReload'])
  })

  it('is left alone by the strategy reload', async () => {
    const { dagster, reload } = play({ statuses, reload: [reloaded] }, [3], { strategy: 'reload' })

    expect((await reload).result).toBe('unchanged')
    expect(dagster.sent).toEqual(['AirliftDriftReload'])
  })

  it('is filled when it never was, however little there is to compare', async () => {
    const empty = anEntry({ defsStateInfo: NO_STATE })
    const { dagster, reload } = play(
      {
        statuses: [empty, anEntry({ serverId: 'server-3', defsStateInfo: componentState(200) })],
        reload: [anEntry({ serverId: 'server-2', defsStateInfo: NO_STATE, updatedTimestamp: 2 })],
        refresh: [{ __typename: 'RefreshComponentStateSuccess' }],
      },
      [0],
    )

    expect((await reload).result).toBe('refreshed')
    expect(dagster.sent).toEqual(['AirliftDriftReload', 'AirliftDriftRefreshState'])
  })

  it('is told to be empty where the server cannot fill it', async () => {
    const empty = anEntry({ defsStateInfo: NO_STATE })
    const { reload } = play(
      {
        statuses: [empty],
        reload: [anEntry({ serverId: 'server-2', defsStateInfo: NO_STATE, updatedTimestamp: 2 })],
        mutations: ['reloadRepositoryLocation'],
      },
      [0],
    )

    const record = await reload

    expect(record.result).toBe('unchanged')
    expect(record.reason).toContain('its component state was never filled')
  })

  it('in the memory of the server is renewed by the reload, and never refreshed by itself', async () => {
    const inMemory = (at: number) => componentState(at, 'LEGACY_CODE_SERVER_SNAPSHOTS')
    const statuses = [anEntry({ defsStateInfo: inMemory(100) })]
    const kept = anEntry({ defsStateInfo: inMemory(100), updatedTimestamp: 2 })
    const renewed = anEntry({ serverId: 'server-2', defsStateInfo: inMemory(200), updatedTimestamp: 2 })

    const asked = await play({ statuses }, [3], { strategy: 'refresh-state' }).reload
    const idle = await play({ statuses, reload: [kept] }, [3]).reload
    const reloaded = await play({ statuses, reload: [renewed] }, [3, 0]).reload

    expect(asked.reason).toContain('fetched whenever the code server loads')
    expect(idle.result).toBe('not-reloaded')
    expect(reloaded).toMatchObject({ result: 'refreshed', before: { stateAt: 100 }, after: { stateAt: 200 } })
  })

  it('cannot be refreshed where there is none', async () => {
    const { dagster, reload } = play({ statuses: [before] }, [3], { strategy: 'refresh-state' })

    const record = await reload

    expect(record.result).toBe('unchanged')
    expect(record.reason).toContain('no component state')
    expect(dagster.sent).toEqual([])
  })
})

describe('a reload that fails', () => {
  it("tells the bottom of Dagster's error chain, and that it was foretold", async () => {
    const { reload } = play({ statuses: [before], reload: [aFailedEntry("KeyError: 'transform.join'")] }, [
      { left: 3, forecast: FORETOLD, accepted: true },
    ])

    const record = await reload

    expect(record).toMatchObject({ result: 'failed', differencesLeft: null })
    expect(record.reason).toBe("the location is in error: KeyError: 'transform.join' (as foretold)")
  })

  it('tells who did not answer, beside the refused connection at the bottom', async () => {
    const link = (message: string) => ({ error: { message, className: null } })
    const unreachable = aFailedEntry('x', {
      locationOrLoadError: {
        __typename: 'PythonError',
        message: 'DagsterUserCodeLoadError',
        className: 'DagsterUserCodeLoadError',
        errorChain: [
          link("requests.exceptions.ConnectionError: HTTPConnectionPool(host='airflow', port=8080)\n"),
          link('ConnectionRefusedError: [Errno 111] Connection refused\n'),
        ],
      },
    })
    const record = await play({ statuses: [before], reload: [unreachable] }, [3]).reload

    expect(record.reason).toBe(
      "the location is in error: requests.exceptions.ConnectionError: HTTPConnectionPool(host='airflow', port=8080), caused by ConnectionRefusedError: [Errno 111] Connection refused",
    )
    expect(record.next).toContain('Airflow did not answer: run reload again when it does')
  })

  it('names the commit with which the location was loaded before', async () => {
    const overrides = { lastLoaded: 'a'.repeat(40) }
    const broke = await play({ statuses: [before], reload: [aFailedEntry('ValueError: no')] }, [3], overrides).reload
    const stayed = await play(
      { statuses: [aFailedEntry('ValueError: no')], reload: [aFailedEntry('ValueError: no')] },
      [3],
      overrides,
    ).reload

    expect(broke.next).toContain('go back to aaaaaaaaaaaa, with which it was loaded before')
    expect(stayed.next).not.toContain('aaaaaaaaaaaa')
  })

  it('is judged by what the location holds after loading', async () => {
    const { reload } = play({ statuses: [before, aFailedEntry('ValueError: no')], reload: [aLoadingEntry()] }, [3])

    expect((await reload).result).toBe('failed')
  })

  it('gives a code server that is away time to come back', async () => {
    const away = aFailedEntry('x', {
      locationOrLoadError: {
        __typename: 'PythonError',
        message: 'Could not reach user code server',
        className: 'DagsterUserCodeUnreachableError',
        errorChain: [],
      },
    })
    const { reload } = play({ statuses: [before, away, away, after], reload: [away] }, [3, 0])

    expect((await reload).result).toBe('refreshed')
  })
})

describe('the forecast gate', () => {
  it('sends nothing when the load is foretold to fail', async () => {
    const { dagster, reload } = play({ statuses: [before] }, [{ left: 3, forecast: FORETOLD }])

    const record = await reload

    expect(record).toMatchObject({ result: 'skipped', differencesLeft: 3 })
    expect(record.reason).toContain("KeyError: 'transform.join'")
    expect(dagster.sent).toEqual([])
  })

  it('stops before the wait for Airflow, which could change nothing of it', async () => {
    const waitForAirflow = jest.fn<NonNullable<ReloadRequest['waitForAirflow']>>()
    const { reload } = play({ statuses: [before] }, [{ left: 3, forecast: FORETOLD }], { waitForAirflow })

    expect((await reload).result).toBe('skipped')
    expect(waitForAirflow).not.toHaveBeenCalled()
  })

  it('stops after the wait for Airflow too, as what Dagster maps may have changed meanwhile', async () => {
    const { dagster, reload } = play({ statuses: [before] }, [3, { left: 3, forecast: FORETOLD }], {
      waitForAirflow: () => Promise.resolve({ ready: true, waited: 5 }),
    })

    expect((await reload).result).toBe('skipped')
    expect(dagster.sent).toEqual([])
  })

  it('lets an unknown outcome through', async () => {
    const { reload } = play({ statuses: [before], reload: [after] }, [
      { left: 3, forecast: { ...FORETOLD, outcome: 'unknown' } },
      0,
    ])

    expect((await reload).result).toBe('refreshed')
  })
})

describe('rights and names', () => {
  it('is unauthorized before anything is sent when the permission is missing', async () => {
    const denied = anEntry({ permissions: [{ permission: 'reload_repository_location', value: false }] })
    const { dagster, reload } = play({ statuses: [denied] }, [3])

    expect((await reload).result).toBe('unauthorized')
    expect(dagster.sent).toEqual([])
  })

  it('is unauthorized when Dagster refuses the change itself', async () => {
    const refusal = { __typename: 'UnauthorizedError', message: 'Authorization failed' }
    const { reload } = play({ statuses: [before], reload: [refusal] }, [3])

    expect(await reload).toMatchObject({ result: 'unauthorized', reason: 'Dagster refused: Authorization failed' })
  })

  it('is unauthorized when the token expires on the way', async () => {
    const statuses = [before, new RefusedError('Dagster refused the request (HTTP 401)')]
    const { reload } = play({ statuses, reload: [aLoadingEntry()] }, [3])

    expect((await reload).result).toBe('unauthorized')
  })

  it('names the nearest location when there is none of that name', async () => {
    const { reload } = play({ statuses: [before] }, [3], { location: 'analytic' })

    const record = await reload

    expect(record).toMatchObject({ result: 'not-found', before: null })
    expect(record.next).toBe('Did you mean "analytics"? It has: analytics.')
  })
})

describe('a newer commit of the branch', () => {
  const newer = 'b'.repeat(40)

  it('is named when Dagster already holds it', async () => {
    const { dagster, reload } = play({ statuses: [before] }, [{ left: 0, newer }])

    const record = await reload

    expect(record).toMatchObject({ result: 'skipped', differencesLeft: 0 })
    expect(record.reason).toBe(
      'already in step with bbbbbbbbbbbb, which the branch has moved on to: what Dagster caches equals that',
    )
    expect(dagster.sent).toEqual([])
  })

  it('is named when that is what was loaded', async () => {
    const { reload } = play({ statuses: [before], reload: [after] }, [3, { left: 0, newer }])

    const record = await reload

    expect(record.result).toBe('refreshed')
    expect(record.reason).toContain('equals bbbbbbbbbbbb, which the branch has moved on to')
  })
})

describe('mappings of the tree that are not loaded', () => {
  it('are told, as their code may be deployed later', async () => {
    const finds = [2, { left: 0, mappingsLeft: 2 }]
    const { reload } = play({ statuses: [before], reload: [after] }, finds)

    const record = await reload

    expect(record).toMatchObject({ result: 'refreshed', differencesLeft: 0 })
    expect(record.reason).toContain('but 2 mappings in the definitions of head are not loaded yet')
    expect(record.next).toContain('Deploy the code of this location')
  })
})

describe('a change that surely did not arrive', () => {
  it.each([
    ['timed-out', new UnreachableError('connection refused')],
    ['unauthorized', new RefusedError('Dagster refused the request (HTTP 401)')],
  ] as const)('ends as %s, and is not called sent', async (result, failure) => {
    const { reload } = play({ statuses: [before], reload: [failure] }, [3])

    const record = await reload

    expect(record).toMatchObject({ result, after: null })
    expect(record.reason).not.toContain('was sent,')
  })
})

describe('lost answers and time', () => {
  const lost = new LostAnswerError('sent, but the answer was lost')

  it('tells of the lost answer when its effect never shows', async () => {
    const { reload } = play({ statuses: [before], reload: [lost] }, [3])

    expect((await reload).reason).toBe('after 600 s the location had not changed; sent, but the answer was lost')
  })

  it('looks for the effect of a change whose answer was lost, and sends it once', async () => {
    const { dagster, reload } = play({ statuses: [before, before, after], reload: [lost] }, [3, 0])

    expect((await reload).result).toBe('refreshed')
    expect(dagster.sent).toEqual(['AirliftDriftReload'])
  })

  it('times out when that effect never shows', async () => {
    const { dagster, reload } = play({ statuses: [before], reload: [lost] }, [3])

    const record = await reload

    expect(record.result).toBe('timed-out')
    expect(record.seconds).toBeGreaterThanOrEqual(600)
    expect(dagster.sent).toHaveLength(1)
  })

  it('times out when loading never ends', async () => {
    const { reload } = play({ statuses: [before, aLoadingEntry()], reload: [aLoadingEntry()] }, [3])

    const record = await reload

    expect(record.result).toBe('timed-out')
    expect(record.reason).toContain('still loading')
  })

  it('does not send its own while a load of somebody else never ends', async () => {
    const { dagster, reload } = play({ statuses: [aLoadingEntry()] }, [3])

    expect((await reload).result).toBe('timed-out')
    expect(dagster.sent).toEqual([])
  })

  it('survives a web server that is away for a while', async () => {
    const away = new UnreachableError('connection refused')
    const { reload } = play({ statuses: [before, away, away, after], reload: [aLoadingEntry()] }, [3, 0])

    expect((await reload).result).toBe('refreshed')
  })

  it('says that nothing was sent when Dagster is away before that', async () => {
    const { dagster, reload } = play({ statuses: [new UnreachableError('connection refused')] }, [3])

    expect(await reload).toMatchObject({ result: 'timed-out', reason: 'nothing was sent: connection refused' })
    expect(dagster.sent).toEqual([])
  })

  it('says that a cancelled reload may still be carried out', async () => {
    const abort = new AbortController()
    const clock = aClock()
    const { reload } = play({ statuses: [before, aLoadingEntry()], reload: [aLoadingEntry()] }, [3], {
      signal: abort.signal,
      clock: {
        now: () => clock.now(),
        sleep: (ms, signal) => {
          abort.abort()
          return clock.sleep(ms, signal)
        },
      },
    })

    const record = await reload

    expect(record.result).toBe('timed-out')
    expect(record.reason).toContain('may still be carried out')
  })
})

describe('a restart', () => {
  const stopped = aFailedEntry('x', {
    locationOrLoadError: {
      __typename: 'PythonError',
      message: 'Could not reach user code server',
      className: 'DagsterUserCodeUnreachableError',
      errorChain: [],
    },
  })
  const shutdown = [{ __typename: 'ShutdownRepositoryLocationSuccess' }]

  it('waits until the server is back in a new process', async () => {
    const statuses = [before, before, stopped, stopped, after]
    const { dagster, reload } = play({ statuses, shutdown }, [3, 0], { strategy: 'restart' })

    expect((await reload).result).toBe('refreshed')
    expect(dagster.sent).toEqual(['AirliftDriftShutdown'])
  })

  it('times out when nobody starts the server again', async () => {
    const { reload } = play({ statuses: [before, stopped], shutdown }, [3], { strategy: 'restart' })

    const record = await reload

    expect(record.result).toBe('timed-out')
    expect(record.reason).toContain('the code server did not answer')
  })
})

describe('the wait for Airflow', () => {
  const notReady = (why: 'import-error' | 'timed-out' | 'unreachable'): AirflowReady => ({
    ready: false,
    why,
    reason: 'Airflow cannot import dags/orders.py: NameError',
    next: 'Mend the file.',
    waited: 5,
  })

  it.each([
    ['import-error', 'unchanged'],
    ['unreachable', 'unchanged'],
    ['timed-out', 'timed-out'],
  ] as const)('ends with nothing sent when it ends with %s', async (why, result) => {
    const { dagster, reload } = play({ statuses: [before] }, [3], {
      waitForAirflow: () => Promise.resolve(notReady(why)),
    })

    const record = await reload

    expect(record.result).toBe(result)
    expect(record.reason).toContain('nothing was sent')
    expect(dagster.sent).toEqual([])
  })

  it('is followed by the reload when Airflow serves head', async () => {
    const { reload } = play({ statuses: [before], reload: [after] }, [3, 3, 0], {
      waitForAirflow: () => Promise.resolve({ ready: true, waited: 5 }),
    })

    expect((await reload).result).toBe('refreshed')
  })

  it('sends nothing when somebody else reloaded meanwhile', async () => {
    const { dagster, reload } = play({ statuses: [before, after] }, [3, 0], {
      waitForAirflow: () => Promise.resolve({ ready: true, waited: 5 }),
    })

    expect(await reload).toMatchObject({ result: 'skipped', differencesLeft: 0 })
    expect(dagster.sent).toEqual([])
  })
})
