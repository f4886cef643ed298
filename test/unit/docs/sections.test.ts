import { describe, expect, it } from '@jest/globals'
import { fillSections } from '../../../scripts/docs/sections.ts'

const PAGE = '# Page\n\n<!-- generated:keys -->\nold\n<!-- /generated:keys -->\n\nEnd.\n'

describe('fillSections', () => {
  it('replaces what stands between the markers and keeps the rest', () => {
    const filled = fillSections(PAGE, 'page.md', new Map([['keys', '| new |']]))

    expect(filled).toMatch(/^# Page\n\n<!-- generated:keys -->\n/)
    expect(filled).toContain('\n\n| new |\n\n')
    expect(filled).not.toContain('old')
    expect(filled).toMatch(/<!-- \/generated:keys -->\n\nEnd\.\n$/)
  })

  it('gives the same page when it is filled again', () => {
    const sections = new Map([['keys', '| new |']])
    const once = fillSections(PAGE, 'page.md', sections)

    expect(fillSections(once, 'page.md', sections)).toBe(once)
  })

  it('refuses a page without a place for a section', () => {
    expect(() => fillSections('# Page\n', 'page.md', new Map([['keys', '']]))).toThrow(
      'page.md needs one place for keys',
    )
  })

  it('refuses a place that nothing fills', () => {
    expect(() => fillSections(PAGE, 'page.md', new Map())).toThrow('page.md has a place for keys')
  })

  it('refuses two places for one section', () => {
    expect(() => fillSections(PAGE + PAGE, 'page.md', new Map([['keys', '']]))).toThrow('needs one place for keys')
  })
})
