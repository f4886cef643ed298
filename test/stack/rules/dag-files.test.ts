import { beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { assess } from '../../../src/commands/assess.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { runPythonBatch } from '../parity/python-batch.ts'

const CALL =
  'proxying_to_dagster(global_vars=globals(), proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"))'

/** `orders.py` with the tasks `extract` and `load`, what `more` adds to the DAG, and the call of Airlift at its end. */
const dagFile = (more = '', call = CALL): string => `from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.operators.python import PythonOperator
from airflow.utils.task_group import TaskGroup
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("orders") as dag:
    extract = EmptyOperator(task_id="extract")
    load = EmptyOperator(task_id="load")
    extract >> load
${more}
${call}
`
const entry = (id: string, proxied: boolean): string => `  - id: ${id}\n    proxied: ${proxied ? 'True' : 'False'}\n`
const both = `tasks:\n${entry('extract', true)}${entry('load', false)}`

interface Case {
  readonly rule: string
  readonly files: Readonly<Record<string, string>>
  /** What the real DagBag says: part of the import error of `orders.py`; or which tasks of `orders` Dagster runs. */
  readonly real:
    { readonly importError: string } | { readonly proxied: readonly string[] } | { readonly broken: string }
}

const withState = (state: string, dag = dagFile()): Case['files'] => ({
  'orders.py': dag,
  'proxied_state/orders.yaml': state,
})

const CASES: readonly Case[] = [
  {
    rule: 'airflow/does-not-parse',
    files: { 'orders.py': 'from airflow import DAG\nDAG("orders"\n' },
    real: { importError: 'SyntaxError' },
  },
  {
    rule: 'airflow/duplicate-task-id',
    files: withState(both, dagFile('    EmptyOperator(task_id="load")')),
    real: { importError: "DuplicateTaskIdFound: Task id 'load' has already been added to the DAG" },
  },
  {
    rule: 'airflow/cycle',
    files: withState(both, dagFile('    load >> extract')),
    real: { importError: 'AirflowDagCycleException' },
  },
  {
    rule: 'proxied-state/invalid-yaml',
    files: withState('tasks: [\n'),
    real: { importError: 'ProxiedStateParsingError' },
  },
  {
    rule: 'proxied-state/invalid-shape',
    files: { 'orders.py': dagFile(), 'proxied_state/customers.yaml': 'tasks:\n  - id: extract\n    proxied: maybe\n' },
    real: { importError: 'ProxiedStateParsingError' },
  },
  {
    rule: 'proxied-state/unknown-task',
    files: withState(`tasks:\n${entry('extrat', false)}`),
    real: { importError: 'extrat' },
  },
  {
    rule: 'proxied-state/mapped-task',
    files: withState(
      `tasks:\n${entry('resize', false)}`,
      dagFile('    PythonOperator.partial(task_id="resize", python_callable=print).expand(op_args=[[1]])'),
    ),
    real: { importError: 'resize' },
  },
  {
    rule: 'proxied-state/task-in-group',
    files: withState(
      `tasks:\n${entry('group.clean', true)}`,
      dagFile('    with TaskGroup("group"):\n        load >> EmptyOperator(task_id="clean")'),
    ),
    real: { broken: 'group.clean' },
  },
  {
    rule: 'proxied-state/duplicate-entry',
    files: withState(`${both}${entry('extract', false)}`),
    real: { proxied: [] },
  },
  {
    rule: 'proxied-state/duplicate-file',
    files: { ...withState(both), 'proxied_state/orders.yml': both },
    real: { proxied: ['extract'] },
  },
  {
    rule: 'proxied-state/ignored-file',
    files: { 'orders.py': dagFile(), 'proxied_state/nested/orders.yaml': both },
    real: { proxied: [] },
  },
  {
    rule: 'proxied-state/unknown-dag',
    files: { 'orders.py': dagFile(), 'proxied_state/order.yaml': both },
    real: { proxied: [] },
  },
  {
    rule: 'proxied-state/unlisted-task',
    files: withState(`tasks:\n${entry('extract', true)}`),
    real: { proxied: ['extract'] },
  },
  {
    rule: 'proxied-state/not-loaded',
    files: withState(both, dagFile('', `if False:\n    ${CALL}`)),
    real: { proxied: [] },
  },
  {
    rule: 'proxied-state/no-dags-in-globals',
    files: withState(both, dagFile('', `del dag\n${CALL}`)),
    real: { importError: 'No dags found in globals dictionary' },
  },
  {
    rule: 'proxied-state/breaks-dag-file',
    files: withState(both, dagFile('', CALL.replace('Path(__file__).parent / "proxied_state"', '"proxied_state"'))),
    real: { importError: 'ProxiedStateParsingError' },
  },
]

const folderSchema = z.object({
  importErrors: z.record(z.string(), z.string()),
  dags: z.record(
    z.string(),
    z.union([
      z.object({ broken: z.string() }),
      z.object({ tasks: z.record(z.string(), z.object({ proxied: z.boolean() })) }),
    ]),
  ),
})

/** What became of `orders.py` and of its DAG. */
function happened(folder: z.infer<typeof folderSchema> | undefined) {
  const dag = folder?.dags['orders']
  const tasks = dag !== undefined && 'tasks' in dag ? Object.entries(dag.tasks) : []
  return {
    importError: folder?.importErrors['orders.py'] ?? null,
    broken: dag !== undefined && 'broken' in dag ? dag.broken : null,
    tasks: tasks.map(([taskId]) => taskId).sort(),
    proxied: tasks.filter(([, { proxied }]) => proxied).map(([taskId]) => taskId),
  }
}

function expected(real: Case['real']): Record<string, unknown> {
  if ('importError' in real) return { importError: expect.stringContaining(real.importError) }
  if ('broken' in real) return { importError: null, broken: expect.stringContaining(real.broken) }
  return { importError: null, broken: null, tasks: ['extract', 'load'], proxied: real.proxied }
}

let folders: z.infer<typeof folderSchema>[] = []

beforeAll(async () => {
  const batch = CASES.map(({ files }) => files)
  folders = z.array(folderSchema).parse(await runPythonBatch('airflow2', 'serve_dags.py', batch))
}, 300_000)

describe('in the real Airflow', () => {
  it.each(CASES.map((each, index) => ({ ...each, index })))('$rule is what happens', ({ rule, files, real, index }) => {
    const projects = readProjects(
      { base: null, head: memoryTree(files), changed: new Set() },
      { instances: [{ name: null }] },
    )
    const policy = { rules: new Map(), accept: [], today: '2026-01-01' }

    const { findings } = assess({ ...projects, cached: null, dagsterPlus: false, policy })

    expect(findings.map((finding) => finding.rule)).toContain(rule)
    expect(happened(folders[index])).toMatchObject(expected(real))
  })
})
