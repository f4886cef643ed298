import { choiceOf } from './choice.ts'
import { boundTo, findAttribute, getAttribute } from './attributes.ts'
import { enumMembers } from './class-attributes.ts'
import { initForeign } from './super-attributes.ts'
import type { CallArguments } from './call-arguments.ts'
import { positional } from './call-arguments.ts'
import { initDataclass, initOf } from './dataclass.ts'
import { equal } from './equality.ts'
import { callFunction } from './functions.ts'
import { eachOption } from './lift.ts'
import type { Run } from './run.ts'
import { among } from './unsure.ts'
import type { ClassValue, InstanceValue, UnknownValue, Value } from './values.ts'

/** `callee(*args)`. */
export function callValue(callee: Value, args: CallArguments, run: Run): Value {
  run.budget.step()
  switch (callee.kind) {
    case 'function':
      return callFunction(callee, args, run)
    case 'method': {
      const withSelf = { ...args, positional: [callee.self, ...args.positional] }
      return callee.callee.kind === 'function'
        ? callFunction(callee.callee, withSelf, run)
        : callValue(callee.callee, withSelf, run)
    }
    case 'class':
      return construct(callee, args, run)
    case 'host':
      return callee.call(args, run)
    case 'external':
      return run.callUnknown(`\`${callee.path}()\``, args, { path: callee.path })
    case 'choice':
      return eachOption(callee.options, run, (option) => callValue(option, args, run))
    case 'unknown':
      return callUnknownValue(callee, args, run)
    case 'instance':
      return callInstance(callee, args, run)
    case 'descriptor':
      return callValue(callee.callee, args, run)
    case 'none':
      return run.raise('TypeError', `'NoneType' object is not callable`)
    case 'module':
    case 'str':
    case 'list':
    case 'dict':
    case 'int':
      return run.raise('TypeError', `'${callee.kind}' object is not callable`)
    default:
      return run.unknown(`the result of calling a ${callee.kind}`)
  }
}

/** A function behind a decorator that nobody knows is followed, but everything it does is in doubt. */
function callUnknownValue(callee: UnknownValue, args: CallArguments, run: Run): Value {
  const { guess, doubt } = callee
  if (guess?.kind === 'function' || guess?.kind === 'method' || guess?.kind === 'class') {
    // The decorator may make something else of it than the function.
    if (doubt.aboutCode === true && guess.kind === 'function') run.callUnknown(`something from ${doubt.reason}`, args)
    const condition = { id: run.conditions.newId(), branch: 0 as const, doubt, loop: false }
    const result = run.conditions.under(condition, () => callValue(guess, args, run))
    return choiceOf([{ condition, value: result }])
  }
  const result = run.callUnknown(`something from ${doubt.reason}`, args, {
    isData: doubt.aboutCode !== true,
    ...(callee.member === undefined ? {} : { member: callee.member }),
  })
  if (result.kind !== 'unknown') return result
  return among(run.unknownFrom(doubt), [callee, ...args.positional, ...args.named.values()])
}

function callInstance(callee: InstanceValue, args: CallArguments, run: Run): Value {
  const method = findAttribute(callee, '__call__', run)
  if (method !== undefined) return callValue(method, args, run)
  if (callee.host !== null) return callee.host.call(args, run)
  if (callee.cls.unknownBase !== null) return run.callUnknown(`\`${callee.cls.name}()()\``, args)
  return run.raise('TypeError', `'${callee.cls.name}' object is not callable`)
}

/** `value.name(*args)` for a method that is known to be there. */
export function callMethod(value: Value, name: string, args: readonly Value[], run: Run): Value {
  return callValue(getAttribute(value, name, run), positional(...args), run)
}

/** `Class(*args)` for a class of the repository. */
export function construct(cls: ClassValue, args: CallArguments, run: Run): Value {
  if (cls.flavour === 'enum') return enumMember(cls, args, run)
  if (cls.flavour === 'namedtuple') return namedTuple(cls, args, run)
  if (cls.flavour === 'typeddict') return callValue(run.resolve('builtins.dict'), args, run)
  const made = newInstance(cls, args, run)
  if (made.kind !== 'instance' || !made.cls.order.includes(cls)) return made
  initialize(made, args, run)
  return made
}

/** What `__new__` gives, which may be another object or one that is there already. */
function newInstance(cls: ClassValue, args: CallArguments, run: Run): Value {
  const maker = findAttribute(cls, '__new__', run, { raw: true })
  if (maker === undefined) return { kind: 'instance', cls, attributes: new Map(), host: null }
  const fn = maker.kind === 'descriptor' ? maker.callee : maker
  if (fn.kind !== 'function' || cls.host !== null || cls.unknownBase !== null) {
    return run.callUnknown(`\`${cls.name}()\``, args)
  }
  return callFunction(fn, { ...args, positional: [cls, ...args.positional] }, run)
}

function initialize(instance: InstanceValue, args: CallArguments, run: Run): void {
  const { cls } = instance
  const init = initOf(cls.search)
  if (init?.kind === 'function') {
    const prepared = cls.host?.beforeInit?.(init, args, run) ?? args
    callFunction(init, { ...prepared, positional: [instance, ...prepared.positional] }, run)
    if (cls.flavour === 'exception' && !instance.attributes.has('args')) initForeign(instance, args, run)
  } else if (init?.kind === 'class') initDataclass(instance, init, args, run)
  else if (init !== undefined) callValue(boundTo(init, instance, cls, run), args, run)
  else initForeign(instance, args, run)
  cls.host?.afterInit?.(instance, run)
}

function enumMember(cls: ClassValue, args: CallArguments, run: Run): Value {
  const wanted = args.positional[0]
  if (wanted === undefined) return run.unknown(`a member of ${cls.name}`)
  const member = enumMembers(cls).find((candidate) => {
    const value = candidate.attributes.get('value')
    return value !== undefined && equal(value, wanted, run) === true
  })
  return member ?? run.unknown(`a member of ${cls.name}`)
}

function namedTuple(cls: ClassValue, args: CallArguments, run: Run): Value {
  const items = cls.fields.map(
    (field, index) =>
      args.positional[index] ??
      args.named.get(field.name) ??
      field.fallback ??
      (args.openNamed === null && args.openPositional === null
        ? run.raise('TypeError', `${cls.name}() missing the argument '${field.name}'`)
        : run.unknown(`the field '${field.name}'`)),
  )
  return { kind: 'tuple', items, open: null, cls }
}
