import { describe, expect, it } from '@jest/globals'
import { renderValidation, validate } from '../../../src/commands/validate.ts'
import type { Finding } from '../../../src/report/model.ts'
import { aDagFile, aFolder, aProject, aTaskFile } from '../../helpers/dags.ts'

const FINDING: Finding = {
  rule: 'proxied-state/unknown-task',
  severity: 'error',
  origin: 'introduced',
  dagId: 'jobs',
  taskId: 'extrat',
  file: 'dags/proxied_state/jobs.yaml',
  line: 2,
  message: "DAG 'jobs' has no task 'extrat'.",
  effect: 'Airflow cannot import dags/jobs.py.',
  fix: { summary: "List 'extract' instead of 'extrat'." },
  certainty: 'exact',
  fingerprint: 'abc',
}

const PROJECT = aProject({
  folders: [aFolder([aTaskFile('jobs', { extrat: true, load: false }), aDagFile('whole', true)])],
})

describe('validate', () => {
  it('lists every file with what it says and the findings about it', () => {
    expect(validate(PROJECT, [FINDING, { ...FINDING, rule: 'mapping/missing-task' }]).files).toEqual([
      {
        file: 'dags/proxied_state/jobs.yaml',
        dagId: 'jobs',
        ok: false,
        tasks: { extrat: true, load: false },
        proxied: null,
        findings: [FINDING],
      },
      { file: 'dags/proxied_state/whole.yaml', dagId: 'whole', ok: true, tasks: null, proxied: true, findings: [] },
    ])
  })

  it('lists a DAG file whose call is the trouble', () => {
    const finding: Finding = { ...FINDING, rule: 'proxied-state/breaks-dag-file', file: 'dags/jobs.py', line: 9 }

    expect(validate(aProject(), [finding]).files).toMatchObject([{ file: 'dags/jobs.py', dagId: 'jobs', ok: false }])
  })

  it('passes a file whose only findings are warnings or accepted', () => {
    const findings: Finding[] = [
      { ...FINDING, severity: 'warning' },
      { ...FINDING, accepted: { reason: 'known' } },
    ]

    expect(validate(PROJECT, findings).files[0]?.ok).toBe(true)
  })

  it('keeps prototype-named ids as they are', () => {
    const project = aProject({ folders: [aFolder([aTaskFile('jobs', { ['__proto__']: true, constructor: false })])] })

    expect(JSON.stringify(validate(project, []).files[0]?.tasks)).toBe('{"__proto__":true,"constructor":false}')
  })
})

describe('renderValidation', () => {
  it('tells verdict, files, findings and repairs', () => {
    const text = renderValidation(validate(PROJECT, [FINDING]), { color: false, width: 200 })

    expect(text.split('\n')).toEqual([
      '1 file of 2 would break or do nothing',
      '',
      '  error  dags/proxied_state/jobs.yaml  jobs: 1 of 2 listed tasks in Dagster',
      "    error  dags/proxied_state/jobs.yaml:2  DAG 'jobs' has no task 'extrat'. Airflow cannot import dags/jobs.py.",
      "    → List 'extract' instead of 'extrat'.",
      '  ok  dags/proxied_state/whole.yaml  whole: the whole DAG runs in Dagster',
      '',
    ])
  })

  it('is short when all is well', () => {
    expect(renderValidation(validate(PROJECT, []), { color: false, width: 80 })).toContain(
      '2 files: as Airlift wants them',
    )
  })
})
