/** Who a token is and what it may do: a pull request from a fork gets one that may only read. */
export interface FakeToken {
  readonly login: string
  readonly may: 'write' | 'read'
}

export interface FakeComment {
  readonly id: number
  readonly author: string
  body: string
  readonly reactions: string[]
  /** Why somebody hid it. */
  minimized: string | undefined
}

/** A comment beside a line of the diff. */
export interface FakeReviewComment {
  readonly id: number
  readonly author: string
  readonly path: string
  readonly line: number
  readonly startLine: number | undefined
  body: string
  minimized: string | undefined
}

export interface FakeFile {
  readonly filename: string
  /** Of the blob in head. */
  readonly sha: string
  readonly patch: string
}

export interface FakePullRequest {
  head: string
  base?: string
  /** With which it was merged. */
  mergeCommit?: string
  /** GitHub's trial merge, while it is open. */
  trialMerge?: string
  /** `owner/name`; that of the repository unless told. */
  headRepository?: string
  headBranch?: string
  labels?: string[]
  files?: readonly FakeFile[]
  open?: boolean
}

export interface FakeIssue {
  readonly number: number
  readonly author: string
  title: string
  body: string
  labels: readonly string[]
  state: 'open' | 'closed'
}

/** A push to a branch of this repository or of a fork. */
export interface FakePush {
  readonly ref: string
  /** ISO 8601. */
  readonly timestamp: string
  readonly after: string
}

export type Permission = 'admin' | 'write' | 'read' | 'none'

/** One request as it came. */
export interface RecordedRequest {
  readonly method: string
  /** With the query, without the prefix of an Enterprise server. */
  readonly path: string
  readonly body: string
  /** What it was answered with. */
  status?: number
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** What the repository holds. Tests arrange it and look at it; requests change it. */
export class FakeRepository {
  /** `owner/name`. */
  readonly name: string
  /** All comments of all conversations, oldest first. */
  readonly comments = new Map<number, FakeComment[]>()
  readonly pulls = new Map<number, FakePullRequest>()
  readonly issues = new Map<number, FakeIssue>()
  readonly reviewComments = new Map<number, FakeReviewComment[]>()
  /** By login; whoever is not listed may read. */
  readonly permissions = new Map<string, Permission>()
  /** `base...head` to the sha of the merge base. */
  readonly mergeBases = new Map<string, string>()
  /** Commits that the API can tell, with their parents. */
  readonly commits = new Map<string, readonly string[]>()
  /** By `owner/name`, newest first. */
  readonly pushes = new Map<string, FakePush[]>()
  #nextId = 1001

  constructor(name: string) {
    this.name = name
  }

  newId(): number {
    return this.#nextId++
  }

  commentsOf(pullRequest: number): FakeComment[] {
    const known = this.comments.get(pullRequest) ?? []
    this.comments.set(pullRequest, known)
    return known
  }

  reviewCommentsOf(pullRequest: number): FakeReviewComment[] {
    const known = this.reviewComments.get(pullRequest) ?? []
    this.reviewComments.set(pullRequest, known)
    return known
  }

  /** Adds a comment as somebody would. */
  addComment(pullRequest: number, author: string, body: string): FakeComment {
    const comment = { id: this.newId(), author, body, reactions: [], minimized: undefined }
    this.commentsOf(pullRequest).push(comment)
    return comment
  }
}
