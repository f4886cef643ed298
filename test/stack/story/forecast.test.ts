import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BASE, BASE_TASKS, LOCATION, MAPPINGS, definitions } from './bakery.ts'
import { runReport } from './cli-report.ts'
import { reloadLocation } from './dagster-graphql.ts'
import { SCENARIOS } from './scenarios.ts'
import { setStage, type Stage } from './stage.ts'

const MINUTES = 60_000

describe.each([
  { venv: 'dagster', scenarios: SCENARIOS },
  // The same code path for most; what differs between versions is tried where it could.
  {
    venv: 'dagster-1.9',
    scenarios: SCENARIOS.filter(({ onOldest }) => onOldest),
  },
] as const)('on $venv', ({ scenarios, venv }) => {
  let stage: Stage

  beforeAll(async () => {
    stage = await setStage({ files: BASE, tasks: BASE_TASKS, definitions: definitions(MAPPINGS), venv })
  }, 4 * MINUTES)

  afterAll(() => stage.close(), MINUTES)

  /** Dagster's copy becomes that of `main` again, whatever the scenario before left. */
  async function returnToMain(): Promise<void> {
    await stage.deploy('main')
    await stage.waitForTasks(BASE_TASKS)
    const { errors } = await reloadLocation(stage.dagster.url, LOCATION)
    expect(errors).toEqual([])
  }

  it.each(scenarios)(
    'foretells what the reload after the merge really does when $name',
    async ({ change, served, error, inStep, rules }) => {
      await returnToMain()
      await stage.repository.branch('change', change)

      const check = await runReport('check', stage, 'main', 'change')
      await stage.deploy('change')
      await served(stage.airflow)
      const reload = await runReport('reload', stage, 'main', 'change')
      const real = await reloadLocation(stage.dagster.url, LOCATION)

      const introduced = check.report.findings.filter(({ origin }) => origin === 'introduced')
      expect(introduced.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...rules]))
      expect(real.outcome).toBe(error === null ? 'loads' : 'fails')
      expect(real.errors.join('\n')).toContain(error ?? '')
      const [forecast] = check.report.forecast
      expect(forecast).toMatchObject({ location: LOCATION, outcome: real.outcome })
      // Where several mappings break, the forecast tells them all, and Dagster the first that it meets.
      const foretold = (forecast?.error ?? '').split(' or ')
      expect(foretold.filter((text) => real.errors.join('\n').includes(text))).not.toEqual([])
      expect(check.code).toBe(error === null ? 0 : 1)
      const result = error === null && !inStep ? 'refreshed' : 'skipped'
      expect(reload.report.reloads).toMatchObject([{ location: LOCATION, result }])
      expect(reload.code).toBe(error === null ? 0 : 1)
    },
    3 * MINUTES,
  )
})
