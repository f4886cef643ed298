import type { CallArguments } from '../../python/call-arguments.ts'
import type { Run } from '../../python/run.ts'
import type { FunctionNode } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'

/** Parameters that Airflow fills when the task runs, in any version. */
const CONTEXT = new Set(
  (
    'asset_state_store conf conn dag dag_run data_interval_end data_interval_start ds ds_nodash exception execution_date ' +
    'expanded_ti_count inlet_events inlets logical_date macros map_index_template next_ds next_ds_nodash ' +
    'next_execution_date outlet_events outlets params partition_date partition_key prev_data_interval_end_success ' +
    'prev_data_interval_start_success prev_ds prev_ds_nodash prev_end_date_success prev_execution_date ' +
    'prev_execution_date_success prev_start_date_success reason run_id task task_instance task_instance_key_str ' +
    'task_reschedule_count task_state_store templates_dict test_mode ti tomorrow_ds tomorrow_ds_nodash ' +
    'triggering_asset_events triggering_dataset_events try_number ts ts_nodash ts_nodash_with_tz var yesterday_ds ' +
    'yesterday_ds_nodash ' +
    // `@provide_session` above a task gives it.
    'session'
  ).split(' '),
)

export interface Parameters {
  /** By position; `required`: neither a default nor one of Airflow's own. */
  readonly positional: readonly { readonly name: string; readonly required: boolean; readonly named: boolean }[]
  readonly namedOnly: readonly { readonly name: string; readonly required: boolean }[]
  readonly takesMore: boolean
  readonly takesMoreNamed: boolean
}

/** The parameters that `inspect.signature` shows; null where the function is not known. */
export function parametersOf(fn: Value): Parameters | null {
  if (fn.kind === 'method' && fn.callee.kind === 'function') {
    const inner = parametersOf(fn.callee)
    return inner === null ? null : { ...inner, positional: inner.positional.slice(1) }
  }
  if (fn.kind !== 'function') return null
  const wrapped = fn.attributes.get('__wrapped__')
  return wrapped === undefined ? fromNode(fn.node) : parametersOf(wrapped)
}

function fromNode({ args }: FunctionNode): Parameters {
  const all = [...args.posonlyargs, ...args.args]
  const firstDefault = all.length - args.defaults.length
  return {
    positional: all.map(({ arg }, index) => ({
      name: arg,
      required: index < firstDefault && !CONTEXT.has(arg),
      named: index >= args.posonlyargs.length,
    })),
    namedOnly: args.kwonlyargs.map(({ arg }, index) => ({
      name: arg,
      required: args.kw_defaults[index] == null && !CONTEXT.has(arg),
    })),
    takesMore: args.vararg !== undefined,
    takesMoreNamed: args.kwarg !== undefined,
  }
}

/** Raises what Airflow raises when a TaskFlow function is called with arguments that it does not take. */
export function checkCall(fn: Value, args: CallArguments, run: Run): void {
  const parameters = parametersOf(fn)
  if (parameters === null || args.openPositional !== null || args.openNamed !== null) return
  const { positional, namedOnly, takesMore, takesMoreNamed } = parameters
  if (args.positional.length > positional.length && !takesMore) run.raise('TypeError', 'too many positional arguments')
  const names = new Set([...positional.filter(({ named }) => named), ...namedOnly].map(({ name }) => name))
  for (const name of args.named.keys()) {
    if (!names.has(name) && !takesMoreNamed) {
      run.raise('TypeError', `got an unexpected keyword argument '${name}'`)
    }
  }
  const given = new Set(args.named.keys())
  const missing = [...positional.slice(args.positional.length), ...namedOnly].find(
    ({ name, required }) => required && !given.has(name),
  )
  if (missing !== undefined) run.raise('TypeError', `missing a required argument: '${missing.name}'`)
  const twice = positional.slice(0, args.positional.length).find(({ name, named }) => named && given.has(name))
  if (twice !== undefined) run.raise('TypeError', `multiple values for argument '${twice.name}'`)
}

/** The same for `expand(…)` and `partial(…)` of a task or task group. */
export function checkMapping(fn: Value, args: CallArguments, how: 'expand' | 'partial', run: Run): void {
  if (how === 'expand') checkExpanded(args, run)
  const parameters = parametersOf(fn)
  if (parameters === null || parameters.takesMoreNamed) return
  const names = new Set([...parameters.positional, ...parameters.namedOnly].map(({ name }) => name))
  for (const name of args.named.keys()) {
    if (!names.has(name)) run.raise('TypeError', `${how}() got an unexpected keyword argument '${name}'`)
  }
}

/** Raises what Airflow raises where nothing, or what cannot be mapped, is given to `expand`. */
export function checkExpanded(args: CallArguments, run: Run): void {
  if (args.named.size === 0 && args.openNamed === null) run.raise('TypeError', 'no arguments to expand against')
  for (const [name, value] of args.named) {
    if (!mayBeMapped(value)) run.raise('ValueError', `expand() got an unexpected type for keyword argument '${name}'`)
  }
}

/** Raises what Airflow raises for an argument of `expand_kwargs` that is no result and no list of mappings. */
export function checkRows(rows: Value | undefined, run: Run): void {
  const isList = rows?.kind === 'list' || rows?.kind === 'tuple'
  const wrong = isList
    ? rows.items.some(isNoMapping)
    : rows?.kind === 'dict' || (rows !== undefined && isNoMapping(rows))
  if (wrong) run.raise('TypeError', 'expected XComArg or list[dict]')
}

function isNoMapping({ kind }: Value): boolean {
  return ['none', 'bool', 'int', 'float', 'str', 'list', 'tuple', 'set'].includes(kind)
}

function mayBeMapped(value: Value): boolean {
  switch (value.kind) {
    case 'none':
    case 'bool':
    case 'int':
    case 'float':
    case 'str':
    case 'set':
    case 'iterator':
      return false
    default:
      return value.kind !== 'list' || value.view === undefined
  }
}
