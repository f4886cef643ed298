import { FakeGitHub, type FakeGitHubOptions, WRITE_TOKEN } from './fake-github.ts'
import { PullRequest, type Push, type RunOptions } from './fake-github/pull-request.ts'
import type { Files, GitRepository } from './git-repository.ts'
import { type ActionResult, type ActionRun, runAction } from './run-action.ts'
import { Transcript } from './transcript.ts'

export interface StageOptions extends FakeGitHubOptions {
  /** What `main` holds besides `dags/orders.py`. */
  readonly files?: Files
  /** Addresses of other servers, and what to call them. */
  readonly names?: Readonly<Record<string, string>>
}

export interface StageEvent extends Partial<Omit<ActionRun, 'event' | 'github'>> {
  readonly name: string
  readonly payload: unknown
  /** What `GITHUB_SHA` is; the commit that the branch of the run has. */
  readonly sha: string
  readonly workspace: string
}

/** A repository on a scripted GitHub, on which one scenario is played and written down. */
export class ActionStage {
  readonly github: FakeGitHub
  readonly pullRequest: PullRequest
  readonly transcript: Transcript

  private constructor(github: FakeGitHub, { files, names }: StageOptions) {
    this.github = github
    this.pullRequest = new PullRequest(github, files)
    this.transcript = new Transcript(github, names)
  }

  static async open(options: StageOptions = {}): Promise<ActionStage> {
    return new ActionStage(await FakeGitHub.start(options), options)
  }

  get origin(): GitRepository {
    return this.pullRequest.origin
  }

  /** The job that checks a push to the pull request. */
  async check(title: string, push: Push, options: RunOptions = {}): Promise<ActionResult> {
    const result = await this.pullRequest.check(push, options)
    this.transcript.add(title, result)
    return result
  }

  /** The job of any other event. */
  async run(title: string, { name, payload, sha, ...run }: StageEvent): Promise<ActionResult> {
    const result = await runAction({ token: WRITE_TOKEN, ...run, github: this.github, event: { name, payload, sha } })
    this.transcript.add(title, result)
    return result
  }

  /** A checkout of a branch of the repository, as the job of a push or schedule has it. */
  branch(sha: string): string {
    return this.origin.checkoutLikeActions(sha, 2, 'refs/remotes/origin/main').path
  }

  close(): Promise<void> {
    return this.github.close()
  }
}
