import { describe, expect, it } from '@jest/globals'
import { parseCommand } from '../../../../src/action/command/parse.ts'

describe('parseCommand', () => {
  it.each([
    ['/airlift-drift recheck', { name: 'recheck' }],
    ['/airlift-drift   fix  \nplease', { name: 'fix' }],
    ['/airlift-drift explain drift/edge-changed', { name: 'explain', rule: 'drift/edge-changed' }],
    ['/airlift-drift reload my location', { name: 'reload', location: 'my location' }],
    [
      '/airlift-drift accept 0123456789ab we know\r\nmore',
      { name: 'accept', fingerprint: '0123456789ab', reason: 'we know' },
    ],
  ])('reads %j', (body, command) => {
    expect(parseCommand(body)).toEqual(command)
  })

  it.each([
    '/airlift-drift',
    '/airlift-drift accept 0123456789ab',
    '/airlift-drift accept x y',
    '/airlift-drift recheck now',
  ])('does not understand %j', (body) => {
    expect(parseCommand(body)).toEqual({ name: 'unknown' })
  })

  it.each(['Run /airlift-drift recheck', '> /airlift-drift recheck', '/airlift-drifting', 'x\n/airlift-drift fix', ''])(
    'takes %j for talk',
    (body) => {
      expect(parseCommand(body)).toBeUndefined()
    },
  )
})
