import { findAttribute } from './attributes.ts'
import type { CallArguments } from './call-arguments.ts'
import type { Run } from './run.ts'
import type { ClassValue, InstanceValue, Value } from './values.ts'

/** Bases whose objects take what stands in the class body as a default only. */
const SETTINGS = /(^|\.)(BaseSettings|Struct|SQLModel|BaseSettingsModel)$/

/** Kinds of values that a pydantic model takes as they are, by the annotation. */
const AS_THEY_ARE: Readonly<Record<string, Value['kind']>> = {
  str: 'str',
  int: 'int',
  float: 'float',
  bool: 'bool',
}

/**
 * What a base class from outside of the repository may set when an object is made: an argument may become the attribute
 * of its name, whatever the class body says.
 */
export function fillForeign(self: InstanceValue, base: string, args: CallArguments, run: Run): void {
  const { cls } = self
  const isModel = base === 'pydantic.BaseModel' && cls.order.every(isPlainModel)
  const declared = new Map(cls.order.flatMap((one) => one.declared.map((name) => [name.name, name] as const)).reverse())
  const names = new Set([...declared.keys(), ...args.named.keys()])
  const isOpen = args.positional.length > 0 || args.openNamed !== null || SETTINGS.test(base)
  for (const name of names) {
    const given = args.named.get(name)
    const written = findAttribute(cls, name, run, { raw: true })
    const type = declared.get(name)?.type ?? null
    if (given === undefined && (!isOpen || written === undefined)) continue
    if (given === undefined && isModel && args.openNamed === null) continue
    const guess = given ?? written
    if (guess === undefined || guess.kind === 'function' || guess.kind === 'descriptor') continue
    const isSure = isModel && given !== undefined && type !== null && AS_THEY_ARE[type] === given.kind
    const doubt = args.openNamed ?? run.doubt(`what \`${base}\` makes of '${name}'`)
    run.write(self.attributes, name, isSure ? guess : run.unknownFrom(doubt, { guess }))
  }
}

/** Nothing in the class changes what its objects are given. */
function isPlainModel(cls: ClassValue): boolean {
  for (const [name, value] of cls.attributes) {
    if (name === 'model_config' || name === 'Config' || name === 'model_post_init' || name === '__init__') return false
    // What a decorator from outside has made: a validator, most often.
    if (value.kind === 'unknown') return false
  }
  return true
}
