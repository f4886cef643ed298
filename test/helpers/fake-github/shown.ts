import type { FakeComment, FakeIssue, FakePullRequest, FakeReviewComment } from './state.ts'

/** How GitHub shows what it holds: of each answer the fields that anybody here could want to read. */
export class Shown {
  readonly #serverUrl: string
  readonly #repository: string

  constructor(serverUrl: string, repository: string) {
    this.#serverUrl = serverUrl
    this.#repository = repository
  }

  user(login: string): object {
    return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
  }

  comment(pullRequest: number, { id, author, body }: FakeComment): object {
    return {
      id,
      node_id: `IC_${id}`,
      body,
      html_url: `${this.#serverUrl}/${this.#repository}/pull/${pullRequest}#issuecomment-${id}`,
      user: this.user(author),
    }
  }

  reviewComment({ id, author, body, path, line, startLine }: FakeReviewComment): object {
    return {
      id,
      node_id: `PRRC_${id}`,
      body,
      path,
      line,
      start_line: startLine ?? null,
      user: this.user(author),
    }
  }

  issue({ number, author, title, body, labels, state }: FakeIssue): object {
    return {
      number,
      title,
      body,
      state,
      labels: labels.map((name) => ({ name })),
      html_url: `${this.#serverUrl}/${this.#repository}/issues/${number}`,
      user: this.user(author),
    }
  }

  pull(number: number, pull: FakePullRequest): object {
    const merged = pull.mergeCommit !== undefined
    return {
      number,
      state: (pull.open ?? !merged) ? 'open' : 'closed',
      merged_at: merged ? '2026-11-02T10:00:00Z' : null,
      merge_commit_sha: pull.mergeCommit ?? pull.trialMerge ?? null,
      labels: (pull.labels ?? []).map((name) => ({ name })),
      head: {
        sha: pull.head,
        ref: pull.headBranch ?? 'feature',
        repo: { full_name: pull.headRepository ?? this.#repository },
      },
      base: { sha: pull.base ?? '0'.repeat(40), ref: 'main', repo: { full_name: this.#repository } },
    }
  }
}
