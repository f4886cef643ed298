import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerCall } from './fake-github/answers.ts'
import { readCall } from './fake-github/described.ts'
import { answerGraphql } from './fake-github/graphql.ts'
import { Shown } from './fake-github/shown.ts'
import { NOT_FOUND } from './fake-github/standard-answers.ts'
import {
  FakeRepository,
  type Answer,
  type FakeComment,
  type FakePullRequest,
  type FakeToken,
  type RecordedRequest,
} from './fake-github/state.ts'

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

/**
 * A GitHub with one repository: answers and refuses as GitHub does, and holds every request against GitHub's own
 * description. `close` throws when a request did not fit it.
 */
export class FakeGitHub {
  readonly repository: string
  readonly state: FakeRepository
  readonly requests: RecordedRequest[] = []
  readonly #tokens: Readonly<Record<string, FakeToken>>
  readonly #prefix: string
  readonly #server: Server
  readonly #planned: { method: string; path: RegExp; answer: Answer }[] = []
  readonly #violations: string[] = []

  private constructor(options: FakeGitHubOptions, server: Server) {
    this.repository = options.repository ?? 'octo/dags'
    this.state = new FakeRepository(this.repository)
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

  get pulls(): Map<number, FakePullRequest> {
    return this.state.pulls
  }

  commentsOf(pullRequest: number): FakeComment[] {
    return this.state.commentsOf(pullRequest)
  }

  /** Adds a comment as somebody else would. */
  addComment(pullRequest: number, author: string, body: string): FakeComment {
    return this.state.addComment(pullRequest, author, body)
  }

  /** Answers the next matching request like this, once. */
  answerOnce(method: string, path: RegExp, answer: Answer): void {
    this.#planned.push({ method, path, answer })
  }

  /** @throws Error when a request did not fit GitHub's description */
  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
    if (this.#violations.length > 0) throw new Error(this.#violations.join('\n'))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
    const url = request.url ?? '/'
    const inside = url.startsWith(`${this.#prefix}/`) || url === '/api/graphql'
    const recorded: RecordedRequest = {
      method: request.method ?? '?',
      path: inside && url !== '/api/graphql' ? url.slice(this.#prefix.length) : url,
      body: Buffer.concat(chunks).toString('utf8'),
    }
    this.requests.push(recorded)
    const answer = inside ? this.#held(recorded, request.headers.authorization ?? '') : NOT_FOUND
    recorded.status = answer.status
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null)
    const type = typeof answer.body === 'string' ? 'text/html' : 'application/json; charset=utf-8'
    response.writeHead(answer.status, { 'content-type': type, ...answer.headers })
    response.end(answer.status === 204 ? undefined : text)
  }

  #held(request: RecordedRequest, authorization: string): Answer {
    try {
      return this.#answer(request, authorization)
    } catch (error) {
      this.#violations.push(String(error))
      return { status: 418, body: { message: String(error) } }
    }
  }

  #answer(request: RecordedRequest, authorization: string): Answer {
    const isGraphql = request.path.endsWith('/graphql')
    // Held against the description whatever the answer is.
    const call = isGraphql ? undefined : readCall(request)
    const planned = this.#planned.findIndex(({ method, path }) => method === request.method && path.test(request.path))
    const [once] = planned === -1 ? [] : this.#planned.splice(planned, 1)
    if (once !== undefined) return once.answer

    const token = this.#tokens[authorization.replace(/^(token|bearer) /i, '')]
    if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } }
    if (isGraphql) return answerGraphql(request.body, token, this.state)
    if (call === undefined) throw new Error(`GitHub has no ${request.method} ${request.path}, as far as the slice goes`)
    return answerCall({
      ...call,
      token,
      state: this.state,
      shown: new Shown(this.serverUrl, this.repository),
      pageUrl: (page) => {
        const next = new URL(this.apiUrl + request.path)
        next.searchParams.set('page', String(page))
        return next.href
      },
    })
  }
}
