import * as z from 'zod'
import { UserError } from '../errors.ts'
import type { OptionValues } from '../config/option-values.ts'
import type { ComparisonEvent } from '../git/comparison.ts'

/** `command`: somebody commented, which may be a command. */
export type Mode = Exclude<OptionValues['mode'], 'auto'> | 'command'

/** What started the run, in the words of the project. */
export interface ActionEvent {
  readonly mode: Mode
  /** Undefined where the event names no commits to compare. */
  readonly comparison: ComparisonEvent | undefined
  readonly pullRequest: PullRequest | undefined
  /** The number of the pull request that a merge queue is about to merge. */
  readonly queued?: number
  /** What it ran for is the default branch as it is now. */
  readonly onDefaultBranch?: true
  /** The run that made the report to post. */
  readonly workflowRun?: WorkflowRun
  /** The comment that may be a command. */
  readonly comment?: IssueComment
}

export interface WorkflowRun {
  /** Newest commit when it ran, full sha. */
  readonly head: string
  /** Null when GitHub does not know it any more. */
  readonly branch: string | null
  /** `owner/name` of the repository that the branch is in; null for a fork that was deleted. */
  readonly repository: string | null
  /** The event that started it. */
  readonly event: string
}

export interface IssueComment {
  readonly id: number
  readonly body: string
  readonly author: string
  readonly createdAt: Date
  /** Undefined when it stands in an issue. */
  readonly pullRequest: number | undefined
  /** Written now, by a person: an edit or a bot never commands. */
  readonly mayCommand: boolean
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

const mergeGroupSchema = z.object({
  merge_group: z.object({ base_sha: shaSchema, head_sha: shaSchema, head_ref: z.string().default('') }),
})

const pushSchema = z.object({
  ref: z.string(),
  before: shaSchema,
  after: shaSchema,
  repository: z.object({ default_branch: z.string() }),
})

const dispatchSchema = z.object({ ref: z.string(), repository: z.object({ default_branch: z.string() }) })

const workflowRunSchema = z.object({
  workflow_run: z.object({
    event: z.string(),
    head_sha: shaSchema,
    head_branch: z.string().nullish(),
    head_repository: repositorySchema.nullish(),
  }),
})

const issueCommentSchema = z.object({
  action: z.string(),
  issue: z.object({ number: z.number().int().positive(), pull_request: z.unknown().optional() }),
  comment: z.object({
    id: z.number(),
    body: z.string().nullish(),
    created_at: z.iso.datetime({ offset: true }),
    user: z.object({ login: z.string(), type: z.string() }).nullable(),
    performed_via_github_app: z.unknown().optional(),
  }),
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
    ...(own.queued === undefined ? {} : { queued: own.queued }),
    ...(own.onDefaultBranch === undefined ? {} : { onDefaultBranch: own.onDefaultBranch }),
    ...(own.workflowRun === undefined ? {} : { workflowRun: own.workflowRun }),
    ...(own.comment === undefined ? {} : { comment: own.comment }),
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
      // A group of several is named after the last one.
      const number = /\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(group.head_ref)?.[1]
      return {
        mode: 'check',
        comparison: { kind: 'merge-group', baseSha: group.base_sha, headSha: group.head_sha },
        ...(number === undefined ? {} : { queued: Number(number) }),
      }
    }
    case 'push':
      return fromPush(read(pushSchema, payload, name))
    case 'schedule':
      return { mode: 'drift', onDefaultBranch: true }
    case 'workflow_dispatch':
      return { mode: 'drift', ...(isOnDefaultBranch(payload) ? { onDefaultBranch: true } : {}) }
    case 'workflow_run':
      return { mode: 'report', workflowRun: fromWorkflowRun(read(workflowRunSchema, payload, name)) }
    case 'issue_comment':
      return { mode: 'command', comment: fromComment(read(issueCommentSchema, payload, name)) }
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

function fromWorkflowRun({ workflow_run: run }: z.output<typeof workflowRunSchema>): WorkflowRun {
  return {
    head: run.head_sha,
    branch: run.head_branch ?? null,
    repository: run.head_repository?.full_name ?? null,
    event: run.event,
  }
}

function fromComment({ action, issue, comment }: z.output<typeof issueCommentSchema>): IssueComment {
  return {
    id: comment.id,
    body: comment.body ?? '',
    author: comment.user?.login ?? '',
    createdAt: new Date(comment.created_at),
    pullRequest: issue.pull_request == null ? undefined : issue.number,
    mayCommand:
      action === 'created' && comment.user?.type === 'User' && (comment.performed_via_github_app ?? null) === null,
  }
}

/** A run by hand can be for any branch. */
function isOnDefaultBranch(payload: unknown): boolean {
  const parsed = dispatchSchema.safeParse(payload)
  return parsed.success && parsed.data.ref === `refs/heads/${parsed.data.repository.default_branch}`
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
