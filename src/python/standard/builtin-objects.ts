import { assignAttribute, deleteAttribute } from '../assign.ts'
import { findAttribute, getAttribute, moduleNames, namespace } from '../attributes.ts'
import { positional } from '../call-arguments.ts'
import type { CallArguments } from '../call-arguments.ts'
import { newDict } from '../displays.ts'
import { identity } from '../hash.ts'
import { NativeFunction, NativeType } from '../host.ts'
import { lift } from '../lift.ts'
import { hasAttribute as isNameOf } from '../methods/names.ts'
import { builtinMethod } from '../methods/table.ts'
import type { Run } from '../run.ts'
import { doubted } from '../unsure.ts'
import type { Value } from '../values.ts'
import { NONE, bool, int, str } from '../values.ts'
import type { Body } from './native.ts'
import { first } from './over-items.ts'
import { isInstance } from './types.ts'

/** Kinds of which all attributes are known. */
const PLAIN = new Set<Value['kind']>(['none', 'str', 'list', 'dict', 'set'])

function hasAttribute(args: CallArguments, run: Run): Value {
  const [value = NONE, name = NONE] = args.positional
  if (name.kind !== 'str') return run.unknown('an attribute')
  if (value.kind !== 'instance' && value.kind !== 'class') {
    if (value.kind === 'module' && value.attributes.has(name.value)) return bool(true)
    if (builtinMethod(value, name.value) !== undefined || isNameOf(value.kind, name.value)) return bool(true)
    return PLAIN.has(value.kind) && !name.value.startsWith('__') ? bool(false) : run.unknown('an attribute')
  }
  if (findAttribute(value, name.value, run) !== undefined) return bool(true)
  const cls = value.kind === 'class' ? value : value.cls
  return cls.host === null && cls.unknownBase === null ? bool(false) : run.unknown(`\`${name.value}\``)
}

function getAttr(args: CallArguments, run: Run): Value {
  const [value = NONE, name = NONE, fallback] = args.positional
  return lift([name], run, ([known = name]) => {
    if (known.kind !== 'str') return run.unknown('an attribute')
    if (fallback !== undefined) {
      const there = hasAttribute(positional(value, known), run)
      if (there.kind === 'bool' && !there.value) return fallback
    }
    return getAttribute(value, known.value, run)
  })
}

/** A function's names are copied; a module's or a class's are the names themselves. */
function localNames(run: Run): Value {
  const { kind, names } = run.frame.scope
  if (kind !== 'function') return namespace(names, run)
  return newDict(
    [...names].map(([name, value]): [Value, Value] => [str(name), value]),
    run,
  )
}

/** Built-in functions that look at objects and their names. */
export const OBJECT_FUNCTIONS: readonly (readonly [string, Body])[] = [
  [
    'isinstance',
    (args, run) => {
      const [value = NONE, type = NONE] = args.positional
      return lift([value], run, ([known = value]) => {
        const result = isInstance(known, type)
        return result === null ? run.unknown('a type test') : bool(result)
      })
    },
  ],
  [
    'issubclass',
    (args, run) => {
      const [cls = NONE, base = NONE] = args.positional
      if (cls.kind !== 'class' || base.kind !== 'class') return run.unknown('a type test')
      if (cls.order.includes(base)) return bool(true)
      return cls.unknownBase === null ? bool(false) : run.unknown('a type test')
    },
  ],
  ['hasattr', hasAttribute],
  ['getattr', getAttr],
  [
    'setattr',
    (args, run) => {
      const [object = NONE, name = NONE, value = NONE] = args.positional
      if (name.kind === 'str') assignAttribute(object, name.value, value, run)
      else if (object.kind === 'instance' || object.kind === 'class') {
        const doubt = name.kind === 'unknown' ? name.doubt : run.doubt('the name of an attribute')
        for (const [known, before] of object.attributes)
          run.write(object.attributes, known, doubted(before, doubt, run))
      }
      return NONE
    },
  ],
  [
    'callable',
    (args, run) => {
      const value = first(args)
      const { kind } = value
      if (kind === 'function' || kind === 'method' || kind === 'class') return bool(true)
      if (value instanceof NativeFunction || value instanceof NativeType) return bool(true)
      return ['str', 'int', 'list', 'dict', 'tuple', 'none', 'bool'].includes(kind)
        ? bool(false)
        : run.unknown('a callable')
    },
  ],
  ['id', (args) => int(identity(first(args)))],
  ['hash', (_args, run) => run.unknown('a hash')],
  [
    'delattr',
    (args, run) => {
      const [object = NONE, name = NONE] = args.positional
      if (name.kind === 'str') deleteAttribute(object, name.value, run)
      return NONE
    },
  ],
  ['globals', (_args, run) => moduleNames(run.frame.module, run)],
  ['locals', (_args, run) => localNames(run)],
  [
    'vars',
    (args, run) => (args.positional.length === 0 ? localNames(run) : getAttribute(first(args), '__dict__', run)),
  ],
  ['dir', (_args, run) => run.unknown('the names of an object')],
]
