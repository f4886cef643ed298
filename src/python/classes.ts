import { enumMembers, findAttribute } from './attributes.ts'
import { NO_ARGUMENTS } from './call-arguments.ts'
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
import type { ClassValue, Field, InstanceValue, ModuleValue, Value } from './values.ts'
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
  else cls.fields = [...inheritedFields(cls), ...declaredFields(node, cls)]
  return decorate(cls, decorators, run)
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
  const flavour = flavourOf(bases)
  const cls: ClassValue = {
    kind: 'class',
    name,
    module,
    bases,
    order,
    attributes: new Map(),
    host: bases.find((base) => base instanceof HostClass) ?? parents.find((base) => base.host !== null)?.host ?? null,
    unknownBase: unknownBase(bases) ?? parents.find((base) => base.unknownBase !== null)?.unknownBase ?? null,
    flavour,
    fields: [],
    nested,
  }
  order.push(cls, ...linearized(parents))
  return cls
}

/** Depth first, each class after all classes that extend it: Python's order wherever Python accepts the bases. */
function linearized(parents: readonly ClassValue[]): readonly ClassValue[] {
  const all = parents.flatMap((parent) => parent.order)
  return [...new Set(all.reverse())].reverse()
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

function inheritedFields(cls: ClassValue): readonly Field[] {
  const own = cls.order.slice(1).reverse()
  const fields = new Map<string, Field>()
  for (const base of own) for (const field of base.fields) fields.set(field.name, field)
  return [...fields.values()]
}

/** Annotated names of the class body, which a dataclass or named tuple makes its fields. */
function declaredFields(node: StatementOf<'ClassDef'>, cls: ClassValue): readonly Field[] {
  const fields: Field[] = []
  for (const statement of node.body) {
    if (statement.nodeType !== 'AnnAssign' || statement.target.nodeType !== 'Name') continue
    if (isClassVariable(statement.annotation)) continue
    const name = statement.target.id
    fields.push(toField(name, cls.attributes.get(name) ?? null))
  }
  return fields
}

function isClassVariable(annotation: StatementOf<'AnnAssign'>['annotation']): boolean {
  const base = annotation.nodeType === 'Subscript' ? annotation.value : annotation
  return (
    (base.nodeType === 'Name' && base.id === 'ClassVar') || (base.nodeType === 'Attribute' && base.attr === 'ClassVar')
  )
}

function toField(name: string, value: Value | null): Field {
  if (value?.kind !== 'instance' || value.cls.name !== 'dataclasses.Field') {
    return { name, fallback: value, factory: null, inInit: true, inRepr: true, compared: true }
  }
  const isOff = (setting: string): boolean => {
    const given = value.attributes.get(setting)
    return given?.kind === 'bool' && !given.value
  }
  return {
    name,
    fallback: value.attributes.get('default') ?? null,
    factory: value.attributes.get('default_factory') ?? null,
    inInit: !isOff('init'),
    inRepr: !isOff('repr'),
    compared: !isOff('compare'),
  }
}
