import type { Program } from '../program.ts'
import { number } from './numbers.ts'
import { words } from './sequences.ts'
import { text } from './texts.ts'

/** Classes of all kinds, each with an instance whose parts get names. */
export const OBJECTS: readonly ((p: Program) => void)[] = [plain, inheritance, container, comparable, classState]

function plain(p: Program): void {
  const [name, object] = [p.fresh('Thing'), p.fresh('o')]
  p.block(`class ${name}:`, () => {
    p.line(`kind = ${text(p, 1)}`)
    p.block('def __init__(self, name, size=3):', () => {
      p.line('self.name = name')
      p.line('self.size = size')
    })
    p.line('@property')
    p.block('def label(self):', () => p.line('return f"{self.kind}:{self.name}:{self.size}"'))
    p.line('@classmethod')
    p.block('def make(cls, name):', () => p.line('return cls(name + cls.__name__[:5], size=1)'))
    p.line('@staticmethod')
    p.block('def twice(value):', () => p.line('return value * 2'))
    p.block(`def ${p.random.pick(['__str__', '__repr__'])}(self):`, () => p.line('return "<" + self.name + ">"'))
    p.block('def grow(self, by=1):', () => {
      p.line('self.size += by')
      p.line('return self')
    })
  })
  p.line(`${object} = ${name}${p.random.pick(['(', '.make('])}${text(p, 1)})`)
  p.line(`${object}.extra = ${text(p, 1)}`)
  p.bind(
    'text',
    p.random.pick([
      `${object}.label`,
      `str(${object})`,
      `f"{${object}}"`,
      `${name}.twice("ab")`,
      `${object}.grow().grow(2).label`,
    ]),
  )
  p.bind(
    'text',
    p.random.pick([
      `getattr(${object}, "missing", "default")`,
      `${object}.extra`,
      `${object}.__class__.kind`,
      `type(${object}).kind`,
    ]),
  )
  p.bind('number', p.random.pick([`${object}.size`, `len(vars(${object}))`, `int(hasattr(${object}, "size"))`]))
}

function inheritance(p: Program): void {
  const [base, mixin, child] = [p.fresh('Base'), p.fresh('Mixin'), p.fresh('Child')]
  p.import('from abc import ABC, abstractmethod')
  p.block(`class ${base}(ABC):`, () => {
    p.line('suffix = "base"')
    p.block('def __init__(self, name, **extra):', () => {
      p.line('self.name = name')
      p.line('self.extra = extra')
    })
    if (p.chance(0.4)) p.line('@abstractmethod')
    p.block('def build(self):', () => p.line('return self.name + self.suffix'))
    p.block('def run(self):', () => p.line('return [self.build(), self.suffix]'))
  })
  p.block(`class ${mixin}:`, () => {
    p.block('def build(self):', () => p.line('return "mixed " + super().build()'))
  })
  p.block(`class ${child}(${p.random.pick([base, `${mixin}, ${base}`])}):`, () => {
    p.line('suffix = "child"')
    p.block('def __init__(self, name):', () =>
      p.line(`super().__init__(name, ${p.random.pick(['a=1', '**{"b": 2}'])})`),
    )
    p.block('def build(self):', () =>
      p.line(p.random.pick(['return super().build().upper()', 'return self.name + str(self.extra)'])),
    )
  })
  p.bind('words', `${child}(${text(p, 1)}).run()`)
  p.bind('text', `str(isinstance(${child}("x"), ${base})) + str(issubclass(${child}, ${mixin}))`)
}

function container(p: Program): void {
  const [name, object] = [p.fresh('Box'), p.fresh('o')]
  p.block(`class ${name}:`, () => {
    p.block('def __init__(self, *items):', () => p.line('self.items = list(items)'))
    p.block('def __len__(self):', () => p.line('return len(self.items)'))
    p.block('def __getitem__(self, index):', () => p.line('return self.items[index]'))
    p.block('def __iter__(self):', () => p.line(p.random.pick(['return iter(self.items)', 'yield from self.items'])))
    p.block('def __contains__(self, item):', () => p.line('return item in self.items'))
    p.block('def __call__(self, sep="."):', () => p.line('return sep.join(self.items)'))
    p.block('def __add__(self, other):', () => p.line(`return ${name}(*self.items, *other)`))
    p.block('def __bool__(self):', () => p.line('return len(self.items) > 1'))
    p.block('def __enter__(self):', () => p.line('return self'))
    p.block('def __exit__(self, *error):', () => p.line('self.items.append("closed")'))
  })
  p.line(`${object} = ${name}(${text(p, 1)}, "b") + ["c"]`)
  p.block(`with ${object} as box:`, () => p.line('box.items.append("in")'))
  p.bind(
    'text',
    p.random.pick([
      `${object}()`,
      `${object}(sep="/")`,
      `${object}[0]`,
      `"".join(${object})`,
      `${object}[-1]`,
      `"yes" if "b" in ${object} else "no"`,
      `"full" if ${object} else "thin"`,
    ]),
  )
  p.bind('number', `len(${object})`)
}

function comparable(p: Program): void {
  p.import('from functools import total_ordering')
  const name = p.fresh('Rank')
  if (p.chance(0.5)) p.line('@total_ordering')
  p.block(`class ${name}:`, () => {
    p.block('def __init__(self, value):', () => p.line('self.value = value'))
    p.block('def __eq__(self, other):', () => p.line('return self.value == other.value'))
    p.block('def __lt__(self, other):', () => p.line('return self.value < other.value'))
    p.block('def __hash__(self):', () => p.line('return hash(self.value)'))
  })
  p.bind(
    'numbers',
    `[rank.value for rank in sorted([${name}(${number(p, 1)}), ${name}(3), ${name}(1)]${p.random.pick(['', ', reverse=True'])})]`,
  )
  p.bind(
    'text',
    `str(${name}(1) == ${name}(1)) + str(${name}(1) in [${name}(2)]) + str(min(${name}(4), ${name}(2)).value)`,
  )
}

function classState(p: Program): void {
  const name = p.fresh('Registry')
  p.block(`class ${name}:`, () => {
    p.line('items = []')
    p.line('count = 0')
    p.block('def __init__(self, label):', () => {
      p.line('self.items.append(label)')
      p.line(`${name}.count += 1`)
    })
  })
  const item = p.fresh('item')
  p.block(`for ${item} in ${words(p, 1)}:`, () => p.line(`${name}(${item})`))
  p.bind('number', `${name}.count`)
  p.bind('words', `list(${name}.items)`)
}
