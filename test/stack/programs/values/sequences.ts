import type { Program } from '../program.ts'
import { mapping } from './mappings.ts'
import { number } from './numbers.ts'
import { test } from './tests.ts'
import { text } from './texts.ts'

/** A list comprehension; its target is seen only inside of it. */
function each(
  p: Program,
  kind: 'text' | 'number',
  source: string,
  item: (name: string) => string,
  filter?: () => string,
): string {
  const name = p.fresh('x')
  return p.with(kind, name, () => {
    const condition = filter === undefined ? '' : ` if ${filter()}`
    return `[${item(name)} for ${name} in ${source}${condition}]`
  })
}

const SLICES = ['[1:]', '[:2]', '[::-1]', '[::2]', '[-2:]', '[:-1]']

/** An expression of a list of texts. */
export function words(p: Program, depth: number): string {
  const d = depth - 1
  const w = (): string => words(p, d)
  if (depth <= 0) return p.choose([() => p.name('words'), () => `[${text(p, 0)}, ${text(p, 0)}]`])
  return p.choose([
    () => `[${text(p, d)}, ${text(p, d)}, ${text(p, d)}]`,
    () => `[${text(p, d)}, *${w()}]`,
    () => `(${w()} + ${w()})`,
    () => `(${w()} * 2)`,
    () => `${w()}${p.random.pick(SLICES)}`,
    () => each(p, 'text', w(), () => text(p, d)),
    () =>
      each(
        p,
        'text',
        w(),
        (x) => x,
        () => test(p, d),
      ),
    () => each(p, 'number', numbers(p, d), (x) => `f"v{${x}}"`),
    () => `[x + y for x in ${w()} for y in ("1", "2")]`,
    () =>
      `sorted(${w()}${p.random.pick(['', ', reverse=True', ', key=len', ', key=str.lower', ', key=lambda v: (-len(v), v)'])})`,
    () => `sorted({*${w()}, "one"})`,
    () => `list(reversed(${w()}))`,
    () => `list(dict.fromkeys(${w()}))`,
    () => `list(${mapping(p, d)}${p.random.pick(['', '.keys()'])})`,
    () => `[f"{k}={v}" for k, v in ${mapping(p, d)}.items()]`,
    () => `[f"{i}:{x}" for i, x in enumerate(${w()}${p.random.pick(['', ', 1', ', start=5'])})]`,
    () => `[a + b for a, b in zip(${w()}, ${w()})]`,
    () => `list(map(${p.random.pick(['str.upper', 'str.strip', 'lambda v: v + "!"', 'repr'])}, ${w()}))`,
    () => `list(map(str, ${numbers(p, d)}))`,
    () => `list(filter(${p.random.pick(['None', 'str.isalpha', 'lambda v: len(v) > 2'])}, ${w()}))`,
    () => `${text(p, d)}.split(${p.random.pick(['', '" "', '"a"', '"-", 1'])})`,
    () => `list(${text(p, d)})`,
    () => `(${w()} or ["empty"])`,
    () => `(${w()} if ${test(p, d)} else ${w()})`,
    () => `sum([${w()}, ${w()}], [])`,
    () => library(p, d),
    () => library(p, d),
  ])
}

function library(p: Program, d: number): string {
  p.import('import itertools')
  const w = (): string => words(p, d)
  return p.choose([
    () => `list(itertools.chain(${w()}, ${w()}))`,
    () => `list(itertools.chain.from_iterable([${w()}, ${w()}]))`,
    () => `["".join(c) for c in itertools.product("ab", repeat=2)]`,
    () => `["".join(c) for c in itertools.${p.random.pick(['combinations', 'permutations'])}("abc", 2)]`,
    () => `list(itertools.islice(${w()}, ${p.random.pick(['2', '1, 3', '0, None, 2'])}))`,
    () => `[f"{k}{len(list(g))}" for k, g in itertools.groupby(sorted(${w()}), key=lambda v: v[:1])]`,
    () => `[a + b for a, b in itertools.zip_longest(${w()}, ${w()}, fillvalue="-")]`,
    () => `[a + b for a, b in itertools.pairwise(${w()})]`,
    () => `list(itertools.takewhile(lambda v: len(v) < 5, ${w()}))`,
    () => `list(itertools.dropwhile(lambda v: not v, ${w()}))`,
    () => `list(itertools.islice(itertools.cycle(${w()} or ["c"]), 4))`,
    () => `list(itertools.repeat(${text(p, d)}, 2))`,
    () => `list(itertools.accumulate(${w()}))`,
    () => `list(itertools.compress(${w()}, [1, 0, 1]))`,
    () => `list(itertools.starmap(lambda a, b: a + b, [(${text(p, d)}, "1"), ("x", "2")]))`,
    () => `list(itertools.filterfalse(str.isupper, ${w()}))`,
  ])
}

/** An expression of a list of whole numbers. */
export function numbers(p: Program, depth: number): string {
  const d = depth - 1
  if (depth <= 0) return p.choose([() => p.name('numbers'), () => '[3, 1, 2]'])
  return p.choose([
    () => `[${number(p, d)}, ${number(p, d)}]`,
    () => `list(range(${p.random.pick(['3', '1, 4', '6, 0, -2', '0'])}))`,
    () => each(p, 'number', numbers(p, d), () => number(p, d)),
    () => each(p, 'text', words(p, d), (x) => `len(${x})`),
    () => `sorted(${numbers(p, d)}${p.random.pick(['', ', reverse=True', ', key=lambda v: -v', ', key=abs'])})`,
    () => `sorted(set(${numbers(p, d)}))`,
    () => `list(${mapping(p, d)}.values())`,
    () => `(${numbers(p, d)} + ${numbers(p, d)})`,
    () => `${numbers(p, d)}${p.random.pick(SLICES)}`,
    () => `[i for i, x in enumerate(${words(p, d)}) if x]`,
    () => `[*range(2), *${numbers(p, d)}]`,
    () => `[v % 3 for v in ${numbers(p, d)} if v > 0]`,
  ])
}
