import type { CallArguments } from './call-arguments.ts'
import { NO_ARGUMENTS } from './call-arguments.ts'
import { findAttribute } from './attributes.ts'
import { callMethod, callValue } from './calls.ts'
import type { Run } from './run.ts'
import type { Field, InstanceValue, Value } from './values.ts'

/** The `__init__` that `@dataclass` writes. */
export function initDataclass(instance: InstanceValue, args: CallArguments, run: Run): void {
  const { cls } = instance
  const wanted = cls.fields.filter((field) => field.inInit)
  if (args.positional.length > wanted.length) run.raise('TypeError', `${cls.name}() got too many arguments`)
  for (const name of args.named.keys()) {
    if (!wanted.some((field) => field.name === name)) {
      run.raise('TypeError', `${cls.name}.__init__() got an unexpected keyword argument '${name}'`)
    }
  }
  let index = 0
  for (const field of cls.fields) {
    const given = field.inInit ? (args.named.get(field.name) ?? args.positional[index++]) : undefined
    const value = given ?? fallback(field, args, run)
    if (value !== undefined) run.write(instance.attributes, field.name, value)
    else if (field.inInit) run.raise('TypeError', `${cls.name}.__init__() missing the argument '${field.name}'`)
  }
  if (findAttribute(instance, '__post_init__', run) !== undefined) callMethod(instance, '__post_init__', [], run)
}

function fallback(field: Field, args: CallArguments, run: Run): Value | undefined {
  const doubt = args.openNamed ?? args.openPositional
  if (doubt !== null && field.inInit) return run.unknownFrom(doubt)
  if (field.factory !== null) return callValue(field.factory, NO_ARGUMENTS, run)
  return field.fallback ?? undefined
}
