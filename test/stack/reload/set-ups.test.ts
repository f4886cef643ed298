import { writeFileSync } from 'node:fs'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { markdownTable } from 'markdown-table'
import { type End, Site, type SiteOptions } from './site.ts'

const MINUTES = 60_000
const BASE = ['extract', 'load']
const HEAD = ['extract', 'load', 'notify']
const LATER = ['extract', 'load', 'notify', 'archive']

const RELOAD = { args: ['--reload-strategy', 'reload'] }
const REFRESH = { args: ['--reload-strategy', 'refresh-state'] }
const ACCEPTED = {
  '.github/airlift-drift.yml': 'accept: [{ rule: mapping/missing-task, reason: "the mapping follows tonight" }]\n',
}

/** What each set-up came to, for the documentation: `SET_UPS_TABLE=states.md npm run test:stack -- test/stack/reload`. */
const seen: string[][] = []
let site: Site | undefined

afterEach(async () => {
  await site?.close()
  site = undefined
}, MINUTES)

afterAll(() => {
  const file = process.env['SET_UPS_TABLE']
  if (file === undefined) return
  const head = ['set-up', 'what happens', 'state', 'exit', 'seconds', 'process', 'component state', 'reason']
  writeFileSync(file, `${markdownTable([head, ...seen])}\n`)
})

async function open(name: string, options: SiteOptions) {
  const opened = await Site.open(options, BASE)
  site = opened
  const note = (what: string, { reload, code }: End): End => {
    const isNew = reload?.after == null ? '–' : reload.after.serverId === reload.before?.serverId ? 'kept' : 'new'
    const stateAt = reload?.after?.stateAt
    const state = stateAt == null ? '–' : stateAt === reload?.before?.stateAt ? 'kept' : 'new'
    const figures = [reload?.result ?? 'no reload', String(code), String(reload?.seconds ?? ''), isNew, state]
    seen.push([name, what, ...figures, reload?.reason ?? ''])
    return { reload, code, stderr: '' }
  }
  return { site: opened, note }
}

const refreshed = { reload: { result: 'refreshed', differencesLeft: 0 }, code: 0 }

describe('the builder API', () => {
  it.each([
    ['dagster dev 1.13.27', { server: 'dev' }],
    ['dagster dev 1.9.3, Airlift 0.25.3', { server: 'dev', venv: 'dagster-1.9' }],
    ['dagster code-server start', { server: 'code-server' }],
    ['dagster code-server start 1.9.3', { server: 'code-server', venv: 'dagster-1.9' }],
  ] as const)(
    'on %s is refreshed in a new process, and then left alone',
    async (name, options) => {
      const { site: shop, note } = await open(`builder, ${name}`, options)

      const merged = note('a task is added', await shop.merge(HEAD))
      const again = note('once more', await shop.again())
      const old = note('Airflow still serves the old DAG', await shop.merge(LATER, { served: HEAD }))
      const broken = note('the mapped task is removed', await shop.merge(['load', 'notify']))
      const forced = note('the same, accepted', await shop.merge(['load', 'notify'], { files: ACCEPTED }))
      const healed = note('the task is back', await shop.merge(HEAD))

      expect(merged).toMatchObject(refreshed)
      expect(merged.reload?.after?.serverId).not.toBe(merged.reload?.before?.serverId)
      expect(again).toMatchObject({ reload: { result: 'skipped', differencesLeft: 0 }, code: 0 })
      expect(old).toMatchObject({ reload: { result: 'unchanged' }, code: 1 })
      expect(broken).toMatchObject({ reload: { result: 'skipped' }, code: 1 })
      expect(broken.reload?.reason).toContain("foretold to fail with KeyError: 'extract'")
      expect(forced).toMatchObject({ reload: { result: 'failed' }, code: 1 })
      expect(forced.reload?.reason).toBe("the location is in error: KeyError: 'extract' (as foretold)")
      expect(healed).toMatchObject(refreshed)
    },
    6 * MINUTES,
  )

  it(
    'on dagster api grpc is not reloaded whatever Dagster answers, and is by a restart that was asked for',
    async () => {
      const { site: shop, note } = await open('builder, api-grpc', { server: 'api-grpc' })

      const idle = note('a task is added', await shop.merge(HEAD))
      const restarting = shop.again(['--reload-strategy', 'restart'])
      await shop.revive()
      const restarted = note('the same, with restart', await restarting)

      expect(idle).toMatchObject({ reload: { result: 'not-reloaded' }, code: 1 })
      expect(idle.reload?.after?.serverId).toBe(idle.reload?.before?.serverId)
      expect(idle.reload?.next).toContain('dagster code-server start')
      expect(restarted).toMatchObject(refreshed)
      expect(restarted.reload?.after?.serverId).not.toBe(restarted.reload?.before?.serverId)
    },
    4 * MINUTES,
  )

  it(
    'behind a read-only web server is not touched',
    async () => {
      const { site: shop, note } = await open('builder, --read-only', { server: 'code-server', readOnly: true })

      const end = note('a task is added', await shop.merge(HEAD))

      expect(end).toMatchObject({ reload: { result: 'unauthorized', after: null }, code: 1 })
      expect(end.reload?.reason).toContain('reload_repository_location')
    },
    3 * MINUTES,
  )
})

