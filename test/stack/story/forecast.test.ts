import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { runReport } from './cli-report.ts'
import { BASE, BASE_TASKS, MAPPINGS, definitions, LOCATION } from './bakery.ts'
import { reloadLocation } from './dagster-graphql.ts'
import { SCENARIOS } from './scenarios.ts'
import { setStage, type Stage } from './stage.ts'

const MINUTES = 60_000

let stage: Stage

beforeAll(async () => {
  stage = await setStage({
    files: BASE,
    tasks: BASE_TASKS,
    definitions: definitions(MAPPINGS),
    airflowPort: 18310,
    dagsterPort: 18311,
  })
}, 4 * MINUTES)

afterAll(() => stage.close(), MINUTES)

/** Dagster's copy becomes that of `main` again, whatever the scenario before left. */
async function returnToMain(): Promise<void> {
  await stage.deploy('main')
  await stage.waitForTasks(BASE_TASKS)
  const { errors } = await reloadLocation(stage.dagster.url, LOCATION)
  expect(errors).toEqual([])
}

describe.each(SCENARIOS)('when $name', (scenario) => {
  it(
    'foretells what the reload after the merge really does',
    async () => {
      await returnToMain()
      await stage.repository.branch('change', scenario.change)

      const check = await runReport('check', stage, 'main', 'change')
      await stage.deploy('change')
      await scenario.served(stage.airflow)
      const reload = await runReport('reload', stage, 'main', 'change')
      const real = await reloadLocation(stage.dagster.url, LOCATION)

      const introduced = check.report.findings.filter(({ origin }) => origin === 'introduced')
      expect(introduced.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...scenario.rules]))
      const [forecast] = check.report.forecast
      expect(forecast).toMatchObject({ location: LOCATION, outcome: real.outcome })
      expect(real.outcome).toBe(scenario.error === null ? 'loads' : 'fails')
      expect(real.errors.join('\n')).toContain(scenario.error ?? '')
      expect(real.errors.join('\n')).toContain(forecast?.error ?? '')
      expect(check.code).toBe(scenario.error === null ? 0 : 1)
      expect(reload.report.reloads).toMatchObject([
        { location: LOCATION, result: scenario.error === null ? 'refreshed' : 'skipped' },
      ])
      expect(reload.code).toBe(scenario.error === null ? 0 : 1)
    },
    3 * MINUTES,
  )
})
