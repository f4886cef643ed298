import { describe, expect, it } from '@jest/globals'
import { extractBody, inShort, onlyDag } from './structure-of.ts'

const ids = (body: string, files: Record<string, string> = {}): readonly string[] =>
  extractBody(body, files).dags.map((dag) => dag.dagId)

describe('which DAGs count', () => {
  it.each([
    ['a module global', 'd = DAG("x")', ['x']],
    ['an entered DAG, also in a function', 'def f():\n    with DAG("x"):\n        pass\nf()', ['x']],
    ['a DAG returned into a global', 'def f():\n    return DAG("x")\nkept = f()', ['x']],
    ['nothing that stays in a local name', 'def f():\n    d = DAG("x")\nf()', []],
    ['an entered DAG without auto_register only as a global', 'with DAG("x", auto_register=False):\n    pass', []],
    ['a called @dag function', '@dag\ndef x():\n    EmptyOperator(task_id="a")\nx()', ['x']],
    ['no @dag function that is not called', '@dag\ndef x():\n    pass', []],
    ['the dag_id of the decorator', '@dag(dag_id="y")\ndef x():\n    pass\nx()', ['y']],
    ['DAGs made in a loop', 'for n in ("a", "b"):\n    globals()[f"dag_{n}"] = DAG(f"load_{n}")', ['load_a', 'load_b']],
    ['an id from the name of the file', 'from pathlib import Path\nd = DAG(Path(__file__).stem)', ['example']],
  ])('takes %s', (_name, body, expected) => {
    const found = ids(body)

    expect(found).toEqual(expected)
  })

  it.each([
    'from airflow.example_dags.subdags.subdag import subdag',
    'from airflow.utils.dot_renderer import render_dag',
    'from airflow.utils.file import might_contain_dag',
  ])('takes no function of Airflow for a DAG: %s', (line) => {
    const { open } = extractBody(`${line}\nd = DAG("x")`)

    expect(open).toEqual([])
  })

  it('takes a DAG that an imported module makes', () => {
    const found = extractBody('from common.factory import build\nd = build("x")', {
      'dags/common/__init__.py': '',
      'dags/common/factory.py': 'from airflow import DAG\ndef build(name):\n    return DAG("made_" + name)\n',
    })

    expect(found.dags.map((dag) => [dag.dagId, dag.file])).toContainEqual(['made_x', 'dags/example.py'])
  })

  it('makes DAGs from YAML that lies in the tree', () => {
    const body = [
      'import yaml',
      'from pathlib import Path',
      'for path in sorted((Path(__file__).parent / "config").glob("*.yaml")):',
      '    with open(path) as stream:',
      '        config = yaml.safe_load(stream)',
      '    with DAG(path.stem):',
      '        for name in config["tables"]:',
      '            EmptyOperator(task_id=f"load_{name}")',
    ].join('\n')

    const { dags, reads } = extractBody(body, {
      'dags/config/one.yaml': 'tables: [a, b]\n',
      'dags/config/two.yaml': 'tables:\n  - c\n',
    })

    expect(dags.map((dag) => `${dag.dagId}: ${inShort(dag)}`)).toEqual(['one: load_a, load_b', 'two: load_c'])
    expect([...(reads.get('dags/example.py') ?? [])]).toEqual(
      expect.arrayContaining(['dags/config/', 'dags/config/one.yaml', 'dags/config/two.yaml']),
    )
  })

  it('names the globals that hold the DAG at the end', () => {
    const dag = onlyDag('first = DAG("x")\nsecond = first\ndel first')

    expect(dag.globals).toEqual(['second'])
  })

  it.each([
    ['a preset', 'schedule="@daily"', { kind: 'preset', text: '@daily' }],
    ['a cron expression', 'schedule_interval="0  5 * * *"', { kind: 'cron', text: '0 5 * * *' }],
    ['a time span', 'schedule=timedelta(hours=6)', { kind: 'timedelta', text: '6:00:00' }],
    ['none', 'schedule=None', { kind: 'none', text: null }],
    ['Airflow 2’s default', '', { kind: 'default', text: null }],
    ['an unknown one', 'schedule=outside()', { kind: 'unknown', text: null }],
  ])('reads %s as the schedule', (_name, argument, expected) => {
    const dag = onlyDag(`from acme import outside\nd = DAG("x", ${argument})`)

    expect(dag.schedule).toEqual(expected)
    expect(dag.complete).toBe(true)
  })
})
