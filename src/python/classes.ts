import { findAttribute } from './attributes.ts'
import { enumMembers } from './class-attributes.ts'
import { NO_ARGUMENTS } from './call-arguments.ts'
import { declaredNames } from './declared.ts'
import { decorate } from './decorators.ts'
import { equal } from './equality.ts'
import { evaluate } from './expressions.ts'
import { callFunction } from './functions.ts'
import { HostClass, outsidePath } from './host.ts'
import type { Frame, Run } from './run.ts'
import { newFrame } from './run.ts'
import { Scope } from './scope.ts'
import { mixesIn } from './text.ts'
import { executeBlock } from './statements.ts'
import type { StatementOf } from './syntax.ts'
import type { Field } from './fields.ts'
import type { ClassValue, InstanceValue, ModuleValue, Value } from './values.ts'
import { NONE, int, str } from './values.ts'

/** Bases from the outside that add nothing we need to know. */
const PLAIN_BASES =
  /^(builtins\.object|object|abc\.ABC|typing\.(Generic|Protocol|TypedDict)\b.*|typing_extensions\.(Protocol|TypedDict|Generic)\b.*)$/
const ENUM_BASES = /^(enum\.(Enum|IntEnum|StrEnum|Flag|IntFlag)|strenum\.StrEnum|aenum\.Enum)$/

const EXCEPTION = /^builtins\.(\w*(Error|Exception|Warning|Interrupt|Exit))$/

export function defineClass(node: StatementOf<'ClassDef'>, frame: Frame, run: Run): Value {
  const bases = node.bases.map((base) => evaluate(base, frame, run))
  const decorators = node.decorator_list.map((decorator) => evaluate(decorator, frame, run))
  const cls = makeClass(node.name, bases, frame.module, frame.scope.kind !== 'module')
  const scope = new Scope('class', frame.scope, cls.attributes)
  scope.cls = cls
  const inner = newFrame(frame.module, scope, run)
  run.inFrame(inner, () => {
    executeBlock(node.body, inner, run)
    return cls
  })
  for (const value of cls.attributes.values()) claim(value, cls)
  const keywords = new Map<string, Value>()
  for (const { arg, value } of node.keywords) if (arg !== undefined) keywords.set(arg, evaluate(value, frame, run))
  const metaclass = keywords.get('metaclass')
  keywords.delete('metaclass')
  if (metaclass !== undefined && !PLAIN_METACLASS.test(outsidePath(metaclass) ?? '')) cls.unknownBase ??= 'a metaclass'
  tellParent(cls, keywords, run)
  if (cls.flavour === 'enum') makeMembers(cls, run)
  else makeFields(node, bases, cls)
  return decorate(cls, decorators, run)
}

/** Of a named tuple, and of a class that extends one or a dataclass; `@dataclass` itself looks at what is declared. */
function makeFields(node: StatementOf<'ClassDef'>, bases: readonly Value[], cls: ClassValue): void {
  cls.declared = declaredNames(node)
  const isNew = cls.flavour === 'namedtuple' && !bases.some((base) => base.kind === 'class')
  cls.fields = isNew
    ? cls.declared.map(({ name }) => plainField(name, cls.attributes.get(name) ?? null))
    : inheritedFields(cls)
}

const PLAIN_METACLASS = /^(abc\.ABCMeta|builtins\.type|enum\.Enum(Meta|Type))$/

/** `__init_subclass__` of the nearest base. */
function tellParent(cls: ClassValue, named: ReadonlyMap<string, Value>, run: Run): void {
  for (const parent of cls.order.slice(1)) {
    const hook = parent.attributes.get('__init_subclass__')
    const fn = hook?.kind === 'descriptor' ? hook.callee : hook
    if (fn?.kind !== 'function') continue
    callFunction(fn, { ...NO_ARGUMENTS, positional: [cls], named }, run)
    return
  }
}

/** A class with these bases and no attributes yet. */
export function makeClass(name: string, bases: readonly Value[], module: ModuleValue, nested = false): ClassValue {
  const parents = bases.filter((base) => base.kind === 'class')
  const order: ClassValue[] = []
  const search: (ClassValue | HostClass)[] = []
  const flavour = flavourOf(bases)
  const cls: ClassValue = {
    kind: 'class',
    name,
    module,
    bases,
    order,
    search,
    attributes: new Map(),
    host: bases.find((base) => base instanceof HostClass) ?? parents.find((base) => base.host !== null)?.host ?? null,
    unknownBase: unknownBase(bases) ?? parents.find((base) => base.unknownBase !== null)?.unknownBase ?? null,
    flavour,
    fields: [],
    declared: [],
    nested,
  }
  order.push(cls, ...linearized(parents.flatMap((parent) => parent.order)))
  search.push(cls, ...linearized(bases.flatMap(searched)))
  return cls
}

