import { describe, expect, it } from '@jest/globals'
import { inShort, onlyDag } from './structure-of.ts'

/** The body of a `with DAG` block, in which `op(name)` makes a task. */
function inDag(body: string): string {
  const lines = body.split('\n').map((line) => `    ${line}`)
  return `def op(name, **rest):\n    return EmptyOperator(task_id=name, **rest)\n\nwith DAG("example") as dag:\n${lines.join('\n')}`
}

describe('the structure of a DAG', () => {
  it.each([
    ['an operator in a chain of shifts', 'op("a") >> op("b") >> op("c")', 'a > b, b > c'],
    ['shifts to the left', 'op("a") << op("b")', 'b > a'],
    ['a list on the right', 'op("a") >> [op("b"), op("c")]', 'a > b, a > c'],
    ['a list on the left', '[op("a"), op("b")] >> op("c")', 'a > c, b > c'],
    ['labels', 'op("a") >> Label("why") >> op("b")', 'a > b'],
    ['a label before a list', 'op("a") >> Label("why") >> [op("b"), op("c")]', 'a > b, a > c'],
    [
      'set_downstream and set_upstream',
      'x = op("a")\nx.set_downstream([op("b")])\nx.set_upstream(op("c"))',
      'a > b, c > a',
    ],
    ['chain with lists', 'chain(op("a"), [op("b"), op("c")], [op("d"), op("e")])', 'a > b, a > c, b > d, c > e'],
    [
      'chain_linear',
      'chain_linear(op("a"), [op("b"), op("c")], [op("d"), op("e")])',
      'a > b, a > c, b > d, b > e, c > d, c > e',
    ],
    ['cross_downstream', 'cross_downstream([op("a"), op("b")], [op("c")])', 'a > c, b > c'],
    [
      'a loop over literals',
      'last = None\nfor n in ["a", "b", "c"]:\n    t = op(n)\n    if last:\n        last >> t\n    last = t',
      'a > b, b > c',
    ],
    ['a comprehension', 'op("a") >> [op(f"b_{i}") for i in range(2)]', 'a > b_0, a > b_1'],
    ['tasks given by dag=', 'EmptyOperator(task_id="a", dag=dag)', 'a'],
    [
      'the live list of tasks',
      'op("a")\nop("b")\nend = op("end")\nfor t in dag.tasks:\n    if t.task_id != "end":\n        t >> end',
      'a > end, b > end',
    ],
    [
      'functools.partial',
      'import functools\nmake = functools.partial(EmptyOperator, dag=dag)\nmake(task_id="a") >> make(task_id="b")',
      'a > b',
    ],
    ['an id from a regular expression', 'import re\nop(re.sub(r"[^a-z]+", "_", "load from x"))', 'load_from_x'],
    ['ids by format and percent', 'op("{}_{:02d}".format("a", 3))\nop("%s-%d" % ("b", 7))', 'a_03, b-7'],
  ])('knows %s', (_name, body, expected) => {
    const dag = onlyDag(inDag(body))

    expect(inShort(dag)).toBe(expected)
  })

  it.each([
    ['prefixes ids in a group', 'with TaskGroup("g"):\n    op("a") >> op("b")', 'g.a > g.b'],
    ['prefixes nested groups', 'with TaskGroup("g"):\n    with TaskGroup("h"):\n        op("a")', 'g.h.a'],
    ['leaves ids bare without a prefix', 'with TaskGroup("g", prefix_group_id=False):\n    op("a")', 'a'],
    [
      'links a group by its ends',
      'with TaskGroup("g") as g:\n    op("a") >> op("b")\nop("s") >> g >> op("e")',
      'g.a > g.b, g.b > e, s > g.a',
    ],
    [
      'links a group as it is at that moment',
      'with TaskGroup("g") as g:\n    op("a")\n    op("s", task_group=dag.root) if False else None\ng >> op("e")\nwith g:\n    op("b")',
      'g.a > e, g.b',
    ],
    [
      'makes an edge between groups',
      'with TaskGroup("g") as g:\n    op("a")\nwith TaskGroup("h") as h:\n    op("b")\ng >> h',
      'g.a > h.b',
    ],
  ])('%s', (_name, body, expected) => {
    const dag = onlyDag(inDag(body))

    expect(inShort(dag)).toBe(expected)
  })

  it('gives an empty group no edges in Airflow 2, and says that later versions may', () => {
    const body = inDag('with TaskGroup("g") as g:\n    pass\nop("a") >> g >> op("b")')

    expect(inShort(onlyDag(body, {}, { airflow: 2 }))).toBe('a, b')
    expect(onlyDag(body).reasons.map(({ reason }) => reason)).toEqual([
      "what follows 'g', which holds no task to start from, depends on Airflow's version",
    ])
  })

  it.each([
    ['suffixes repeated calls', '@task\ndef x():\n    pass\nfor _ in range(3):\n    x()', 'x, x__1, x__2'],
    ['links results that are used', '@task\ndef a():\n    pass\n@task\ndef b(v):\n    pass\nb(a())', 'a > b'],
    [
      'links results deep in arguments',
      '@task\ndef a():\n    pass\n@task\ndef b(v):\n    pass\nb({"k": [a()["x"]]})',
      'a > b',
    ],
    ['takes overridden ids', '@task\ndef a():\n    pass\na.override(task_id="z")()', 'z'],
    ['takes ids of the decorator', '@task(task_id="z")\ndef a():\n    pass\na()', 'z'],
    ['makes no task of a function that is not called', '@task\ndef a():\n    pass\nop("b")', 'b'],
    ['knows decorated kinds', '@task.branch\ndef a():\n    return "b"\na() >> op("b")', 'a > b'],
    ['knows @dag.task', '@dag.task\ndef a():\n    pass\na()', 'a'],
    ['links an operator output', 'BashOperator(task_id="b", bash_command="x", env=op("a").output)', 'a > b'],
    ['follows wrapping decorators', '@task.skip_if(lambda c: True)\n@task\ndef a():\n    pass\na()', 'a'],
    [
      'represents a group by what it returns',
      '@task_group\ndef g():\n    x = op("a")\n    y = op("b")\n    return x\ng() >> op("e")',
      'g.a > e, g.b',
    ],
    ['suffixes repeated groups', '@task_group\ndef g():\n    op("a")\ng()\ng()', 'g.a, g__1.a'],
  ])('of TaskFlow %s', (_name, body, expected) => {
    const dag = onlyDag(inDag(body))

    expect(inShort(dag)).toBe(expected)
  })

  it('keeps a mapped task one node and marks it', () => {
    const dag = onlyDag(inDag('@task\ndef a():\n    pass\n@task\ndef b(v):\n    pass\nb.partial().expand(v=a())'))

    expect(inShort(dag)).toBe('a > b')
    expect(dag.tasks.map((task) => task.mapped)).toEqual([false, true])
  })

  it('runs a mapped group after what it is mapped over', () => {
    const dag = onlyDag(
      inDag('@task\ndef a():\n    pass\n@task_group\ndef g(v):\n    op("x") >> op("y")\ng.expand(v=a())'),
    )

    expect(inShort(dag)).toBe('a > g.x, g.x > g.y')
  })

  it('wires setups and teardowns around the work inside them', () => {
    const dag = onlyDag(
      inDag('s = op("s").as_setup()\nt = op("t").as_teardown(setups=s)\nwith t:\n    op("a") >> op("b")'),
    )

    expect(inShort(dag)).toBe('a > b, b > t, s > a, s > t')
  })

  it('tells the prefix that groups put before an id', () => {
    const dag = onlyDag(
      inDag('with TaskGroup("g"):\n    op("a")\nwith TaskGroup("h", prefix_group_id=False):\n    op("b")'),
    )

    expect(dag.tasks.map((task) => [task.taskId, task.groupPrefix])).toEqual([
      ['b', ''],
      ['g.a', 'g'],
    ])
  })
})
