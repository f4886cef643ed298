import { describe, expect, it } from '@jest/globals'
import type { RestDag, RestImportError, RestTask } from '../../../../src/airflow/rest/answers.ts'
import type { AirflowClient } from '../../../../src/airflow/rest/client.ts'
import { AirflowRefusedError } from '../../../../src/airflow/rest/http.ts'
import type { Expectation } from '../../../../src/airflow/rest/look.ts'
import { waitForAirflow, type WaitRequest } from '../../../../src/airflow/rest/wait.ts'
import { UnreachableError, UserError } from '../../../../src/errors.ts'
import { aServedDag } from '../../../helpers/dags.ts'

const MINUTE = 60_000

/** An Airflow whose state the test changes as time passes. */
class PlayedAirflow {
  dags = new Map<string, RestDag>()
  tasks = new Map<string, RestTask[]>()
  errors: RestImportError[] = []
  sources = new Map<string, string>()
  failure: Error | null = null
  parsed: string[] = []
  mayParse = true

  put(dagId: string, tasks: Record<string, string[]>, overrides: Partial<RestDag> = {}): void {
    this.dags.set(dagId, {
      dagId,
      active: true,
      hasImportErrors: false,
      fileloc: `/opt/airflow/${dagId}.py`,
      relativeFileloc: null,
      bundleName: null,
      fileToken: `token-${dagId}`,
      lastParsedTime: null,
      tags: [],
      ...overrides,
    })
    const rows = Object.entries(tasks).map(([taskId, downstream]) => ({
      taskId,
      downstream,
      mapped: false,
      operator: '',
    }))
    this.tasks.set(dagId, rows)
  }

  get client(): AirflowClient {
    const answer = <T>(value: () => T): Promise<T> =>
      this.failure === null ? Promise.resolve().then(value) : Promise.reject(this.failure)
    return {
      url: 'http://airflow.test',
      version: () => answer(() => ({ version: '2.11.2', api: 'v1' as const })),
      listDags: () => answer(() => [...this.dags.values()]),
      dag: (dagId) => answer(() => this.dags.get(dagId) ?? null),
      tasks: (dagId) => answer(() => this.tasks.get(dagId) ?? null),
      importErrors: () => answer(() => this.errors),
      source: ({ dagId }) => answer(() => this.sources.get(dagId) ?? null),
      setting: () => answer(() => null),
      parseFile: ({ dagId }) =>
        answer(() => {
          this.parsed.push(dagId)
          return this.mayParse ? ('queued' as const) : ('refused' as const)
        }),
    }
  }
}

const HEAD = aServedDag({ dagId: 'jobs', tasks: ['extract', 'load'], edges: ['extract >> load'] })
const HEAD_TASKS = { extract: ['load'], load: [] }
const OLD_TASKS = { extract: [] }

/** Waits for head's `jobs`; `then` happens at the second pause, two and a half seconds in. */
function wait(airflow: PlayedAirflow, overrides: Partial<WaitRequest> = {}, then: () => void = () => undefined) {
  let now = 0
  let pauses = 0
  return waitForAirflow({
    client: airflow.client,
    dags: [HEAD],
    removed: [],
    files: ['dags/jobs.py'],
    timeoutMs: MINUTE,
    log: () => undefined,
    clock: {
      now: () => now,
      sleep: (ms) => {
        now += ms
        pauses += 1
        if (pauses === 2) then()
        return Promise.resolve()
      },
    },
    ...overrides,
  })
}

function anError(file: string, trace = 'Traceback\n  File "x"\nNameError: boom\n'): RestImportError {
  return { file, bundle: null, trace, timestamp: '2026-11-21T12:00:00Z' }
}

describe('Airflow is ready', () => {
  it('at once when it serves head', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', HEAD_TASKS)

    expect(await wait(airflow)).toEqual({ ready: true, waited: 0 })
    expect(airflow.parsed).toEqual([])
  })

  it('when it has parsed the change, which it is asked to hurry with once', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)

    const ready = await wait(airflow, {}, () => {
      airflow.put('jobs', HEAD_TASKS)
    })

    expect(ready).toEqual({ ready: true, waited: 3 })
    expect(airflow.parsed).toEqual(['jobs'])
  })

  it('when a removed DAG is inactive or gone', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', HEAD_TASKS)
    airflow.put('old', { a: [] })

    const ready = await wait(airflow, { removed: ['old', 'never_there'] }, () => {
      airflow.put('old', { a: [] }, { active: false })
    })

    expect(ready).toEqual({ ready: true, waited: 3 })
  })

  it('when the new file is there, for which any other file is parsed', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('other', {})

    const ready = await wait(airflow, {}, () => {
      airflow.put('jobs', HEAD_TASKS)
    })

    expect(ready.ready).toBe(true)
    expect(airflow.parsed).toEqual(['other'])
  })

  it('only when the text is head’s too', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', HEAD_TASKS)
    airflow.sources.set('jobs', 'old')

    const ready = await wait(airflow, { readFile: () => 'new\r\n' }, () => {
      airflow.sources.set('jobs', 'new')
    })

    expect(ready).toEqual({ ready: true, waited: 3 })
  })

  it('in the end when only the text differs, as a deployment may rewrite it', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', HEAD_TASKS)
    airflow.sources.set('jobs', 'rewritten')

    expect(await wait(airflow, { readFile: () => 'new' })).toEqual({ ready: true, waited: 60 })
  })

  it('though it may not be asked to hurry', async () => {
    const airflow = new PlayedAirflow()
    airflow.mayParse = false
    airflow.put('jobs', OLD_TASKS)

    const ready = await wait(airflow, {}, () => {
      airflow.put('jobs', HEAD_TASKS)
    })

    expect(ready.ready).toBe(true)
  })

  it('though it was away for a while', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', HEAD_TASKS)
    airflow.failure = new UnreachableError('connection refused')

    const ready = await wait(airflow, {}, () => {
      airflow.failure = null
    })

    expect(ready.ready).toBe(true)
  })
})

