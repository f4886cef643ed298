import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Change } from './bakery.ts'
import { runReport } from './cli-report.ts'
import { reloadLocation } from './dagster-graphql.ts'
import { DAG_FILE, dagFile, DEFINITIONS_FILE, definitionsFile, START, TASKS } from './guide.ts'
import { setStage, type Stage } from './stage.ts'

const MINUTES = 60_000
const LOCATION = 'definitions.py'
const MAPPED = definitionsFile({ mapped: 'tasks' })
const FILES = { ...START, [DEFINITIONS_FILE]: MAPPED }
const SERVES = { customer_list: TASKS, newsletter: ['send'] }

const RENAMED = ['load_customers', 'run_dbt_model', 'export_list']
const renamedDag = (text: string): string => text.replaceAll('"customer_list"', '"customers"')

let stage: Stage

beforeAll(async () => {
  stage = await setStage({ files: FILES, tasks: SERVES, definitions: MAPPED })
}, 4 * MINUTES)

afterAll(() => stage.close(), MINUTES)

beforeEach(async () => {
  await stage.deploy('main')
  await stage.writeDefinitions(MAPPED)
  // What the case before renamed must be gone, or the location takes it in.
  await stage.waitForTasks({ ...SERVES, customers: null })
  const { errors } = await reloadLocation(stage.dagster.url, LOCATION)
  if (errors.length > 0) throw new Error(`the location does not load before the case: ${errors.join('\n')}`)
}, MINUTES)

interface Case {
  readonly name: string
  readonly change: Change
  readonly serves: Readonly<Record<string, readonly string[] | null>>
}

interface BrokenCase extends Case {
  /** Of the one error that is told. */
  readonly told: { readonly rule: string; readonly file: string; readonly error: string; readonly fix: string }
}

const BOTH_SIDES: readonly Case[] = [
  {
    name: 'a task',
    change: {
      [DAG_FILE]: dagFile({ tasks: RENAMED }),
      [DEFINITIONS_FILE]: definitionsFile({ mapped: 'tasks', tasks: RENAMED }),
    },
    serves: { customer_list: RENAMED },
  },
  {
    name: 'a DAG',
    change: { [DAG_FILE]: renamedDag(dagFile()), [DEFINITIONS_FILE]: renamedDag(MAPPED) },
    serves: { customers: TASKS, customer_list: null },
  },
]

const ONE_SIDE: readonly BrokenCase[] = [
  {
    name: 'a task in the DAG',
    change: { [DAG_FILE]: dagFile({ tasks: RENAMED }) },
    serves: { customer_list: RENAMED },
    told: {
      rule: 'mapping/missing-task',
      file: DAG_FILE,
      error: "KeyError: 'export_customers'",
      fix: `In ${DEFINITIONS_FILE}:`,
    },
  },
  {
    name: 'a task in the mapping',
    change: { [DEFINITIONS_FILE]: definitionsFile({ mapped: 'tasks', tasks: RENAMED }) },
    serves: { customer_list: TASKS },
    told: {
      rule: 'mapping/missing-task',
      file: DEFINITIONS_FILE,
      error: "KeyError: 'export_list'",
      fix: "map 'export_customers' instead of 'export_list'.",
    },
  },
  {
    name: 'a DAG in its file',
    change: { [DAG_FILE]: renamedDag(dagFile()) },
    serves: { customers: TASKS, customer_list: null },
    told: {
      rule: 'mapping/missing-dag',
      file: DAG_FILE,
      error: "KeyError: 'customer_list'",
      fix: "map 'customers' instead of 'customer_list'",
    },
  },
]

/** What we say of the change, and what the real Dagster then does with it. */
async function checkAndMerge({ change, serves }: Case) {
  await stage.repository.branch('change', change)
  const { report, code } = await runReport('check', stage, 'main', 'change')
  await stage.deploy('change')
  await stage.writeDefinitions(change[DEFINITIONS_FILE] ?? MAPPED)
  await stage.waitForTasks(serves)
  const real = await reloadLocation(stage.dagster.url, LOCATION)
  return { report, code, real, introduced: report.findings.filter(({ origin }) => origin === 'introduced') }
}

describe('a pull request that renames', () => {
  it.each(BOTH_SIDES)(
    '$name on both sides is told nothing, and reloads',
    async (renamed) => {
      const { report, code, real, introduced } = await checkAndMerge(renamed)

      expect(introduced).toEqual([])
      expect(report.forecast[0]?.outcome).toBe(real.outcome)
      expect(real.errors).toEqual([])
      expect({ code, verdict: report.verdict }).toEqual({ code: 0, verdict: 'in-sync' })
    },
    2 * MINUTES,
  )

  it.each(ONE_SIDE)(
    '$name alone is told the error, the location and the way out',
    async ({ told, ...renamed }) => {
      const { report, code, real, introduced } = await checkAndMerge(renamed)

      expect(introduced.filter(({ severity }) => severity === 'error')).toEqual([
        expect.objectContaining({
          rule: told.rule,
          location: LOCATION,
          file: told.file,
          effect: `The next reload of code location '${LOCATION}' fails with ${told.error}.`,
          fix: expect.objectContaining({ summary: expect.stringContaining(told.fix) }),
        }),
      ])
      expect(report.forecast[0]?.outcome).toBe(real.outcome)
      expect(real.errors.join('\n')).toContain(told.error)
      expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'blocked' })
    },
    2 * MINUTES,
  )
})
