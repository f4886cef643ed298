import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import type { Run } from '../../python/run.ts'
import { fromJsonText } from '../../python/standard/json.ts'
import type { Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'
import { literal } from './literal.ts'
import type { World } from './world.ts'

/** `Variable.get(key, default, deserialize_json)`: the configured value, else one that is not known, with the default as a guess. */
export function getVariable(world: World, args: CallArguments, run: Run): Value {
  const key = literal(argument(args, 0, 'key'))
  if (typeof key !== 'string') return run.unknown('a Variable')
  const configured = world.options.variables.get(key)
  const isJson = literal(argument(args, 2, 'deserialize_json')) === true
  if (configured !== undefined) return isJson ? fromJsonText(configured, run) : str(configured)
  const fallback = argument(args, 1, 'default_var') ?? args.named.get('default')
  return { ...run.unknown(`Variable '${key}'`, fallback === undefined ? {} : { guess: fallback }), isData: true }
}
