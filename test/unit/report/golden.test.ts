import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../../src/report/comment.ts'
import { renderTerminal } from '../../../src/report/terminal.ts'
import { golden } from '../../helpers/golden.ts'
import { TYPICAL_REPORTS } from '../../helpers/typical-reports.ts'

const ruleUrl = (rule: string): string => `https://example.com/rules/${rule}`

describe.each(Object.entries(TYPICAL_REPORTS))('the report %s', (name, report) => {
  it('gives the comment that was reviewed', () => {
    const comment = renderComment(report, { ruleUrl })

    expect(comment).toBe(golden(`report/${name}.comment.md`, comment))
  })

  it('gives the terminal text that was reviewed', () => {
    const text = renderTerminal(report, { color: false, width: 100 })

    expect(text).toBe(golden(`report/${name}.terminal.txt`, text))
  })
})
