import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { selfSignedCertificate } from '../../helpers/certificate.ts'
import { CLI } from '../../helpers/cli.ts'
import { temporaryFolder } from '../../helpers/git-repository.ts'
import type { Call } from '../../helpers/scripted-dagster/faults.ts'
import { changesIn, startScriptedDagster } from '../../helpers/scripted-dagster.ts'
import { type ReloadResult, type Report, reportSchema } from '../../../src/report/model.ts'
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
  /** Of the command's memory at its peak; NaN when it was killed. */
  readonly megabytes: number
}

/** The merge that all rows are about; `cwd` holds both commits. */
export interface Merge {
  readonly cwd: string
  readonly base: string
  readonly head: string
}

/** After this the command hangs. Milliseconds. */
const KILL_MS = 90_000

/** Runs the built command against servers that play the row's fault. */
export async function runRow(row: Row, merge: Merge): Promise<Outcome> {
  const { before: rowBefore, ...script } = row.dagster ?? {}
  const cancelling = new AbortController()
  const cancelAt = (call: Call): void => {
    if (row.cancel?.operation === call.operation && row.cancel.nth === call.nth)
      setTimeout(() => {
        cancelling.abort()
      }, row.cancel.afterMs)
  }
  const certificate = row.tls === undefined ? undefined : selfSignedCertificate()
  const dagster = await startScriptedDagster({
    ...script,
    ...(row.tls === 'dagster' && certificate !== undefined ? { tls: certificate } : {}),
    locations: [{ ...OUT_OF_STEP, ...row.location }, ...(row.others ?? [])],
    before: async (call, self) => {
      cancelAt(call)
      await rowBefore?.(call, self)
    },
  })
  const airflow =
    row.airflow === undefined ? undefined : await startScriptedAirflow(row.tls === 'airflow' ? certificate : undefined)
  if (airflow !== undefined) {
    row.airflow?.(airflow)
    const rowBeforeAirflow = airflow.before
    airflow.before = (call) => {
      cancelAt(call)
      rowBeforeAirflow(call)
    }
  }
  const locations = [...dagster.locations]
  const args = [
    ...['reload', '--base', merge.base, '--head', merge.head, '--format', 'json', '--verbose'],
    ...['--dagster-url', row.url?.(dagster.url) ?? dagster.url],
    ...['--reload-timeout', row.reloadTimeout ?? patience(row.results, airflow === undefined ? ['timed-out'] : [])],
    ...(airflow === undefined
      ? []
      : ['--airflow-url', row.airflowUrl?.(airflow.url) ?? airflow.url, '--airflow-username', 'ada']),
    ...(airflow === undefined
      ? []
      : ['--wait-for-airflow', row.airflowTimeout ?? patience(row.results, ['timed-out', 'unchanged'])]),
    ...(row.args ?? []),
  ]
  const folder = temporaryFolder()
  const memory = path.join(folder, 'memory')
  const authority = path.join(folder, 'authority.pem')
  if (certificate !== undefined) writeFileSync(authority, certificate.cert)
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', MEMORY_HOOK, CLI, ...args], {
    cwd: merge.cwd,
    env: {
      PATH: process.env['PATH'],
      DAGSTER_TOKEN: TOKEN,
      AIRFLOW_PASSWORD: PASSWORD,
      MEMORY_FILE: memory,
      ...row.env?.(authority),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: KILL_MS,
    killSignal: 'SIGKILL',
  })
  cancelling.signal.addEventListener('abort', () => child.kill(row.cancel?.signal ?? 'SIGTERM'))
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
    megabytes: existsSync(memory) ? Number(readFileSync(memory, 'utf8')) : NaN,
  }
}

const MEMORY_HOOK = new URL('../../helpers/peak-memory.mjs', import.meta.url).href

/** Little where time has to run out, and plenty where it must not, however busy the machine is. */
function patience(results: Row['results'], mayRunOut: readonly ReloadResult[]): string {
  return (results ?? ['timed-out']).some((result) => mayRunOut.includes(result)) ? '4s' : '60s'
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
