import { spawn } from 'node:child_process'
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The virtual environments with the real packages: `dagster`, `dagster-1.9`, `airflow2`, `airflow3`. */
export const STACK_DIR = process.env['AIRLIFT_DRIFT_STACK'] ?? fileURLToPath(new URL('../../.stack', import.meta.url))

/** A real program that runs until it is stopped. */
export interface RunningProcess {
  readonly pid: number
  /** stdout and stderr so far, the last 200 kB. */
  output(): string
  /** Resolves when the program ends by itself or is stopped. */
  readonly ended: Promise<void>
  /** Stops it with all its children: a whole process group of its own. */
  stop(): Promise<void>
}

export interface DagsterProcess extends RunningProcess {
  /** The web server's root. */
  readonly url: string
}

export interface DagsterOptions {
  /** `dagster` (newest, the default) or `dagster-1.9`. */
  readonly venv?: 'dagster' | 'dagster-1.9'
  readonly port: number
  /** The folder that is the working directory and, unless given, holds Dagster's home. */
  readonly cwd: string
  readonly home?: string
  readonly env?: Readonly<Record<string, string>>
  readonly startTimeoutMs?: number
}

/** `dagster dev -f FILE` (or `-m MODULE`): web server, daemon and code server in one; answers after about 10 s. */
export async function startDagsterDev(
  options: DagsterOptions & { target: readonly string[] },
): Promise<DagsterProcess> {
  return startWebServer(options, 'dagster', ['dev', ...options.target, '-h', '127.0.0.1', '-p', String(options.port)])
}

/** `dagster-webserver` on gRPC servers that run elsewhere. */
export async function startDagsterWebserver(
  options: DagsterOptions & { locations: readonly { name: string; port: number }[]; readOnly?: boolean },
): Promise<DagsterProcess> {
  const workspace = join(options.cwd, `workspace-${options.port}.yaml`)
  const entries = options.locations.map(
    ({ name, port }) => `  - grpc_server: { host: 127.0.0.1, port: ${port}, location_name: ${JSON.stringify(name)} }\n`,
  )
  await writeFile(workspace, `load_from:\n${entries.join('')}`)
  const readOnly = options.readOnly === true ? ['--read-only'] : []
  const args = ['-w', workspace, '-h', '127.0.0.1', '-p', String(options.port), ...readOnly]
  return startWebServer(options, 'dagster-webserver', args)
}

/** A code location's own server: `code-server` reloads its code on request, `api grpc` never does. */
export async function startCodeLocation(
  options: DagsterOptions & { kind: 'code-server' | 'api-grpc'; target: readonly string[] },
): Promise<RunningProcess> {
  const command = options.kind === 'code-server' ? ['code-server', 'start'] : ['api', 'grpc']
  const running = await start(options, 'dagster', [
    ...command,
    ...options.target,
    '-h',
    '127.0.0.1',
    '-p',
    String(options.port),
  ])
  await until(running, options.startTimeoutMs, () => canConnect(options.port))
  return running
}

/** A folder of its own that {@link removeFolder} takes away again, holding `files` by relative path. */
export async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'airlift-drift-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** Removes a folder of {@link createFolder}; Dagster may still write its last log line, hence the retries. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

async function startWebServer(
  options: DagsterOptions,
  program: string,
  args: readonly string[],
): Promise<DagsterProcess> {
  const url = `http://127.0.0.1:${options.port}`
  const running = await start(options, program, args)
  await until(running, options.startTimeoutMs, () => answersGraphql(url))
  return { ...running, url }
}

async function start(options: DagsterOptions, program: string, args: readonly string[]): Promise<RunningProcess> {
  const bin = join(STACK_DIR, options.venv ?? 'dagster', 'bin')
  await access(join(bin, program)).catch((cause: unknown) => {
    throw new Error(`${join(bin, program)} is not installed: set AIRLIFT_DRIFT_STACK`, { cause })
  })
  const home = options.home ?? join(options.cwd, `dagster-home-${options.port}`)
  await mkdir(home, { recursive: true })
  await writeFile(join(home, 'dagster.yaml'), 'telemetry:\n  enabled: false\n')
  const child = spawn(join(bin, program), args, {
    cwd: options.cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, DAGSTER_HOME: home, ...options.env },
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${program} could not be started`)
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-200_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  return { pid, output: () => output, ended, stop: () => stopGroup(pid, ended) }
}

async function stopGroup(pid: number, ended: Promise<void>): Promise<void> {
  signalGroup(pid, 'SIGTERM')
  const patience = setTimeout(() => {
    signalGroup(pid, 'SIGKILL')
  }, 8000)
  await ended
  clearTimeout(patience)
  // Dagster's own children may outlive their parent; nothing of the group may stay.
  await sleep(200)
  signalGroup(pid, 'SIGKILL')
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // Not instanceof: under jest, Node's own errors are of another realm.
    if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function until(running: RunningProcess, timeoutMs = 90_000, ready: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + timeoutMs
  const state = { gone: false }
  void running.ended.then(() => {
    state.gone = true
  })
  while (!(await ready())) {
    if (state.gone || Date.now() > deadline) {
      await running.stop()
      throw new Error(`the process ${state.gone ? 'ended' : 'did not answer in time'}:\n${running.output()}`)
    }
    await sleep(250)
  }
}

async function answersGraphql(url: string): Promise<boolean> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ version }' }),
    signal: AbortSignal.timeout(5000),
  }).catch(() => null)
  return response?.ok ?? false
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    const end = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => {
      end(true)
    })
    socket.once('error', () => {
      end(false)
    })
  })
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
