import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import * as z from 'zod'

/** A real server that runs until it is stopped. */
export interface RunningProgram {
  readonly pid: number
  readonly ended: boolean
  /** stdout and stderr so far, the last 200 kB. */
  output(): string
  /** Ends it and everything it started; resolves when all of it is gone. */
  stop(): Promise<void>
}

export interface ProgramOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

const MAX_OUTPUT = 200_000
const GRACE_MS = 10_000
const TOLD_OUTPUT = 3000

/** Starts a program as the leader of its own process group. */
export function startProgram(program: string, args: readonly string[], options: ProgramOptions): RunningProgram {
  const child = spawn(program, args, {
    cwd: options.cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${program} could not be started`)
  let output = ''
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-MAX_OUTPUT)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return {
    pid,
    get ended() {
      return child.exitCode !== null || child.signalCode !== null
    },
    output: () => output,
    stop: () => stopTree(pid),
  }
}

/**
 * Polls until `ready` is true.
 *
 * @throws Error with `what` and the programs' output when one of them ends first or the time (ms) is over.
 */
export async function waitUntil(
  what: string,
  ready: () => Promise<boolean>,
  options: { timeoutMs: number; programs: readonly RunningProgram[] },
): Promise<void> {
  const deadline = Date.now() + options.timeoutMs
  while (!(await ready())) {
    const gone = options.programs.some((program) => program.ended)
    if (gone || Date.now() > deadline) {
      const why = gone ? 'a program ended' : `${options.timeoutMs / 1000} s are over`
      const outputs = options.programs.map((program) => program.output().slice(-TOLD_OUTPUT))
      throw new Error(`${why} while waiting for: ${what}\n${outputs.join('\n---\n')}`)
    }
    await sleep(200)
  }
}

/** A port that nothing listens on now: a fixed one could be another suite's, whose server would then be tested. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('the system gave no port'))
        else resolve(address.port)
      })
    })
  })
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * Airflow's scheduler puts its DAG processor into a process group of its own, so the group of the leader is not enough:
 * the family is looked up before the leader goes, because orphans lose their parent.
 */
async function stopTree(leader: number): Promise<void> {
  const family = [leader, ...descendants(leader)]
  family.forEach((pid) => {
    signal(pid, 'SIGTERM')
  })
  const deadline = Date.now() + GRACE_MS
  while (family.some(isAlive) && Date.now() < deadline) await sleep(100)
  family.forEach((pid) => {
    signal(pid, 'SIGKILL')
  })
  signal(-leader, 'SIGKILL')
  while (family.some(isAlive)) await sleep(50)
}

function descendants(leader: number): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const children = new Map<number, number[]>()
  for (const line of stdout.split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number)
    if (pid !== undefined && parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const found: number[] = []
  const queue = [leader]
  for (const pid of queue) {
    const next = children.get(pid) ?? []
    found.push(...next)
    queue.push(...next)
  }
  return found
}

function isAlive(pid: number): boolean {
  return signal(pid, 0)
}

const noSuchProcess = z.object({ code: z.literal('ESRCH') })

/** False when there is no such process (any more). */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    // Jest runs tests in a realm of their own, where Node's errors are not `instanceof Error`.
    if (noSuchProcess.safeParse(error).success) return false
    throw error
  }
}
