import { boundTo } from './attributes.ts'
import type { CallArguments } from './call-arguments.ts'
import { NO_ARGUMENTS } from './call-arguments.ts'
import { callValue } from './calls.ts'
import { initDataclass, initOf } from './dataclass.ts'
import { fillForeign } from './foreign-fields.ts'
import { BoundNative, type Host, type HostClass } from './host.ts'
import type { Run } from './run.ts'
import { enteredAs } from './with.ts'
import type { InstanceValue, SuperValue, Value } from './values.ts'
import { NONE, external, tuple } from './values.ts'

/** `super().name`. */
export function superAttribute(value: SuperValue, name: string, run: Run): Value {
  const cls = value.self.kind === 'instance' ? value.self.cls : value.self.kind === 'class' ? value.self : null
  const { self, host } = value
  if (name === '__init__') {
    // A base's `__init__` may be made of its fields.
    const init = initOf(value.search)
    if (init?.kind === 'class') {
      return new BoundNative((args) => {
        if (value.self.kind === 'instance') initDataclass(value.self, init, args, run)
        return NONE
      })
    }
    if (init !== undefined && cls !== null) {
      const bound = boundTo(init, value.self, cls, run)
      if (init.kind !== 'function' || (init.owner?.host ?? null) === null) return bound
      return new BoundNative((args) => callValue(bound, cls.host?.beforeInit?.(init, args, run) ?? args, run))
    }
    // A class beside the foreign one has nothing but `object` behind it.
    const isLast = host !== null && !value.search.some((candidate) => candidate.kind === 'host')
    return new BoundNative((args) => {
      if (self.kind === 'instance' && !isLast) initForeign(self, args, run)
      return NONE
    })
  }
  for (const candidate of value.rest) {
    const found = candidate.attributes.get(name)
    if (found !== undefined && cls !== null) return boundTo(found, value.self, cls, run)
  }
  if (name === '__new__') {
    return new BoundNative((args) => {
      const [wanted] = args.positional
      if (wanted?.kind !== 'class' || wanted.host !== null || wanted.unknownBase !== null)
        return run.unknown('an object')
      return { kind: 'instance', cls: wanted, attributes: new Map(), host: null }
    })
  }
  if (self.kind === 'instance' && self.host !== null) {
    const context = contextMethod(self, self.host, name, run)
    if (context !== undefined) return context
  }
  if (self.kind === 'instance' && host !== null) {
    return (
      self.host?.getAttr?.(name, run) ??
      host.classAttr?.(name, run) ??
      new BoundNative((args) =>
        run.callUnknown(`\`super().${name}()\``, args, self.host === null ? {} : { self: self.host }),
      )
    )
  }
  if (name.startsWith('__')) return new BoundNative(() => NONE)
  return external(`${value.unknownBase ?? 'object'}.${name}`, true)
}

/** `Operator.__init__`, called by its name. */
export function foreignInit(cls: HostClass): Value {
  return new BoundNative((args, run) => {
    const [self, ...others] = args.positional
    if (self?.kind !== 'instance') return NONE
    cls.init(self, { ...args, positional: others }, run)
    goOn(self, cls, run)
    return NONE
  })
}

/** What `with` does with the foreign part of an instance whose own methods do more. */
function contextMethod(self: InstanceValue, host: Host, name: string, run: Run): Value | undefined {
  if (name === '__enter__') return new BoundNative(() => enteredAs(self, host, run))
  if (name !== '__exit__') return undefined
  return new BoundNative(() => {
    host.exit?.(run, null)
    return NONE
  })
}

/** The `__init__` behind the foreign one. */
function goOn(self: InstanceValue, host: HostClass, run: Run): void {
  const { search } = self.cls
  const place = search.indexOf(host)
  const next = host.goesOn === undefined || place === -1 ? undefined : initOf(search.slice(place + 1))
  const goes = host.goesOn?.() ?? null
  if (next === undefined || goes === false) return
  const call = () => callValue(boundTo(next, self, self.cls, run), NO_ARGUMENTS, run)
  if (goes === true) call()
  else {
    const doubt = run.doubt(`whether \`${host.path}\` goes on to the next class`)
    run.conditions.under({ id: run.conditions.newId(), branch: 0, doubt, loop: false }, call)
  }
}

/** The part of `__init__` that is not written in the repository. */
export function initForeign(self: InstanceValue, args: CallArguments, run: Run): void {
  const { cls } = self
  if (cls.host !== null) {
    cls.host.init(self, args, run)
    goOn(self, cls.host, run)
  } else if (cls.flavour === 'exception') run.write(self.attributes, 'args', tuple(args.positional))
  else if (cls.unknownBase !== null) {
    run.callUnknown(`\`${cls.unknownBase}()\``, args, { path: cls.unknownBase })
    fillForeign(self, cls.unknownBase, args, run)
  }
}
