import { spawn } from 'node:child_process'
import { accessSync, constants, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { type FakeGitHub, WRITE_TOKEN } from '../helpers/fake-github.ts'
import { temporaryFolder } from '../helpers/git-repository.ts'
import { writeStandIns } from './stand-ins.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The program `act`, which runs workflows on this machine: `ACT`, or what `npm run stack:install` brought, or the first
 * one on the path.
 *
 * @throws Error when there is none
 */
export function findAct(): string {
  const given = process.env['ACT']
  const stack = process.env['AIRLIFT_DRIFT_STACK'] ?? path.join(ROOT, '.stack')
  const folders = [path.join(stack, 'workflows/bin'), ...(process.env['PATH'] ?? '').split(path.delimiter)]
  const places = given === undefined ? folders.map((folder) => path.join(folder, 'act')) : [given]
  const found = places.find(isProgram)
  if (found === undefined) throw new Error('act is not here: npm run stack:install brings it (see CONTRIBUTING)')
  return found
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface Workflow {
  /** As in `.github/workflows/`. */
  readonly file: string
  readonly text: string
}

export interface WorkflowRun {
  readonly workflow: Workflow
  readonly event: { readonly name: string; readonly payload: object }
  /** What actions/checkout would leave. */
  readonly checkout: string
  readonly github: FakeGitHub
  readonly token?: string
  readonly variables?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  /** For git, where the addresses of repositories lead to. */
  readonly instead: Readonly<Record<string, string>>
  /** Where the caches and artifacts of earlier runs are. */
  readonly store: string
}

export interface WorkflowResult {
  readonly succeeded: boolean
  /** Of the step that uses the action. */
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
  /** `error …`, `warning …`, `notice …`, with file and line. */
  readonly annotations: readonly string[]
  readonly log: string
}

const TIMEOUT_MS = 300_000

const lineSchema = z.object({
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().optional(),
  content: z.string().optional(),
  msg: z.string().optional(),
  raw_output: z.boolean().optional(),
  kvPairs: z.record(z.string(), z.string()).nullish(),
})

/** The action as `uses: acme/airlift-drift@v1` gets it: what the repository has of it, and nothing that npm installs. */
export const ACTION = 'acme/airlift-drift'

function publishedAction(): string {
  const folder = path.join(temporaryFolder(), 'airlift-drift')
  mkdirSync(folder)
  for (const part of ['action.yml', 'dist', 'package.json']) {
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true })
  }
  return folder
}

/** Runs a workflow as a user has it, with `uses: acme/airlift-drift@v1`. */
export async function runWorkflow(act: string, run: WorkflowRun): Promise<WorkflowResult> {
  const folder = temporaryFolder()
  const eventFile = path.join(folder, 'event.json')
  writeFileSync(eventFile, JSON.stringify(run.event.payload))
  const workflowFile = path.join(run.checkout, '.github/workflows', run.workflow.file)
  mkdirSync(path.dirname(workflowFile), { recursive: true })
  writeFileSync(workflowFile, run.workflow.text)
  const action = publishedAction()
  const { serverUrl, apiUrl } = run.github
  const instead = Object.entries(run.instead).map(([from, to]) => `[url "${to}"]\n  insteadOf = ${from}\n`)
  writeFileSync(path.join(folder, '.gitconfig'), instead.join(''))
  const standIns = writeStandIns(path.join(folder, 'stand-ins'), { action, store: run.store })
  const args = [
    ...[run.event.name, '--json', '-e', eventFile, '-W', workflowFile, '-P', 'ubuntu-latest=-self-hosted'],
    ...['--no-cache-server', '--action-cache-path', path.join(folder, 'cache'), '--actor', 'octocat'],
    ...[`${ACTION}@v1=${action}`, ...standIns].flatMap((each) => ['--local-repository', each]),
    ...['-s', `GITHUB_TOKEN=${run.token ?? WRITE_TOKEN}`],
    ...Object.entries(run.secrets ?? {}).flatMap(([name, value]) => ['-s', `${name}=${value}`]),
    ...Object.entries(run.variables ?? {}).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    ...['--env', `GITHUB_API_URL=${apiUrl}`, '--env', `GITHUB_SERVER_URL=${serverUrl}`],
    ...['--env', `GITHUB_GRAPHQL_URL=${serverUrl}/graphql`, '--env', 'GITHUB_RUN_ID=42'],
  ]
  const { code, stdout } = await runAct(act, args, run.checkout, folder)
  return resultOf(code, stdout)
}

function runAct(
  act: string,
  args: readonly string[],
  cwd: string,
  home: string,
): Promise<{ code: number | null; stdout: string }> {
  return new Promise((resolve, reject) => {
    const PATH = `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`
    const child = spawn(act, args, {
      cwd,
      env: { PATH, HOME: home, TERM: 'dumb', NO_COLOR: '1', GIT_PAGER: 'cat' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code) => {
      if (stdout === '') reject(new Error(`act wrote nothing:\n${stderr}`))
      else resolve({ code, stdout })
    })
  })
}

function resultOf(code: number | null, stdout: string): WorkflowResult {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'))
  const told = lines.map((line) => lineSchema.parse(JSON.parse(line)))
  const isAnnotation = (command = ''): boolean => ['error', 'warning', 'notice'].includes(command)
  return {
    succeeded: code === 0,
    outputs: new Map(
      told.flatMap(({ command, name, arg }) =>
        command === 'set-output' && name !== undefined ? [[name, arg ?? ''] as const] : [],
      ),
    ),
    summary: told.flatMap(({ command, content }) => (command === 'summary' ? (content ?? []) : [])).join(''),
    annotations: told
      .filter(({ command }) => isAnnotation(command))
      .map(({ command, arg, kvPairs }) =>
        [command, kvPairs?.['file'], kvPairs?.['line'], arg].filter((part) => part !== undefined).join(' '),
      ),
    log: told.flatMap(({ msg }) => msg ?? []).join('\n'),
  }
}
