import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as z from 'zod'
import { renderJson } from '../../../src/report/json.ts'
import { reportSchema } from '../../../src/report/model.ts'
import { nastyText, randomReport, seeded } from '../../helpers/random-report.ts'
import { finding, report } from '../../helpers/reports.ts'
import { TYPICAL_REPORTS } from '../../helpers/typical-reports.ts'

it('gives back the report that it was made from', () => {
  const noise = seeded(1)
  const reports = Array.from({ length: 40 }, (_, seed) => randomReport(seeded(seed), () => nastyText(noise)))

  const read = reports.map((each) => reportSchema.parse(JSON.parse(renderJson(each))))

  expect(read).toEqual(reports)
})

it('fits the JSON Schema that is published, whatever the text is', () => {
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync('docs/schema/report.json', 'utf8')))
  const fits = new Ajv2020({ strict: false, allErrors: true }).compile(schema)
  const noise = seeded(2)
  const nasty = Array.from({ length: 40 }, (_, seed) => randomReport(seeded(seed), () => nastyText(noise)))

  const errors = [...nasty, ...Object.values(TYPICAL_REPORTS)].flatMap((each) => {
    fits(JSON.parse(renderJson(each)))
    return fits.errors ?? []
  })

  expect(errors).toEqual([])
  expect(fits({ ...report(), verdict: 'fine' })).toBe(false)
})

it('does not depend on the order in which the report was built', () => {
  const { findings, ...rest } = report({ findings: [finding()] })

  expect(renderJson({ ...rest, findings })).toBe(renderJson({ findings, ...rest }))
})

it('escapes invisible characters and log commands', () => {
  const json = renderJson(report({ skipped: [{ what: 'a\u202E\u{E0041}\u007F', why: '##[error]x' }] }))

  expect(json).toContain('"a\\u202e\\udb40\\udc41\\u007f"')
  expect(json).toContain('"##\\u005berror]x"')
})

it('refuses a report that does not fit the schema', () => {
  const broken = { ...report(), head: { sha: 'a' }, findings: [{ ...finding(), line: Number.NaN }] }

  expect(() => renderJson(broken)).toThrow(/line/)
})
