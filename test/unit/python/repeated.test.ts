import { describe, expect, it } from '@jest/globals'
import { extract } from '../../../src/airflow/extract.ts'
import { Repeated } from '../../../src/python/repeated.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

describe('what is made of texts that come up again', () => {
  it('is made twice and then kept, each text for itself', () => {
    const repeated = new Repeated<string>()
    const made: string[] = []
    const make = (text: string): string => {
      made.push(text)
      return text.toUpperCase()
    }

    const results = ['a', 'b', 'a', 'a', 'b', 'b', 'a'].map((text) => repeated.of(text, make))

    expect(results).toEqual(['A', 'B', 'A', 'A', 'B', 'B', 'A'])
    expect(made).toEqual(['a', 'b', 'a', 'b'])
  })

  it('is made each time where the text is large', () => {
    const repeated = new Repeated<number>()
    const text = 'x'.repeat(2_000_001)
    let made = 0

    for (let turn = 0; turn < 4; turn += 1) repeated.of(text, () => (made += 1))

    expect(made).toBe(4)
  })

  it('is thrown each time where it cannot be made', () => {
    const repeated = new Repeated<string>()
    const fail = (): string => {
      throw new Error('no')
    }

    for (let turn = 0; turn < 3; turn += 1) expect(() => repeated.of('a', fail)).toThrow('no')
  })
})

describe('a YAML text that many DAG files read', () => {
  it('is new in each of them, whatever the others did to it', () => {
    const dag = (id: string, change: string): string => `import yaml
from pathlib import Path
from airflow import DAG
from airflow.operators.empty import EmptyOperator
tables = yaml.safe_load((Path(__file__).parent / "tables.yaml").read_text())
${change}
with DAG("${id}"):
    for table in tables:
        EmptyOperator(task_id=table["name"])
`
    const tree = memoryTree({
      'dags/tables.yaml': '- name: a\n- name: b\n',
      'dags/one.py': dag('one', ''),
      'dags/two.py': dag('two', 'tables.append({"name": "c"})'),
      'dags/three.py': dag('three', 'tables[0]["name"] = "z"'),
      'dags/what.py': dag('what', ''),
    })

    const { dags } = extract(tree)

    const tasks = dags.map(({ dagId, tasks }) => [dagId, tasks.map(({ taskId }) => taskId)])
    expect(Object.fromEntries(tasks)).toEqual({
      one: ['a', 'b'],
      two: ['a', 'b', 'c'],
      three: ['b', 'z'],
      what: ['a', 'b'],
    })
  })
})
