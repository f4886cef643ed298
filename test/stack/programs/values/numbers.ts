import type { Program } from '../program.ts'
import { numberLiteral, textLiteral } from './literals.ts'
import { numbers, words } from './sequences.ts'
import { mapping } from './mappings.ts'
import { test } from './tests.ts'
import { text } from './texts.ts'

/** An expression of a whole number. Stays small, so that no run of it meets numbers of any length. */
export function number(p: Program, depth: number): string {
  const n = (): string => number(p, depth - 1)
  const divisor = (): string => p.random.pick(['2', '3', '-4', '7', '10'])
  if (depth <= 0 || p.chance(0.15)) return p.choose([() => numberLiteral(p), () => p.name('number')])
  return p.choose([
    () => `(${n()} + ${n()})`,
    () => `(${n()} - ${n()})`,
    () => `(${n()} * ${divisor()})`,
    () => `(${n()} // ${divisor()})`,
    () => `(${n()} % ${divisor()})`,
    () => `(-${n()})`,
    () => `((${n()} % 6) ** 2)`,
    () => `abs(${n()})`,
    () => `${p.random.pick(['min', 'max'])}(${n()}, ${n()})`,
    () => `(abs(${n()}) ${p.random.pick(['&', '|', '^'])} 6)`,
    () => `((${n()}) >> 1)`,
    () => `(${n()} if ${test(p, depth - 1)} else ${n()})`,
    () => `(${n()} ${p.random.pick(['and', 'or'])} ${n()})`,
    () => `int(${test(p, depth - 1)})`,
    () => `len(${p.choose([() => text(p, depth - 1), () => words(p, depth - 1), () => mapping(p, depth - 1)])})`,
    () => `sum(${numbers(p, depth - 1)})`,
    () => `sum(1 for _ in ${words(p, depth - 1)})`,
    () => `${p.random.pick(['min', 'max'])}(${numbers(p, depth - 1)}, default=${n()})`,
    () => `${text(p, depth - 1)}.${p.random.pick(['count', 'find', 'rfind'])}(${p.random.pick(['"a"', '"s"', '" "'])})`,
    () => `ord((${text(p, depth - 1)} or "z")[${p.random.pick(['0', '-1'])}])`,
    () => `divmod(${n()}, ${divisor()})[${p.random.below(2)}]`,
    () => `int(${p.random.pick(['"12"', '" 7 "', '"-3"', '"1_0"', '2.9', '"ff", 16', '"101", base=2'])})`,
    () => `round(${n()} / ${divisor()})`,
    () => `${mapping(p, depth - 1)}.get(${textLiteral(p)}, ${n()})`,
    () => `next(iter(${numbers(p, depth - 1)}), ${n()})`,
    () => `(${numbers(p, depth - 1)} + [${n()}])[${p.random.pick(['0', '-1'])}]`,
    () => `(lambda a, b=${n()}: a - b)(${n()})`,
    () => `${words(p, depth - 1)}.count(${textLiteral(p)})`,
    () => `int(str(${n()}))`,
    () => `[${n()}, ${n()}, ${n()}][${n()} % 3]`,
    () => `(~${n()})`,
  ])
}
