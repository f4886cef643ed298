import { jest } from '@jest/globals'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { locationComparer } from '../../../src/commands/reload/compare-location.ts'
import { reloadLocation } from '../../../src/commands/reload/reload-location.ts'
import type { ReloadStrategy } from '../../../src/commands/reload/request.ts'
import { createDagsterClient } from '../../../src/dagster/client.ts'
import { ParseCache } from '../../../src/python/parse-cache.ts'
import type { Reload } from '../../../src/report/model.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import type { Call, Fault } from '../../helpers/scripted-dagster/faults.ts'
import { type LocationWish, ScriptedLocation } from '../../helpers/scripted-dagster/location.ts'
import { changesIn, type ScriptedDagster, startScriptedDagster } from '../../helpers/scripted-dagster.ts'
import { VirtualTime } from '../../helpers/virtual-time.ts'
import { dagFile } from './rows.ts'

export interface Play {
  readonly location: LocationWish
  readonly strategy: ReloadStrategy
  readonly timeoutMs: number
  readonly fault: (call: Call) => Fault | undefined
  /** What the server does of its own accord before a call. */
  readonly before?: (call: Call, dagster: ScriptedDagster) => void
}

export interface Played {
  readonly record: Reload
  readonly location: ScriptedLocation
  /** The changes that arrived. */
  readonly sent: readonly string[]
  readonly requests: number
  /** As the command saw it pass. */
  readonly seconds: number
}

const instances = [{ name: null }]
const trees = { base: null, head: memoryTree({ 'dags/orders.py': dagFile('wash') }), changed: new Set<string>() }
const pushed = { commit: 'head', trees, projects: readProjects(trees, { instances }) }
const policy = { rules: new Map(), accept: [], today: '2026-11-21' }

/** Reloads of one location against a scripted server, over HTTP, in which waiting takes no time. */
export class VirtualReloads {
  readonly #time = new VirtualTime()
  #dagster: ScriptedDagster | undefined
  #play: Play | undefined

  async start(): Promise<void> {
    jest.spyOn(AbortSignal, 'timeout').mockImplementation(this.#time.limit)
    const { now, sleep } = this.#time
    this.#dagster = await startScriptedDagster({
      locations: [],
      keepAlive: true,
      time: { now, sleep },
      before: (call, dagster) => this.#play?.before?.(call, dagster),
      fault: (call) => {
        const fault = this.#play?.fault(call)
        if (fault?.kind === 'endless') setImmediate(this.#time.endure)
        return fault
      },
    })
  }

  async stop(): Promise<void> {
    jest.restoreAllMocks()
    await this.#dagster?.close()
  }

  async run(play: Play): Promise<Played> {
    const dagster = this.#dagster
    if (dagster === undefined) throw new Error('it was not started')
    const { now, sleep } = this.#time
    this.#time.forget()
    this.#play = play
    dagster.calls.splice(0)
    const location = new ScriptedLocation(play.location, { now, sleep })
    dagster.locations.splice(0, Infinity, location)
    const client = createDagsterClient({ url: dagster.url, token: 'a-secret', log: () => undefined, clock: this.#time })
    const started = now()
    const record = await reloadLocation({
      client,
      location: 'analytics',
      strategy: play.strategy,
      timeoutMs: play.timeoutMs,
      compare: locationComparer({
        client,
        location: 'analytics',
        name: 'analytics',
        branch: { pushed, newer: () => Promise.resolve(null) },
        instances,
        parses: new ParseCache(),
        policy,
        dagsterPlus: false,
        airflow: null,
        justRead: null,
      }),
      clock: this.#time,
      log: () => undefined,
      dryRun: false,
    })
    const seconds = (now() - started) / 1000
    return { record, location, sent: changesIn(dagster.calls), requests: dagster.calls.length, seconds }
  }
}