describe('the component API', () => {
  it.each([
    { server: 'dev', state: 'LOCAL_FILESYSTEM' },
    { server: 'code-server', state: 'LEGACY_CODE_SERVER_SNAPSHOTS' },
  ] as const)(
    'on $server with state in $state gets new state with the reload alone',
    async (options) => {
      const { site: shop, note } = await open(`component, ${options.server}, ${options.state}`, options)

      const end = note('a task is added, strategy reload', await shop.merge(HEAD, RELOAD))

      expect(end).toMatchObject(refreshed)
      expect(end.reload?.after?.stateAt).toBeGreaterThan(end.reload?.before?.stateAt ?? Infinity)
    },
    3 * MINUTES,
  )

  it(
    'with state in the memory of the server cannot be refreshed by itself',
    async () => {
      const options = { server: 'code-server', state: 'LEGACY_CODE_SERVER_SNAPSHOTS' } as const
      const { site: shop, note } = await open(`component, code-server, ${options.state}`, options)

      const end = note('a task is added, strategy refresh-state', await shop.merge(HEAD, REFRESH))

      expect(end).toMatchObject({ reload: { result: 'unchanged', after: null }, code: 1 })
      expect(end.reload?.reason).toContain('fetched whenever the code server loads')
    },
    3 * MINUTES,
  )

  it.each(['LOCAL_FILESYSTEM', 'VERSIONED_STATE_STORAGE'] as const)(
    'on dagster code-server start with state in %s is filled, keeps its state on a reload, and gets it by a refresh',
    async (state) => {
      const { site: shop, note } = await open(`component, code-server, ${state}`, {
        server: 'code-server',
        state,
      })

      const filled = note('its state was never filled', await shop.merge(HEAD))
      const kept = note('a task is added, strategy reload', await shop.merge(LATER, RELOAD))
      const renewed = note('the same, strategy auto', await shop.again())
      const alone = note('a task goes away, strategy refresh-state', await shop.merge(HEAD, REFRESH))

      expect(filled).toMatchObject(refreshed)
      expect(filled.reload).toMatchObject({ before: { stateAt: null } })
      expect(filled.reload?.after?.stateAt).toBeGreaterThan(0)
      expect(kept).toMatchObject({ reload: { result: 'unchanged' }, code: 1 })
      expect(kept.reload?.reason).toContain('its component state is the old copy of Airflow')
      expect(kept.reload?.after?.stateAt).toBe(kept.reload?.before?.stateAt)
      expect(renewed).toMatchObject(refreshed)
      expect(renewed.reload?.after?.stateAt).toBeGreaterThan(renewed.reload?.before?.stateAt ?? Infinity)
      expect(alone).toMatchObject(refreshed)
    },
    6 * MINUTES,
  )
})
