import { describe, expect, it } from '@jest/globals'
import { type Projects, readProjects } from '../../../src/commands/read-projects.ts'
import { changedPaths } from '../../../src/git/changed-paths.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

type Files = Readonly<Record<string, string>>

function read(base: Files, head: Files): Projects {
  const [before, after] = [memoryTree(base, 'base'), memoryTree(head, 'head')]
  const sides = { base: before, head: after, changed: changedPaths(before, after) }
  return readProjects(sides, { instances: [{ name: null }] })
}

describe('a pin of Airflow that a change', () => {
  // Airflow 3 does not know the argument.
  const dag = { 'dags/orders.py': 'from airflow import DAG\ndag = DAG("orders", schedule_interval="@daily")' }
  const pin = { Dockerfile: 'FROM apache/airflow:3.0.1\n' }

  it.each([
    ['adds', {}, pin, [0, 1]],
    ['takes away', pin, {}, [1, 0]],
  ])('%s lets each side be read by its own Airflow', (_, before, after, expected) => {
    const { base, head } = read({ ...dag, ...before }, { ...dag, ...after })

    expect([base, head].map((project) => project?.extraction.failures.length)).toEqual(expected)
  })
})

describe('a package that only base has', () => {
  it('counts for base, although head looks for it in vain', () => {
    const dag = {
      'dags/orders.py': `from airflow import DAG
from airflow.operators.empty import EmptyOperator
from tables.names import NAMES
with DAG("orders"):
    for name in NAMES:
        EmptyOperator(task_id=name)
`,
    }

    const { base, head } = read({ ...dag, 'dags/tables/names.py': 'NAMES = ["a", "b"]\n' }, dag)

    expect(base?.extraction.dags.map(({ complete, tasks }) => [complete, tasks.length])).toEqual([[true, 2]])
    expect(head.extraction.dags.map(({ complete }) => complete)).toEqual([false])
  })
})

describe('a folder that a DAG file lists', () => {
  const dag = (folder: string): Files => ({
    'dags/orders.py': `from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
with DAG("orders"):
    for file in sorted(Path(__file__)${folder}.glob("*.sql")):
        EmptyOperator(task_id=file.stem)
`,
  })

  it.each([
    ['the root', '.parent.parent', ''],
    ['the file’s own', '.parent', 'dags/'],
  ])('counts for base where a file was added: %s', (_, written, folder) => {
    const { base, head } = read(
      { ...dag(written), [`${folder}a.sql`]: '' },
      { ...dag(written), [`${folder}a.sql`]: '', [`${folder}b.sql`]: '' },
    )

    const tasks = [base, head].map((project) => project?.extraction.dags[0]?.tasks.map(({ taskId }) => taskId))
    expect(tasks).toEqual([['a'], ['a', 'b']])
  })
})

describe('a file that a DAG file only looks for', () => {
  const dag = {
    'dags/orders.py': `from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
with DAG("orders"):
    EmptyOperator(task_id="new" if (Path(__file__).parent / "switch.txt").exists() else "old")
`,
  }
  const tasks = ({ base, head }: Projects): unknown[] =>
    [base, head].map((project) => project?.extraction.dags[0]?.tasks[0]?.taskId)

  it('counts for base where it comes or goes', () => {
    const added = read(dag, { ...dag, 'dags/switch.txt': '' })
    const removed = read({ ...dag, 'dags/switch.txt': '' }, dag)

    expect([tasks(added), tasks(removed)]).toEqual([
      ['old', 'new'],
      ['new', 'old'],
    ])
  })

  it('leaves the DAG as it is, the same object, where only its content changes', () => {
    const { base, head } = read({ ...dag, 'dags/switch.txt': 'on' }, { ...dag, 'dags/switch.txt': 'off' })

    expect(base?.extraction.dags[0]).toBe(head.extraction.dags[0])
  })
})
