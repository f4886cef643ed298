import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { toMessage, UserError } from '../errors.ts'
import type { RawEvent } from './event.ts'
import type { Environment } from './inputs.ts'

/** What the runner tells of the job, through its environment. */
export interface RunnerFacts {
  readonly event: RawEvent
  readonly apiUrl: string
  readonly serverUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly runUrl: string
  /** The files of this action, as they are on the server; undefined for one that lies in the workspace. */
  readonly actionUrl: string | undefined
  /** The workflow's file in this repository; undefined for one of another. */
  readonly workflowFile: string | undefined
  /** The branch that the job runs for, as `refs/heads/main`; undefined where it runs for something else. */
  readonly ref: string | undefined
  /** Where the report is written unless an input says otherwise. */
  readonly reportFile: string
}

const environmentSchema = z.object({
  GITHUB_EVENT_NAME: z.string().min(1),
  GITHUB_EVENT_PATH: z.string().min(1),
  GITHUB_REPOSITORY: z.string().min(1),
  GITHUB_SHA: z.string().min(1),
  GITHUB_REF: z.string().default(''),
  GITHUB_RUN_ID: z.string().min(1),
  GITHUB_ACTION: z.string().default(''),
  GITHUB_ACTION_REPOSITORY: z.string().default(''),
  GITHUB_ACTION_REF: z.string().default(''),
  GITHUB_WORKFLOW_REF: z.string().default(''),
  GITHUB_API_URL: z.url().default('https://api.github.com'),
  GITHUB_SERVER_URL: z.url().default('https://github.com'),
  RUNNER_TEMP: z.string().min(1),
})

/** GitHub cuts payloads at 25 MB. Bytes. */
const MAX_EVENT_BYTES = 32 * 1024 * 1024

/** @throws UserError outside of a job of GitHub Actions */
export function readRunner(environment: Environment): RunnerFacts {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const missing = parsed.error.issues.map(({ path: [name] }) => String(name)).join(', ')
    throw new UserError(`this is no job of GitHub Actions: ${missing} is not set as the runner sets it`, {
      hint: 'In a terminal, use the command airlift-drift.',
    })
  }
  const facts = parsed.data
  const serverUrl = facts.GITHUB_SERVER_URL.replace(/\/+$/, '')
  // Several steps of one job may run this action.
  const step = facts.GITHUB_ACTION.replaceAll(/[^\w-]/g, '')
  return {
    event: {
      name: facts.GITHUB_EVENT_NAME,
      payload: readPayload(facts.GITHUB_EVENT_PATH),
      sha: facts.GITHUB_SHA,
    },
    apiUrl: facts.GITHUB_API_URL,
    serverUrl,
    repository: facts.GITHUB_REPOSITORY,
    runUrl: `${serverUrl}/${facts.GITHUB_REPOSITORY}/actions/runs/${facts.GITHUB_RUN_ID}`,
    actionUrl: actionUrl(serverUrl, facts.GITHUB_ACTION_REPOSITORY, facts.GITHUB_ACTION_REF),
    workflowFile: workflowFile(facts.GITHUB_REPOSITORY, facts.GITHUB_WORKFLOW_REF),
    ref: facts.GITHUB_REF.startsWith('refs/heads/') ? facts.GITHUB_REF : undefined,
    reportFile: path.join(facts.RUNNER_TEMP, `airlift-drift-report${step === '' ? '' : `-${step}`}.json`),
  }
}

/** Empty texts are what the runner gives for `uses: ./`. */
function actionUrl(serverUrl: string, repository: string, ref: string): string | undefined {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || ref === '') return undefined
  return `${serverUrl}/${repository}/blob/${ref.split('/').map(encodeURIComponent).join('/')}`
}

/** From `octo/dags/.github/workflows/check.yml@refs/pull/7/merge`. */
function workflowFile(repository: string, ref: string): string | undefined {
  const file = ref.startsWith(`${repository}/`) ? ref.slice(repository.length + 1).split('@')[0] : undefined
  return file?.startsWith('.github/workflows/') === true ? file : undefined
}

function readPayload(file: string): unknown {
  try {
    const bytes = readFileSync(file)
    if (bytes.length > MAX_EVENT_BYTES) throw new Error('it is too large')
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new UserError(`the event at GITHUB_EVENT_PATH could not be read: ${toMessage(error)}`, { cause: error })
  }
}

/**
 * Lets git read repositories that another user owns, as in a container job: whatever lies in the workspace, the workflow
 * checked out, be it in a folder of its own. The setting goes to the git programs of this process only.
 */
export function trustWorkspace(environment: NodeJS.ProcessEnv): void {
  const before = Number.parseInt(environment.GIT_CONFIG_COUNT ?? '0', 10)
  environment[`GIT_CONFIG_KEY_${before}`] = 'safe.directory'
  environment[`GIT_CONFIG_VALUE_${before}`] = '*'
  environment.GIT_CONFIG_COUNT = String(before + 1)
}
