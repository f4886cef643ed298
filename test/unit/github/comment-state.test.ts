import { describe, expect, it } from '@jest/globals'
import { MAX_REMEMBERED, readState, renderState, type CommentState } from '../../../src/github/comment-state.ts'

const HEAD = 'a'.repeat(40)
const STATE: CommentState = {
  shown: ['0123456789ab'],
  label: { head: HEAD, fingerprints: ['ba9876543210'] },
  commands: [{ fingerprint: '0123456789ab', reason: 'known --> see the plan', by: 'ada' }],
}

describe('the state of a comment', () => {
  it('is one line that nothing in it can end', () => {
    const line = renderState(STATE)

    expect(line).not.toContain('\n')
    expect(line.match(/-->/g)).toHaveLength(1)
    expect(readState(`<!-- marker -->\n${line}\nBlocked.`)).toEqual(STATE)
  })

  it('drops what is no fingerprint, and more than anybody looks at', () => {
    const shown = ['-->', ...Array.from({ length: MAX_REMEMBERED + 5 }, (_, at) => at.toString(16).padStart(12, '0'))]

    const state = readState(`x\n${renderState({ ...STATE, shown })}\n`)

    expect(state?.shown).toHaveLength(MAX_REMEMBERED)
    expect(state?.shown[0]).toBe('000000000000')
  })

  it.each([
    ['another line', `x\ny\n${renderState(STATE)}\n`],
    ['text that is no base64 of JSON', 'x\n<!-- airlift-drift-state abcd -->\n'],
    ['another shape', `x\n<!-- airlift-drift-state ${Buffer.from('{"shown":[1]}').toString('base64url')} -->\n`],
  ])('is not read from %s', (_what, body) => {
    expect(readState(body)).toBeUndefined()
  })
})
