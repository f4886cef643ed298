import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import * as z from 'zod'

/** Who a token is and what it may do: a pull request from a fork gets one that may only read. */
export interface FakeToken {
  readonly login: string
  readonly may: 'write' | 'read'
}

export interface FakeComment {
  readonly id: number
  readonly author: string
  body: string
}

export interface FakePullRequest {
  head: string
  mergeCommit?: string
}

/** One request as it came. */
export interface RecordedRequest {
  readonly method: string
  /** With the query, without the prefix of an Enterprise server. */
  readonly path: string
  readonly body: string
}

interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface FakeGitHubOptions {
  /** `owner/name`. */
  readonly repository?: string
  readonly tokens?: Readonly<Record<string, FakeToken>>
  /** `/api/v3` for an Enterprise server. */
  readonly prefix?: '' | '/api/v3'
}

export const WRITE_TOKEN = 'ghs_0123456789abcdefWRITE'
export const READ_TOKEN = 'ghs_0123456789abcdefREAD'

const BOT = 'github-actions[bot]'
const MAX_COMMENT_CHARACTERS = 65_536
const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } }
const FORBIDDEN: Answer = {
  status: 403,
  body: { message: 'Resource not accessible by integration' },
  headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
}

const bodySchema = z.object({ body: z.string() })

/** A GitHub with one repository: the routes that the action calls, answering and refusing as GitHub does. */
export class FakeGitHub {
  readonly repository: string
  /** All comments of all conversations, oldest first. */
  readonly comments = new Map<number, FakeComment[]>()
  readonly pulls = new Map<number, FakePullRequest>()
  /** `base...head` to the sha of the merge base. */
  readonly mergeBases = new Map<string, string>()
  readonly requests: RecordedRequest[] = []
  readonly #tokens: Readonly<Record<string, FakeToken>>
  readonly #prefix: string
  readonly #server: Server
  readonly #planned: { method: string; path: RegExp; answer: Answer }[] = []
  #nextId = 1001

