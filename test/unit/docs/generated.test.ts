import { describe, expect, it } from '@jest/globals'
import { generate, RULES_FOLDER } from '../../../scripts/docs/generate.ts'
import { filesBelow, read } from './pages.ts'

const generated = generate(read)

describe('the generated documentation', () => {
  it.each([...generated])('%s is what `npm run docs` writes', (file, content) => {
    expect(read(file)).toBe(content)
  })

  it('has no page of a rule that is gone', () => {
    const leftOver = filesBelow(RULES_FOLDER).filter((file) => !generated.has(file))

    expect(leftOver).toEqual([])
  })
})
