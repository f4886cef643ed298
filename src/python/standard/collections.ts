import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { callValue } from '../calls.ts'
import { makeClass } from '../classes.ts'
import { mergeInto, newDict, newList, putEntry } from '../displays.ts'
import { NativeFunction } from '../host.ts'
import { addCounts } from '../methods/counter.ts'
import { isItems, itemsOf } from '../iteration.ts'
import type { Run } from '../run.ts'
import type { ClassValue, Field, InstanceValue, ModuleValue, Value } from '../values.ts'
import { NONE, external, str, tuple } from '../values.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'

function namedTuple(args: CallArguments, run: Run): Value {
  const [name = NONE, fieldNames = NONE] = args.positional
  if (name.kind !== 'str') return run.unknown('a named tuple')
  const names = fieldsOf(args.named.get('field_names') ?? fieldNames, run)
  if (names === null) return run.unknown('a named tuple')
  const defaults = args.named.get('defaults')
  const values = defaults?.kind === 'tuple' || defaults?.kind === 'list' ? defaults.items : []
  const cls = makeClass(name.value, [external('typing.NamedTuple')], run.frame.module)
  cls.fields = names.map((field, index): Field => ({
    name: field,
    fallback: values[index - (names.length - values.length)] ?? null,
    factory: null,
    inInit: true,
    compared: true,
  }))
  return cls
}

function fieldsOf(value: Value, run: Run): readonly string[] | null {
  if (value.kind === 'str') return value.value.split(/[\s,]+/).filter((name) => name !== '')
  const items = itemsOf(value, run)
  if (!isItems(items) || items.open !== null) return null
  const names = items.values.flatMap((item) =>
    item.kind === 'str'
      ? [item.value]
      : item.kind === 'tuple' && item.items[0]?.kind === 'str'
        ? [item.items[0].value]
        : [],
  )
  return names.length === items.values.length ? names : null
}

function counter(args: CallArguments, run: Run): Value {
  const dict = newDict([], run, { counts: true })
  const [source] = args.positional
  if (source?.kind === 'dict') mergeInto(dict, source, run)
  else if (source !== undefined) addCounts(dict, source, run)
  for (const [name, value] of args.named) putEntry(dict, str(name), value, run)
  dict.open ??= args.openNamed
  return dict
}

function dataclass(args: CallArguments): Value {
  const [cls] = args.positional
  if (cls?.kind === 'class') {
    if (cls.flavour === 'plain') cls.flavour = 'dataclass'
    return cls
  }
  return new NativeFunction('dataclass', dataclass)
}

const NO_MODULE: ModuleValue = { kind: 'module', name: 'dataclasses', path: '', attributes: new Map(), open: false }
const FIELD: ClassValue = makeClass('dataclasses.Field', [], NO_MODULE)

function field(args: CallArguments): Value {
  const instance: InstanceValue = { kind: 'instance', cls: FIELD, attributes: new Map(args.named), host: null }
  return instance
}

/** `dataclasses.fields(…)`: objects of which only the name is known. */
function fieldsOfClass(value: Value, run: Run): Value {
  const cls = value.kind === 'instance' ? value.cls : value
  if (cls.kind !== 'class' || cls.flavour !== 'dataclass') return run.unknown('the fields of a class')
  return tuple(
    cls.fields.map(({ name }) => ({
      kind: 'instance',
      cls: FIELD,
      attributes: new Map<string, Value>([['name', str(name)]]),
      host: null,
    })),
  )
}

function asDict(value: Value, run: Run): Value {
  if (value.kind !== 'instance') return value
  const entries = value.cls.fields.flatMap(({ name }): [Value, Value][] => {
    const item = value.attributes.get(name)
    return item === undefined ? [] : [[str(name), asDict(item, run)]]
  })
  return newDict(entries, run)
}

function replace(args: CallArguments, run: Run): Value {
  const [value] = args.positional
  if (value?.kind !== 'instance' || value.cls.flavour !== 'dataclass') return run.unknown('a changed dataclass')
  const named = new Map<string, Value>()
  for (const { name, inInit } of value.cls.fields) {
    const current = value.attributes.get(name)
    if (inInit && current !== undefined) named.set(name, current)
  }
  for (const [name, changed] of args.named) named.set(name, changed)
  return callValue(value.cls, { positional: [], named, openPositional: null, openNamed: args.openNamed }, run)
}

function orderedDict(args: CallArguments, run: Run): Value {
  const dict = newDict([], run)
  const [other] = args.positional
  if (other !== undefined) mergeInto(dict, other, run)
  for (const [name, value] of args.named) putEntry(dict, str(name), value, run)
  return dict
}

export const collectionsNames: Names = new Map<string, Value>([
  ...functions('collections', {
    namedtuple: namedTuple,
    OrderedDict: orderedDict,
    defaultdict: (args, run) => {
      const dict = newDict([], run, { factory: args.positional[0] ?? NONE })
      const other = args.positional[1]
      if (other !== undefined) mergeInto(dict, other, run)
      return dict
    },
    Counter: counter,
    deque: (args, run) => {
      const length = argument(args, 1, 'maxlen')
      if (length !== undefined && length.kind !== 'none') return run.unknown('a deque of limited length')
      const items = itemsOf(args.positional[0] ?? newList([], run), run)
      return isItems(items) ? newList([...items.values], run, items.open) : run.unknownFrom(items)
    },
    ChainMap: (args, run) => {
      const dict = newDict([], run)
      for (const other of [...args.positional].reverse()) mergeInto(dict, other, run)
      return dict
    },
  }),
  ...functions('dataclasses', {
    dataclass,
    field,
    asdict: (args, run) => asDict(args.positional[0] ?? NONE, run),
    replace,
    fields: (args, run) => fieldsOfClass(args.positional[0] ?? NONE, run),
  }),
  ...functions('types', {
    SimpleNamespace: (args) => ({
      kind: 'instance',
      cls: makeClass('SimpleNamespace', [], NO_MODULE),
      attributes: new Map(args.named),
      host: null,
    }),
    MappingProxyType: (args) => args.positional[0] ?? NONE,
  }),
  ['enum.auto', new NativeFunction('auto', () => external('enum.auto()', true))],
  ...functions('enum', { unique: (args) => args.positional[0] ?? NONE }),
])
