import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { READERS } from '../../scripts/find-chromium.ts'
import { ruleSummaries } from '../../src/rules/summaries.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import { nastyText, randomReport, seeded } from '../helpers/random-report.ts'
import { finding, many, report } from '../helpers/reports.ts'
import { TYPICAL_REPORTS } from '../helpers/typical-reports.ts'

const SCHEMA = path.join(READERS, `@microsoft/sarif-multitool-${process.platform}/sarif-2.1.0.json`)

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
const fits = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))

/** What the schema has against a log; empty where it fits. */
function errorsOf(log: string): unknown[] {
  fits(JSON.parse(log))
  return fits.errors ?? []
}

it.each(Object.entries(TYPICAL_REPORTS))('fits the schema of SARIF 2.1.0 (%s)', (_, typical) => {
  expect(errorsOf(renderSarif(typical, ruleSummaries()))).toEqual([])
})

it('fits it with more findings than are told', () => {
  const findings = many(5001, () => finding())

  expect(errorsOf(renderSarif(report({ findings }), ruleSummaries()))).toEqual([])
})

it('fits it whatever the text is', () => {
  const noise = seeded(13)
  const logs = Array.from({ length: 60 }, (_, seed) =>
    renderSarif(
      randomReport(seeded(seed), () => nastyText(noise)),
      ruleSummaries(),
    ),
  )

  expect(logs.flatMap(errorsOf)).toEqual([])
})

it('would notice what does not fit', () => {
  const log = renderSarif(report({ findings: [finding()] }), ruleSummaries()).replace(
    '"level": "error"',
    '"level": "bad"',
  )

  expect(errorsOf(log)).not.toEqual([])
})
