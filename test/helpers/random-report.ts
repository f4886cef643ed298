import type { Report } from '../../src/report/model.ts'

/** A seeded generator of numbers in [0, 1), so that a failing case can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const NASTY_PIECES: readonly string[] = [
  '|',
  '||',
  '\\',
  '\\|',
  '\\\\|',
  '`',
  '``',
  '```',
  '~~~',
  '*',
  '**b**',
  '_i_',
  '~~s~~',
  '[',
  ']',
  '(',
  ')',
  '!',
  '{',
  '}',
  '$',
  '$x$',
  '&',
  '=',
  '+',
  '-',
  '#',
  '>',
  "'",
  '"',
  "'q'",
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u0085',
  '\u0000',
  '\u001B[31m',
  '\u009B2J',
  '\u0007',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\u00AD',
  '\u3164',
  '\u{E0041}',
  '\uD800',
  'e\u0301\u0301\u0301\u0301\u0301\u0301',
  '@everyone',
  '@octo/team',
  '#1',
  'octo/repo#2',
  'GH-3',
  'JIRA-4',
  'deadbeefdeadbeef',
  ':tada:',
  'https://evil.example/x',
  'http://evil.example',
  'www.evil.example',
  'ftp://evil.example',
  'mail@evil.example',
  'mailto:mail@evil.example',
  '[x](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '[^1]',
  '[^1]: note',
  '<https://evil.example>',
  '- [ ] task',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details>',
  '</summary>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '</td>',
  '</style>',
  '" onload="x',
  '&lt;b&gt;',
  '&#64;everyone',
  '::set-output name=x::y',
  '::error::z',
  '##[error]x',
  '%0A::debug::x',
  '%%{init: {}}%%',
  '# heading',
  '\n# heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '\n---\n',
  '===',
  '| - | - |',
  '\n| a | b |\n| - | - |\n',
  '    code',
  'word',
  'orders',
  'transform.join',
  'a/b.py',
  '日本語',
  '👩‍💻',
  '…',
  '__proto__',
  'constructor',
  'x'.repeat(10_000),
  '`'.repeat(300),
  '|'.repeat(300),
]

/** Text as a hostile pull request or a broken server would have it. */
export function nastyText(random: () => number): string {
  const length = 1 + Math.floor(random() * 7)
  return Array.from({ length }, () => pick(random, NASTY_PIECES)).join(random() < 0.3 ? ' ' : '')
}

/** Harmless text that is different every time. */
export function harmlessText(): () => string {
  let next = 0
  return () => `x${String(next++)}`
}

function pick<Value>(random: () => number, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

/**
 * A report whose structure is decided by `random` alone, and all of whose text is made by `text`: two reports of one seed
 * differ in their text only.
 */
export function randomReport(random: () => number, text: () => string): Report {
  const list = <Item>(most: number, make: () => Item): Item[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make)
  const maybe = <Item>(make: () => Item): Item | undefined => (random() < 0.5 ? make() : undefined)
  const number = (): number => Math.floor(random() * 1000)
  const owner = (): 'airflow' | 'dagster' | 'none' => pick(random, ['airflow', 'dagster', 'none'])

  const finding = (): Report['findings'][number] => ({
    rule: random() < 0.3 ? `drift/${text()}` : text(),
    severity: pick(random, ['error', 'warning', 'notice']),
    origin: pick(random, ['introduced', 'introduced', 'pre-existing', 'fixed']),
    accepted: random() < 0.2 ? { reason: text(), until: maybe(text) } : undefined,
    expired: random() < 0.2 ? { reason: text(), until: text() } : undefined,
    dagId: maybe(text),
    taskId: maybe(text),
    edge: maybe((): [string, string] => [text(), text()]),
    location: maybe(text),
    instance: maybe(text),
    file: maybe(text),
    line: maybe(number),
    message: text(),
    effect: text(),
    fix: maybe(() => ({
      summary: text(),
      edits: maybe(() => list(2, () => ({ file: text(), from: number(), to: number(), text: text() }))),
      rename: maybe(() => ({ from: text(), to: text() })),
      patch: maybe(text),
    })),
    certainty: pick(random, ['exact', 'conditional', 'unresolved']),
    doubt: maybe(text),
    fingerprint: text(),
  })
  const graph = (): NonNullable<Report['graphs']>[number] => {
    const state = (): 'added' | 'removed' | 'unchanged' => pick(random, ['added', 'removed', 'unchanged'])
    const ids = [text(), text(), text()] as const
    return {
      dagId: text(),
      tasks: ids.map((taskId) => ({ taskId, state: state(), before: owner(), after: owner() })),
      edges: list(4, () => ({ from: pick(random, ids), to: pick(random, ids), state: state() })),
    }
  }
  const process = (): Report['reloads'][number]['before'] => ({
    serverId: text(),
    versionKey: text(),
    stateAt: number(),
  })

  const findings = list(8, finding)
  return {
    schemaVersion: 1,
    tool: { name: text(), version: text() },
    mode: pick(random, ['check', 'reload', 'drift']),
    verdict: pick(random, ['in-sync', 'drift', 'blocked', 'unknown']),
    base: random() < 0.5 ? { sha: text() } : null,
    head: { sha: text() },
    cached: {
      source: pick(random, ['live', 'snapshot', 'none']),
      takenAt: text(),
      locations: list(4, () => ({
        name: text(),
        status: pick(random, ['loaded', 'error', 'loading']),
        error: maybe(text),
        airliftVersion: maybe(text),
      })),
    },
    dags: list(3, () => ({
      dagId: text(),
      instance: text(),
      file: text(),
      state: pick(random, ['added', 'removed', 'renamed', 'changed', 'unchanged']),
      complete: random() < 0.5,
      inDagster: random() < 0.5,
      locations: list(2, text),
    })),
    findings,
    forecast: list(4, () => ({
      location: text(),
      outcome: pick(random, ['loads', 'fails', 'unknown']),
      error: maybe(text),
      because: findings.slice(0, 1).map((each) => each.fingerprint),
    })),
    execution: list(4, () => ({
      dagId: text(),
      taskId: text(),
      before: owner(),
      after: owner(),
      assets: list(4, text),
    })),
    graphs: list(2, graph),
    scoreboard: list(4, () => {
      const progress = { tasks: 1 + number(), mapped: number(), proxied: number() }
      return { dagId: text(), ...progress, before: { tasks: number(), mapped: number(), proxied: number() } }
    }),
    reloads:
      random() < 0.3
        ? list(3, () => ({
            location: text(),
            result: pick(random, ['refreshed', 'unchanged', 'not-reloaded', 'failed', 'skipped', 'timed-out']),
            reason: text(),
            next: maybe(text),
            seconds: number(),
            before: process(),
            after: process(),
            differencesLeft: number(),
          }))
        : [],
    skipped: list(3, () => ({ what: text(), why: text() })),
  }
}
