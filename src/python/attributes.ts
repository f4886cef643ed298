import { accessor, ofBuiltin } from './builtin-attributes.ts'
import { positional } from './call-arguments.ts'
import { callFunction } from './functions.ts'
import { callMethod, callValue } from './calls.ts'
import { NameStore } from './dict-store.ts'
import { HostClass, UnknownAttribute } from './host.ts'
import { eachOption, lift } from './lift.ts'
import { plainValue } from './plain-enum.ts'
import { classAttribute } from './class-attributes.ts'
import { pathAttribute } from './methods/path.ts'
import type { Run } from './run.ts'
import { foreignInit, superAttribute } from './super-attributes.ts'
import { builtin } from './standard/builtins.ts'
import type { ClassValue, InstanceValue, ModuleValue, Value } from './values.ts'
import { NONE, external, str } from './values.ts'

/** `value.name` as an expression. Raises AttributeError only where the attribute surely is not there. */
export function getAttribute(value: Value, name: string, run: Run): Value {
  switch (value.kind) {
    case 'host':
      if (value instanceof HostClass && name === '__init__') return foreignInit(value)
      return (
        value.getAttr?.(name, run) ??
        (name === '__class__' ? external(value.typeName) : new UnknownAttribute(value, name))
      )
    case 'instance':
      return ofInstance(value, name, run)
    case 'class':
      return classAttribute(value, name, run)
    case 'super':
      return superAttribute(value, name, run)
    case 'module':
      return ofModule(value, name, run)
    case 'external':
      if (value.called) return external(`${value.path}.${name}`, true)
      return (name === '__name__' ? className(value.path) : null) ?? run.resolve(`${value.path}.${name}`)
    case 'choice':
      return eachOption(value.options, run, (option) => getAttribute(option, name, run))
    case 'unknown':
      if (value.guess === null) return { ...value, text: null, member: name }
      return lift([value], run, ([guess]) => getAttribute(guess ?? NONE, name, run))
    case 'function':
      return (
        value.attributes.get(name) ??
        (name.endsWith('name__') ? str(value.name) : run.unknown(`\`${value.name}.${name}\``))
      )
    case 'method':
      return value.callee.kind === 'function' ? getAttribute(value.callee, name, run) : run.unknown(`\`${name}\``)
    case 'descriptor':
      return accessor(value, name)
    case 'path':
      return pathAttribute(value, name, run)
    case 'none':
      return run.raise('AttributeError', `'NoneType' object has no attribute '${name}'`)
    default:
      return ofBuiltin(value, name, run)
  }
}

/** The `__name__` of something from outside that is surely a class. */
function className(path: string): Value | null {
  const name = path.slice(path.lastIndexOf('.') + 1)
  // One that is named like a built-in is most often another under a second name.
  return /^[A-Z][a-z]\w*$/.test(name) && builtin(name) === undefined ? str(name) : null
}

/** Python's lookup on an instance or a class of the repository; undefined where nothing is found. */
export function findAttribute(
  value: InstanceValue | ClassValue,
  name: string,
  run: Run,
  options: { raw?: boolean } = {},
): Value | undefined {
  const own = value.attributes.get(name)
  if (own !== undefined) return value.kind === 'instance' || options.raw === true ? own : boundToClass(own, value, run)
  const cls = value.kind === 'instance' ? value.cls : value
  for (const candidate of cls.order) {
    const found = candidate.attributes.get(name)
    if (found === undefined) continue
    if (options.raw === true) return found
    if (value.kind === 'class') return boundToClass(found, value, run)
    const result = boundTo(found, value, cls, run)
    if (found.kind === 'descriptor' && found.role === 'cached') run.write(value.attributes, name, result)
    return result
  }
  return undefined
}

/** What a class attribute is when it is taken from an instance, or from the class for a class method. */
export function boundTo(found: Value, self: Value, cls: ClassValue, run: Run): Value {
  if (found.kind === 'function') return { kind: 'method', self, callee: found }
  if (found.kind === 'unknown' && found.guess?.kind === 'function') {
    return { ...found, guess: { kind: 'method', self, callee: found.guess } }
  }
  if (found.kind !== 'descriptor') return found
  switch (found.role) {
    case 'static':
      return found.callee
    case 'class':
      return found.callee.kind === 'function' ? { kind: 'method', self: cls, callee: found.callee } : found.callee
    case 'property':
    case 'cached':
      return callValue(found.callee, positional(self), run)
  }
}

function boundToClass(found: Value, cls: ClassValue, run: Run): Value {
  return found.kind === 'descriptor' && found.role !== 'property' && found.role !== 'cached'
    ? boundTo(found, cls, cls, run)
    : found
}

function ofInstance(value: InstanceValue, name: string, run: Run): Value {
  const found = findAttribute(value, name, run)
  if (found !== undefined) return found
  const special = specialOfInstance(value, name, run)
  if (special !== undefined) return special
  const { cls } = value
  const foreign = value.host?.getAttr?.(name, run) ?? cls.host?.classAttr?.(name, run)
  if (foreign !== undefined) return foreign
  if (findAttribute(value, '__getattr__', run) !== undefined) return callMethod(value, '__getattr__', [str(name)], run)
  if (value.host !== null) return new UnknownAttribute(value.host, name)
  const plain = plainValue(value)
  if (plain !== value) return getAttribute(plain, name, run)
  if (cls.host !== null || cls.unknownBase !== null) {
    const owner = cls.unknownBase ?? cls.host?.path ?? cls.name
    return external(`${owner}().${name}`, true)
  }
  return run.raise('AttributeError', `'${cls.name}' object has no attribute '${name}'`)
}

function specialOfInstance(value: InstanceValue, name: string, run: Run): Value | undefined {
  switch (name) {
    case '__class__':
      return value.cls
    case '__dict__':
      return namespace(value.attributes, run)
    case '__doc__':
      return NONE
    case '__cause__':
    case '__traceback__':
      return value.cls.flavour === 'exception' ? NONE : undefined
    case '_asdict':
    case '_replace':
      return run.unknown(`\`${name}\``)
    default:
      return undefined
  }
}

/** A dict that shows the names of an object. `opened`: told when nobody knows any more which names there are. */
export function namespace(names: Map<string, Value>, run: Run, opened?: () => void): Value {
  const write = (name: string, value: Value): void => {
    run.write(names, name, value)
  }
  const store = new NameStore(names, write, opened)
  return { kind: 'dict', store, open: null, factory: null, born: run.conditions.moment() }
}

function ofModule(value: ModuleValue, name: string, run: Run): Value {
  const found = value.attributes.get(name)
  if (found !== undefined) return found
  if (name === '__dict__') return moduleNames(value, run)
  const submodule = run.modules.submodule(value, name, run)
  if (submodule !== undefined) return submodule
  const getter = value.attributes.get('__getattr__')
  if (getter?.kind === 'function') return callFunction(getter, positional(str(name)), run)
  return run.missingCode(`\`${value.name}.${name}\``)
}

/** `globals()` of a module. */
export function moduleNames(module: ModuleValue, run: Run): Value {
  return namespace(module.attributes, run, () => {
    module.open = true
  })
}
