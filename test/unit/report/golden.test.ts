import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../../src/report/comment.ts'
import { renderTerminal } from '../../../src/report/terminal.ts'
import { TYPICAL_REPORTS } from '../../helpers/typical-reports.ts'

const FOLDER = new URL('../../fixtures/report/', import.meta.url)
const ruleUrl = (rule: string): string => `https://example.com/rules/${rule}`

/** The text of a golden file; `UPDATE_GOLDEN=1` writes it first, on purpose, and the difference is then reviewed in git. */
function golden(name: string, rendered: string): string {
  const file = fileURLToPath(new URL(name, FOLDER))
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(fileURLToPath(FOLDER), { recursive: true })
    writeFileSync(file, rendered)
  }
  return readFileSync(file, 'utf8')
}

describe.each(Object.entries(TYPICAL_REPORTS))('the report %s', (name, report) => {
  it('gives the comment that was reviewed', () => {
    const comment = renderComment(report, { ruleUrl })

    expect(comment).toBe(golden(`${name}.comment.md`, comment))
  })

  it('gives the terminal text that was reviewed', () => {
    const text = renderTerminal(report, { color: false, width: 100 })

    expect(text).toBe(golden(`${name}.terminal.txt`, text))
  })
})
