import { findAttribute, namespace } from './attributes.ts'
import { positional } from './call-arguments.ts'
import { callValue } from './calls.ts'
import { BoundNative } from './host.ts'
import { isItems, itemsOf } from './iteration.ts'
import type { Run } from './run.ts'
import { builtin } from './standard/builtins.ts'
import type { ClassValue, InstanceValue, Value } from './values.ts'
import { NONE, external, str, tuple } from './values.ts'

/** `Class.name`. */
export function classAttribute(value: ClassValue, name: string, run: Run): Value {
  const found = findAttribute(value, name, run)
  if (found !== undefined) return found
  switch (name) {
    case '__name__':
    case '__qualname__':
      return str(value.name)
    case '__module__':
      return str(value.module.name)
    case '__members__':
      if (value.flavour === 'enum') {
        return namespace(
          new Map([...value.attributes].filter(([, member]) => member.kind === 'instance' && member.cls === value)),
          run,
        )
      }
      return run.unknown('`__members__`')
    case '__doc__':
      return NONE
    case '__dict__':
      return namespace(value.attributes, run)
    case '__bases__':
      return tuple(value.bases)
    case '__mro__':
      if (value.host !== null || value.unknownBase !== null || value.flavour !== 'plain') break
      return tuple([...value.order, builtin('object') ?? NONE])
    case '_fields':
      if (value.flavour !== 'namedtuple') break
      return tuple(value.fields.map((field) => str(field.name)))
    case '_make':
      if (value.flavour !== 'namedtuple') break
      return new BoundNative((args) => {
        const items = itemsOf(args.positional[0] ?? NONE, run)
        return isItems(items) && items.open === null
          ? callValue(value, positional(...items.values), run)
          : run.unknown(`a ${value.name}`)
      })
  }
  const foreign = value.host?.classAttr?.(name, run)
  if (foreign !== undefined) return foreign
  if (value.host !== null || value.unknownBase !== null || value.flavour !== 'plain') {
    return external(`${value.unknownBase ?? value.host?.path ?? value.name}.${name}`, true)
  }
  if (name.startsWith('__')) return run.unknown(`\`${value.name}.${name}\``)
  return run.raise('AttributeError', `type object '${value.name}' has no attribute '${name}'`)
}

/** The members of an enum class, in the order of the class body, without aliases. */
export function enumMembers(cls: ClassValue): readonly InstanceValue[] {
  const members: InstanceValue[] = []
  for (const value of cls.attributes.values()) {
    if (value.kind === 'instance' && value.cls === cls && !members.includes(value)) members.push(value)
  }
  return members
}
