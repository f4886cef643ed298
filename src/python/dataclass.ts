import { findAttribute } from './attributes.ts'
import type { CallArguments } from './call-arguments.ts'
import { NO_ARGUMENTS, positional } from './call-arguments.ts'
import { callMethod, callValue } from './calls.ts'
import type { HostClass } from './host.ts'
import type { Run } from './run.ts'
import type { Field } from './fields.ts'
import type { ClassValue, InstanceValue, Value } from './values.ts'

/** The `__init__` that counts: one that is written, or the class whose fields make one; undefined for a foreign one. */
export function initOf(search: readonly (ClassValue | HostClass)[]): Value | undefined {
  for (const cls of search) {
    if (cls.kind === 'host') return undefined
    const written = cls.attributes.get('__init__')
    if (written !== undefined) return written
    if (cls.settings !== undefined && !isOff(cls.settings, 'init')) return cls
  }
  return undefined
}

/** The `__init__` that `@dataclass` writes for `owner`, which may be a base of the instance's class. */
export function initDataclass(instance: InstanceValue, owner: ClassValue, args: CallArguments, run: Run): void {
  const parameters = owner.parameters ?? owner.fields
  // A base that nobody knows may have fields of its own.
  const foreign = owner.unknownBase ?? owner.host?.path ?? null
  if (foreign === null) checkArguments(owner, parameters, args, run)
  else for (const [name, value] of args.named) run.write(instance.attributes, name, value)
  const handedOn: Value[] = []
  let index = 0
  for (const field of parameters) {
    const value = field.inInit
      ? (args.named.get(parameterOf(field)) ?? (field.keywordOnly === true ? undefined : args.positional[index++]))
      : undefined
    const doubted = value !== undefined && foreign !== null && args.positional.includes(value)
    const given = doubted ? run.unknown(`the fields of \`${foreign}\``, { guess: value }) : value
    const content = converted(field, given ?? fallback(field, args, instance, run), run)
    if (content === undefined) {
      if (!field.inInit) continue
      run.raise('TypeError', `${owner.name}.__init__() missing the argument '${parameterOf(field)}'`)
    }
    if (field.initOnly === true) handedOn.push(content)
    else run.write(instance.attributes, field.name, content)
  }
  for (const hook of ['__post_init__', '__attrs_post_init__']) {
    if (findAttribute(instance, hook, run) !== undefined) callMethod(instance, hook, handedOn, run)
  }
}

function checkArguments(owner: ClassValue, parameters: readonly Field[], args: CallArguments, run: Run): void {
  const wanted = parameters.filter((field) => field.inInit)
  if (args.positional.length > wanted.filter(({ keywordOnly }) => keywordOnly !== true).length) {
    run.raise('TypeError', `${owner.name}() got too many arguments`)
  }
  for (const name of args.named.keys()) {
    if (!wanted.some((field) => parameterOf(field) === name)) {
      run.raise('TypeError', `${owner.name}.__init__() got an unexpected keyword argument '${name}'`)
    }
  }
}

function parameterOf(field: Field): string {
  return field.parameter ?? field.name
}

function converted(field: Field, value: Value | undefined, run: Run): Value | undefined {
  if (value === undefined || field.converter === undefined) return value
  return callValue(field.converter, positional(value), run)
}

function fallback(field: Field, args: CallArguments, instance: InstanceValue, run: Run): Value | undefined {
  const doubt = args.openNamed ?? (field.keywordOnly === true ? null : args.openPositional)
  if (doubt !== null && field.inInit) return run.unknownFrom(doubt)
  if (field.factory === null) return field.fallback ?? undefined
  return callValue(field.factory, field.makesOfSelf?.() === true ? positional(instance) : NO_ARGUMENTS, run)
}

/** Whether a setting of a decorator is surely off, or on. */
export function isOff(settings: ReadonlyMap<string, Value>, name: string): boolean {
  const given = settings.get(name)
  return given?.kind === 'bool' && !given.value
}

export function isOn(settings: ReadonlyMap<string, Value>, name: string): boolean {
  const given = settings.get(name)
  return given?.kind === 'bool' && given.value
}
