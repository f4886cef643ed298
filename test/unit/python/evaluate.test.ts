import { describe, expect, it } from '@jest/globals'
import { DEFAULT_LIMITS } from '../../../src/python/budget.ts'
import { evaluateFile } from '../../../src/python/evaluate-file.ts'
import { ParseCache } from '../../../src/python/parse-cache.ts'
import { Run } from '../../../src/python/run.ts'
import { plainText } from '../../../src/python/text.ts'
import { TreeFiles, foldersOf } from '../../../src/python/tree-files.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

function evaluate(source: string, files: Record<string, string> = {}) {
  const tree = memoryTree({ ...files, 'main.py': source })
  const run = new Run({
    files: new TreeFiles(tree, foldersOf(tree)),
    parses: new ParseCache(),
    vocabularies: [],
    importRoots: ['src'],
    environment: new Map(),
    limits: DEFAULT_LIMITS,
  })
  return { ending: evaluateFile('main.py', run), run }
}

/** What Python's `str(x)` would give for the name `x` at the end of the file; null where it is not known. */
function textOfX(source: string, files: Record<string, string> = {}): string | null {
  const { ending, run } = evaluate(source, files)
  if (ending.kind !== 'finished') throw new Error(JSON.stringify(ending))
  const value = ending.module.attributes.get('x')
  return value === undefined ? null : plainText(value, run)
}

