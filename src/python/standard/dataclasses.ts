import type { CallArguments } from '../call-arguments.ts'
import { callValue } from '../calls.ts'
import { makeClass } from '../classes.ts'
import { isOff, isOn } from '../dataclass.ts'
import { newDict, newList } from '../displays.ts'
import { NativeFunction } from '../host.ts'
import type { Run } from '../run.ts'
import type { Field } from '../fields.ts'
import type { ClassValue, InstanceValue, ModuleValue, Value } from '../values.ts'
import { NONE, str, tuple } from '../values.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'

function dataclass(args: CallArguments, run: Run): Value {
  const [cls] = args.positional
  if (cls?.kind !== 'class') {
    return new NativeFunction('dataclass', (inner, innerRun) => dataclass({ ...inner, named: args.named }, innerRun))
  }
  if (cls.flavour === 'plain') cls.flavour = 'dataclass'
  cls.settings = args.named
  const parameters = inheritedFields(cls)
  let keywordOnly = isOn(args.named, 'kw_only')
  for (const { name, role } of cls.declared) {
    if (role === 'keyword-only') keywordOnly = true
    else {
      const field = toField(name, cls.attributes.get(name) ?? null)
      parameters.set(name, {
        ...field,
        keywordOnly: field.keywordOnly ?? keywordOnly,
        initOnly: role === 'init',
      })
      clearField(cls, field, run)
    }
  }
  setFields(cls, [...parameters.values()])
  return cls
}

/** The parameters of the bases that are dataclasses themselves. */
export function inheritedFields(cls: ClassValue): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (const base of cls.order.slice(1).reverse()) {
    if (base.settings === undefined) continue
    for (const field of base.parameters ?? base.fields) fields.set(field.name, field)
  }
  return fields
}

export function setFields(cls: ClassValue, parameters: readonly Field[]): void {
  cls.parameters = parameters
  cls.fields = parameters.filter(({ initOnly }) => initOnly !== true)
}

/** What `field()` gave stays no attribute of the class. */
function clearField(cls: ClassValue, { name, fallback }: Field, run: Run): void {
  const value = cls.attributes.get(name)
  if (value?.kind !== 'instance' || value.cls !== FIELD) return
  if (fallback === null) cls.attributes.delete(name)
  else run.write(cls.attributes, name, fallback)
}

function toField(name: string, value: Value | null): Field {
  if (value?.kind !== 'instance' || value.cls !== FIELD) {
    return { name, fallback: value, factory: null, inInit: true, inRepr: true, compared: true }
  }
  const settings = value.attributes
  return {
    name,
    fallback: settings.get('default') ?? null,
    factory: settings.get('default_factory') ?? null,
    inInit: !isOff(settings, 'init'),
    inRepr: !isOff(settings, 'repr'),
    compared: !isOff(settings, 'compare'),
    ...(settings.has('kw_only') ? { keywordOnly: isOn(settings, 'kw_only') } : {}),
  }
}

const NO_MODULE: ModuleValue = { kind: 'module', name: 'dataclasses', path: '', attributes: new Map(), open: false }
const FIELD: ClassValue = makeClass('dataclasses.Field', [], NO_MODULE)

function fieldObject(attributes: ReadonlyMap<string, Value>): InstanceValue {
  return { kind: 'instance', cls: FIELD, attributes: new Map(attributes), host: null }
}

function asTuple(value: Value, run: Run): Value {
  if (value.kind === 'list')
    return newList(
      value.items.map((item) => asTuple(item, run)),
      run,
      value.open,
    )
  if (value.kind !== 'instance' || value.cls.flavour !== 'dataclass') return value
  run.budget.step()
  return tuple(value.cls.fields.map(({ name }) => asTuple(value.attributes.get(name) ?? NONE, run)))
}

export function asDict(value: Value, run: Run): Value {
  run.budget.step()
  if (value.kind === 'list')
    return newList(
      value.items.map((item) => asDict(item, run)),
      run,
      value.open,
    )
  if (value.kind === 'dict') {
    const entries = value.store.entries().map(([key, item]): [Value, Value] => [key, asDict(item, run)])
    return newDict(entries, run, { open: value.open, factory: value.factory })
  }
  if (value.kind !== 'instance' || value.cls.flavour !== 'dataclass') return value
  const entries = value.cls.fields.flatMap(({ name }): [Value, Value][] => {
    const item = value.attributes.get(name)
    return item === undefined ? [] : [[str(name), asDict(item, run)]]
  })
  return newDict(entries, run)
}

export function replace(args: CallArguments, run: Run): Value {
  const [value] = args.positional
  if (value?.kind !== 'instance' || value.cls.flavour !== 'dataclass') return run.unknown('a changed dataclass')
  const named = new Map<string, Value>()
  for (const { name, parameter, inInit } of value.cls.fields) {
    const current = value.attributes.get(name)
    if (inInit && current !== undefined) named.set(parameter ?? name, current)
  }
  for (const [name, changed] of args.named) named.set(name, changed)
  return callValue(value.cls, { positional: [], named, openPositional: null, openNamed: args.openNamed }, run)
}

export const dataclassNames: Names = new Map<string, Value>(
  functions('dataclasses', {
    dataclass,
    field: (args) => fieldObject(args.named),
    asdict: (args, run) => asDict(args.positional[0] ?? NONE, run),
    astuple: (args, run) => asTuple(args.positional[0] ?? NONE, run),
    replace,
    fields: (args, run) => {
      const [given] = args.positional
      const cls = given?.kind === 'instance' ? given.cls : given
      if (cls?.kind !== 'class' || cls.flavour !== 'dataclass') return run.unknown('the fields of a dataclass')
      return tuple(cls.fields.map((one) => fieldObject(new Map([['name', str(one.name)]]))))
    },
  }),
)
