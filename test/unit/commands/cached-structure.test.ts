import { describe, expect, it } from '@jest/globals'
import { structureReader } from '../../../src/commands/cached-structure.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { ParseCache } from '../../../src/python/parse-cache.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

const dagFile = (...tasks: string[]): string => `
from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("orders", schedule="@daily") as dag:
${tasks.map((task) => `    EmptyOperator(task_id="${task}")`).join('\n')}

proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
)
`

function reader(files: Record<string, string>, uncertain: readonly string[] = []) {
  const tree = memoryTree(files)
  const instances = [{ name: null }]
  const { head } = readProjects({ base: null, head: tree, changed: new Set() }, { instances })
  return structureReader({ tree, project: head, uncertain: new Set(uncertain) }, instances, new ParseCache())
}

describe('structureReader', () => {
  const state = { 'dags/proxied_state/orders.yaml': 'tasks: []\n' }

  it('reads the cached file as a file of the tree, with the call that hands it to Airlift', () => {
    const read = reader({ 'dags/orders.py': dagFile('load', 'export'), ...state }, ['dags/proxied_state/orders.yaml'])

    const structure = read(dagFile('load'), { dagId: 'orders', fileloc: '/opt/airflow/dags/orders.py' })

    expect(structure).toMatchObject({ complete: true, from: 'source', schedule: { kind: 'preset', text: '@daily' } })
    expect(structure?.tasks.map(({ taskId }) => taskId)).toEqual(['load'])
  })

  it('is not sure where the cached file imports something that the change edits', () => {
    const text = `from shared import more\n${dagFile('load')}`
    const read = reader({ 'dags/orders.py': text, 'dags/shared.py': 'more = 1\n' }, ['dags/shared.py'])

    const structure = read(text, { dagId: 'orders', fileloc: null })

    expect(structure?.complete).toBe(false)
    expect(structure?.reasons.map(({ reason }) => reason)).toEqual([
      'this DAG reads dags/shared.py, of which Dagster keeps no copy',
    ])
  })

  it('says nothing of a copy that does not define the DAG', () => {
    const read = reader({ 'dags/orders.py': dagFile('load') })

    expect(read('# empty\n', { dagId: 'orders', fileloc: null })).toBeNull()
  })
})
