import type { Snippet } from './snippets.ts'

/** Functions, generators, exceptions, loops and data in the ways that files combine them. */
export const FLOW_SNIPPETS: readonly Snippet[] = [
  `
def $join(first, *rest, sep="-", **named):
    return sep.join([first, *rest, *sorted(named)])
$args = [<text>, "b"]
$text1 = $join(*$args, sep="+", **{"k": 1, "j": 2})
`,
  `
def $outer(fn, *args, **named):
    return fn(*args, **named)
$text1 = $outer(lambda a, b="x", *, c: f"{a}{b}{c}", <text>, c=<number>)
`,
  `
$rows = [(<text>, <number>), ("b", 2), ("a", 7)]
$names, $counts = zip(*$rows)
$words1 = list($names)
$numbers1 = list($counts)
$text1 = str(sorted($rows, key=lambda row: (-row[1], row[0])))
`,
  `
$nested = {"a": {"b": [<number>, {"c": <text>}]}, "d": <words>}
$text1 = $nested["a"]["b"][1]["c"]
$nested["a"]["b"].append(9)
$nested.setdefault("e", []).append(<text>)
$text2 = str($nested)
`,
  `
$first = [1, 2]
$second = $first
$second.append(<number>)
$third = $first[:]
$third.clear()
$numbers1 = $first + $second
`,
  `
from copy import deepcopy
$base = {"retries": 1, "env": {"A": <text>}}
$one = deepcopy($base)
$one["env"]["A"] = "changed"
$two = {**$base, "retries": <number>}
$text1 = str($base) + str($one) + str($two)
`,
  `
$best = max(<mapping>.items(), key=lambda entry: (entry[1], entry[0]), default=("none", 0))
$text1 = $best[0]
$number1 = $best[1]
`,
  `
$groups = {}
for $word in <words>:
    $groups.setdefault(len($word), []).append($word)
$text1 = str({size: sorted(words) for size, words in sorted($groups.items())})
`,
  `
def $find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            break
    else:
        return -1
    return index
$number1 = $find(<words>, <text>)
`,
  `
def $counter(limit):
    n = 0
    while True:
        n += 1
        if n > limit:
            return
        yield n
$numbers1 = [x * 2 for x in $counter(4)]
$number1 = sum($counter(<number> % 7))
`,
  `
def $tree(depth):
    if depth:
        yield from $tree(depth - 1)
        yield depth
        yield from $tree(depth - 1)
$text1 = "".join(map(str, $tree(3)))
`,
  `
$log = []
def $produce():
    for i in range(3):
        $log.append(f"made {i}")
        yield i
for $item in $produce():
    $log.append(f"used {$item}")
$words1 = $log
`,
  `
def $endless(start):
    while True:
        yield start
        start += 1
$numbers1 = []
for $n in $endless(<number> % 5):
    if $n > 8:
        break
    $numbers1.append($n)
$pairs = dict(zip(<words>, $endless(1)))
$text1 = str($pairs)
`,
  `
import itertools
def $ids(prefix):
    for number in itertools.count(1):
        yield f"{prefix}_{number}"
$next_id = $ids("id")
$words1 = [next($next_id), next($next_id), *itertools.islice($next_id, 2)]
`,
  `
class $Broken(ValueError):
    def __init__(self, name, code=1):
        super().__init__(name)
        self.name = name
        self.code = code
def $check(value):
    if len(value) > 3:
        raise $Broken(value, code=len(value))
    return value
try:
    $text1 = $check(<text>)
except $Broken as error:
    $text1 = error.name + str(error.code) + str(error)
`,
  `
def $risky(n):
    try:
        if n > 5:
            raise KeyError(n)
        return "fine"
    except KeyError:
        return "caught"
    finally:
        $steps.append(n)
$steps = []
$text1 = $risky(<number>) + $risky(9)
$text2 = str($steps)
`,
  `
def $first_valid(*values):
    for value in values:
        try:
            return int(value)
        except (TypeError, ValueError):
            continue
    return -1
$number1 = $first_valid(<text>, None, "12")
`,
  `
try:
    try:
        {}[<text>]
    except KeyError as error:
        raise RuntimeError("inner") from error
except RuntimeError as error:
    $text1 = type(error).__name__ + type(error.__cause__).__name__
`,
  `
$text1 = ""
while (rest := len($text1)) < 5:
    $text1 += str(rest)
$words1 = [y for x in <words> if (y := x.strip())]
`,
  `
$registry = {}
def $register(name=None):
    def decorate(fn):
        $registry[name or fn.__name__] = fn
        return fn
    return decorate
@$register()
def plain():
    return "plain"
@$register("named")
def other():
    return <text>
$text1 = ",".join(f"{key}={fn()}" for key, fn in $registry.items())
`,
  `
import functools
@functools.lru_cache(maxsize=None)
def $fib(n):
    return n if n < 2 else $fib(n - 1) + $fib(n - 2)
$number1 = $fib(12)
`,
  `
$matrix = [[i * j for j in range(3)] for i in range(1, 3)]
$flat = [cell for row in $matrix for cell in row if cell]
$turned = [list(column) for column in zip(*$matrix)]
$numbers1 = $flat
$text1 = str($turned)
`,
  `
$value = 7 / 2
$text1 = f"{$value} {$value:.3f} {$value // 1} {-7 // 2} {-7 % 3} {7.5 % 2} {2 ** -1} {1e16} {1 / 3}"
$text2 = str([0.1 + 0.2, 1.5e-5, 100.0, 3.0 * 2, round(2.675, 2), round(-0.5), 10 ** 3 / 10])
`,
  `
from datetime import date, datetime, timedelta
$day = datetime(2024, 2, 28, 6, 30) + timedelta(days=<number> % 40, hours=20)
$text1 = f"{$day:%Y-%m-%d} {$day.year}-{$day.month:02d} {$day.date()} {$day.isoformat()} {$day.weekday()}"
$text2 = str($day - datetime(2024, 1, 1)) + str(date(2024, 3, 1) - timedelta(days=1)) + str($day.replace(day=1))
`,
  `
import operator
$rows = [{"name": "b", "size": 2}, {"name": "a", "size": <number>}]
$words1 = [row["name"] for row in sorted($rows, key=operator.itemgetter("size"))]
$text1 = str(list(map(operator.itemgetter("name", "size"), $rows)))
`,
  `
import re
$pattern = re.compile(r"(?P<head>[a-z]+)[-_ ]?(?P<tail>\\w*)", re.IGNORECASE)
$found = $pattern.match(<text>)
$text1 = str($found.groupdict() if $found else None)
$text2 = re.sub(r"\\b(\\w)", lambda match: match.group(1).upper(), <text>)
$words1 = [match.group(0) for match in re.finditer(r"\\w{2}", <text>)]
`,
  `
import math
$text1 = str([math.floor(2.7), math.ceil(2.1), math.sqrt(16), math.floor(-0.5), math.pi > 3])
$number1 = math.gcd(12, 18) + pow(2, 5) + divmod(17, 5)[1]
`,
  `
def $dispatch(event):
    match event:
        case {"type": "load", "table": str(table)}:
            return f"load {table}"
        case {"type": kind, **rest} if rest:
            return f"{kind} {sorted(rest)}"
        case [first, *others]:
            return f"{first}+{len(others)}"
        case (int() | float()) as number if number > 3:
            return f"number {number}"
        case None | False:
            return "nothing"
        case _:
            return "other"
$text1 = "/".join(map($dispatch, [{"type": "load", "table": <text>}, {"type": "x", "a": 1}, <words>, <number>, None, False, 2.5, "s"]))
`,
  `
$items = <words>
$a, *$b = [*$items, "end"]
*$c, $d = ["start", *$items]
$text1 = f"{$a} {$b} {$c} {$d}"
`,
  `
$flags = {name: name in <words> for name in ("load", "x")}
$text1 = ", ".join(name for name, on in $flags.items() if on) or "none"
$number1 = sum($flags.values())
`,
  `
def $merge(*dicts, **more):
    result = {}
    for one in (*dicts, more):
        result |= one
    return result
$mapping1 = $merge(<mapping>, {"z": 1}, y=<number>)
`,
  `
$text1 = "{:>{}}|{:^{w}}|{!r:>8}".format(<text>, 6, "mid", <text>, w=7)
$text2 = "{0[0]}{0[1]}{1.real}{1}".format("ab", <number>)
`,
  `
global_name = "x"
def $shadow():
    global_name = "inner"
    def deeper():
        return global_name
    return deeper() + str("global_name" in locals())
$text1 = $shadow() + global_name
`,
  `
$adders = [lambda v, step=step: v + step for step in range(3)]
$late = [lambda v: v + step for step in range(3)]
$numbers1 = [add(10) for add in $adders] + [add(10) for add in $late]
`,
  `
from collections import Counter, OrderedDict, defaultdict
$counts = Counter(<text>)
$counts.update("aab")
$text1 = str($counts.most_common(2)) + str(sorted($counts.items())[:2])
$tree = defaultdict(lambda: defaultdict(int))
$tree["a"]["b"] += <number>
$text2 = str({key: dict(inner) for key, inner in $tree.items()})
`,
  `
from itertools import groupby, product
$text1 = str([(key, [x for _, x in rows]) for key, rows in groupby(sorted(zip([2, 1, 2], "abc")), key=lambda row: row[0])])
$words1 = [f"{a}{b}" for a, b in product(<words>[:2], (1, 2))]
`,
  `
$iterator = iter(<words> + ["last"])
$text1 = next($iterator)
$words1 = list($iterator)
$text2 = next($iterator, "over")
`,
  `
from pathlib import Path
$path = Path("/data") / <words>[0] / "file.tar.gz"
$text1 = f"{$path} {$path.name} {$path.stem} {$path.suffix} {$path.parent} {$path.parts[1]} {$path.with_suffix('.x')}"
$text2 = str(Path("a/./b//c")) + str(Path("a") / "../b") + str(Path("x.csv").with_name("y").exists() is None)
`,
]
