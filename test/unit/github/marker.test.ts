import { describe, expect, it } from '@jest/globals'
import { readMarker, renderMarker } from '../../../src/github/marker.ts'

const HEAD = 'a'.repeat(40)

describe('the hidden marker', () => {
  it.each(['airlift-drift', 'with space', '--> <script>', 'ä%2F', '-->'])('keeps the key %j', (key) => {
    const marker = renderMarker({ key, head: HEAD })

    expect(readMarker(`${marker}\nbody`)).toEqual({ key, head: HEAD })
    expect(marker.indexOf('>')).toBe(marker.length - 1)
    expect(marker).not.toContain('\n')
  })

  it.each(['', 'text', `x ${renderMarker({ key: 'k', head: HEAD })}`, `<!-- airlift-drift key=%zz head=${HEAD} -->`])(
    'is not in %j',
    (body) => {
      expect(readMarker(body)).toBeUndefined()
    },
  )
})