/** Depth first, each class after all classes that extend it: Python's order wherever Python accepts the bases. */
function linearized<Item>(all: readonly Item[]): readonly Item[] {
  return [...new Set([...all].reverse())].reverse()
}

function searched(base: Value): readonly (ClassValue | HostClass)[] {
  if (base instanceof HostClass) return [base]
  return base.kind === 'class' ? base.search : []
}

function flavourOf(bases: readonly Value[]): ClassValue['flavour'] {
  for (const base of bases) {
    if (base.kind === 'class' && base.flavour !== 'plain') return base.flavour
    const path = outsidePath(base)
    if (path === null) continue
    if (ENUM_BASES.test(path)) return 'enum'
    if (path === 'typing.NamedTuple') return 'namedtuple'
    if (/^typing(_extensions)?\.TypedDict$/.test(path)) return 'typeddict'
    if (EXCEPTION.test(path)) return 'exception'
  }
  return 'plain'
}

function unknownBase(bases: readonly Value[]): string | null {
  for (const base of bases) {
    if (base instanceof HostClass || base.kind === 'class') continue
    const path = outsidePath(base)
    if (path !== null) {
      if ([PLAIN_BASES, ENUM_BASES, EXCEPTION, /^typing\.NamedTuple$/].some((known) => known.test(path))) continue
      return path
    }
    return base.kind === 'unknown' ? base.doubt.reason : 'an unknown base class'
  }
  return null
}

function claim(value: Value, cls: ClassValue): void {
  if (value.kind === 'function') value.owner ??= cls
  else if (value.kind === 'unknown' && value.guess !== null) claim(value.guess, cls)
  else if (value.kind === 'descriptor') {
    claim(value.callee, cls)
    if (value.setter !== null) claim(value.setter, cls)
  }
}

function makeMembers(cls: ClassValue, run: Run): void {
  let last = 0
  for (const [name, value] of cls.attributes) {
    if (name.startsWith('_') || value.kind === 'function' || value.kind === 'descriptor' || value.kind === 'class')
      continue
    const automatic = value.kind === 'external' && value.path === 'enum.auto()'
    if (value.kind === 'int') last = value.value
    const actual = automatic ? automaticValue(cls, name, ++last, run) : value
    // A second name for a value is another name of its first member.
    const alias = enumMembers(cls).find((one) => equal(one.attributes.get('value') ?? NONE, actual, run) === true)
    if (alias !== undefined) {
      run.write(cls.attributes, name, alias)
      continue
    }
    const member: InstanceValue = { kind: 'instance', cls, attributes: new Map(), host: null }
    member.attributes.set('name', str(name)).set('value', actual).set('_value_', actual)
    run.write(cls.attributes, name, member)
    const init = findAttribute(cls, '__init__', run, { raw: true })
    if (init?.kind !== 'function') continue
    const parts = actual.kind === 'tuple' ? actual.items : [actual]
    callFunction(init, { ...NO_ARGUMENTS, positional: [member, ...parts] }, run)
  }
}

/** What `auto()` stands for. `next`: one more than the last whole number. */
function automaticValue(cls: ClassValue, name: string, next: number, run: Run): Value {
  if (findAttribute(cls, '_generate_next_value_', run, { raw: true }) !== undefined)
    return run.unknown('a value of auto()')
  if (mixesIn(cls, /(^|\.)StrEnum$/)) return str(name.toLowerCase())
  return mixesIn(cls, /(^|\.)(Int)?Flag$/) ? run.unknown('a value of auto()') : int(next)
}

/** A class that is decorated itself finds its own. */
function inheritedFields(cls: ClassValue): readonly Field[] {
  return cls.order.slice(1).find((base) => base.fields.length > 0)?.fields ?? []
}

function plainField(name: string, value: Value | null): Field {
  return { name, fallback: value, factory: null, inInit: true, inRepr: true, compared: true }
}
