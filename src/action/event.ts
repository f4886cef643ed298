import * as z from 'zod'
import { UserError } from '../errors.ts'
import type { OptionValues } from '../config/option-values.ts'
import type { ComparisonEvent } from '../git/comparison.ts'

export type Mode = Exclude<OptionValues['mode'], 'auto'>

/** What started the run, in the words of the project. */
export interface ActionEvent {
  readonly mode: Mode
  /** Undefined where the event names no commits to compare. */
  readonly comparison: ComparisonEvent | undefined
  readonly pullRequest: PullRequest | undefined
}

export interface PullRequest {
  readonly number: number
  /** The newest commit of the pull request when the event happened. */
  readonly head: string
  /** From another repository: its token may only read, and its files must not change what judges them. */
  readonly fork: boolean
}

const shaSchema = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/, 'is no commit sha')
const repositorySchema = z.object({ full_name: z.string() })

const pullRequestSchema = z.object({
  pull_request: z.object({
    number: z.number().int().positive(),
    merge_commit_sha: shaSchema.nullish(),
    head: z.object({ sha: shaSchema, repo: repositorySchema.nullish() }),
    base: z.object({ sha: shaSchema, repo: repositorySchema }),
  }),
})

const mergeGroupSchema = z.object({ merge_group: z.object({ base_sha: shaSchema, head_sha: shaSchema }) })

const pushSchema = z.object({
  ref: z.string(),
  before: shaSchema,
  after: shaSchema,
  repository: z.object({ default_branch: z.string() }),
})

/** `name` and `payload` as in `GITHUB_EVENT_NAME` and the file at `GITHUB_EVENT_PATH`; `sha` as in `GITHUB_SHA`. */
export interface RawEvent {
  readonly name: string
  readonly payload: unknown
  readonly sha: string
}

/** What to do on an event; `mode` wins over the event's own. @throws UserError for an event that says nothing */
export function interpretEvent(raw: RawEvent, mode: OptionValues['mode']): ActionEvent {
  const own = fromEvent(raw)
  if (mode === 'auto' && own.mode === undefined) {
    throw new UserError(`the event "${raw.name}" does not say what to do`, {
      hint: 'Set the input `mode` to check, reload or drift.',
    })
  }
  const chosen = mode === 'auto' ? (own.mode ?? 'check') : mode
  const whole: ComparisonEvent = { kind: 'commit', sha: raw.sha }
  return {
    mode: chosen,
    comparison: own.comparison ?? (chosen === 'check' ? undefined : whole),
    pullRequest: own.pullRequest,
  }
}

type OwnMeaning = Partial<ActionEvent>

function fromEvent({ name, payload }: RawEvent): OwnMeaning {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
      return fromPullRequest(read(pullRequestSchema, payload, name))
    case 'merge_group': {
      const { merge_group: group } = read(mergeGroupSchema, payload, name)
      return {
        mode: 'check',
        comparison: { kind: 'merge-group', baseSha: group.base_sha, headSha: group.head_sha },
      }
    }
    case 'push':
      return fromPush(read(pushSchema, payload, name))
    case 'schedule':
    case 'workflow_dispatch':
      return { mode: 'drift' }
    default:
      return {}
  }
}

function fromPullRequest({ pull_request: pull }: z.output<typeof pullRequestSchema>): OwnMeaning {
  return {
    mode: 'check',
    comparison: {
      kind: 'pull-request',
      baseSha: pull.base.sha,
      headSha: pull.head.sha,
      mergeSha: pull.merge_commit_sha ?? null,
    },
    pullRequest: {
      number: pull.number,
      head: pull.head.sha,
      // A fork that was deleted has no repository any more.
      fork: pull.head.repo?.full_name !== pull.base.repo.full_name,
    },
  }
}

function fromPush({ ref, before, after, repository }: z.output<typeof pushSchema>): OwnMeaning {
  if (isNoCommit(after)) throw new UserError(`${ref} was deleted: there is nothing to look at`)
  return {
    mode: ref === `refs/heads/${repository.default_branch}` ? 'reload' : 'check',
    comparison: { kind: 'push', before: isNoCommit(before) ? null : before, after },
  }
}

/** GitHub writes zeros for a branch that did not, or does no longer, exist. */
function isNoCommit(sha: string): boolean {
  return /^0+$/.test(sha)
}

function read<Schema extends z.ZodType>(schema: Schema, payload: unknown, name: string): z.output<Schema> {
  const parsed = schema.safeParse(payload)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UserError(`the payload of the event "${name}" is not as GitHub sends it: ${issue?.path.join('.') ?? ''}`)
}
