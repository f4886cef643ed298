import { describe, expect, it } from '@jest/globals'
import { extract } from '../../../src/airflow/extract.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

const DAG = 'from airflow import DAG\nfrom airflow.operators.empty import EmptyOperator\n'

/** Ids of the tasks that a DAG file makes for the names in `NAMES`, after these imports. */
function tasksOf(path: string, imports: string, files: Record<string, string>): readonly string[] {
  const body = `${DAG}${imports}\nwith DAG("d"):\n    for name in NAMES:\n        EmptyOperator(task_id=name)\n`
  const { dags, failures } = extract(memoryTree({ ...files, [path]: body }), { files: [path] })
  if (failures.length > 0) throw new Error(JSON.stringify(failures))
  return dags.flatMap((dag) => dag.tasks.map(({ taskId }) => taskId))
}

describe('what an absolute import means', () => {
  it.each([
    ['a module beside the file', { 'dags/names.py': 'NAMES = ["beside"]' }, 'beside'],
    [
      'the one in the DAGs folder rather than one beside a file further in',
      { 'dags/names.py': 'NAMES = ["outer"]', 'dags/team/names.py': 'NAMES = ["inner"]' },
      'outer',
    ],
    [
      'one beside a file further in rather than a mere folder of the name',
      { 'dags/names/2.2/notes.py': '', 'dags/names/2.2/names.py': 'NAMES = ["inner"]' },
      'inner',
    ],
    [
      'one in the folder around the packages rather than one inside of them',
      {
        'jobs/names.py': 'NAMES = ["outer"]',
        'jobs/team/__init__.py': '',
        'jobs/team/names.py': 'NAMES = ["inner"]',
      },
      'outer',
    ],
    [
      'one inside of the package where there is no other',
      { 'jobs/team/__init__.py': '', 'jobs/team/names.py': 'NAMES = ["inner"]' },
      'inner',
    ],
  ])('takes %s', (_name, files, expected) => {
    const path = Object.keys(files).at(-1)?.replace('names.py', 'load.py') ?? ''

    const found = tasksOf(path, 'from names import NAMES', files)

    expect(found).toEqual([expected])
  })

  it('takes an installed package where a namesake inside of a package has no such name', () => {
    const files = {
      'dags/shop/__init__.py': '',
      'dags/shop/slack.py': 'CHANNEL = "c"',
      'dags/shop/tell.py': 'from slack import WebClient\nNAMES = ["told"]',
    }

    const found = tasksOf('dags/load.py', 'from shop.tell import NAMES', files)

    expect(found).toEqual(['told'])
  })

  it('never takes the module that imports', () => {
    const files = { 'dags/shop/clickhouse.py': 'from clickhouse import Client\nNAMES = ["read"]' }

    const found = tasksOf('dags/load.py', 'from shop.clickhouse import NAMES', files)

    expect(found).toEqual(['read'])
  })

  it('still tells a name that a module of the path has no more', () => {
    const files = {
      'dags/names.py': 'OTHER = 1',
      'dags/load.py': `${DAG}from names import NAMES\nwith DAG("d"):\n    pass\n`,
    }

    const { failures } = extract(memoryTree(files), { files: ['dags/load.py'] })

    expect(failures.map(({ message }) => message)).toEqual(["ImportError: cannot import name 'NAMES' from 'names'"])
  })

  it('gives relative imports the name of their package', () => {
    const files = {
      'dags/shop/__init__.py': '',
      'dags/shop/parts/__init__.py': '',
      'dags/shop/parts/names.py': 'NAMES = [__name__.replace(".", "_"), __package__.replace(".", "_")]',
      'dags/shop/all.py': 'from .parts.names import NAMES',
    }

    const found = tasksOf('dags/load.py', 'from shop.all import NAMES', files)

    expect(found).toEqual(['shop_parts', 'shop_parts_names'])
  })
})
