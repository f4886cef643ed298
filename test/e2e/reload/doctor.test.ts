import { afterEach, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { runCli } from '../../helpers/cli.ts'
import { createRepository, temporaryFolder } from '../../helpers/git-repository.ts'
import {
  type ScriptedDagster,
  type ScriptedDagsterOptions,
  startScriptedDagster,
} from '../../helpers/scripted-dagster.ts'
import { dagFile, OUT_OF_STEP } from './rows.ts'
import { startScriptedAirflow } from './scripted-airflow.ts'
import { TOKEN } from './run-row.ts'

const answerSchema = z.object({
  advice: z.array(
    z.object({
      area: z.string(),
      what: z.string(),
      level: z.enum(['ok', 'warning', 'problem']),
      found: z.string(),
      next: z.string().optional(),
    }),
  ),
  problems: z.number(),
  warnings: z.number(),
})

const servers: { close(): Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function aDagster(options: Partial<ScriptedDagsterOptions> = {}): Promise<ScriptedDagster> {
  const dagster = await startScriptedDagster({ locations: [OUT_OF_STEP], ...options })
  servers.push(dagster)
  return dagster
}

async function examine(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await runCli(['doctor', '--format', 'json', ...args], {
    cwd,
    env: { DAGSTER_TOKEN: TOKEN },
  })
  if (stdout === '') throw new Error(stderr)
  expect(stdout + stderr).not.toContain(TOKEN)
  const { advice, ...counts } = answerSchema.parse(JSON.parse(stdout))
  return {
    code,
    ...counts,
    by: (area: string, what: string) => advice.find((each) => each.area === area && each.what === what),
  }
}

const aRepository = (): string => {
  const repository = createRepository({ 'dags/orders.py': dagFile('clean') })
  repository.commit({ 'dags/orders.py': dagFile('wash') }, 'rename a task')
  return repository.path
}

describe('doctor', () => {
  it('finds that all is well', async () => {
    const dagster = await aDagster()
    const airflow = await startScriptedAirflow()
    servers.push(airflow)

    const { code, problems, by } = await examine(
      aRepository(),
      ...['--dagster-url', dagster.url, '--airflow-url', airflow.url],
    )

    expect(code).toBe(0)
    expect(problems).toBe(0)
    expect(by('git', 'DAG folders')?.found).toBe('1 DAG in dags/')
    expect(by('Dagster', 'version')?.found).toBe('it is 1.13.27')
    expect(by('Dagster', 'analytics: made by')?.found).toContain('build_defs_from_airflow_instance')
    expect(by('Airflow', 'address')?.found).toContain('Airflow 2.11.2')
    expect(dagster.calls).not.toContain('AirliftDriftReload')
  })

  it('tells a refused token, an unknown location and a folder without git each by itself', async () => {
    const refusing = await aDagster({ fault: () => ({ kind: 'status', status: 401 }) })
    const dagster = await aDagster()

    const refused = await examine(aRepository(), '--dagster-url', refusing.url)
    const unknown = await examine(temporaryFolder(), '--dagster-url', dagster.url, '--location', 'analytic')

    expect(refused.code).toBe(1)
    expect(refused.by('Dagster', 'token')?.level).toBe('problem')
    expect(unknown.code).toBe(1)
    expect(unknown.by('git', 'setting')?.level).toBe('problem')
    expect(unknown.by('Dagster', 'analytic')).toMatchObject({ level: 'problem', next: 'It has: analytics.' })
  })

  it('prints lines for people', async () => {
    const { code, stdout } = await runCli(['doctor', '--dagster-url', 'http://127.0.0.1:18549'], { cwd: aRepository() })

    expect(code).toBe(1)
    expect(stdout).toContain(
      'problem  Dagster, address: Dagster at http://127.0.0.1:18549/graphql could not be reached: ECONNREFUSED',
    )
    expect(stdout).toContain('1 problem, ')
  })
})
