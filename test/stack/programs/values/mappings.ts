import type { Program } from '../program.ts'
import { textLiteral } from './literals.ts'
import { number } from './numbers.ts'
import { words } from './sequences.ts'
import { text } from './texts.ts'

/** An expression of a dict from texts to whole numbers. */
export function mapping(p: Program, depth: number): string {
  const d = depth - 1
  const m = (): string => mapping(p, d)
  if (depth <= 0) return p.choose([() => p.name('mapping'), () => '{"a": 1, "b": 2}'])
  return p.choose([
    () => `{${text(p, d)}: ${number(p, d)}, ${textLiteral(p)}: ${number(p, d)}}`,
    () => `{**${m()}, "z": ${number(p, d)}}`,
    () => `(${m()} | ${m()})`,
    () => `dict(zip(${words(p, d)}, range(9)))`,
    () => `dict(a=${number(p, d)}, b=2)`,
    () => `dict(${m()}, c=${number(p, d)})`,
    () => `dict([(${textLiteral(p)}, 1), ("y", ${number(p, d)})])`,
    () => `{k: v + 1 for k, v in ${m()}.items()}`,
    () => `{x: len(x) for x in ${words(p, d)}}`,
    () => `{k.upper(): v for k, v in ${m()}.items() if v}`,
    () => `dict.fromkeys(${words(p, d)}, ${number(p, d)})`,
    () => `dict(sorted(${m()}.items()${p.random.pick(['', ', key=lambda e: e[1]', ', reverse=True'])}))`,
    () => `dict(${m()})`,
    () => `${m()}.copy()`,
    () => {
      p.import('from collections import Counter')
      return `dict(Counter(${p.choose([() => words(p, d), () => text(p, d)])})${p.random.pick(['', '.most_common()', '.most_common(2)'])})`
    },
    () => {
      p.import('from collections import ChainMap, OrderedDict')
      return `dict(${p.random.pick(['OrderedDict', 'dict'])}(${m()}))`
    },
  ])
}
