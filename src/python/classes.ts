import { positional } from './call-arguments.ts'
import { callValue } from './calls.ts'
import { decorate } from './decorators.ts'
import { evaluate } from './expressions.ts'
import { HostClass, outsidePath } from './host.ts'
import type { Frame, Run } from './run.ts'
import { newFrame } from './run.ts'
import { Scope } from './scope.ts'
import { executeBlock } from './statements.ts'
import type { StatementOf } from './syntax.ts'
import type { ClassValue, Field, InstanceValue, ModuleValue, Value } from './values.ts'
import { int, str } from './values.ts'

/** Bases from the outside that add nothing we need to know. */
const PLAIN_BASES =
  /^(builtins\.object|object|abc\.ABC|typing\.(Generic|Protocol|TypedDict)\b.*|typing_extensions\.(Protocol|TypedDict|Generic)\b.*)$/
const ENUM_BASES = /^(enum\.(Enum|IntEnum|StrEnum|Flag|IntFlag)|strenum\.StrEnum|aenum\.Enum)$/

const EXCEPTION = /^builtins\.(\w*(Error|Exception|Warning|Interrupt|Exit))$/

export function defineClass(node: StatementOf<'ClassDef'>, frame: Frame, run: Run): Value {
  const bases = node.bases.map((base) => evaluate(base, frame, run))
  const decorators = node.decorator_list.map((decorator) => evaluate(decorator, frame, run))
  const cls = makeClass(node.name, bases, frame.module)
  const scope = new Scope('class', frame.scope, cls.attributes)
  const inner = newFrame(frame.module, scope, run)
  run.inFrame(inner, () => {
    executeBlock(node.body, inner, run)
    return cls
  })
  for (const value of cls.attributes.values()) claim(value, cls)
  if (cls.flavour === 'enum') makeMembers(cls, run)
  else cls.fields = [...inheritedFields(cls), ...declaredFields(node, cls)]
  const named = new Map<string, Value>()
  let metaclass: Value | null = null
  for (const { arg, value } of node.keywords) {
    const given = evaluate(value, frame, run)
    if (arg === 'metaclass') metaclass = given
    else if (arg !== undefined) named.set(arg, given)
  }
  initSubclass(cls, named, run)
  const made = metaclass === null ? cls : underMetaclass(cls, metaclass, run)
  return made.kind === 'class' ? decorate(made, decorators, run) : made
}

/** Python tells the bases of each new class. */
function initSubclass(cls: ClassValue, named: ReadonlyMap<string, Value>, run: Run): void {
  for (const base of cls.order.slice(1)) {
    const found = base.attributes.get('__init_subclass__')
    const hook = found?.kind === 'descriptor' ? found.callee : found
    if (hook === undefined) continue
    callValue(hook, { ...positional(cls), named }, run)
    return
  }
}

/** A metaclass of the repository may do anything with its classes and their objects. */
function underMetaclass(cls: ClassValue, metaclass: Value, run: Run): Value {
  const path = outsidePath(metaclass)
  if (path !== null && /^(abc\.ABCMeta|enum\.(EnumMeta|EnumType)|builtins\.type)$/.test(path)) return cls
  return run.unknownFrom({ ...run.doubt(`the metaclass of ${cls.name}`), aboutCode: true }, { guess: cls })
}

/** A class with these bases and no attributes yet. */
export function makeClass(name: string, bases: readonly Value[], module: ModuleValue): ClassValue {
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
  }
  order.push(cls, ...linearized(parents))
  return cls
}

/** Depth first, each class after all classes that extend it: Python's order wherever Python accepts the bases. */
function linearized(parents: readonly ClassValue[]): readonly ClassValue[] {
  const all = parents.flatMap((parent) => parent.order)
  return all.filter((cls, index) => all.lastIndexOf(cls) === index)
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
    const actual = automatic ? int((last += 1)) : value
    const member: InstanceValue = { kind: 'instance', cls, attributes: new Map(), host: null }
    member.attributes.set('name', str(name)).set('value', actual).set('_value_', actual)
    run.write(cls.attributes, name, member)
  }
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
    return { name, fallback: value, factory: null, inInit: true, compared: true }
  }
  const isOff = (option: string): boolean => {
    const given = value.attributes.get(option)
    return given?.kind === 'bool' && !given.value
  }
  return {
    name,
    fallback: value.attributes.get('default') ?? null,
    factory: value.attributes.get('default_factory') ?? null,
    inInit: !isOff('init'),
    compared: !isOff('compare'),
  }
}
