import { boundTo, findAttribute, getAttribute } from './attributes.ts'
import { BoundNative } from './host.ts'
import { hasAttribute } from './methods/names.ts'
import { numberAttribute } from './methods/number.ts'
import { builtinMethod } from './methods/table.ts'
import type { Run } from './run.ts'
import { builtin } from './standard/builtins.ts'
import { among } from './unsure.ts'
import type { Value } from './values.ts'
import { NONE, external } from './values.ts'

/** `setter` and the like of a property, which decorate a function. */
export function accessor(value: Value & { kind: 'descriptor' }, name: string): Value {
  if (name === 'setter') {
    return new BoundNative((args) => {
      const [setter = null] = args.positional
      return { kind: 'descriptor', role: value.role, callee: value.callee, setter }
    })
  }
  return new BoundNative((args) => args.positional[0] ?? NONE)
}

/** What a method does that Python has and we do not know: the object may be another afterwards. */
function unknownMethod(value: Value, name: string, run: Run): Value {
  const doubt = run.doubt(`the result of ${value.kind}.${name}()`)
  if (value.kind === 'list' || value.kind === 'dict' || value.kind === 'set') value.open ??= doubt
  return run.unknownFrom(doubt)
}

export function ofBuiltin(value: Value, name: string, run: Run): Value {
  if (value.kind === 'tuple' && value.cls !== null) {
    const { cls } = value
    const index = cls.fields.findIndex((field) => field.name === name)
    const item = value.items[index]
    if (item !== undefined) return item
    if (name === '_fields') return getAttribute(cls, name, run)
    const found = findAttribute(cls, name, run, { raw: true })
    if (found !== undefined) return boundTo(found, value, cls, run)
  }
  if (value.kind === 'int' || value.kind === 'float' || value.kind === 'bool') {
    const found = numberAttribute(value, name)
    if (found !== undefined) return found
  }
  const method = builtinMethod(value, name)
  if (method !== undefined) {
    return new BoundNative((args) => {
      const result = method(value, args, run)
      return result.kind === 'unknown' ? among(result, [value, ...args.positional]) : result
    })
  }
  if (hasAttribute(value.kind, name)) return new BoundNative(() => unknownMethod(value, name, run))
  if (name === '__class__') return builtin(value.kind) ?? external(`builtins.${value.kind}`)
  if (name.startsWith('__')) return run.unknown(`\`${name}\``)
  if (['iterator', 'float', 'int', 'bool'].includes(value.kind)) return run.unknown(`\`${name}\``)
  return run.raise('AttributeError', `'${value.kind}' object has no attribute '${name}'`)
}
