import type { Program } from '../program.ts'
import { number } from './numbers.ts'
import { words } from './sequences.ts'
import { text } from './texts.ts'

/** Classes of all kinds, each with an instance whose parts get names. */
export const OBJECTS: readonly ((p: Program) => void)[] = [
  plain,
  inheritance,
  container,
  dataClass,
  dataClass,
  enumeration,
  namedTuple,
  comparable,
  classState,
  simpleNamespace,
]

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
  p.bind('text', p.random.pick([`${object}.label`, `str(${object})`, `f"{${object}}"`, `${name}.twice("ab")`, `${object}.grow().grow(2).label`]))
  p.bind('text', p.random.pick([`getattr(${object}, "missing", "default")`, `${object}.extra`, `${object}.__class__.kind`, `type(${object}).kind`]))
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
    p.block('def __init__(self, name):', () => p.line(`super().__init__(name, ${p.random.pick(['a=1', '**{"b": 2}'])})`))
    p.block('def build(self):', () => p.line(p.random.pick(['return super().build().upper()', 'return self.name + str(self.extra)'])))
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
  p.bind('text', p.random.pick([`${object}()`, `${object}(sep="/")`, `${object}[0]`, `"".join(${object})`, `${object}[-1]`, `"yes" if "b" in ${object} else "no"`, `"full" if ${object} else "thin"`]))
  p.bind('number', `len(${object})`)
}

function dataClass(p: Program): void {
  p.import('from dataclasses import asdict, astuple, dataclass, field, replace')
  const [name, object] = [p.fresh('Conf'), p.fresh('o')]
  p.line(`@dataclass${p.random.pick(['', '()', '(frozen=True)', '(order=True)'])}`)
  p.block(`class ${name}:`, () => {
    p.line('table: str')
    p.line(`size: int = ${number(p, 1)}`)
    p.line('tags: list = field(default_factory=list)')
    if (p.chance(0.3)) p.line('kind: str = field(default="plain", repr=False)')
    p.line('@property')
    p.block('def label(self) -> str:', () => p.line('return f"{self.table}_{self.size}_{len(self.tags)}"'))
  })
  p.line(`${object} = ${name}(${p.random.pick([text(p, 1), `table=${text(p, 1)}, size=4`, `${text(p, 1)}, 2, ["x"]`, `**{"table": ${text(p, 1)}}`])})`)
  p.bind('text', p.random.pick([`${object}.label`, `str(${object})`, `str(asdict(${object}))`, `replace(${object}, size=9).label`, `str(astuple(${object}))`, `str(${object} == ${name}("a", 1))`]))
}

function enumeration(p: Program): void {
  p.import('from enum import Enum, IntEnum, auto')
  const name = p.fresh('Level')
  p.block(`class ${name}(${p.random.pick(['Enum', 'str, Enum', 'Enum'])}):`, () => {
    p.line('LOW = "low"')
    p.line('HIGH = "high"')
    if (p.chance(0.4)) p.line('ALIAS = "low"')
    p.line('@property')
    p.block('def short(self):', () => p.line('return self.value[:2] + self.name[-1]'))
  })
  p.bind('text', p.random.pick([`${name}.LOW.value`, `${name}.HIGH.name`, `${name}("high").name`, `${name}["LOW"].value`, `str(${name}.HIGH)`, `${name}.LOW.short`, `f"{${name}.HIGH.value}"`, `repr(${name}.LOW)`]))
  p.bind('words', p.random.pick([`[level.name for level in ${name}]`, `list(${name}.__members__)`, `[str(level == ${name}.LOW) for level in ${name}]`]))
  const count = p.fresh('Step')
  p.block(`class ${count}(${p.random.pick(['IntEnum', 'Enum'])}):`, () => {
    p.line('ONE = auto()')
    p.line(`TWO = ${p.random.pick(['auto()', '7'])}`)
    p.line('THREE = auto()')
  })
  p.bind('number', `${count}.THREE.value`)
}

function namedTuple(p: Program): void {
  const [name, object] = [p.fresh('Pair'), p.fresh('o')]
  p.choose([
    () => {
      p.import('from collections import namedtuple')
      p.line(`${name} = namedtuple("${name}", ${p.random.pick(['"left right"', '["left", "right"]', '"left, right", defaults=("d",)'])})`)
    },
    () => {
      p.import('from typing import NamedTuple')
      p.block(`class ${name}(NamedTuple):`, () => {
        p.line('left: str')
        p.line('right: str = "r"')
        p.block('def both(self):', () => p.line('return self.left + self.right'))
      })
    },
  ])
  p.line(`${object} = ${name}(${text(p, 1)}, ${p.random.pick([text(p, 1), `right=${text(p, 1)}`])})`)
  p.bind('text', p.random.pick([`${object}.left`, `${object}[1]`, `"-".join(${object})`, `${object}._replace(left="n").left`, `str(${object})`, `str(${object}._asdict())`, `str(${object} == ("a", "b"))`]))
  const [a, b] = [p.fresh('s'), p.fresh('s')]
  p.line(`${a}, ${b} = ${object}`)
  p.names.text.push(a, b)
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
  p.bind('numbers', `[rank.value for rank in sorted([${name}(${number(p, 1)}), ${name}(3), ${name}(1)]${p.random.pick(['', ', reverse=True'])})]`)
  p.bind('text', `str(${name}(1) == ${name}(1)) + str(${name}(1) in [${name}(2)]) + str(min(${name}(4), ${name}(2)).value)`)
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

function simpleNamespace(p: Program): void {
  p.import('from types import SimpleNamespace')
  const object = p.fresh('o')
  p.line(`${object} = SimpleNamespace(a=${text(p, 1)}, b=${number(p, 1)})`)
  p.line(`${object}.c = ${object}.a * 2`)
  p.bind('text', `${object}.${p.random.pick(['a', 'c'])}`)
  p.bind('text', `str(sorted(vars(${object})))`)
}