describe('Airflow is not ready', () => {
  it('at once when a changed file cannot be imported', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)
    airflow.errors = [anError('/opt/airflow/dags/jobs.py')]

    expect(await wait(airflow)).toMatchObject({
      ready: false,
      why: 'import-error',
      reason: 'Airflow cannot import dags/jobs.py: Traceback   File "x" NameError: boom',
      waited: 0,
    })
  })

  it('when the import error comes only later', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)

    const ready = await wait(airflow, {}, () => {
      airflow.errors = [anError('/opt/airflow/dags/jobs.py')]
    })

    expect(ready).toMatchObject({ why: 'import-error', waited: 3 })
  })

  it('but not for the error that the merge mends', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)
    airflow.errors = [anError('/opt/airflow/dags/jobs.py')]

    const ready = await wait(airflow, { brokenBefore: new Set(['dags/jobs.py']) }, () => {
      airflow.errors = []
      airflow.put('jobs', HEAD_TASKS)
    })

    expect(ready.ready).toBe(true)
  })

  it('and says what it still serves when time is up', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)

    expect(await wait(airflow)).toMatchObject({
      why: 'timed-out',
      reason: 'after 60 s Airflow does not serve the merge: jobs: task load is not there yet',
    })
  })

  it('and is unreachable when it never answers', async () => {
    const airflow = new PlayedAirflow()
    airflow.failure = new UnreachableError('connection refused')

    expect(await wait(airflow)).toMatchObject({ why: 'unreachable', reason: 'connection refused', waited: 60 })
  })

  it('at once when it refuses the credentials', async () => {
    const airflow = new PlayedAirflow()
    airflow.failure = new AirflowRefusedError('refused', { hint: 'Check the credentials.' })

    expect(await wait(airflow)).toMatchObject({ why: 'refused', reason: 'refused', next: 'Check the credentials.' })
  })

  it('at once when the address is none of an Airflow', async () => {
    const airflow = new PlayedAirflow()
    airflow.failure = new UserError('http://airflow.test is no Airflow')

    expect(await wait(airflow)).toMatchObject({ why: 'unreachable', waited: 0 })
  })

  it('when a look never ends, also the first', async () => {
    const airflow = new PlayedAirflow()
    const never = new Promise<never>(() => undefined)
    const client: AirflowClient = {
      ...airflow.client,
      dag: (_, signal) =>
        Promise.race([
          never,
          new Promise<never>((_resolve, reject) => {
            signal?.addEventListener('abort', () => {
              reject(new UnreachableError('aborted'))
            })
          }),
        ]),
    }

    const ready = await waitForAirflow({
      client,
      dags: [HEAD],
      removed: [],
      files: [],
      timeoutMs: 50,
      log: () => undefined,
    })

    expect(ready).toMatchObject({ why: 'unreachable', reason: 'Airflow at http://airflow.test did not answer in time' })
  })
})

describe('a branch that moves on while it waits', () => {
  const newer: Expectation = {
    dags: [aServedDag({ dagId: 'jobs', tasks: ['extract', 'clean'], edges: ['extract >> clean'] })],
    removed: [],
    files: ['dags/jobs.py'],
    readFile: () => 'newer',
  }
  const NEWER_TASKS = { extract: ['clean'], clean: [] }

  it('is served when its newest commit is', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)

    const ready = await wait(airflow, { newer: () => Promise.resolve(newer) }, () => {
      airflow.put('jobs', NEWER_TASKS)
    })

    expect(ready).toEqual({ ready: true, waited: 3 })
  })

  it('is served too when Airflow has what was pushed', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)

    const ready = await wait(airflow, { newer: () => Promise.resolve(newer) }, () => {
      airflow.put('jobs', HEAD_TASKS)
    })

    expect(ready).toEqual({ ready: true, waited: 3 })
  })

  it('may mend the file that Airflow cannot import', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)
    airflow.errors = [anError('/opt/airflow/dags/jobs.py')]

    const ready = await wait(airflow, { readFile: () => 'pushed', newer: () => Promise.resolve(newer) }, () => {
      airflow.errors = []
      airflow.put('jobs', NEWER_TASKS)
    })

    expect(ready).toEqual({ ready: true, waited: 3 })
  })

  it('does not mend a file that it leaves as it is', async () => {
    const airflow = new PlayedAirflow()
    airflow.put('jobs', OLD_TASKS)
    airflow.errors = [anError('/opt/airflow/dags/jobs.py')]

    const ready = await wait(airflow, { readFile: () => 'newer', newer: () => Promise.resolve(newer) })

    expect(ready).toMatchObject({ why: 'import-error', waited: 0 })
  })
})
