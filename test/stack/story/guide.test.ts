import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Change } from './bakery.ts'
import { runReport } from './cli-report.ts'
import { reloadLocation } from './dagster-graphql.ts'
import { DEFINITIONS_FILE, START, TASKS } from './guide.ts'
import { GUIDE_STAGES, type GuideStage, type Mistake } from './guide-stages.ts'
import { setStage, type Stage } from './stage.ts'

const MINUTES = 60_000
const LOCATION = 'definitions.py'

let stage: Stage
let definitions = START[DEFINITIONS_FILE] ?? ''
let served: GuideStage['serves'] = { customer_list: TASKS }

beforeAll(async () => {
  stage = await setStage({ files: START, tasks: { customer_list: TASKS, newsletter: ['send'] }, definitions })
}, 4 * MINUTES)

afterAll(() => stage.close(), MINUTES)

/** Puts a branch where Airflow and Dagster read it. */
async function deploy(branch: string, change: Change, serves: GuideStage['serves']): Promise<void> {
  await stage.deploy(branch)
  await stage.writeDefinitions(change[DEFINITIONS_FILE] ?? definitions)
  await Promise.all(Object.entries(serves).map(([dagId, tasks]) => stage.airflow.waitForTasks(dagId, tasks)))
}

interface Step {
  readonly step: string
  readonly play: () => Promise<unknown>
  readonly expected: unknown
}

const STEPS = GUIDE_STAGES.flatMap(({ name, clean, mistakes, serves, announces }): Step[] => [
  ...mistakes.map((mistake) => ({
    step: `${name}: names the mistake that ${mistake.name}`,
    play: () => check(mistake),
    expected: { rules: expect.arrayContaining([mistake.rule]), says: expect.stringContaining(mistake.says) },
  })),
  ...mistakes.flatMap(({ name: mistake, change, ends }) =>
    ends === undefined
      ? []
      : [
          {
            step: `${name}: foretells how it ends that ${mistake}`,
            play: () => mergeAnyway(change, ends.serves),
            expected: {
              code: 1,
              outcome: 'fails',
              foretold: expect.arrayContaining([expect.any(String)]),
              real: expect.stringContaining(ends.error),
              mended: [],
            },
          },
        ],
  ),
  {
    step: `${name}: has nothing against the change as it should be, which then loads`,
    play: () => merge(clean, serves),
    expected: {
      spoken: [],
      notices: expect.arrayContaining(announces === undefined ? [] : [announces]),
      outcomes: ['loads'],
      code: 0,
      errors: [],
      verdict: 'in-sync',
    },
  },
])

async function check({ change, rule }: Mistake) {
  await stage.repository.branch('mistake', change)
  const { report } = await runReport('check', stage, 'main', 'mistake')
  const introduced = report.findings.filter(({ origin }) => origin === 'introduced')
  const found = introduced.filter((finding) => finding.rule === rule)
  const says = found.map(({ message, fix }) => `${message} ${fix?.summary ?? ''}`).join('\n')
  return { rules: introduced.map((finding) => finding.rule), says }
}

async function mergeAnyway(change: Change, serves: GuideStage['serves']) {
  await stage.repository.branch('mistake', change)
  const { report, code } = await runReport('check', stage, 'main', 'mistake')
  await deploy('mistake', change, serves)
  const real = await reloadLocation(stage.dagster.url, LOCATION)
  const added = Object.fromEntries(Object.keys(serves).map((dagId) => [dagId, null]))
  await deploy('main', {}, { ...added, ...served })
  const mended = await reloadLocation(stage.dagster.url, LOCATION)
  const [forecast] = report.forecast
  const errors = real.errors.join('\n')
  // Where several mappings break, the forecast tells them all, and Dagster the first that it meets.
  const foretold = (forecast?.error ?? '').split(' or ').filter((text) => errors.includes(text))
  return { code, outcome: forecast?.outcome, foretold, real: errors, mended: mended.errors }
}

async function merge(clean: Change, serves: GuideStage['serves']) {
  await stage.repository.branch('clean', clean)
  const { report, code } = await runReport('check', stage, 'main', 'clean')
  await deploy('clean', clean, serves)
  const real = await reloadLocation(stage.dagster.url, LOCATION)
  await stage.repository.merge('clean')
  definitions = clean[DEFINITIONS_FILE] ?? definitions
  served = serves
  const after = await runReport('check', stage, 'main', 'main')
  const introduced = report.findings.filter(({ origin }) => origin === 'introduced')
  const spoken = introduced.filter(({ severity }) => severity !== 'notice')
  const notices = introduced.filter(({ severity }) => severity === 'notice').map(({ rule }) => rule)
  const outcomes = report.forecast.map(({ outcome }) => outcome)
  return { spoken, notices, outcomes, code, errors: real.errors, verdict: after.report.verdict }
}

// One migration as the guide walks it; each step stands on the ones before.
describe('the migration guide', () => {
  it.each(STEPS)(
    '$step',
    async ({ play, expected }) => {
      const told = await play()

      expect(told).toEqual(expected)
    },
    2 * MINUTES,
  )
})
