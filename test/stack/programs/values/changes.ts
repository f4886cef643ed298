import type { Program } from '../program.ts'
import { textLiteral } from './literals.ts'
import { mapping } from './mappings.ts'
import { number } from './numbers.ts'
import { words } from './sequences.ts'
import { text } from './texts.ts'

/** Statements that change lists, dicts and sets in place. */
export const CHANGES: readonly ((p: Program) => void)[] = [listChanges, mappingChanges, collecting]

function listChanges(p: Program): void {
  const name = p.bind('words', `[${text(p, 1)}, *${words(p, 1)}]`)
  p.some(3, () =>
    p.choose([
      () => p.line(`${name}.append(${text(p, 1)})`),
      () => p.line(`${name}.extend(${words(p, 1)})`),
      () => p.line(`${name}.insert(${p.random.pick(['0', '1', '-1', '100'])}, ${text(p, 1)})`),
      () => p.line(`${p.bind('text', `(${name} or ["none"]).pop(${p.random.pick(['', '0', '-1'])})`)} += "!"`),
      () => p.line(`${name}.sort(${p.random.pick(['', 'reverse=True', 'key=len'])})`),
      () => p.line(`${name}.reverse()`),
      () =>
        p.line(
          `${name}[${p.random.pick(['0:1', ':', '1:', '-1:', '::2'])}] = ${name}[${p.random.pick(['0:1', ':', '1:', '-1:', '::2'])}]`.replace(
            /\[::2\] = .*$/,
            '[:2] = ["r"]',
          ),
        ),
      () => p.line(`del ${name}[${p.random.pick(['1:', ':1', '5:', '::2'])}]`),
      () => p.line(`${name} = ${name}[:]`),
    ]),
  )
}

function mappingChanges(p: Program): void {
  const name = p.bind('mapping', `dict(${mapping(p, 1)})`)
  p.some(3, () =>
    p.choose([
      () => p.line(`${name}[${text(p, 1)}] = ${number(p, 1)}`),
      () => p.line(`${name}.update(${p.choose([() => mapping(p, 1), () => 'a=4', () => '[("q", 5)]'])})`),
      () => p.line(`${name}.setdefault(${textLiteral(p)}, ${number(p, 1)})`),
      () => p.line(`${p.bind('number', `${name}.pop(${textLiteral(p)}, ${number(p, 1)})`)} += 1`),
      () => p.line(`${name} = {**${name}, ${textLiteral(p)}: 9}`),
      () => p.block(`for key${name} in [k for k in ${name} if len(k) > 4]:`, () => p.line(`del ${name}[key${name}]`)),
    ]),
  )
}

function collecting(p: Program): void {
  p.import('from collections import defaultdict, deque')
  const name = p.fresh('d')
  p.choose([
    () => {
      p.line(`${name} = defaultdict(list)`)
      p.block(`for word${name} in ${words(p, 2)}:`, () => p.line(`${name}[word${name}[:1]].append(word${name})`))
      p.bind('mapping', `{key: len(items) for key, items in ${name}.items()}`)
      p.bind('text', `str(dict(${name}))`)
    },
    () => {
      p.line(`${name} = defaultdict(int)`)
      p.block(`for word${name} in ${words(p, 2)}:`, () => p.line(`${name}[word${name}] += 1`))
      p.bind('mapping', `dict(${name})`)
    },
    () => {
      p.line(`${name} = deque(${words(p, 2)}, maxlen=3)`)
      p.line(`${name}.append("last")`)
      p.line(`${name}.appendleft("first")`)
      p.bind('words', `list(${name})`)
    },
    () => {
      p.line(`${name} = set(${words(p, 2)})`)
      p.line(`${name}.${p.random.pick(['add("n")', 'discard("a")', 'update(["u", "v"])'])}`)
      p.bind('words', `sorted(${name} ${p.random.pick(['|', '&', '-', '^'])} {"a", "n", "load"})`)
    },
  ])
}
