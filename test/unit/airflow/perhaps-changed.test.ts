import { describe, expect, it } from '@jest/globals'
import { inShort, onlyDag } from './structure-of.ts'

const HEAD = [
  'import os',
  'from airflow.models import Variable',
  'X = os.environ["X"]',
  'MORE = Variable.get("more", deserialize_json=True)',
  '@task',
  'def make(n):',
  '    return n',
  '@task',
  'def use(x):',
  '    pass',
  'def op(task_id):',
  '    return EmptyOperator(task_id=task_id)',
].join('\n')

const read = (body: readonly string[]) =>
  onlyDag(`${HEAD}\nwith DAG("x"):\n${body.map((line) => `    ${line}`).join('\n')}`)

describe('a value that may have been changed', () => {
  it.each([
    ['an entry set under a condition', ['c = {"t": "a"}', 'if X: c["t"] = "z"', 'op(c["t"])']],
    ['an entry set by update under a condition', ['c = {"t": "a"}', 'if X: c.update(t="z")', 'op(c["t"])']],
    ['an entry of a dict in a dict', ['c = {"d": {"t": "a"}}', 'if X: c["d"]["t"] = "z"', 'op(c["d"]["t"])']],
    ['an entry deleted under a condition', ['c = {"t": "a"}', 'if X: del c["t"]', 'if "t" in c: op("in")']],
    ['an entry added under a condition', ['c = {}', 'if X: c["t"] = "z"', 'op(c.get("t", "none"))']],
    ['an item set under a condition', ['c = ["a"]', 'if X: c[0] = "z"', 'op(c[0])']],
    ['a place moved by insert', ['c = ["a"]', 'if X: c.insert(0, "z")', 'op(c[0])']],
    ['a place moved by remove', ['c = ["a", "b"]', 'if X: c.remove("a")', 'op(c[0])']],
    ['a place moved by reverse', ['c = ["a", "b"]', 'if X: c.reverse()', 'op(c[0])']],
    ['a place taken in an unknown loop', ['c = ["a", "b"]', 'for _ in MORE: c.pop()', 'op(c[0])']],
    ['an item of a set', ['c = {"a", "b"}', 'if X: c.discard("a")', 'if "a" in c: op("in")']],
    ['an entry under a key that is not known', ['c = {"t": "a"}', 'c[X] = "z"', 'op(c["t"])']],
    ['an entry that a merge may replace', ['c = {"t": "a", **MORE}', 'op(c["t"])']],
    ['an entry that an update may replace', ['c = {"t": "a"}', 'c.update(MORE)', 'op(c["t"])']],
    ['an argument that a merge may replace', ['EmptyOperator(**{"task_id": "a", **MORE})']],
    ['an entry that pop may remove', ['c = {"t": "a"}', 'c.pop(X, None)', 'if "t" in c: op("in")']],
    ['the size of a dict with a new key', ['c = {"t": "a"}', 'c.setdefault(X, "z")', 'if len(c) == 1: op("one")']],
    ['an item at a place that is not known', ['c = ["a", "b"]', 'c[int(X)] = "z"', 'op(c[0])']],
    ['the first of a list in unknown order', ['c = ["b", "a"]', 'c.sort(key=lambda x: os.environ[x])', 'op(c[0])']],
    ['the first that a filter may drop', ['op([n for n in ["a", "b"] if os.environ[n]][0])']],
    ['whether an item is in a list that was filtered', ['if "a" in [n for n in ["a"] if os.environ[n]]: op("in")']],
    ['whether a filtered list holds anything', ['if [n for n in ["a"] if os.environ[n]]: op("some")']],
    ['what follows in an iterator', ['i = iter(["a", "b"])', 'if X: next(i)', 'op(next(i))']],
    [
      'the group in arguments of a choice',
      ['k = {"task_group": TaskGroup("g")} if X else {}', 'EmptyOperator(task_id="a", **k)'],
    ],
    ['names unpacked from an unknown order', ['a, b = sorted([op("a"), op("b")], key=lambda t: X)', 'a >> b']],
    ['an attribute that setattr may replace', ['class N: t = "a"', 'setattr(N, X, "z")', 'op(N.t)']],
    [
      'an entry of a default that need not hold',
      ['c = Variable.get("c", {"t": "a"}, deserialize_json=True)', 'op({**c}["t"])'],
    ],
  ])('is not known: %s', (_what, body) => {
    const dag = read(body)

    expect(dag.complete).toBe(false)
  })

  it.each([
    ['by a key', ['c = {k: make(k) for k in "ab"}', 'use(c[X])']],
    ['by an index', ['c = [make(k) for k in "ab"]', 'use(c[int(X)])']],
    ['by get', ['c = {k: make(k) for k in "ab"}', 'use(c.get(X, make("z")))']],
    ['by a slice', ['c = [make(k) for k in "ab"]', 'use(c[:int(X)])']],
    ['by max', ['use(max([make(k) for k in "ab"], key=lambda _: X))']],
    ['by a filter', ['use([r for r in [make("a"), make("b")] if X])']],
  ])('is one of several results, chosen %s, so that the edge is not known', (_how, body) => {
    const dag = read(body)

    expect(dag.complete).toBe(false)
  })

  it.each([
    ['by their keys', ['op(ts[X]) if False else None', 'ts[X] >> ts["b"]']],
    ['where both are not known', ['ts[X] >> ts[X]']],
    ['by a method', ['ts[X].set_downstream(ts[X])']],
    ['by random', ['import random', 'random.choice(list(ts.values())) >> random.choice(list(ts.values()))']],
  ])('is one of several tasks, linked %s', (_how, body) => {
    const dag = read(['ts = {k: op(k) for k in "abc"}', ...body])

    expect(dag.complete).toBe(false)
  })
})

