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
  await stage.waitForTasks(SERVES)
  const { errors } = await reloadLocation(stage.dagster.url, LOCATION)
  expect(errors).toEqual([])
}, MINUTES)

interface Case {
  readonly name: string
  readonly change: Change
  readonly serves: Readonly<Record<string, readonly string[] | null>>
  /** Of the one error that is told; null where nothing is. */
  readonly told: { readonly rule: string; readonly file: string; readonly error: string; readonly fix: string } | null
}

const CASES: readonly Case[] = [
  {
    name: 'a task on both sides',
    change: {
      [DAG_FILE]: dagFile({ tasks: RENAMED }),
      [DEFINITIONS_FILE]: definitionsFile({ mapped: 'tasks', tasks: RENAMED }),
    },
    serves: { customer_list: RENAMED },
    told: null,
  },
  {
    name: 'a task in the DAG alone',
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
    name: 'a task in the mapping alone',
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
    name: 'a DAG on both sides',
    change: { [DAG_FILE]: renamedDag(dagFile()), [DEFINITIONS_FILE]: renamedDag(MAPPED) },
    serves: { customers: TASKS, customer_list: null },
    told: null,
  },
  {
    name: 'a DAG in its file alone',
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

describe('a pull request that renames', () => {
  it.each(CASES)(
    '$name is judged by what both sides will be',
    async ({ change, serves, told }) => {
      await stage.repository.branch('change', change)

      const { report, code } = await runReport('check', stage, 'main', 'change')
      await stage.deploy('change')
      await stage.writeDefinitions(change[DEFINITIONS_FILE] ?? MAPPED)
      await Promise.all(Object.entries(serves).map(([dagId, tasks]) => stage.airflow.waitForTasks(dagId, tasks)))
      const real = await reloadLocation(stage.dagster.url, LOCATION)

      const introduced = report.findings.filter(({ origin }) => origin === 'introduced')
      const errors = introduced.filter(({ severity }) => severity === 'error')
      // Nothing at all is said of a change of both sides.
      expect(told === null ? introduced : errors).toEqual(
        told === null
          ? []
          : [
              expect.objectContaining({
                rule: told.rule,
                location: LOCATION,
                file: told.file,
                effect: `The next reload of code location '${LOCATION}' fails with ${told.error}.`,
                fix: expect.objectContaining({ summary: expect.stringContaining(told.fix) }),
              }),
            ],
      )
      expect(report.forecast[0]?.outcome).toBe(real.outcome)
      expect(real.errors.join('\n')).toContain(told?.error ?? '')
      expect({ code, verdict: report.verdict }).toEqual(
        told === null ? { code: 0, verdict: 'in-sync' } : { code: 1, verdict: 'blocked' },
      )
    },
    2 * MINUTES,
  )
})
