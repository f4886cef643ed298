import type { CallArguments } from './call-arguments.ts'
import { newDict } from './displays.ts'
import type { Doubt } from './doubt.ts'
import type { Run } from './run.ts'
import type { FunctionValue, Value } from './values.ts'
import { str, tuple } from './values.ts'

/** Binds the arguments of a call to the parameters' names; raises TypeError where Python surely does. */
export function bindParameters(fn: FunctionValue, args: CallArguments, names: Map<string, Value>, run: Run): void {
  const { args: parameters } = fn.node
  const doubt = args.openPositional ?? args.openNamed
  run.budget.items(args.positional.length + args.named.size)
  const byPosition = [...parameters.posonlyargs, ...parameters.args]
  const used = new Set<string>()
  for (const [index, { arg }] of byPosition.entries()) {
    const positionOnly = index < parameters.posonlyargs.length
    let value = args.positional[index]
    const named = positionOnly ? undefined : args.named.get(arg)
    if (value !== undefined && named !== undefined) {
      run.raise('TypeError', `${fn.name}() got multiple values for argument '${arg}'`)
    }
    if (named !== undefined) used.add(arg)
    value ??= named ?? fallback(fn, index, byPosition.length, doubt, run)
    names.set(arg, value ?? missing(fn, arg, run))
  }
  for (const { arg } of parameters.kwonlyargs) {
    const named = args.named.get(arg)
    if (named !== undefined) used.add(arg)
    const given = named ?? unknownOr(fn.namedDefaults.get(arg), args.openNamed, run)
    names.set(arg, given ?? missing(fn, arg, run))
  }
  bindRest(fn, args, used, byPosition.length, names, run)
}

function bindRest(
  fn: FunctionValue,
  args: CallArguments,
  used: ReadonlySet<string>,
  positions: number,
  names: Map<string, Value>,
  run: Run,
): void {
  const { args: parameters } = fn.node
  const extra = args.positional.slice(positions)
  if (parameters.vararg !== undefined) names.set(parameters.vararg.arg, tuple(extra, args.openPositional))
  else if (extra.length > 0) {
    run.raise(
      'TypeError',
      `${fn.name}() takes ${positions} positional arguments but ${args.positional.length} were given`,
    )
  }
  const rest = [...args.named].filter(([name]) => !used.has(name))
  if (parameters.kwarg !== undefined) {
    const entries = rest.map(([name, value]): [Value, Value] => [str(name), value])
    names.set(parameters.kwarg.arg, newDict(entries, run, { open: args.openNamed }))
  } else {
    const [first] = rest
    if (first !== undefined) run.raise('TypeError', `${fn.name}() got an unexpected keyword argument '${first[0]}'`)
  }
}

function fallback(fn: FunctionValue, index: number, count: number, doubt: Doubt | null, run: Run): Value | undefined {
  return unknownOr(fn.defaults[index - (count - fn.defaults.length)], doubt, run)
}

/** A parameter that an unknown `**kwargs` may have set: its default is only a guess. */
function unknownOr(value: Value | undefined, doubt: Doubt | null, run: Run): Value | undefined {
  if (doubt === null) return value
  return run.unknownFrom(doubt, value === undefined ? {} : { guess: value })
}

function missing(fn: FunctionValue, name: string, run: Run): never {
  return run.raise('TypeError', `${fn.name}() missing the argument '${name}'`)
}
