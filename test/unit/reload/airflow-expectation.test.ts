import { describe, expect, it } from '@jest/globals'
import type { RestDag } from '../../../src/airflow/rest/answers.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { expectationOf, foreignInstances } from '../../../src/commands/reload/airflow-expectation.ts'
import type { Target } from '../../../src/commands/reload/target.ts'
import { UnreachableError } from '../../../src/errors.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

type Files = Readonly<Record<string, string>>

const dagFile = (dagId: string, task: string): string =>
  [
    'from airflow import DAG',
    'from airflow.operators.empty import EmptyOperator',
    `with DAG("${dagId}") as dag:`,
    `    EmptyOperator(task_id="${task}")`,
  ].join('\n')

const INSTANCES = [
  { name: 'shop', dags: ['shop/**'] },
  { name: 'bank', dags: ['bank/**'] },
]
const BASE: Files = {
  'shop/orders.py': dagFile('orders', 'load'),
  'shop/old.py': dagFile('old', 'load'),
  'bank/loans.py': dagFile('loans', 'load'),
}

function aTarget(head: Files): Target {
  const changed = new Set(Object.keys({ ...BASE, ...head }).filter((path) => BASE[path] !== head[path]))
  const trees = { base: memoryTree(BASE, 'base'), head: memoryTree(head, 'head'), changed }
  return { commit: 'head', trees, projects: readProjects(trees, { instances: INSTANCES }) }
}

const { 'shop/old.py': _, ...kept } = BASE
const MERGED = aTarget({
  ...kept,
  'shop/orders.py': dagFile('orders', 'wash'),
  'bank/loans.py': dagFile('loans', 'count'),
})

function listing(...dagIds: readonly string[]) {
  const dag = (dagId: string): RestDag => ({
    dagId,
    active: true,
    hasImportErrors: false,
    fileloc: null,
    relativeFileloc: null,
    bundleName: null,
    fileToken: null,
    lastParsedTime: null,
    tags: [],
  })
  return { listDags: () => Promise.resolve(dagIds.map(dag)) }
}

describe('what a wait asks of an Airflow', () => {
  it('is every DAG that changed or went away', () => {
    const { dags, removed, files } = expectationOf(MERGED, new Set())

    expect(dags.map(({ dag }) => dag.dagId)).toEqual(['loans', 'orders'])
    expect(removed).toEqual(['old'])
    expect([...files].sort()).toEqual(['bank/loans.py', 'shop/orders.py'])
  })

  it('is a DAG of a changed file too that stays as it is, for its new text', () => {
    const target = aTarget({ ...BASE, 'shop/old.py': `${BASE['shop/old.py']}\nimport missing_of_airflow` })

    const { dags, files } = expectationOf(target, new Set())

    expect(dags.map(({ dag }) => dag.dagId)).toEqual(['old'])
    expect(files).toEqual(['shop/old.py'])
  })

  it('is nothing of an instance that it does not serve, while it serves another', async () => {
    const foreign = await foreignInstances(listing('orders', 'old'), MERGED, undefined)
    const { dags, removed } = expectationOf(MERGED, foreign)

    expect([...foreign]).toEqual(['bank'])
    expect(dags.map(({ dag }) => dag.dagId)).toEqual(['orders'])
    expect(removed).toEqual(['old'])
  })

  it('is everything where it serves all of them, none of them, or does not say', async () => {
    const away = { listDags: () => Promise.reject(new UnreachableError('connection refused')) }

    const all = await foreignInstances(listing('orders', 'loans'), MERGED, undefined)
    const none = await foreignInstances(listing('other'), MERGED, undefined)
    const silent = await foreignInstances(away, MERGED, undefined)

    expect([all.size, none.size, silent.size]).toEqual([0, 0, 0])
  })
})
