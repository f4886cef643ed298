import { beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { repairs } from '../../../src/commands/fix-tree.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { runPythonBatch } from './python-batch.ts'

type Files = Readonly<Record<string, string>>

const DAG_FILE = `from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.utils.task_group import TaskGroup
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("orders") as dag:
    extract = EmptyOperator(task_id="extract")
    with TaskGroup("transform"):
        clean = EmptyOperator(task_id="clean")
    resize = PythonOperator.partial(task_id="resize", python_callable=print).expand(op_args=[[1], [2]])
    load = EmptyOperator(task_id="load")
    extract >> clean >> load >> resize

proxying_to_dagster(
    global_vars=globals(), proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state")
)
`

/** Folders of proxied_state as people leave them; every one breaks the DAG's file or the DAG, but for what is only silent. */
const BROKEN: Readonly<Record<string, Files>> = {
  'a task under its old name': {
    'orders.yaml': '# by team data\ntasks:\n  - id: "extrat"   # the first\n    proxied: yes\n',
  },
  'a task without the prefix of its group': { 'orders.yaml': 'tasks:\n- id: clean\n  proxied: False\n' },
  'a task inside a group, proxied': { 'orders.yaml': "tasks:\n  - id: 'transform.clean'\n    proxied: true\n" },
  'a mapped task': {
    'orders.yaml': 'tasks:\n  - id: extract\n    proxied: True\n  - id: resize\n    proxied: False\n',
  },
  'only a mapped task': { 'orders.yaml': 'tasks: # none yet\n  - id: resize\n    proxied: False\n' },
  'an entry twice, and a task that is nowhere': {
    'orders.yaml':
      'tasks:\n  - id: load\n    proxied: true\n  - id: load\n    proxied: false\n  - id: a_task_of_long_ago\n    proxied: true\n',
  },
  'a file that is named after no DAG, with all of it': {
    'order.yaml':
      'tasks:\r\n  - id: extrat\r\n    proxied: True\r\n  - id: clean\r\n    proxied: True # soon\r\n  - id: resize\r\n    proxied: True\r\n',
  },
  'flow style, of which only a line can go': { 'orders.yaml': 'tasks:\n  - {id: extrat, proxied: true}\n' },
}

const inTree = (states: Files): Files => ({
  'orders.py': DAG_FILE,
  ...Object.fromEntries(Object.entries(states).map(([name, text]) => [`proxied_state/${name}`, text])),
})

/** What `fix --write` makes of the files. */
function repaired(files: Files): Files {
  const tree = memoryTree(files)
  const { head } = readProjects({ base: null, head: tree, changed: new Set() }, { instances: [{ name: null }] })
  const made = new Map(
    repairs(tree, head, { rules: new Map(), accept: [], today: '2026-01-01' }).map(({ file, after }) => [file, after]),
  )
  const kept = Object.entries(files).filter(([file]) => !made.has(file))
  const written = [...made].flatMap(([file, after]) => (after === null ? [] : [[file, after] as const]))
  return Object.fromEntries([...kept, ...written])
}

const servedSchema = z.array(
  z.object({
    importErrors: z.record(z.string(), z.string()),
    dags: z.record(z.string(), z.union([z.object({ broken: z.string() }), z.object({ tasks: z.looseObject({}) })])),
  }),
)

const names = Object.keys(BROKEN)
const before = Object.values(BROKEN).map(inTree)
const after = before.map(repaired)
let served: z.infer<typeof servedSchema> = []

beforeAll(async () => {
  served = servedSchema.parse(await runPythonBatch('airflow2', 'serve_dags.py', [...before, ...after]))
}, 300_000)

describe('a proxied_state folder that was repaired', () => {
  it.each(names.map((name, index) => ({ name, index })))('is accepted by the real Airlift: $name', ({ index }) => {
    const [was, is] = [served[index], served[names.length + index]]

    expect(is?.importErrors).toEqual({})
    expect(Object.keys(is?.dags ?? {})).toEqual(['orders'])
    expect(is?.dags['orders']).not.toHaveProperty('broken')
    const wasBroken = Object.keys(was?.importErrors ?? {}).length > 0 || 'broken' in (was?.dags['orders'] ?? {})
    // A file that is named after no DAG breaks nothing; it only does nothing.
    expect(wasBroken).toBe(names[index] !== 'a file that is named after no DAG, with all of it')
  })

  it.each(names.map((name, index) => ({ name, index })))('is not changed a second time: $name', ({ index }) => {
    const once = after[index] ?? {}

    expect(repaired(once)).toEqual(once)
  })

  it('keeps comments, quotes and line ends', () => {
    const [renamed, , , , , , crlf] = after

    expect(renamed?.['proxied_state/orders.yaml']).toMatch(
      /^# by team data\ntasks:\n {2}- id: "extract" {3}# the first\n {4}proxied: yes\n/,
    )
    expect(crlf?.['proxied_state/orders.yaml']?.replaceAll('\r\n', '')).not.toContain('\n')
    expect(crlf?.['proxied_state/orders.yaml']).toContain('# soon')
  })
})
