import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { makeClass } from '../classes.ts'
import { mergeInto, newDict, newList, putEntry } from '../displays.ts'
import { NativeFunction } from '../host.ts'
import { isItems, itemsOf } from '../iteration.ts'
import type { Run } from '../run.ts'
import type { Field } from '../fields.ts'
import type { ModuleValue, Value } from '../values.ts'
import { NONE, external, str } from '../values.ts'
import { newCounter } from '../methods/counter.ts'
import { newDeque } from '../methods/deque.ts'
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
    inRepr: true,
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

const NO_MODULE: ModuleValue = { kind: 'module', name: 'types', path: '', attributes: new Map(), open: false }

function orderedDict(args: CallArguments, run: Run): Value {
  const dict = newDict([], run)
  const [other] = args.positional
  if (other !== undefined) mergeInto(dict, other, run)
  for (const [name, value] of args.named) putEntry(dict, str(name), value, run)
  return { ...dict, flavour: 'OrderedDict' }
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
    Counter: newCounter,
    deque: (args, run) => {
      const items = itemsOf(args.positional[0] ?? newList([], run), run)
      const most = argument(args, 1, 'maxlen') ?? NONE
      if (!isItems(items)) return run.unknownFrom(items)
      if (most.kind !== 'none' && most.kind !== 'int') return run.unknown('the length of a deque')
      return newDeque([...items.values], most.kind === 'int' ? most.value : null, run, items.open)
    },
    ChainMap: (args, run) => {
      const dict = newDict([], run)
      for (const other of [...args.positional].reverse()) mergeInto(dict, other, run)
      return { ...dict, flavour: 'ChainMap' }
    },
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
