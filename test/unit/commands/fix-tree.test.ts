import { describe, expect, it } from '@jest/globals'
import { repairs } from '../../../src/commands/fix-tree.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import type { Tree } from '../../../src/git/tree.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

const POLICY = { rules: new Map(), accept: [], today: '2026-01-01' }

const DAG_FILE = `from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("orders") as dag:
    EmptyOperator(task_id="extract") >> EmptyOperator(task_id="load")

proxying_to_dagster(
    global_vars=globals(), proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state")
)
`

function repaired(tree: Tree) {
  const { head } = readProjects({ base: null, head: tree, changed: new Set() }, { instances: [{ name: null }] })
  return repairs(tree, head, POLICY)
}

function stateTree(states: Record<string, string | Uint8Array>): Tree {
  const files = Object.entries(states).map(([name, text]) => [`dags/proxied_state/${name}`, text] as const)
  return memoryTree({ 'dags/orders.py': DAG_FILE, ...Object.fromEntries(files) })
}

describe('repairs', () => {
  it('go on until nothing is left to repair, across the new name of a file', () => {
    const tree = stateTree({ 'order.yaml': '# by data\r\ntasks:\r\n  - id: "extrat" # first\r\n    proxied: True\r\n' })

    const made = repaired(tree)

    expect(made.map(({ file, after }) => [file, after])).toEqual([
      ['dags/proxied_state/order.yaml', null],
      [
        'dags/proxied_state/orders.yaml',
        '# by data\r\ntasks:\r\n  - id: "extract" # first\r\n    proxied: True\r\n  - id: load\r\n    proxied: false\r\n',
      ],
    ])
  })

  it('leave nothing for a second time', () => {
    const [, made] = repaired(stateTree({ 'order.yaml': 'tasks:\n  - id: extrat\n    proxied: True\n' }))

    expect(repaired(stateTree({ 'orders.yaml': made?.after ?? '' }))).toEqual([])
  })

  it('are none where all is well', () => {
    const state = 'tasks:\n  - id: extract\n    proxied: True\n  - id: load\n    proxied: False\n'

    expect(repaired(stateTree({ 'orders.yaml': state }))).toEqual([])
  })

  it('leave a file alone whose bytes would not survive', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufefftasks:\n  - id: extrat\n    proxied: True\n', 'utf16le'))

    expect(repaired(stateTree({ 'orders.yaml': utf16 }))).toEqual([])
  })
})
