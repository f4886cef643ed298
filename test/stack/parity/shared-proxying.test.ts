import { expect, it } from '@jest/globals'
import * as z from 'zod'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { runPythonBatch } from './python-batch.ts'

const dagFile = (dagId: string, tasks: string): string => `from airflow import DAG
from airflow.operators.empty import EmptyOperator
from shared_proxying import proxy

with DAG("${dagId}") as dag:
    ${tasks}

proxy(globals())
`

const FILES = {
  'orders.py': dagFile('orders', 'EmptyOperator(task_id="extract") >> EmptyOperator(task_id="load")'),
  'customers.py': dagFile('customers', 'EmptyOperator(task_id="extract")'),
  'stale.py': dagFile('stale', 'EmptyOperator(task_id="extract")'),
  'shared_proxying.py': `from pathlib import Path
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml


def proxy(globals_):
    proxying_to_dagster(
        global_vars=globals_, proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state")
    )
`,
  'proxied_state/orders.yaml': 'tasks:\n  - id: extract\n    proxied: True\n  - id: load\n    proxied: False\n',
  'proxied_state/customers.yaml': 'proxied: True\n',
  'proxied_state/stale.yaml': 'tasks:\n  - id: gone\n    proxied: True\n',
}

const servedSchema = z.tuple([
  z.object({
    importErrors: z.record(z.string(), z.string()),
    dags: z.record(z.string(), z.object({ tasks: z.record(z.string(), z.object({ proxied: z.boolean() })) })),
  }),
])

it('a call in a shared module proxies the DAGs of each file that makes it, as in the real Airflow', async () => {
  const { head } = readProjects(
    { base: null, head: memoryTree(FILES), changed: new Set() },
    { instances: [{ name: null }] },
  )

  const [real] = servedSchema.parse(await runPythonBatch('airflow2', 'serve_dags.py', [FILES]))

  const ours = head.served
    .filter(({ breakage }) => breakage === null)
    .map(({ dag, tasks, complete }) => {
      return [dag.dagId, complete, Object.fromEntries(tasks.map(({ taskId, proxied }) => [taskId, { proxied }]))]
    })
  const theirs = Object.entries(real.dags).map(([dagId, { tasks }]) => [dagId, true, tasks])
  expect(ours).toEqual(theirs.sort())
  expect(Object.keys(real.importErrors)).toEqual(['stale.py'])
  const broken = head.served.filter(({ breakage }) => breakage !== null)
  expect(broken.map(({ dag, breakage }) => [dag.dagId, breakage?.kind])).toEqual([['stale', 'import-error']])
}, 300_000)
