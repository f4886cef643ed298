import type { Program } from '../program.ts'
import { number } from './numbers.ts'
import { text } from './texts.ts'

/** Classes that hold data, each with an instance whose parts get names. */
export const RECORDS: readonly ((p: Program) => void)[] = [
  dataClass,
  dataClass,
  enumeration,
  namedTuple,
  simpleNamespace,
]

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
  p.line(
    `${object} = ${name}(${p.random.pick([text(p, 1), `table=${text(p, 1)}, size=4`, `${text(p, 1)}, 2, ["x"]`, `**{"table": ${text(p, 1)}}`])})`,
  )
  p.bind(
    'text',
    p.random.pick([
      `${object}.label`,
      `str(${object})`,
      `str(asdict(${object}))`,
      `replace(${object}, size=9).label`,
      `str(astuple(${object}))`,
      `str(${object} == ${name}("a", 1))`,
    ]),
  )
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
  p.bind(
    'text',
    p.random.pick([
      `${name}.LOW.value`,
      `${name}.HIGH.name`,
      `${name}("high").name`,
      `${name}["LOW"].value`,
      `str(${name}.HIGH)`,
      `${name}.LOW.short`,
      `f"{${name}.HIGH.value}"`,
      `repr(${name}.LOW)`,
    ]),
  )
  p.bind(
    'words',
    p.random.pick([
      `[level.name for level in ${name}]`,
      `list(${name}.__members__)`,
      `[str(level == ${name}.LOW) for level in ${name}]`,
    ]),
  )
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
      p.line(
        `${name} = namedtuple("${name}", ${p.random.pick(['"left right"', '["left", "right"]', '"left, right", defaults=("d",)'])})`,
      )
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
  p.bind(
    'text',
    p.random.pick([
      `${object}.left`,
      `${object}[1]`,
      `"-".join(${object})`,
      `${object}._replace(left="n").left`,
      `str(${object})`,
      `str(${object}._asdict())`,
      `str(${object} == ("a", "b"))`,
    ]),
  )
  const [a, b] = [p.fresh('s'), p.fresh('s')]
  p.line(`${a}, ${b} = ${object}`)
  p.names.text.push(a, b)
}

function simpleNamespace(p: Program): void {
  p.import('from types import SimpleNamespace')
  const object = p.fresh('o')
  p.line(`${object} = SimpleNamespace(a=${text(p, 1)}, b=${number(p, 1)})`)
  p.line(`${object}.c = ${object}.a * 2`)
  p.bind('text', `${object}.${p.random.pick(['a', 'c'])}`)
  p.bind('text', `str(sorted(vars(${object})))`)
}
