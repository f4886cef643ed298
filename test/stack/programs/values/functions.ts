import type { Program } from '../program.ts'
import { number } from './numbers.ts'
import { words } from './sequences.ts'
import { test } from './tests.ts'
import { text } from './texts.ts'

/** Functions of all kinds, each with a call whose result gets a name. */
export const FUNCTIONS: readonly ((p: Program) => void)[] = [
  plain,
  flexible,
  closure,
  recursive,
  generator,
  decorator,
  decoratorWithArguments,
  contextManager,
  globalState,
  partial,
  earlyReturn,
  mutableDefault,
]

function plain(p: Program): void {
  const name = p.fresh('f')
  p.block(`def ${name}(a, b=${text(p, 1)}):`, () => {
    p.names.text.push('a', 'b')
    if (p.chance(0.5)) p.line(`c = ${text(p, 1)}`)
    p.line(`return ${text(p, 2)}`)
  })
  p.bind('text', p.random.pick([`${name}(${text(p, 1)})`, `${name}(b=${text(p, 1)}, a="q")`, `${name}(*["u", "v"])`]))
}

function flexible(p: Program): void {
  const name = p.fresh('f')
  p.block(`def ${name}(first, /, *rest, key="k", **named):`, () => {
    p.line('return f"{first}|{rest}|{key}|{named}"')
  })
  const call = p.random.pick([
    '("a")',
    '("a", "b", 3, key="z")',
    '("a", x=1, y=[2])',
    '(*("a", "b"), **{"key": 1, "w": None})',
    '("a", named=1)',
  ])
  p.bind('text', name + call)
}

function closure(p: Program): void {
  const [outer, made] = [p.fresh('f'), p.fresh('f')]
  p.block(`def ${outer}(start):`, () => {
    p.line('count = start')
    p.block('def inner(step=1):', () => {
      p.line('nonlocal count')
      p.line('count += step')
      p.line('return count')
    })
    p.line('return inner')
  })
  p.line(`${made} = ${outer}(${number(p, 1)})`)
  p.line(`${made}()`)
  p.bind('number', `${made}(${number(p, 1)})`)
  p.bind(
    'numbers',
    `[f(1) for f in [lambda v, i=i: v + i for i in range(3)]] + [g() for g in [lambda: i for i in range(3)]]`,
  )
}

function recursive(p: Program): void {
  const name = p.fresh('f')
  p.choose([
    () => {
      p.block(`def ${name}(n):`, () => p.line(`return 1 if n < 2 else n * ${name}(n - 1)`))
      p.bind('number', `${name}(${p.random.below(6)})`)
    },
    () => {
      p.block(`def ${name}(items):`, () => {
        p.block('if not items:', () => p.line('return []'))
        p.line('head, *tail = items')
        p.line(`return [head] + ${name}(tail)[::-1]`)
      })
      p.bind('words', `${name}(${words(p, 1)})`)
    },
    () => {
      p.block(`def ${name}(value):`, () => {
        p.block('if isinstance(value, list):', () => p.line(`return sum(${name}(item) for item in value)`))
        p.line('return value')
      })
      p.bind('number', `${name}([1, [2, [3, ${number(p, 1)}]], []])`)
    },
  ])
}

function generator(p: Program): void {
  const name = p.fresh('g')
  p.block(`def ${name}(items):`, () => {
    p.names.text.push('item')
    p.block('for item in items:', () => {
      p.block(`if ${test(p, 1)}:`, () => p.line(p.random.pick(['return', 'continue', 'yield "mid"'])))
      p.line(`yield ${text(p, 1)}`)
    })
    p.line('yield from ["end", "done"]')
  })
  p.bind(
    'words',
    p.random.pick([`list(${name}(["i", "j"]))`, `[*${name}(${words(p, 1)})]`, `[v for v in ${name}(["n"]) if v]`]),
  )
  p.bind('text', `next(${name}(["one"]), "nothing")`)
}

function decorator(p: Program): void {
  p.import('import functools')
  const [wrap, name] = [p.fresh('deco'), p.fresh('f')]
  p.block(`def ${wrap}(fn):`, () => {
    if (p.chance(0.7)) p.line('@functools.wraps(fn)')
    p.block('def wrapper(*args, **kwargs):', () => p.line('return "<" + fn(*args, **kwargs) + ">"'))
    p.line('return wrapper')
  })
  p.line(`@${wrap}`)
  if (p.chance(0.4)) p.line(`@${wrap}`)
  p.block(`def ${name}(x="d"):`, () => p.line('return x * 2'))
  p.bind('text', `${name}(${p.random.pick(['', '"y"', 'x="z"'])})`)
  p.bind('text', `${name}.__name__`)
}

function decoratorWithArguments(p: Program): void {
  const [wrap, name] = [p.fresh('deco'), p.fresh('f')]
  p.block(`def ${wrap}(times, *, sep="-"):`, () => {
    p.block('def decorate(fn):', () => {
      p.block('def wrapper(*args):', () => p.line('return sep.join([fn(*args)] * times)'))
      p.line('return wrapper')
    })
    p.line('return decorate')
  })
  p.line(`@${wrap}(${1 + p.random.below(3)}${p.random.pick(['', ', sep="+"'])})`)
  p.block(`def ${name}(x):`, () => p.line('return str(x)'))
  p.bind('text', `${name}(${number(p, 1)})`)
}

function contextManager(p: Program): void {
  p.import('from contextlib import contextmanager')
  const [name, log] = [p.fresh('ctx'), p.bind('words', '[]')]
  p.line('@contextmanager')
  p.block(`def ${name}(label):`, () => {
    p.line(`${log}.append("enter " + label)`)
    p.choose([
      () => p.line('yield label.upper()'),
      () => {
        p.block('try:', () => p.line('yield label'))
        p.block('finally:', () => p.line(`${log}.append("exit")`))
      },
    ])
    p.line(`${log}.append("after")`)
  })
  p.block(`with ${name}(${text(p, 1)}) as value${p.random.pick(['', `, ${name}("second")`])}:`, () => {
    p.line(`${log}.append(value)`)
  })
}

function globalState(p: Program): void {
  if (p.depth > 0) return
  const [name, state] = [p.fresh('f'), p.bind('number', number(p, 1))]
  p.block(`def ${name}():`, () => {
    p.line(`global ${state}`)
    p.line(`${state} = ${state} + 1`)
  })
  p.line(`${name}()`)
}

function partial(p: Program): void {
  p.import('from functools import partial, reduce')
  const name = p.fresh('f')
  p.line(`${name} = partial(lambda a, b, c="c": f"{a}{b}{c}", ${text(p, 1)})`)
  p.bind('text', `${name}(${p.random.pick(['"b"', '"b", c="x"', 'b=1'])})`)
  p.bind('number', `reduce(lambda x, y: x * 2 + y, [1, 2, ${number(p, 1)}]${p.random.pick(['', ', 5'])})`)
}

function earlyReturn(p: Program): void {
  const name = p.fresh('f')
  p.block(`def ${name}(value):`, () => {
    p.block('for item in value:', () => {
      p.block('if len(item) > 2:', () => p.line('return item'))
    })
    if (p.chance(0.5)) p.line('return "none found"')
  })
  p.bind('text', `(${name}(${words(p, 2)}) or "nothing")`)
}

function mutableDefault(p: Program): void {
  const name = p.fresh('f')
  p.block(`def ${name}(item, seen=[]):`, () => {
    p.line('seen.append(item)')
    p.line('return list(seen)')
  })
  p.line(`${name}("first")`)
  p.bind('words', `${name}(${text(p, 1)})`)
}