describe('a handler of what may be raised', () => {
  it.each([
    [
      'sets another name',
      ['try:', '    int(X)', '    on = True', 'except ValueError:', '    on = False', 'if on: op("a")'],
    ],
    ['makes a task', ['try:', '    int(X)', 'except ValueError:', '    op("a")']],
    [
      'returns',
      ['def f():', '    try:', '        int(X)', '    except ValueError:', '        return', '    op("a")', 'f()'],
    ],
  ])('leaves the DAG in doubt where it %s', (_what, body) => {
    const dag = read(body)

    expect(dag.complete).toBe(false)
    expect(dag.tasks.map(({ taskId, certainty }) => [taskId, certainty])).toEqual([['a', 'conditional']])
  })

  it.each([
    ['nothing unknown is done', ['try:', '    n = int("1")', 'except ValueError:', '    n = 2', 'op(f"a{n}")'], 'a1'],
    ['it only tells', ['try:', '    int(X)', 'except ValueError:', '    print("no number")', 'op("a")'], 'a'],
    ['it only raises', ['try:', '    int(X)', 'except ValueError:', '    raise', 'op("a")'], 'a'],
    ['nothing depends on it', ['try:', '    n = int(X)', 'except ValueError:', '    n = 2', 'op("a")'], 'a'],
  ])('changes nothing where %s', (_when, body, expected) => {
    const dag = read(body)

    expect(inShort(dag)).toBe(expected)
  })
})

describe('a value that is sure all the same', () => {
  it.each([
    ['another entry', ['c = {"t": "a", "u": 1}', 'if X: c["u"] = 2', 'op(c["t"])'], 'a'],
    ['an entry set after an unknown merge', ['c = {**MORE, "t": "a"}', 'op(c["t"])'], 'a'],
    ['an entry set after an unknown key', ['c = {}', 'c[X] = "z"', 'c["t"] = "a"', 'op(c["t"])'], 'a'],
    ['an earlier place than one appended', ['c = ["a"]', 'if X: c.append("z")', 'op(c[0])'], 'a'],
    ['an entry that setdefault finds', ['c = {"t": "a"}', 'c.setdefault(X, "z")', 'op(c["t"])'], 'a'],
  ])('%s', (_what, body, expected) => {
    const dag = read(body)

    expect(inShort(dag)).toBe(expected)
  })

  it('is sure inside of the branch that sets it', () => {
    const dag = read(['c = {}', 'if X:', '    c["t"] = op("a")', '    c["t"] >> op("b")'])

    expect(dag.tasks.map(({ taskId, certainty }) => [taskId, certainty])).toEqual([
      ['a', 'conditional'],
      ['b', 'conditional'],
    ])
    expect(dag.edges.map(({ from, to }) => [from, to])).toEqual([['a', 'b']])
  })
})
