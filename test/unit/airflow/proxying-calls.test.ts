import { describe, expect, it } from '@jest/globals'
import { extract } from '../../../src/airflow/extract.ts'
import type { ProxyingCall } from '../../../src/airlift/proxying-call.ts'
import { proxyingVocabulary } from '../../../src/airlift/proxying-calls.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

const HEAD = `import os
from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

with DAG("orders") as dag:
    first = EmptyOperator(task_id="first")
    second = EmptyOperator(task_id="second")
`
const CALL =
  'proxying_to_dagster(global_vars=globals(), proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"))'

function read(body: string) {
  const { vocabulary, calls } = proxyingVocabulary()
  const extraction = extract(memoryTree({ 'dags/orders.py': `${HEAD}${body}\n` }), { extraVocabularies: [vocabulary] })
  return { dags: extraction.dags, failures: extraction.failures, calls: calls() }
}

function onlyCall(body: string): ProxyingCall {
  const { calls } = read(body)
  const [call] = calls
  if (call === undefined || calls.length !== 1) throw new Error(`expected one call, found ${calls.length}`)
  return call
}

describe('calls of proxying_to_dagster', () => {
  it('are recorded with the folder and the DAGs they get', () => {
    const { dags, calls } = read(CALL)

    expect(calls).toEqual([
      {
        file: 'dags/orders.py',
        line: 11,
        reached: 'yes',
        folder: 'dags/proxied_state',
        pathIsString: false,
        dagIds: ['orders'],
        insideDag: null,
        laterEdges: [],
        ownTaskBuilder: false,
        ownDagBuilder: false,
        unknownArguments: [],
        reasons: [],
      },
    ])
    expect(dags.map((dag) => dag.complete)).toEqual([true])
  })

  it.each([
    ['a false guard', `PROXYING = False\nif PROXYING:\n    ${CALL}`],
    ['a function that nobody calls', `def proxy():\n    ${CALL}`],
  ])('are found under %s', (_name, body) => {
    const call = onlyCall(body)

    expect(call).toMatchObject({ reached: 'no', folder: 'dags/proxied_state', dagIds: ['orders'] })
  })

  it('are conditional under the environment', () => {
    const call = onlyCall(`if os.environ.get("PROXY"):\n    ${CALL}`)

    expect(call.reached).toBe('conditional')
    expect(call.reasons.map(({ reason }) => reason)).toEqual(["condition on environment variable 'PROXY'"])
  })

  it('tell the edges that are made after them', () => {
    const call = onlyCall(`${CALL}\nfirst >> second`)

    expect(call.laterEdges).toEqual([
      { dagId: 'orders', taskId: 'first', line: 12 },
      { dagId: 'orders', taskId: 'second', line: 12 },
    ])
  })

  it('tell that they stand inside a DAG', () => {
    const call = onlyCall(`    ${CALL}`)

    expect(call.insideDag).toBe('orders')
  })

  it('tell a path that is a text', () => {
    const call = onlyCall(
      'proxying_to_dagster(global_vars=globals(), proxied_state=load_proxied_state_from_yaml(os.path.join(os.path.dirname(__file__), "proxied_state")))',
    )

    expect(call).toMatchObject({ pathIsString: true, folder: 'dags/proxied_state' })
  })

  it('tell a DAG that a second one has pushed out of its name', () => {
    const call = onlyCall(`dag = DAG("other")\n${CALL}`)

    expect(call.dagIds).toEqual(['other'])
  })

  it('tell own builders and arguments that Airlift does not know', () => {
    const call = onlyCall(`${CALL.slice(0, -1)}, build_from_task_fn=print, dagster_operator_klass=print)`)

    expect(call).toMatchObject({
      ownTaskBuilder: true,
      ownDagBuilder: false,
      unknownArguments: ['dagster_operator_klass'],
    })
  })

  it('say why a folder is not known', () => {
    const call = onlyCall(CALL.replace('Path(__file__).parent', 'Path(os.environ["STATE"])'))

    expect(call.folder).toBeNull()
    expect(call.reasons.map(({ reason }) => reason)).toEqual([
      "the proxied_state folder depends on environment variable 'STATE'",
    ])
  })

  it('belong to each DAG file that makes them through a shared module, not to that module', () => {
    const dagFile = (dagId: string) => `from airflow import DAG
from proxying import proxy

dag = DAG("${dagId}")

proxy(globals())
`
    const shared = `from pathlib import Path
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml

def proxy(globals_):
    proxying_to_dagster(
        global_vars=globals_, proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state")
    )
`
    const { vocabulary, calls } = proxyingVocabulary()
    const tree = memoryTree({
      'dags/orders.py': dagFile('orders'),
      'dags/customers.py': dagFile('customers'),
      'dags/proxying.py': shared,
    })

    extract(tree, { extraVocabularies: [vocabulary] })

    const made = calls().filter(({ reached }) => reached === 'yes')
    expect(made.map(({ file, line, folder, dagIds }) => ({ file, line, folder, dagIds }))).toEqual([
      { file: 'dags/customers.py', line: 6, folder: 'dags/proxied_state', dagIds: ['customers'] },
      { file: 'dags/orders.py', line: 6, folder: 'dags/proxied_state', dagIds: ['orders'] },
    ])
    expect(calls().filter(({ file }) => file === 'dags/proxying.py')).toMatchObject([{ reached: 'no' }])
  })
})
