import type { FakeGitHub } from './fake-github.ts'
import type { RecordedRequest } from './fake-github/state.ts'
import type { ActionResult, WorkflowCommand } from './run-action.ts'

/** Longer bodies, as that of a comment about thousands of findings, are shown by their beginning. Lines. */
const MOST_LINES = 150
/** Pages of a list that are asked for in a row are shown by the first and the last. */
const MOST_PAGES = 3

/**
 * What the runs of one scenario sent to GitHub and gave to their job, as text for a golden file. Ports, folders and times,
 * which differ each time, have fixed names in it; what is for debugging is left out.
 */
export class Transcript {
  readonly #github: FakeGitHub
  readonly #names: readonly (readonly [string, string])[]
  readonly #parts: string[] = []
  #seen = 0

  /** `names`: addresses of other servers, and what to call them. */
  constructor(github: FakeGitHub, names: Readonly<Record<string, string>> = {}) {
    this.#github = github
    this.#names = [...Object.entries(names), [github.serverUrl, 'https://github.test']]
  }

  /** Writes down a run, with the requests since the last one. */
  add(title: string, result: ActionResult): void {
    const requests = this.#github.requests.slice(this.#seen)
    this.#seen = this.#github.requests.length
    this.#parts.push(
      `# ${title}`,
      `exit ${result.exitCode ?? 'none'}`,
      section(
        'outputs',
        [...result.outputs].map(([name, value]) => `${name}: ${value}`),
      ),
      section('commands', result.commands.filter(({ command }) => command !== 'debug').map(commandText)),
      section(
        'log',
        result.log.split('\n').filter((line) => line !== ''),
      ),
      section('summary', result.summary.split('\n', 1)),
      section('requests', withoutMiddlePages(requests).map(requestText)),
    )
  }

  /** Leaves out the requests since the last run, as their order is a matter of luck. */
  leaveOutRequests(): void {
    this.#seen = this.#github.requests.length
  }

  /** The whole text; ends with a line break. */
  toString(): string {
    const text = this.#parts.filter((part) => part !== '').join('\n\n')
    return `${this.#named(text)}\n`
  }

  #named(text: string): string {
    const named = this.#names.reduce((each, [address, name]) => each.replaceAll(address, name), text)
    return named
      .replaceAll(/[^\s"'`]*airlift-drift-test-\w+/g, '<temporary>')
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<time>')
      .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, '<minute>')
      .replaceAll(/\b\d+ days old/g, '<n> days old')
      .replaceAll(/"(seconds|stateAt)":[\d.]+/g, '"$1":<n>')
      .replaceAll(/`(\S+)`<br>\d+ s \|/g, '`$1`<br><n> s |')
      .replaceAll(/\b(after|for|in) \d+(\.\d+)? s\b/g, '$1 <n> s')
  }
}

function section(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${name}\n\n${lines.join('\n')}`
}

function commandText({ command, properties, message }: WorkflowCommand): string {
  // What is masked is of no interest, that it is.
  if (command === 'add-mask') return '::add-mask::***'
  const told = Object.entries(properties).map(([name, value]) => `${name}=${value}`)
  return [`::${[command, ...told].join(' ')}::`, ...message.split('\n')].join('\n  ')
}

function withoutMiddlePages(requests: readonly RecordedRequest[]): RecordedRequest[] {
  const listOf = ({ method, path }: RecordedRequest): string => `${method} ${path.replace(/([?&])page=\d+/, '$1page=')}`
  return requests.filter((request, at) => {
    const before = requests[at - (MOST_PAGES - 1)]
    const after = requests[at + 1]
    const isMiddle = [before, after].every((other) => other !== undefined && listOf(other) === listOf(request))
    return !isMiddle
  })
}

function requestText({ method, path, status, body }: RecordedRequest): string {
  const line = `${method} ${path} → ${status ?? 'unanswered'}`
  return body === '' ? line : [line, ...bodyLines(body)].join('\n    ')
}

/** JSON as it is, but texts of several lines as such. */
function bodyLines(body: string): string[] {
  const texts: string[] = []
  const json = JSON.stringify(
    JSON.parse(body),
    (key, value: unknown) => {
      if (typeof value !== 'string' || !value.includes('\n')) return value
      texts.push(...['', `${key}:`, ...shortened(readable(value))])
      return `(${texts.length === 0 ? 'empty' : 'below'})`
    },
    1,
  )
  return [...json.split('\n'), ...texts]
}

/** The hidden state is base64; what it says is worth reading. */
function readable(text: string): string {
  return text.replace(
    /<!-- airlift-drift-state ([\w-]+) -->/,
    (_, state: string) => `<!-- airlift-drift-state ${Buffer.from(state, 'base64url').toString('utf8')} -->`,
  )
}

function shortened(text: string): string[] {
  const lines = text.split('\n').map((line) => (line.length > 1000 ? `${line.slice(0, 1000)}…` : line))
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), `(and ${lines.length - MOST_LINES} more lines)`]
}
