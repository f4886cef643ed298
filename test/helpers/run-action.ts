import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import * as z from 'zod'
import type { FakeGitHub } from './fake-github.ts'
import { temporaryFolder } from './git-repository.ts'

export interface ActionRun {
  /** The checked-out repository. */
  readonly workspace: string
  readonly event: { readonly name: string; readonly payload: unknown; readonly sha: string; readonly ref?: string }
  readonly github: FakeGitHub
  /** As under `with:`; defaults are those of action.yml. */
  readonly inputs?: Readonly<Record<string, string>>
  /** What `${{ github.token }}` is. */
  readonly token: string
  /** As under `env:`. */
  readonly environment?: Readonly<Record<string, string>>
  /** Texts that must appear nowhere, besides those that the action masks itself. */
  readonly secrets?: readonly string[]
}

export interface WorkflowCommand {
  readonly command: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

export interface ActionResult {
  readonly exitCode: number | null
  readonly outputs: ReadonlyMap<string, string>
  readonly commands: readonly WorkflowCommand[]
  /** Standard output without the commands. */
  readonly log: string
  readonly summary: string
  /** The report that the output `report` names, unread. */
  readonly report: string | undefined
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const TIMEOUT_MS = 60_000

const manifestSchema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.unknown()),
})

/** The action's manifest: which inputs and outputs there are. */
export function readManifest(): z.output<typeof manifestSchema> {
  return manifestSchema.parse(parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')))
}

/**
 * Runs the built action as the runner does.
 *
 * @throws Error for an undeclared input or output, and for a masked text in the log, the summary, an output, the report
 * or any request to GitHub
 */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const manifest = readManifest()
  const unknown = Object.keys(run.inputs ?? {}).filter((name) => !(name in manifest.inputs))
  if (unknown.length > 0) throw new Error(`action.yml declares no input ${unknown.join(', ')}`)

  const folder = temporaryFolder()
  const file = (name: string, content = ''): string => {
    writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__run',
    GITHUB_EVENT_NAME: run.event.name,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.event.payload)),
    GITHUB_REPOSITORY: run.github.repository,
    GITHUB_SHA: run.event.sha,
    GITHUB_REF: run.event.ref ?? 'refs/pull/1/merge',
    GITHUB_RUN_ID: '42',
    GITHUB_WORKSPACE: run.workspace,
    GITHUB_API_URL: run.github.apiUrl,
    GITHUB_SERVER_URL: run.github.serverUrl,
    GITHUB_GRAPHQL_URL: `${run.github.serverUrl}/graphql`,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    ...run.environment,
  }
  for (const [name, { default: fallback = '' }] of Object.entries(manifest.inputs)) {
    const text = run.inputs?.[name] ?? fallback.replaceAll('${{ github.token }}', run.token)
    environment[`INPUT_${name.toUpperCase()}`] = text
  }

  const { exitCode, stdout, stderr } = await runNode(path.join(ROOT, 'dist/index.js'), run.workspace, environment)
  const { commands, log } = parseLog(stdout)
  const outputs = parseOutputs(readFileSync(path.join(folder, 'output'), 'utf8'))
  const summary = readFileSync(path.join(folder, 'summary.md'), 'utf8')
  const reportFile = outputs.get('report')
  const report = reportFile !== undefined && existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : undefined

  const undeclared = [...outputs.keys()].filter((name) => !(name in manifest.outputs))
  if (undeclared.length > 0) throw new Error(`action.yml declares no output ${undeclared.join(', ')}`)
  assertHidden([run.token, ...(run.secrets ?? []), ...masksOf(commands)], {
    'the log': log,
    'standard error': stderr,
    'a command': JSON.stringify(commands.filter(({ command }) => command !== 'add-mask')),
    'an output': JSON.stringify([...outputs]),
    'the summary': summary,
    'the report': report ?? '',
    'a request': JSON.stringify(run.github.requests),
  })
  return { exitCode, outputs, commands, log, summary, report }
}

function runNode(
  entry: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the action did not end in ${TIMEOUT_MS / 1000} s:\n${stdout}\n${stderr}`))
    }, TIMEOUT_MS)
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      resolve({ exitCode, stdout, stderr })
    })
  })
}

function parseLog(stdout: string): { commands: WorkflowCommand[]; log: string } {
  const commands: WorkflowCommand[] = []
  const log: string[] = []
  for (const line of stdout.split('\n')) {
    const match = /^::([a-z-]+)(?: (.*?))?::(.*)$/.exec(line)
    if (match?.[1] === undefined) {
      log.push(line)
      continue
    }
    const properties = (match[2] ?? '').split(',').filter((pair) => pair !== '')
    commands.push({
      command: match[1],
      properties: Object.fromEntries(
        properties.map((pair) => {
          const [name = '', ...value] = pair.split('=')
          return [name, unescapeText(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',')]
        }),
      ),
      message: unescapeText(match[3] ?? ''),
    })
  }
  return { commands, log: log.join('\n') }
}

function unescapeText(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

/** `name<<DELIMITER`, lines, `DELIMITER`. */
function parseOutputs(text: string): Map<string, string> {
  const outputs = new Map<string, string>()
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const match = /^(.+?)<<(.+)$/.exec(lines[at] ?? '')
    if (match?.[1] === undefined || match[2] === undefined) continue
    const end = lines.indexOf(match[2], at + 1)
    outputs.set(match[1], lines.slice(at + 1, end).join('\n'))
    at = end
  }
  return outputs
}

function masksOf(commands: readonly WorkflowCommand[]): string[] {
  return commands.filter(({ command }) => command === 'add-mask').map(({ message }) => message)
}

function assertHidden(secrets: readonly string[], places: Readonly<Record<string, string>>): void {
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) {
      if (text.includes(secret)) throw new Error(`a secret of ${secret.length} characters appears in ${place}`)
    }
  }
}
