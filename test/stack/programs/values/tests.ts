import type { Program } from '../program.ts'
import { textLiteral } from './literals.ts'
import { mapping } from './mappings.ts'
import { number } from './numbers.ts'
import { numbers, words } from './sequences.ts'
import { text } from './texts.ts'

/** An expression that is true or false. */
export function test(p: Program, depth: number): string {
  const d = depth - 1
  if (depth <= 0) return p.choose([() => `${p.name('number')} > 3`, () => `bool(${p.name('text')})`, () => 'True'])
  return p.choose([
    () => `(${number(p, d)} ${p.random.pick(['<', '<=', '>', '>=', '==', '!='])} ${number(p, d)})`,
    () => `(0 <= ${number(p, d)} < 5)`,
    () => `(${text(p, d)} ${p.random.pick(['<', '>=', '==', '!='])} ${text(p, d)})`,
    () =>
      `(${textLiteral(p)} ${p.random.pick(['in', 'not in'])} ${p.choose([() => text(p, d), () => words(p, d), () => mapping(p, d)])})`,
    () => `(not ${test(p, d)})`,
    () => `(${test(p, d)} ${p.random.pick(['and', 'or'])} ${test(p, d)})`,
    () =>
      `${text(p, d)}.${p.random.pick(['isdigit', 'isalpha', 'isalnum', 'isupper', 'islower', 'isspace', 'isidentifier', 'istitle', 'isascii'])}()`,
    () =>
      `${text(p, d)}.${p.random.pick(['startswith', 'endswith'])}(${p.random.pick(['"a"', '("x", "L")', '""', '"s"'])})`,
    () => `${p.random.pick(['any', 'all'])}(x > 2 for x in ${numbers(p, d)})`,
    () =>
      `isinstance(${p.choose([() => text(p, d), () => number(p, d), () => words(p, d)])}, ${p.random.pick(['str', 'int', 'list', '(int, float)', '(str, dict)'])})`,
    () => `bool(${p.choose([() => text(p, d), () => number(p, d), () => words(p, d), () => mapping(p, d)])})`,
    () => `(${words(p, d)} ${p.random.pick(['==', '!=', '<'])} ${words(p, d)})`,
    () => `(set(${words(p, d)}) ${p.random.pick(['<=', '==', '>'])} {"a", "load"})`,
    () => `(${p.choose([() => p.name('text'), () => 'None'])} is ${p.random.pick(['None', 'not None'])})`,
  ])
}
