import type { CallArguments } from '../call-arguments.ts'
import { NO_ARGUMENTS } from '../call-arguments.ts'
import { isOff, isOn } from '../dataclass.ts'
import { BoundNative, Host, NativeFunction } from '../host.ts'
import type { Run } from '../run.ts'
import type { Field } from '../fields.ts'
import type { ClassValue, Value } from '../values.ts'
import { NONE, TRUE } from '../values.ts'
import { asDict, inheritedFields, replace, setFields } from './dataclasses.ts'
import { functions } from './native.ts'
import type { Body, Names } from './native.ts'

/** `attr.ib()`, `attrs.field()`: what a class body says of an attribute. */
class AttributeObject extends Host {
  readonly typeName = 'attr attribute'
  readonly settings: ReadonlyMap<string, Value>
  /** The method that `@name.default` decorates. */
  maker: Value | null = null

  constructor({ positional: [fallback], named }: CallArguments) {
    super()
    this.settings = fallback === undefined ? named : new Map([['default', fallback], ...named])
  }

  override getAttr(name: string): Value | undefined {
    if (name === 'validator') return new BoundNative((args) => args.positional[0] ?? NONE)
    if (name !== 'default') return undefined
    return new BoundNative((args) => {
      this.maker = args.positional[0] ?? null
      return args.positional[0] ?? NONE
    })
  }
}

/** `attr.Factory(make)`. */
class Factory extends Host {
  readonly typeName = 'Factory'
  readonly make: Value
  readonly takesSelf: boolean

  constructor({ positional: [make], named }: CallArguments) {
    super()
    this.make = make ?? named.get('factory') ?? NONE
    this.takesSelf = isOn(named, 'takes_self')
  }
}

interface Kind {
  /** Whether annotated names are attributes; null: if all that are marked are annotated too. */
  readonly annotated: boolean | null
  readonly frozen: boolean
  /** Whether `kw_only` counts for inherited attributes too. */
  readonly forced: boolean
}

/** A class decorator of attrs, with or without arguments. */
function decorator(kind: Kind): Body {
  const decorate = (cls: ClassValue, named: ReadonlyMap<string, Value>, run: Run): Value => {
    if (cls.flavour === 'plain') cls.flavour = 'dataclass'
    cls.settings = kind.frozen ? new Map([...named, ['frozen', TRUE]]) : named
    const own = ownFields(cls, named, kind, run)
    const taken = new Set(own.map(({ name }) => name))
    const inherited = [...inheritedFields(cls).values()].filter(({ name }) => !taken.has(name))
    const forced = kind.forced && isOn(named, 'kw_only')
    setFields(cls, [...(forced ? inherited.map((field) => ({ ...field, keywordOnly: true })) : inherited), ...own])
    return cls
  }
  return ({ positional: [cls], named }, run) =>
    cls?.kind === 'class'
      ? decorate(cls, named, run)
      : new NativeFunction('decorator', ({ positional: [inner = NONE] }, innerRun) =>
          inner.kind === 'class' ? decorate(inner, named, innerRun) : inner,
        )
}

function ownFields(cls: ClassValue, named: ReadonlyMap<string, Value>, kind: Kind, run: Run): readonly Field[] {
  const marked = [...cls.attributes].filter(([, value]) => value instanceof AttributeObject).map(([name]) => name)
  const declared = cls.declared.map(({ name }) => name)
  const annotated = named.has('auto_attribs')
    ? isOn(named, 'auto_attribs')
    : (kind.annotated ?? marked.every((name) => declared.includes(name)))
  const keywordOnly = isOn(named, 'kw_only')
  return (annotated ? declared : marked).map((name) => {
    const value = cls.attributes.get(name)
    // What is written is no attribute of the class any more.
    cls.attributes.delete(name)
    return toField(name, value ?? null, keywordOnly, run)
  })
}

function toField(name: string, value: Value | null, keywordOnly: boolean, run: Run): Field {
  const attribute = value instanceof AttributeObject ? value : null
  const settings: ReadonlyMap<string, Value> = attribute?.settings ?? NO_ARGUMENTS.named
  const written = attribute === null ? value : (settings.get('default') ?? null)
  const made = written instanceof Factory ? written : null
  const alias = settings.get('alias')
  const converter = settings.get('converter')
  if (settings.has('validator')) run.risk(`the validator of '${name}'`)
  return {
    name,
    parameter: alias?.kind === 'str' ? alias.value : name.replace(/^_+/, ''),
    fallback: made === null ? written : null,
    factory: attribute?.maker ?? made?.make ?? settings.get('factory') ?? null,
    makesOfSelf: () => (attribute !== null && attribute.maker !== null) || made?.takesSelf === true,
    ...(converter === undefined || converter.kind === 'none' ? {} : { converter }),
    inInit: !isOff(settings, 'init'),
    inRepr: !isOff(settings, 'repr'),
    compared: !isOff(settings, 'eq'),
    keywordOnly: keywordOnly || isOn(settings, 'kw_only'),
  }
}

const attribute: Body = (args) => new AttributeObject(args)
const classic = decorator({ annotated: false, frozen: false, forced: true })
const define = decorator({ annotated: null, frozen: false, forced: false })
const frozen = decorator({ annotated: null, frozen: true, forced: false })

const COMMON: Readonly<Record<string, Body>> = {
  define,
  mutable: define,
  frozen,
  field: attribute,
  Factory: (args) => new Factory(args),
  asdict: (args, run) => asDict(args.positional[0] ?? NONE, run),
  evolve: replace,
}

/** attrs, which Airflow brings along, under both of its names. */
export const attrsNames: Names = new Map<string, Value>([
  ...functions('attrs', COMMON),
  ...functions('attr', {
    ...COMMON,
    s: classic,
    attrs: classic,
    attributes: classic,
    dataclass: decorator({ annotated: true, frozen: false, forced: true }),
    ib: attribute,
    attrib: attribute,
    attr: attribute,
  }),
])
