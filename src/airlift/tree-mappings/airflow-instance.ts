import type { CallArguments } from '../../python/call-arguments.ts'
import { argument, positional } from '../../python/call-arguments.ts'
import { callValue } from '../../python/calls.ts'
import type { Doubt } from '../../python/doubt.ts'
import { Host } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import { truth } from '../../python/truth.ts'
import type { Value } from '../../python/values.ts'
import { NONE, str } from '../../python/values.ts'
import { matchesPattern } from './dag-filter.ts'
import { textOf } from './texts.ts'

/** `AirflowInstance(name=…, auth_backend=…)`. */
export class InstanceObject extends Host {
  readonly typeName = 'AirflowInstance'
  readonly name: Value

  constructor(name: Value) {
    super()
    this.name = name
  }

  override getAttr(name: string): Value | undefined {
    return name === 'name' ? this.name : undefined
  }
}

/** `AirflowFilter(dag_id_ilike=…, airflow_tags=…)`, as far as it leaves DAGs out. */
export class FilterObject extends Host {
  readonly typeName = 'AirflowFilter'
  readonly pattern: Value
  readonly tags: Value

  constructor(args: CallArguments) {
    super()
    this.pattern = argument(args, 0, 'dag_id_ilike') ?? NONE
    this.tags = argument(args, 1, 'airflow_tags') ?? NONE
  }
}

/** What a `dag_selector_fn` is asked about. */
class DagInfoObject extends Host {
  readonly typeName = 'DagInfo'
  readonly #dagId: string

  constructor(dagId: string) {
    super()
    this.#dagId = dagId
  }

  override getAttr(name: string): Value | undefined {
    return name === 'dag_id' ? str(this.#dagId) : undefined
  }
}

/** How Airlift is told which DAGs of an instance to load. */
export interface Selection {
  /** Null where the name of the instance is not known. */
  readonly instance: string | null
  readonly selector: Value
  readonly filter: Value
}

/** Read from the arguments of a function that takes `airflow_instance`. */
export function selectionIn(args: CallArguments, selector: Value | undefined): Selection {
  const instance = argument(args, 0, 'airflow_instance')
  return {
    instance: instance instanceof InstanceObject ? textOf(instance.name) : null,
    selector: selector ?? NONE,
    filter: args.named.get('retrieval_filter') ?? NONE,
  }
}

/** Whether Airlift loads the DAG, or why that is not known. Raises what the selector raises. */
export function isSelected({ selector, filter }: Selection, dagId: string, run: Run): boolean | Doubt {
  const passes = isLetThrough(filter, dagId, run)
  if (passes === false || selector.kind === 'none') return passes
  const selected = truth(callValue(selector, positional(new DagInfoObject(dagId)), run), run)
  return selected === true ? passes : selected
}

function isLetThrough(filter: Value, dagId: string, run: Run): boolean | Doubt {
  if (filter.kind === 'none') return true
  if (!(filter instanceof FilterObject) || filter.tags.kind !== 'none') return run.doubt('a retrieval_filter')
  if (filter.pattern.kind === 'none') return true
  const pattern = textOf(filter.pattern)
  return pattern === null ? run.doubt('a retrieval_filter') : matchesPattern(dagId, pattern)
}
