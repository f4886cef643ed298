import type { Snippet } from './snippets.ts'

/** Classes in the ways that files use them. */
export const CLASS_SNIPPETS: readonly Snippet[] = [
  `
class $A:
    def who(self):
        return "A"
class $B($A):
    def who(self):
        return "B" + super().who()
class $C($A):
    def who(self):
        return "C" + super().who()
class $D($B, $C):
    def who(self):
        return "D" + super().who()
$text1 = $D().who() + ",".join(cls.__name__[0] for cls in $D.__mro__)
`,
  `
class $Box:
    def __init__(self, value):
        self._value = value
    @property
    def value(self):
        return self._value
    @value.setter
    def value(self, new):
        self._value = new * 2
$box = $Box(<text>)
$box.value = "n"
$text1 = $box.value
`,
  `
class $Lazy:
    def __init__(self):
        self.known = {"a": <text>}
    def __getattr__(self, name):
        if name in self.known:
            return self.known[name]
        raise AttributeError(name)
$lazy = $Lazy()
$text1 = $lazy.a + getattr($lazy, "b", "none") + str(hasattr($lazy, "c"))
`,
  `
class $Plugin:
    found = []
    def __init_subclass__(cls, label=None, **kwargs):
        super().__init_subclass__(**kwargs)
        $Plugin.found.append(label or cls.__name__[:3])
class $One($Plugin):
    pass
class $Two($Plugin, label=<text>):
    pass
$words1 = list($Plugin.found)
`,
  `
from dataclasses import dataclass, field
@dataclass
class $Base:
    name: str
    tags: list = field(default_factory=list)
    def __post_init__(self):
        self.slug = self.name.lower()
@dataclass
class $Table($Base):
    size: int = 3
    kind: str = "plain"
$table = $Table(<text>, size=<number>)
$table.tags.append("t")
$text1 = f"{$table} {$table.slug} {$Table('a') == $Table('a')} {$Base('x').tags}"
`,
  `
from dataclasses import dataclass
@dataclass(frozen=True, order=True)
class $Point:
    x: int
    y: int = 0
$seen = {$Point(1): "a", $Point(2, 3): "b"}
$text1 = $seen[$Point(1, 0)] + str(sorted([$Point(2), $Point(1, 5), $Point(1)]))
`,
  `
from enum import Enum
class $Env(Enum):
    DEV = ("dev", 1)
    PROD = ("prod", 3)
    def __init__(self, label, size):
        self.label = label
        self.size = size
    @classmethod
    def parse(cls, text):
        for member in cls:
            if member.label == text:
                return member
        return cls.DEV
$text1 = $Env.parse("prod").name + $Env.parse(<text>).label + str($Env.PROD.size)
$words1 = [env.label for env in $Env]
`,
  `
from enum import Enum, auto
class $Kind(Enum):
    A = auto()
    B = auto()
    @property
    def lower(self):
        return self.name.lower()
$text1 = ",".join(f"{kind.lower}{kind.value}" for kind in $Kind) + str($Kind.A is $Kind(1)) + str($Kind.B in $Kind)
`,
  `
class $Query:
    def __init__(self):
        self.parts = []
    def add(self, part):
        self.parts.append(part)
        return self
    def __str__(self):
        return " ".join(self.parts)
    def __len__(self):
        return len(self.parts)
    def __getitem__(self, index):
        return self.parts[index]
$query = $Query().add("select").add(<text>)
$text1 = str($query) + $query[0] + str($query[0:1]) + str(len($query))
`,
  `
class $Vector:
    def __init__(self, *values):
        self.values = values
    def __add__(self, other):
        return $Vector(*(a + b for a, b in zip(self.values, other.values)))
    def __mul__(self, factor):
        return $Vector(*(value * factor for value in self.values))
    __rmul__ = __mul__
    def __eq__(self, other):
        return self.values == other.values
    def __repr__(self):
        return f"V{self.values}"
$text1 = str($Vector(1, <number>) + $Vector(2, 3) * 2) + str(2 * $Vector(1)) + str($Vector(1) == $Vector(1)) + str($Vector(1) != $Vector(2))
`,
  `
class $Config:
    defaults = {"retries": 1}
    def __init__(self, **overrides):
        for key, value in {**self.defaults, **overrides}.items():
            setattr(self, key, value)
    def to_dict(self):
        return {key: value for key, value in vars(self).items() if not key.startswith("_")}
$config = $Config(owner=<text>, retries=<number>)
$text1 = str($config.to_dict()) + $config.owner
`,
  `
class $Meta:
    instances = {}
    def __new__(cls, name):
        if name not in cls.instances:
            cls.instances[name] = super().__new__(cls)
        return cls.instances[name]
    def __init__(self, name):
        self.name = name
$text1 = str($Meta("a") is $Meta("a")) + $Meta(<text>).name
`,
  `
def $add_label(cls):
    cls.label = cls.__name__[:1] + "!"
    return cls
@$add_label
class Labelled:
    size = <number>
$text1 = Labelled.label + str(Labelled().size)
`,
  `
from abc import ABC, abstractmethod
class $Step(ABC):
    order = []
    @abstractmethod
    def run(self): ...
    def __call__(self):
        self.order.append(type(self).__name__[:4])
        return self.run()
class Load($Step):
    def run(self):
        return <text>
class Save($Step):
    def run(self):
        return "saved"
$words1 = [step() for step in (Load(), Save())]
$text1 = "".join($Step.order)
`,
  `
class $Guard:
    def __init__(self, log):
        self.log = log
    def __enter__(self):
        self.log.append("in")
        return self
    def __exit__(self, kind, error, trace):
        self.log.append("out" if kind is None else kind.__name__)
        return kind is KeyError
$log = []
with $Guard($log):
    $log.append(<text>)
with $Guard($log) as guard:
    {}["missing"]
$words1 = $log
`,
  `
from typing import NamedTuple
class $Row(NamedTuple):
    name: str
    size: int = 1
    @property
    def label(self):
        return f"{self.name}:{self.size}"
$row = $Row(<text>)
$text1 = $row.label + str($row) + str($row._replace(size=4)) + str($row + ("x",)) + str($Row._fields)
`,
  `
class $Node:
    def __init__(self, name, children=()):
        self.name = name
        self.children = list(children)
    def walk(self):
        yield self.name
        for child in self.children:
            yield from child.walk()
    def __iter__(self):
        return iter(self.children)
    def __contains__(self, name):
        return any(child.name == name for child in self)
$root = $Node("r", [$Node("a", [$Node(<text>)]), $Node("b")])
$words1 = list($root.walk())
$text1 = str("a" in $root) + str([child.name for child in $root])
`,
  `
class $Temperature:
    scale = "C"
    @staticmethod
    def convert(value):
        return value * 2
    @classmethod
    def of(cls, value):
        made = cls()
        made.value = cls.convert(value)
        return made
class $Kelvin($Temperature):
    scale = "K"
    @staticmethod
    def convert(value):
        return value + 273
$text1 = str($Kelvin.of(<number>).value) + f"{$Kelvin.of(1).scale}{$Temperature.of(3).value}"
`,
  `
import functools
class $Cached:
    calls = 0
    @functools.cached_property
    def slow(self):
        $Cached.calls += 1
        return <text>
$cached = $Cached()
$text1 = $cached.slow + $cached.slow + str($Cached.calls)
`,
]
