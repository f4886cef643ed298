import { spawn } from 'node:child_process'
import { CLI } from '../../helpers/cli.ts'
import { changesIn, startScriptedDagster } from '../../helpers/scripted-dagster.ts'
import { type Report, reportSchema } from '../../../src/report/model.ts'
import { OUT_OF_STEP, type Row } from './rows.ts'
import { startScriptedAirflow } from './scripted-airflow.ts'

export const TOKEN = 'agent:the-token-of-the-test'
export const PASSWORD = 'the-password-of-the-test'

export interface Outcome {
  readonly exit: number | null
  readonly report: Report | null
  readonly output: string
  readonly seconds: number
  /** All requests to Dagster. */
  readonly requests: number
  readonly sent: readonly string[]
  /** Changes that arrived while another one was still at work. */
  readonly overlaps: number
  readonly sawToken: boolean
}

/** The merge that all rows are about; `cwd` holds both commits. */
export interface Merge {
  readonly cwd: string
  readonly base: string
  readonly head: string
}

/** Runs the built command against a server that plays the row's fault. */
export async function runRow(row: Row, merge: Merge): Promise<Outcome> {
  const { before: rowBefore, ...script } = row.dagster ?? {}
  const cancelling = new AbortController()
  const dagster = await startScriptedDagster({
    ...script,
    locations: [{ ...OUT_OF_STEP, ...row.location }, ...(row.others ?? [])],
    before: async (call, self) => {
      if (row.cancel?.operation === call.operation && row.cancel.nth === call.nth)
        setTimeout(() => {
          cancelling.abort()
        }, row.cancel.afterMs)
      await rowBefore?.(call, self)
    },
  })
  const airflow = row.airflow === undefined ? undefined : await startScriptedAirflow()
  if (airflow !== undefined) row.airflow?.(airflow)
  const locations = [...dagster.locations]
  const args = [
    ...['reload', '--base', merge.base, '--head', merge.head, '--format', 'json', '--reload-timeout', '3s'],
    ...['--dagster-url', row.url?.(dagster.url) ?? dagster.url, '--verbose', ...(row.args ?? [])],
    ...(airflow === undefined ? [] : ['--airflow-url', airflow.url, '--airflow-username', 'ada']),
    ...(airflow === undefined || row.args?.includes('--wait-for-airflow') === true ? [] : ['--wait-for-airflow', '2s']),
  ]
  const started = performance.now()
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: merge.cwd,
    env: { PATH: process.env['PATH'], DAGSTER_TOKEN: TOKEN, AIRFLOW_PASSWORD: PASSWORD, ...row.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  })
  cancelling.signal.addEventListener('abort', () => child.kill('SIGTERM'))
  const { exit, stdout, stderr } = await ended(child)
  const seconds = (performance.now() - started) / 1000
  await dagster.close()
  await airflow?.close()
  return {
    exit,
    report: stdout === '' ? null : reportSchema.parse(JSON.parse(stdout)),
    output: stdout + stderr,
    seconds,
    requests: dagster.calls.length,
    sent: changesIn(dagster.calls),
    overlaps: locations.reduce((sum, location) => sum + location.overlaps, 0),
    sawToken: dagster.headers.has(TOKEN),
  }
}

function ended(child: ReturnType<typeof spawn>): Promise<{ exit: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    let stdout = ''
    let stderr = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.once('error', reject)
    child.once('close', (exit) => {
      resolve({ exit, stdout, stderr })
    })
  })
}