  private constructor(options: FakeGitHubOptions, server: Server) {
    this.repository = options.repository ?? 'octo/dags'
    this.#prefix = options.prefix ?? ''
    this.#server = server
    this.#tokens = options.tokens ?? {
      [WRITE_TOKEN]: { login: BOT, may: 'write' },
      [READ_TOKEN]: { login: BOT, may: 'read' },
    }
  }

  /** Listens on a free port of this machine. */
  static async start(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
    const server = createServer()
    const github = new FakeGitHub(options, server)
    server.on('request', (request, response) => {
      void github.#serve(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return github
  }

  get serverUrl(): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the fake GitHub is not running')
    return `http://127.0.0.1:${address.port}`
  }

  /** As in `GITHUB_API_URL`. */
  get apiUrl(): string {
    return this.serverUrl + this.#prefix
  }

  /** The requests that change something, as `POST /repos/…`. */
  get writes(): string[] {
    return this.requests
      .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/graphql'))
      .map(({ method, path }) => `${method} ${path}`)
  }

  commentsOf(pullRequest: number): FakeComment[] {
    const known = this.comments.get(pullRequest) ?? []
    this.comments.set(pullRequest, known)
    return known
  }

  /** Adds a comment as somebody else would. */
  addComment(pullRequest: number, author: string, body: string): FakeComment {
    const comment = { id: this.#nextId++, author, body }
    this.commentsOf(pullRequest).push(comment)
    return comment
  }

  /** Answers the next matching request like this, once. */
  answerOnce(method: string, path: RegExp, answer: Answer): void {
    this.#planned.push({ method, path, answer })
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
    const url = request.url ?? '/'
    const inside = url.startsWith(`${this.#prefix}/`) || url === '/api/graphql'
    const recorded = {
      method: request.method ?? '?',
      path: inside && url !== '/api/graphql' ? url.slice(this.#prefix.length) : url,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    this.requests.push(recorded)
    const answer = inside ? this.#answer(recorded, request.headers.authorization ?? '') : NOT_FOUND
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null)
    const type = typeof answer.body === 'string' ? 'text/html' : 'application/json; charset=utf-8'
    response.writeHead(answer.status, { 'content-type': type, ...answer.headers })
    response.end(answer.status === 204 ? undefined : text)
  }

  #answer(request: RecordedRequest, authorization: string): Answer {
    const planned = this.#planned.findIndex(({ method, path }) => method === request.method && path.test(request.path))
    const [once] = planned === -1 ? [] : this.#planned.splice(planned, 1)
    if (once !== undefined) return once.answer

    const token = this.#tokens[authorization.replace(/^(token|bearer) /i, '')]
    if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } }
    const { pathname, searchParams } = new URL(request.path, 'http://github.test')
    if (pathname === '/user') {
      return token.login.endsWith('[bot]') ? FORBIDDEN : { status: 200, body: { login: token.login } }
    }
    if (pathname.endsWith('/graphql')) return { status: 200, body: { data: { viewer: { login: token.login } } } }

    const root = `/repos/${this.repository}/`
    if (!pathname.startsWith(root)) return NOT_FOUND
    const route = `${request.method} ${decodeURIComponent(pathname.slice(root.length))}`
    return this.#repositoryAnswer(route, request, token, searchParams)
  }

  #repositoryAnswer(route: string, request: RecordedRequest, token: FakeToken, query: URLSearchParams): Answer {
    const conversation = /^(GET|POST) issues\/(\d+)\/comments$/.exec(route)
    if (conversation?.[1] === 'GET') return this.#listComments(Number(conversation[2]), query)
    if (conversation?.[1] === 'POST') return this.#createComment(Number(conversation[2]), request, token)
    const comment = /^(PATCH|DELETE) issues\/comments\/(\d+)$/.exec(route)
    if (comment?.[1] !== undefined) return this.#changeComment(comment[1], Number(comment[2]), request, token)
    const pull = this.pulls.get(Number(/^GET pulls\/(\d+)$/.exec(route)?.[1]))
    if (pull !== undefined) return { status: 200, body: { head: { sha: pull.head } } }
    const commit = /^GET commits\/([0-9a-f]+)\/pulls$/.exec(route)?.[1]
    if (commit !== undefined) return { status: 200, body: this.#pullsOf(commit) }
    const mergeBase = this.mergeBases.get(/^GET compare\/(\S+)$/.exec(route)?.[1] ?? '')
    if (mergeBase !== undefined) return { status: 200, body: { merge_base_commit: { sha: mergeBase } } }
    return NOT_FOUND
  }

  #pullsOf(commit: string): object[] {
    return [...this.pulls]
      .filter(([, pull]) => pull.mergeCommit === commit)
      .map(([number, pull]) => ({
        number,
        merged_at: '2026-11-02T10:00:00Z',
        merge_commit_sha: pull.mergeCommit,
      }))
  }

  #listComments(pullRequest: number, query: URLSearchParams): Answer {
    const size = Math.min(100, Number(query.get('per_page') ?? 30))
    const page = Number(query.get('page') ?? 1)
    const all = this.commentsOf(pullRequest)
    const more = all.length > page * size
    const next = `${this.apiUrl}/repos/${this.repository}/issues/${pullRequest}/comments?per_page=${size}&page=${page + 1}`
    return {
      status: 200,
      body: all.slice((page - 1) * size, page * size).map((comment) => this.#shown(pullRequest, comment)),
      headers: more ? { link: `<${next}>; rel="next"` } : {},
    }
  }

  #createComment(pullRequest: number, request: RecordedRequest, token: FakeToken): Answer {
    if (token.may === 'read') return FORBIDDEN
    if (!this.pulls.has(pullRequest)) return NOT_FOUND
    const { body } = bodySchema.parse(JSON.parse(request.body))
    if (body.length > MAX_COMMENT_CHARACTERS) return tooLong()
    const comment = this.addComment(pullRequest, token.login, body)
    return { status: 201, body: this.#shown(pullRequest, comment) }
  }

  #changeComment(method: string, id: number, request: RecordedRequest, token: FakeToken): Answer {
    if (token.may === 'read') return FORBIDDEN
    for (const [pullRequest, comments] of this.comments) {
      const index = comments.findIndex((comment) => comment.id === id)
      const comment = comments[index]
      if (comment === undefined) continue
      if (method === 'DELETE') {
        comments.splice(index, 1)
        return { status: 204 }
      }
      const { body } = bodySchema.parse(JSON.parse(request.body))
      if (body.length > MAX_COMMENT_CHARACTERS) return tooLong()
      comment.body = body
      return { status: 200, body: this.#shown(pullRequest, comment) }
    }
    return NOT_FOUND
  }

  #shown(pullRequest: number, { id, author, body }: FakeComment): object {
    return {
      id,
      body,
      html_url: `${this.serverUrl}/${this.repository}/pull/${pullRequest}#issuecomment-${id}`,
      user: { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' },
    }
  }
}

function tooLong(): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [
        {
          resource: 'IssueComment',
          code: 'unprocessable',
          field: 'data',
          message: `Body is too long (maximum is ${MAX_COMMENT_CHARACTERS} characters)`,
        },
      ],
    },
  }
}
