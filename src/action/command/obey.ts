import { explain } from '../../commands/explain.ts'
import { toMessage, UserError } from '../../errors.ts'
import type { GitHub } from '../../github/client.ts'
import { upsertComment } from '../../github/comment.ts'
import { explainFailure } from '../../github/failure.ts'
import { mayWrite, react, type Reaction } from '../../github/people.ts'
import { readPullRequest, wasPushedAfter, type PullRequestFacts } from '../../github/pull-request.ts'
import { prose } from '../../report/markdown-text.ts'
import { RULES } from '../../rules/registry.ts'
import { readAcceptance } from '../acceptance.ts'
import type { IssueComment } from '../event.ts'
import type { Job, RunMode } from '../main.ts'
import { redact } from '../redact.ts'
import type { Task } from '../task.ts'
import { COMMAND_HELP, parseCommand, type Command } from './parse.ts'
import { repairsOf } from './repairs.ts'

/**
 * What a comment commands; undefined when it commands nothing, or nothing is left to do. Only people who may push
 * command, and only by writing a new comment, about the head that they saw. Its code is never run.
 */
export async function taskOfComment(job: Job, comment: IssueComment, run: RunMode): Promise<Task | undefined> {
  const { runner, github } = job
  const command = parseCommand(comment.body)
  if (command === undefined) {
    runner.info('The comment is no command.')
    return undefined
  }
  if (!comment.mayCommand || comment.pullRequest === undefined) {
    runner.info('Commands count in new comments of people on pull requests only.')
    return undefined
  }
  if (github === undefined) throw new UserError('A command needs a token.', { hint: 'Give one with `github-token`.' })
  if (!(await isAllowed(job, github, comment))) {
    runner.info('Only people who may push can command.')
    return undefined
  }
  const pull = await readPullRequest(github, comment.pullRequest)
  const asked = { job, github, comment, pull }
  const outdated = ABOUT_HEAD.has(command.name) && (await headIsNewer(asked))
  await acknowledge(job, github, comment, outdated || command.name === 'unknown' ? 'confused' : 'eyes')
  if (!outdated) return obey(asked, command, run)
  await answer(asked, 'The pull request has got newer commits since this comment. Look at them, then comment again.')
  return undefined
}

const ABOUT_HEAD: ReadonlySet<Command['name']> = new Set(['recheck', 'fix', 'accept'])

/** Whether what the pull request holds now is not what whoever commented could see. */
async function headIsNewer({ job, github, comment, pull }: Asked): Promise<boolean> {
  let pushed: boolean | undefined
  let why = 'it does not tell'
  try {
    pushed = await wasPushedAfter(github, pull, comment.createdAt)
  } catch (error) {
    ;({ why } = explainFailure(error))
  }
  if (pushed === undefined) {
    job.runner.notice(`Whether the pull request was pushed to after the comment could not be asked of GitHub: ${why}.`)
  }
  return pushed === true
}

async function isAllowed(job: Job, github: GitHub, comment: IssueComment): Promise<boolean> {
  try {
    if (await mayWrite(github, comment.author)) return true
  } catch (error) {
    job.runner.notice(`Who may command could not be asked: ${explainFailure(error).why}.`)
    return false
  }
  await acknowledge(job, github, comment, '-1')
  return false
}

async function acknowledge(job: Job, github: GitHub, comment: IssueComment, reaction: Reaction): Promise<void> {
  try {
    await react(github, comment.id, reaction)
  } catch (error) {
    job.runner.notice(`The comment was not acknowledged: ${explainFailure(error).why}.`)
  }
}

interface Asked {
  readonly job: Job
  readonly github: GitHub
  readonly comment: IssueComment
  readonly pull: PullRequestFacts
}

async function obey(asked: Asked, command: Command, run: RunMode): Promise<Task | undefined> {
  switch (command.name) {
    case 'recheck':
      return { job: await checkJob(asked), run }
    case 'fix':
      return {
        job: await checkJob(asked),
        run,
        after: async (report) => {
          await answer(asked, await repairsOf(asked.job.values.workingDirectory, report))
        },
      }
    case 'reload':
      return { job: reloadJob(asked, command.location), run }
    case 'accept': {
      const job = await checkJob(asked)
      const { fingerprint, reason } = command
      if (!job.acceptance.shown.includes(fingerprint)) {
        await answer(asked, 'The comment shows no open finding with this fingerprint. The JSON report lists them.')
        return undefined
      }
      const others = job.acceptance.commands.filter((each) => each.fingerprint !== fingerprint)
      const commands = [...others, { fingerprint, reason, by: asked.comment.author }]
      return { job: { ...job, acceptance: { ...job.acceptance, commands } }, run }
    }
    case 'explain':
      await answer(asked, explained(command.rule))
      return undefined
    case 'unknown':
      await answer(asked, `That is no command.\n\n${COMMAND_HELP.map((line) => `- ${line}`).join('\n')}`)
      return undefined
  }
}

function explained(rule: string): string {
  try {
    return explain(RULES, rule)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return prose(`${toMessage(error)} ${error.hint ?? ''}`, 2000)
  }
}

/** A check of the head as it was when the job began. */
async function checkJob({ job, pull }: Asked): Promise<Job> {
  const checked: Job = {
    ...job,
    event: {
      mode: 'check',
      comparison: { kind: 'pull-request', baseSha: pull.base, headSha: pull.head, mergeSha: pull.merge },
      pullRequest: { number: pull.number, head: pull.head, fork: pull.fork },
    },
  }
  return { ...checked, acceptance: await readAcceptance(checked) }
}

/** Of the default branch, for which GitHub runs jobs of comments: what the pull request holds is not merged. */
function reloadJob({ job, pull }: Asked, location: string): Job {
  return {
    ...job,
    values: { ...job.values, codeLocations: [location] },
    event: {
      mode: 'reload',
      comparison: { kind: 'commit', sha: job.facts.event.sha },
      pullRequest: { number: pull.number, head: pull.head, fork: pull.fork },
    },
  }
}

/** One answer for each command, also when the job runs again. */
async function answer({ job, github, comment, pull }: Asked, markdown: string): Promise<void> {
  const { values, runner, secrets } = job
  const result = await upsertComment(github, {
    pullRequest: pull.number,
    key: `${values.commentId}/answer/${comment.id}`,
    head: pull.head,
    onlyForHead: false,
    body: redact(`@${comment.author}\n\n${markdown}`, secrets),
    when: 'always',
    hasFindings: true,
  })
  if (result.kind === 'skipped') runner.notice(`The answer was left out: ${result.why}.`)
}