describe('the evaluation of Python', () => {
  it.each([
    ['x = 7 // 2, -7 // 2, -7 % 3, 2 ** 10, 1 / 4', '(3, -4, 2, 1024, 0.25)'],
    ['x = 1.0, 2e3, 10 / 5, 1_000', '(1.0, 2000.0, 2.0, 1000)'],
    ['x = 1.5e3, .0, .5e1, 1_0.5_0e2, 1.25', '(1500.0, 0.0, 5.0, 1050.0, 1.25)'],
    ['n = 1\nx = f"{n}...", f"...", f"{...}"', "('1...', '...', 'Ellipsis')"],
    ['x = True + True, True == 1, {1: "a", True: "b"}', "(2, True, {1: 'b'})"],
    ['x = [1, "a\'b", None, (1,), {"k": [True]}]', "[1, \"a'b\", None, (1,), {'k': [True]}]"],
    [
      'x = "a-b_c".split("-", 1), "a b  c".split(), "x.y.z".rsplit(".", 1)',
      "(['a', 'b_c'], ['a', 'b', 'c'], ['x.y', 'z'])",
    ],
    ['x = "abcdef"[1:-1:2], [1, 2, 3][::-1], "abc"[-1]', "('bd', [3, 2, 1], 'c')"],
    ["x = f\"{3:03d}|{2.5:.2f}|{'a':>3}|{'b'!r}|{1234567:,}\"", "003|2.50|  a|'b'|1,234,567"],
    ['x = "%s-%05.1f-%r" % ("a", 2.25, "b")', "a-002.2-'b'"],
    ['x = "{0[k]} {1.__class__.__name__} {n:>{w}}".format({"k": 1}, "s", n="z", w=3)', '1 str   z'],
    ['x = sorted(["b", "A", "c"], key=str.lower, reverse=True)', "['c', 'b', 'A']"],
    ['x = [a + b for a in "xy" for b in "12" if a + b != "x2"]', "['x1', 'y1', 'y2']"],
    ['x = {k: v for k, v in zip("ab", range(2))} | {"c": 3}', "{'a': 0, 'b': 1, 'c': 3}"],
    ['a, (b, *c), d = 1, (2, 3, 4), 5\nx = [a, b, c, d]', '[1, 2, [3, 4], 5]'],
    [
      'def f(a, /, b=2, *rest, c, **named):\n    return [a, b, rest, c, named]\nx = f(1, 3, 4, c=5, d=6)',
      "[1, 3, (4,), 5, {'d': 6}]",
    ],
    [
      'def outer():\n    n = 0\n    def inner():\n        nonlocal n\n        n += 1\n        return n\n    inner()\n    return inner()\nx = outer()',
      '2',
    ],
    ['def gen():\n    yield 1\n    yield from [2, 3]\nx = list(gen())', '[1, 2, 3]'],
    [
      'class A:\n    k = 1\n    def __init__(self, n):\n        self.n = n\n    def m(self):\n        return self.n\nclass B(A):\n    def m(self):\n        return super().m() + self.k\nx = B(4).m()',
      '5',
    ],
    [
      'from enum import Enum, auto\nclass C(Enum):\n    RED = auto()\n    BLUE = "b"\nx = [C.RED.value, C("b").name, [c.name for c in C], str(C.BLUE)]',
      "[1, 'BLUE', ['RED', 'BLUE'], 'C.BLUE']",
    ],
    [
      'from dataclasses import dataclass, field\n@dataclass\nclass P:\n    a: int\n    b: list = field(default_factory=list)\np = P(1)\np.b.append(2)\nx = [p.a, p.b, P(1) == P(1)]',
      '[1, [2], True]',
    ],
    [
      'from collections import namedtuple, defaultdict, Counter\nT = namedtuple("T", "a b")\nd = defaultdict(list)\nd["k"].append(T(1, b=2).b)\nx = [d["k"], Counter("aab")["a"]]',
      '[[2], 2]',
    ],
    [
      'import itertools as i\nx = [list(i.chain([1], [2])), list(i.pairwise("abc")), list(i.islice(i.count(5), 2))]',
      "[[1, 2], [('a', 'b'), ('b', 'c')], [5, 6]]",
    ],
    [
      'import functools\n@functools.lru_cache(maxsize=None)\ndef f(a, b):\n    return a - b\nx = functools.partial(f, b=1)(3), functools.reduce(lambda a, b: a * b, [1, 2, 3])',
      '(2, 6)',
    ],
    [
      'def twice(f):\n    def wrapper(*a, **k):\n        return f(*a, **k) * 2\n    return wrapper\n@twice\ndef f(n):\n    return n\nx = f(4)',
      '8',
    ],
    [
      'import re\nx = re.sub(r"(\\w)-(\\w)", r"\\2\\1", "a-b"), re.match(r"(?P<n>\\d+)", "12x").group("n"), re.findall("[a-c]", "abz")',
      "('ba', '12', ['a', 'b'])",
    ],
    [
      'import os\nx = os.path.join("a", "b.txt"), os.path.splitext("a/b.tar.gz")[1], os.path.basename("/q/r")',
      "('a/b.txt', '.gz', 'r')",
    ],
    [
      'from pathlib import Path\np = Path("a/b") / "c.d.py"\nx = [p.stem, p.suffix, p.name, str(p.parent), p.with_suffix(".txt").name]',
      "['c.d', '.py', 'c.d.py', 'a/b', 'c.d.txt']",
    ],
    ['import json\nx = json.loads(\'{"__proto__": [1, 2.5, null, true]}\')', "{'__proto__': [1, 2.5, None, True]}"],
    [
      'match {"kind": "a", "n": [1, 2]}:\n    case {"kind": "b"}:\n        x = 1\n    case {"kind": "a", "n": [one, *_]} if one:\n        x = one',
      '1',
    ],
    ['try:\n    {}["k"]\nexcept (IndexError, LookupError) as e:\n    x = "caught"', 'caught'],
    ['x = (y := 3) + y, 1 < 2 < 3, not [], None or "d", 1 if "" else 2', "(6, True, True, 'd', 2)"],
    ['import textwrap\nx = textwrap.dedent("  a\\n    b\\n")', 'a\n  b\n'],
    ['from datetime import timedelta\nx = str(timedelta(days=1, hours=6))', '1 day, 6:00:00'],
  ])('%#: agrees with Python', (source, expected) => {
    const text = textOfX(source)

    expect(text).toBe(expected)
  })

  it('imports packages, relative modules, folders without __init__ and configured roots', () => {
    const text = textOfX(
      'import pack.inner as i\nfrom plain.mod import N\nfrom lib import *\nx = [i.VALUE, N, PUBLIC]',
      {
        'pack/__init__.py': 'BASE = 1\n',
        'pack/inner.py': 'from . import BASE\nfrom .deep.more import MORE\nVALUE = BASE + MORE\n',
        'pack/deep/more.py': 'MORE = 10\n',
        'plain/mod.py': 'N = 2\n',
        'src/lib.py': 'PUBLIC = 3\n_HIDDEN = 4\n',
      },
    )

    expect(text).toBe('[11, 2, 3]')
  })

  it.each([
    ['NameError', 'x = missing'],
    ['KeyError', 'x = {}["k"]'],
    ['TypeError', 'def f(a):\n    pass\nf()'],
    ['AttributeError', 'x = None.name'],
    ['ZeroDivisionError', 'x = 1 / 0'],
    ['Broken', 'class Broken(ValueError):\n    pass\nraise Broken("no")'],
  ])('raises %s where Python does', (type, source) => {
    const { ending } = evaluate(source)

    expect(ending.kind === 'raised' ? ending.error.type : ending.kind).toBe(type)
  })

  it('knows no value that only a run can know', () => {
    const text = textOfX('import random\nx = random.choice(["a", "b"])')

    expect(text).toBeNull()
  })
})
