import type { Kind, Program } from '../program.ts'
import { textLiteral } from './literals.ts'
import { mapping } from './mappings.ts'
import { number } from './numbers.ts'
import { numbers, words } from './sequences.ts'
import { test } from './tests.ts'
import { text } from './texts.ts'

const KINDS: readonly Kind[] = ['text', 'text', 'number', 'words', 'numbers', 'mapping']

export function expression(p: Program, kind: Kind, depth = 2): string {
  return { text, number, words, numbers, mapping }[kind](p, depth)
}

/** Statements that end with a new name, or with other values under known ones. */
export const FLOW: readonly ((p: Program) => void)[] = [
  plain,
  plain,
  plain,
  augmented,
  unpacking,
  loop,
  whileLoop,
  branches,
  attempt,
  matching,
  walrus,
]

function plain(p: Program): void {
  const kind = p.random.pick(KINDS)
  p.bind(kind, expression(p, kind, 3))
}

function augmented(p: Program): void {
  p.choose([
    () => p.line(`${p.bind('number', number(p, 1))} ${p.random.pick(['+=', '-=', '*=', '//=', '%='])} 3`),
    () => p.line(`${p.bind('text', text(p, 1))} += ${text(p, 1)}`),
    () => p.line(`${p.bind('words', `list(${words(p, 1)})`)} += ${words(p, 1)}`),
    () => p.line(`${p.bind('mapping', `dict(${mapping(p, 1)})`)} |= ${mapping(p, 1)}`),
    () => p.line(`${p.bind('words', `[${text(p, 1)}, ${text(p, 1)}]`)}[0] += "+"`),
    () => p.line(`${p.bind('mapping', '{"a": 1}')}["a"] += ${number(p, 1)}`),
  ])
}

function unpacking(p: Program): void {
  const [a, b, c] = [p.fresh('s'), p.fresh('s'), p.fresh('w')]
  p.choose([
    () => p.line(`${a}, ${b} = ${text(p, 2)}, ${text(p, 2)}`),
    () => p.line(`(${a}, ${b}) = sorted([${text(p, 2)}, ${text(p, 2)}])`),
    () => p.line(`${a}, *_, ${b} = [${text(p, 1)}, *${words(p, 1)}, ${text(p, 1)}]`),
    () => p.line(`[${a}, (${b}, _)] = [${text(p, 1)}, (${text(p, 1)}, 1)]`),
    () => p.line(`${a} = ${b} = ${text(p, 2)}`),
    () => p.line(`${a}, _, ${b} = ${text(p, 1)}.partition(" ")`),
  ])
  p.line(`${c} = [${a}, ${b}]`)
  p.line(`${a}, ${b} = ${b}, ${a}`)
  p.names.text.push(a, b)
  p.names.words.push(c)
}

function loop(p: Program): void {
  const into = p.bind('words', '[]')
  const item = p.fresh('s')
  const header = p.choose([
    () => `for ${item} in ${words(p, 2)}:`,
    () => `for ${item}, _ in ${mapping(p, 1)}.items():`,
    () => `for _, ${item} in enumerate(${words(p, 1)}):`,
    () => `for ${item}, _ in zip(${words(p, 1)}, range(3)):`,
    () => `for ${item} in ${text(p, 1)}:`,
    () => `for ${item} in map(str, ${numbers(p, 1)}):`,
  ])
  p.block(header, () => {
    p.names.text.push(item)
    if (p.chance(0.4)) p.block(`if ${test(p, 1)}:`, () => p.line(p.random.pick(['continue', 'break', 'pass'])))
    p.line(`${into}.append(${text(p, 2)})`)
  })
  if (p.chance(0.3)) p.block('else:', () => p.line(`${into}.append("else")`))
}

