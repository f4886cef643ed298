import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, BASE_TASKS, BREAD, BREAD_STATE, LOCATION, MAPPINGS, chain, definitions, state } from './bakery.ts'
import { runReport } from './cli-report.ts'
import { reloadLocation } from './dagster-graphql.ts'
import { setStage, type Stage } from './stage.ts'

const MINUTES = 60_000
const RENAMED = ['collect_orders', 'bake_loaves', 'deliver', 'sweep']

let stage: Stage
let start: string

beforeAll(async () => {
  stage = await setStage({
    files: BASE,
    tasks: BASE_TASKS,
    definitions: definitions({}),
  })
  start = await stage.repository.merge('main')
}, 4 * MINUTES)

afterAll(() => stage.close(), MINUTES)

// One migration as a team lives it; each step stands on the one before.
describe('a migration from Airflow to Dagster', () => {
  it(
    'peers: holds the DAGs, and nothing is out of step',
    async () => {
      const { report, code } = await runReport('check', stage, start, start)

      expect(report.findings.filter(({ severity }) => severity !== 'notice')).toEqual([])
      expect(report.verdict).toBe('in-sync')
      expect(code).toBe(0)
    },
    MINUTES,
  )

  it(
    'maps: holds the same DAGs with assets for their tasks',
    async () => {
      await stage.writeDefinitions(definitions(MAPPINGS))
      const real = await reloadLocation(stage.dagster.url, LOCATION)

      const { report, code } = await runReport('check', stage, start, start)

      expect(real.outcome).toBe('loads')
      expect(report.verdict).toBe('in-sync')
      expect(code).toBe(0)
    },
    MINUTES,
  )

  it(
    'warns: a pull request renames a mapped task, and the check names the error that the merge will bring',
    async () => {
      await stage.repository.branch('rename', {
        [BREAD]: chain('bread', RENAMED),
        [BREAD_STATE]: state({ collect_orders: false, bake_loaves: false, deliver: false, sweep: false }),
      })

      const { report, code } = await runReport('check', stage, 'main', 'rename')

      expect(report.forecast).toMatchObject([{ location: LOCATION, outcome: 'fails', error: "KeyError: 'bake'" }])
      expect(report.verdict).toBe('blocked')
      expect(code).toBe(1)
    },
    MINUTES,
  )

  it(
    'fails: it is merged all the same, and Dagster shows that error',
    async () => {
      await stage.repository.merge('rename')
      await stage.deploy('main')
      await stage.airflow.waitForTasks('bread', RENAMED)

      const real = await reloadLocation(stage.dagster.url, LOCATION)

      expect(real.outcome).toBe('fails')
      expect(real.errors.at(-1)).toBe("KeyError: 'bake'")
    },
    MINUTES,
  )

  it(
    'mends: with the new mapping, reload proves that Dagster is as the merged tree',
    async () => {
      const { bake: loaves, ...others } = MAPPINGS['bread'] ?? {}
      await stage.writeDefinitions(definitions({ ...MAPPINGS, bread: { ...others, bake_loaves: loaves ?? '' } }))

      const { report, code } = await runReport('reload', stage, start, 'main')

      expect(report.reloads).toMatchObject([{ location: LOCATION, result: 'refreshed', differencesLeft: 0 }])
      const [reload] = report.reloads
      expect(reload?.after?.versionKey).not.toBe(reload?.before?.versionKey)
      expect(code).toBe(0)
    },
    2 * MINUTES,
  )

  it(
    'is in step again',
    async () => {
      const { report, code } = await runReport('check', stage, 'main', 'main')

      expect(report.verdict).toBe('in-sync')
      expect(code).toBe(0)
    },
    MINUTES,
  )
})
