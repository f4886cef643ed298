import { createRequire } from 'node:module'
import { describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { interpretEvent } from '../../../src/action/event.ts'

const SHA = 'a'.repeat(40)
const LISTENED = ['pull_request', 'merge_group', 'push', 'workflow_run', 'issue_comment', 'workflow_dispatch']

// What GitHub sent, collected by Octokit: whole payloads, where the other tests have what is read of them.
const collected = z
  .array(z.object({ name: z.string(), examples: z.array(z.record(z.string(), z.unknown())) }))
  .parse(createRequire(import.meta.url)('@octokit/webhooks-examples'))
const payloads = collected
  .filter(({ name }) => LISTENED.includes(name))
  .flatMap(({ name, examples }) => examples.map((payload, at) => [`${name} ${at}`, name, payload] as const))
const deletion = payloads.filter(([, , payload]) => payload['deleted'] === true)
const understood = payloads.filter((each) => !deletion.includes(each))

describe("GitHub's own payloads", () => {
  it('are many, of each event', () => {
    expect(new Set(payloads.map(([, name]) => name))).toEqual(new Set(LISTENED))
  })

  it.each(understood)('are understood: %s', (_title, name, payload) => {
    const { mode, comparison } = interpretEvent({ name, payload, sha: SHA }, 'auto')

    expect({ mode, compared: comparison?.kind }).toEqual(
      {
        pull_request: { mode: 'check', compared: 'pull-request' },
        merge_group: { mode: 'check', compared: 'merge-group' },
        push: { mode: expect.stringMatching(/^(check|reload)$/), compared: 'push' },
        workflow_run: { mode: 'report', compared: 'commit' },
        issue_comment: { mode: 'command', compared: 'commit' },
        workflow_dispatch: { mode: 'drift', compared: 'commit' },
      }[name],
    )
  })

  it.each(deletion)('of a deleted branch are told as that: %s', (_title, name, payload) => {
    expect(() => interpretEvent({ name, payload, sha: SHA }, 'auto')).toThrow(/was deleted/)
  })
})