function whileLoop(p: Program): void {
  const counter = p.bind('number', '0')
  const into = p.bind('text', '""')
  p.block(`while ${counter} < ${2 + p.random.below(4)}:`, () => {
    p.line(`${counter} += 1`)
    if (p.chance(0.3)) p.block(`if ${test(p, 1)}:`, () => p.line(p.random.pick(['continue', 'break'])))
    p.line(`${into} += ${text(p, 1)}`)
  })
}

function branches(p: Program): void {
  const kind = p.random.pick(KINDS)
  const name = p.fresh('b')
  p.block(`if ${test(p, 2)}:`, () => p.line(`${name} = ${expression(p, kind)}`))
  if (p.chance(0.5)) p.block(`elif ${test(p, 2)}:`, () => p.line(`${name} = ${expression(p, kind)}`))
  p.block('else:', () => p.line(`${name} = ${expression(p, kind)}`))
  p.names[kind].push(name)
}

const RAISING = [
  '{}["k"]',
  '[][1]',
  'int("x")',
  '1 // 0',
  'None.x',
  'undefined_name',
  '"a" + 1',
  'raise_it()',
  '[].pop()',
  '"abc".index("z")',
  'next(iter([]))',
  '{1}.remove(2)',
  '[1].remove(2)',
  'dict(a=1).pop("b")',
]

function attempt(p: Program): void {
  const name = p.fresh('s')
  p.line(`${name} = ${text(p, 1)}`)
  p.block('try:', () => {
    p.line(`${name} = ${text(p, 2)}`)
    if (p.chance(0.6)) p.line(`_ = ${p.random.pick(RAISING)}`)
    p.line(`${name} += "tried"`)
  })
  p.choose([
    () => p.block('except Exception as error:', () => p.line(`${name} += type(error).__name__`)),
    () => {
      p.block('except (KeyError, IndexError):', () => p.line(`${name} += "lookup"`))
      p.block('except ArithmeticError:', () => p.line(`${name} += "arithmetic"`))
      p.block('except Exception:', () => p.line(`${name} = ${text(p, 1)}`))
    },
    () => {
      p.block('except (ValueError, TypeError) as error:', () => p.line(`${name} += "v"`))
      p.block('except BaseException:', () => p.line(`${name} += "base"`))
      p.block('else:', () => p.line(`${name} += "else"`))
    },
  ])
  if (p.chance(0.4)) p.block('finally:', () => p.line(`${name} += "finally"`))
  p.names.text.push(name)
}

function matching(p: Program): void {
  const name = p.fresh('s')
  const subject = p.choose([
    () => text(p, 1),
    () => number(p, 1),
    () => words(p, 1),
    () => mapping(p, 1),
    () => `(${text(p, 1)}, ${number(p, 1)})`,
    () => `{"kind": ${textLiteral(p)}, "size": ${number(p, 1)}}`,
    () => 'None',
  ])
  const patterns = [
    '"load" | "x"',
    '1 | 2 | 3',
    'str() as other',
    'int()',
    '[]',
    '[first]',
    '[first, *rest]',
    '[_, _, *_]',
    '(str(), int() as n)',
    '{"kind": "load"}',
    '{"kind": k, **rest}',
    '{"a": _}',
    'None',
    'True',
    'str(value) if value',
    'list(items) if len(items) > 1',
    'dict()',
  ]
  p.block(`match ${subject}:`, () => {
    p.some(3, () => {
      const pattern = p.random.pick(patterns)
      p.block(`case ${pattern}:`, () => p.line(`${name} = ${JSON.stringify(pattern.replaceAll('"', ''))}`))
    })
    p.block('case _:', () => p.line(`${name} = ${text(p, 1)}`))
  })
  p.names.text.push(name)
}

function walrus(p: Program): void {
  const name = p.fresh('s')
  const result = p.fresh('s')
  p.block(`if (${name} := ${text(p, 2)}):`, () => p.line(`${result} = ${name}.upper()`))
  p.block('else:', () => p.line(`${result} = "empty" + ${name}`))
  p.names.text.push(name, result)
}
