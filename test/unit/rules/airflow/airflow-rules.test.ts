import { describe, expect, it } from '@jest/globals'
import type { ImportFailure } from '../../../../src/airflow/dag.ts'
import { cycle } from '../../../../src/rules/airflow/cycle.ts'
import { doesNotParse } from '../../../../src/rules/airflow/does-not-parse.ts'
import { duplicateDagId } from '../../../../src/rules/airflow/duplicate-dag-id.ts'
import { duplicateTaskId } from '../../../../src/rules/airflow/duplicate-task-id.ts'
import { unresolved } from '../../../../src/rules/airflow/unresolved.ts'
import { orphaned } from '../../../../src/rules/checks/orphaned.ts'
import { aCachedDag, aDag, aLocation, anExtraction, aProject, aSituation, aSnapshot } from '../../../helpers/dags.ts'

const failing = (kind: ImportFailure['kind']) =>
  aSituation(
    aProject({
      extraction: anExtraction([], { failures: [{ kind, file: 'dags/a.py', line: 3, message: 'it raises' }] }),
    }),
  )

describe('rules about files that Airflow cannot import', () => {
  it.each([
    ['syntax', doesNotParse],
    ['python', doesNotParse],
    ['airflow', doesNotParse],
    ['duplicate-task-id', duplicateTaskId],
    ['cycle', cycle],
  ] as const)('%s is told by one rule, with file and line', (kind, rule) => {
    const found = [doesNotParse, duplicateTaskId, cycle].map((each) => [...each.find(failing(kind))])

    expect(found.flat()).toHaveLength(1)
    expect([...rule.find(failing(kind))][0]).toMatchObject({ file: 'dags/a.py', line: 3, certainty: 'exact' })
  })
})

describe('airflow/duplicate-dag-id', () => {
  const twice = (...files: string[]) =>
    aSituation(aProject({ dags: files.map((file) => aDag({ dagId: 'orders', file })) }))

  it('names both files when they lie in one DAG folder', () => {
    const [found] = duplicateDagId.find(twice('dags/a.py', 'dags/team/b.py'))

    expect(found?.message).toBe("DAG 'orders' is defined in 'dags/a.py' and 'dags/team/b.py'.")
    expect(found?.certainty).toBe('exact')
  })

  it('is not sure about files that may belong to different Airflows', () => {
    expect([...duplicateDagId.find(twice('examples/a/x.py', 'examples/b/x.py'))][0]?.certainty).toBe('unresolved')
  })

  it('does not mind two DAGs of one id in one file: Airflow takes the last, always', () => {
    expect([...duplicateDagId.find(twice('dags/a.py', 'dags/a.py'))]).toEqual([])
  })
})

describe('airflow/unresolved', () => {
  it('lists the reasons with their places, and does not go on for ever', () => {
    const reasons = Array.from({ length: 7 }, (_, index) => ({
      reason: `loop over Variable 'v${index}'`,
      file: 'dags/a.py',
      line: index,
    }))
    const project = aProject({ dags: [aDag({ complete: false, reasons })] })

    const [found] = unresolved.find(aSituation(project))

    expect(found?.message).toContain("loop over Variable 'v0' (dags/a.py:0)")
    expect(found?.message).toMatch(/and 2 more\.$/)
  })
})

describe('checks/orphaned', () => {
  it('names the checks that sit on a DAG which goes away', () => {
    const location = aLocation({
      dags: [aCachedDag('orders')],
      checks: [{ name: 'not_empty', assetKey: ['airflow_one', 'dag', 'orders'], dagId: 'orders' }],
    })
    const gone = {
      kind: 'dag-removed',
      dagId: 'orders',
      instance: 'airflow_one',
      locations: ['analytics'],
      file: null,
      line: null,
      certainty: 'exact',
      doubt: null,
    } as const

    const found = [...orphaned.find(aSituation(aProject(), { cached: aSnapshot([location]), differences: [gone] }))]

    expect(found.map(({ dagId, location: name }) => [dagId, name])).toEqual([['orders', 'analytics']])
    expect(found[0]?.message).toContain("'not_empty'")
    expect([...orphaned.find(aSituation(aProject(), { cached: aSnapshot([location]) }))]).toEqual([])
  })
})
