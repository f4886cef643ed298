import { describe, expect, it } from '@jest/globals'
import { extract } from '../../../src/airflow/extract.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { IMPORTS } from './structure-of.ts'

/** Milliseconds for one file; generous, since other work may share the machine. */
const AT_MOST = 2_500

const GOOD = 'from airflow import DAG\nd = DAG("good")\n'

function extractBeside(body: string | Uint8Array) {
  const start = performance.now()
  const bytes = typeof body === 'string' ? `${IMPORTS}\n${body}\n` : body
  const result = extract(memoryTree({ 'dags/bad.py': bytes, 'dags/good.py': GOOD }))
  return { result, milliseconds: performance.now() - start }
}

describe('code that tries to stall the evaluation', () => {
  it.each([
    ['a huge range', 'for i in range(10**9):\n    pass'],
    ['a range of tasks', 'with DAG("x"):\n    for i in range(10**6):\n        EmptyOperator(task_id=str(i))'],
    ['an endless loop', 'while True:\n    pass'],
    ['an endless generator', 'def g():\n    while True:\n        yield 1\nlist(g())'],
    ['an endless iterator', 'import itertools\nfor i in itertools.count():\n    pass'],
    ['a doubling text', 's = "x"\nfor i in range(60):\n    s = s + s'],
    ['a doubling list', 's = [1]\nfor i in range(60):\n    s = s + s'],
    ['a repeated text', 's = "x" * 10**9'],
    ['a padded text', 's = f"{1:999999999d}"'],
    ['an exponential comprehension', 'r = range(100)\nx = [1 for a in r for b in r for c in r for d in r for e in r]'],
    ['a product', 'import itertools\nx = list(itertools.product(range(100), repeat=5))'],
    ['permutations', 'import itertools\nx = list(itertools.permutations(range(30)))'],
    ['endless recursion', 'def f(n):\n    return f(n + 1)\nf(0)'],
    ['exponential recursion', 'def f(n):\n    return f(n - 1) + f(n - 1) if n else 1\nf(50)'],
    [
      'branches within branches',
      `import os\ndef f(n):\n    if os.environ.get("X"):\n        f(n - 1)\n    else:\n        f(n - 1)\nf(30)`,
    ],
    ['a backtracking pattern', 'import re\nre.match(r"(a+)+$", "a" * 5000 + "b")'],
    ['many repetitions in a pattern', 'import re\nre.match(r"a*a*a*a*a*a*a*a*b", "a" * 5000)'],
    ['deep data', 'x = []\nfor i in range(100000):\n    x = [x]\nprint(f"{x}")'],
    ['a list that holds itself', 'x = []\nx.append(x)\nBashOperator(task_id=str(x), env=x)'],
    [
      'aliases in YAML',
      'import yaml\nyaml.safe_load("a: &a [1,1,1]\\n" + "".join(f"b{i}: &b{i} [*a,*a,*a]\\n" for i in range(9)))',
    ],
  ])('ends in time for %s', (_name, body) => {
    const { result, milliseconds } = extractBeside(body)

    expect(milliseconds).toBeLessThan(AT_MOST)
    expect(result.dags.filter((dag) => dag.dagId === 'good').map((dag) => dag.complete)).toEqual([true])
    expect(result.dags.filter((dag) => dag.dagId === 'x' && dag.complete)).toEqual([])
  })

  it.each([
    [
      'a long chain of shifts',
      `a = EmptyOperator(task_id="a", dag=d)\nb = EmptyOperator(task_id="b", dag=d)\nx = ${'a >> '.repeat(50_000)}b`,
    ],
    ['a long sum', `x = ${'1 + '.repeat(100_000)}1`],
    [
      'a long elif',
      `n = 1\nif n == 0:\n    pass\n${Array.from({ length: 3_000 }, (_, i) => `elif n == -${i}:\n    pass\n`).join('')}`,
    ],
    ['nested calls', `x = ${'str('.repeat(150)}1${')'.repeat(150)}`],
    ['nested brackets', `x = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['a long chain of attributes', `import acme\nx = acme${'.a'.repeat(20_000)}`],
  ])('ends in time for %s', (_name, body) => {
    const { result, milliseconds } = extractBeside(`d = DAG("x")\n${body}`)

    expect(milliseconds).toBeLessThan(AT_MOST)
    expect(result.dags.some((dag) => dag.dagId === 'good' && dag.complete)).toBe(true)
  })

  it.each([
    [
      'prototype-named keys',
      'x = {"__proto__": 1, "constructor": 2}\nx["toString"] = 3\nwith DAG("x"):\n    for k in x:\n        EmptyOperator(task_id=k)',
    ],
    [
      'prototype-named variables',
      'constructor = "a"\n__proto__ = "b"\nwith DAG("x"):\n    EmptyOperator(task_id=constructor)\n    EmptyOperator(task_id=__proto__)',
    ],
    [
      'prototype-named methods',
      'class A:\n    pass\nx = getattr(A(), "hasOwnProperty", "none")\nwith DAG("x"):\n    EmptyOperator(task_id=x)',
    ],
  ])('is not led astray by %s', (_name, body) => {
    const { result } = extractBeside(body)

    expect(result.failures).toEqual([])
    expect(result.dags.map((dag) => [dag.dagId, dag.complete])).toEqual([
      ['good', true],
      ['x', true],
    ])
  })

  it('calls circular imports in the order in which Python would', () => {
    const result = extract(
      memoryTree({
        'dags/a.py': 'from airflow import DAG\nimport b\nd = DAG("a" + b.NAME)\n',
        'dags/b.py': 'import a  # airflow dag\nNAME = "_b"\n',
      }),
      { files: ['dags/a.py'] },
    )

    expect(result.dags.map((dag) => dag.dagId)).toEqual(['a_b'])
  })

  it('leaves binary files alone and the others unharmed', () => {
    const bytes = Buffer.concat([Buffer.from('airflow dag '), Buffer.from([0xff, 0xfe, 0x00, 0x80])])

    const { result } = extractBeside(bytes)

    expect(result.failures.map(({ file, message }) => [file, message])).toEqual([
      ['dags/bad.py', 'SyntaxError: the file is not UTF-8 text'],
    ])
    expect(result.dags.map((dag) => dag.dagId)).toEqual(['good'])
  })
})
