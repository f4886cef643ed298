import { describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { renderSarif, type RuleText } from '../../../src/report/sarif.ts'
import { nastyText, randomReport, seeded } from '../../helpers/random-report.ts'
import { driftFinding, finding, many, report } from '../../helpers/reports.ts'

const RULES: RuleText[] = [
  { id: 'drift/task-added', title: 'a task is not in the copy', help: 'Reload.' },
  {
    id: 'mapping/missing-task',
    title: 'a mapped task is gone',
    help: 'Map another.',
    url: 'https://example.com/rules',
  },
]

const message = z.object({ text: z.string().min(1) })
const sarif = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({ driver: z.object({ name: z.string(), rules: z.array(z.object({ id: z.string() })) }) }),
      invocations: z.tuple([
        z.object({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.object({ level: z.string(), message })),
        }),
      ]),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.number().optional(),
          level: z.enum(['error', 'warning', 'note']),
          message,
          locations: z.tuple([
            z.object({
              physicalLocation: z.object({
                artifactLocation: z.object({ uri: z.string(), uriBaseId: z.string() }),
                region: z.object({ startLine: z.number().int().min(1) }),
              }),
            }),
          ]),
          partialFingerprints: z.record(z.string(), z.string()),
          baselineState: z.enum(['new', 'unchanged']),
          suppressions: z.array(z.object({ kind: z.literal('external'), justification: z.string() })).optional(),
        }),
      ),
    }),
  ]),
})

function runOf(text: string) {
  return sarif.parse(JSON.parse(text)).runs[0]
}

describe('renderSarif', () => {
  it('places a result with its rule, level and fingerprint', () => {
    const { results } = runOf(renderSarif(report({ findings: [finding()] }), RULES))

    expect(results).toEqual([
      expect.objectContaining({
        ruleId: 'mapping/missing-task',
        ruleIndex: 1,
        level: 'error',
        partialFingerprints: { 'airliftDrift/v1': 'f00dfeed00000001' },
        baselineState: 'new',
      }),
    ])
    expect(results[0]?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'airflow_dags/orders.py', uriBaseId: '%SRCROOT%' },
      region: { startLine: 14 },
    })
  })

  it('suppresses what is accepted, with the reason, and leaves out what is mended', () => {
    const findings = [finding({ accepted: { reason: 'gone in Q1' } }), finding({ origin: 'fixed' })]

    const { results } = runOf(renderSarif(report({ findings }), RULES))

    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external', justification: 'gone in Q1' }],
    ])
  })

  it('takes the file of the DAG where a finding names none', () => {
    const { results } = runOf(renderSarif(report({ findings: [driftFinding({ file: undefined })] }), RULES))

    expect(results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe('airflow_dags/orders.py')
  })

  it('tells a finding without any file, and what was not checked, as notifications', () => {
    const findings = [finding({ file: undefined, dagId: 'gone', message: 'DAG gone.' })]
    const skipped = [{ what: 'Airflow', why: 'no URL.' }]

    const { results, invocations } = runOf(renderSarif(report({ findings, skipped }), RULES))

    expect(results).toEqual([])
    expect(invocations[0].toolExecutionNotifications.map(({ message: { text } }) => text)).toEqual([
      expect.stringContaining('DAG gone.'),
      'Not checked: Airflow: no URL.',
    ])
  })

  it('keeps a file name from becoming a scheme, a query or another host', () => {
    const files = ['a:b.py', 'a?b#c.py', '//evil.example/x.py', 'über mut.py']
    const findings = files.map((file) => finding({ file }))

    const { results } = runOf(renderSarif(report({ findings }), RULES))

    expect(results.map((result) => result.locations[0].physicalLocation.artifactLocation.uri)).toEqual([
      'a%3Ab.py',
      'a%3Fb%23c.py',
      'evil.example/x.py',
      '%C3%BCber%20mut.py',
    ])
  })

  it('says how many results it leaves out', () => {
    const { results, invocations } = runOf(renderSarif(report({ findings: many(5001, () => finding()) }), RULES))

    expect(results).toHaveLength(5000)
    expect(invocations[0].toolExecutionNotifications[0]?.message.text).toBe('1 more findings are in the JSON report.')
  })

  it('stays well-formed and without links whatever the text is', () => {
    const noise = seeded(11)
    const runs = Array.from({ length: 60 }, (_, seed) =>
      runOf(
        renderSarif(
          randomReport(seeded(seed), () => nastyText(noise)),
          RULES,
        ),
      ),
    )
    const linked = runs.flatMap(({ results }) => results.filter((result) => /(?<!\\)\]\(/.test(result.message.text)))

    expect(linked).toEqual([])
  })
})
