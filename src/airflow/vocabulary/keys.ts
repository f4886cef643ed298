import type { Run } from '../../python/run.ts'
import { dependsOnCheckout } from '../../python/text.ts'
import type { Value } from '../../python/values.ts'
import type { World } from './world.ts'

/** What is surely no text. */
const NO_TEXT = new Set<Value['kind']>([
  'none',
  'bool',
  'int',
  'float',
  'list',
  'tuple',
  'dict',
  'set',
  'path',
  'bytes',
])

/** Raises what Airflow raises for a dag_id or task_id that is none. */
export function checkKey(id: Value | undefined, world: World, run: Run): void {
  check(id, { pattern: /^[\p{L}\p{N}_.-]+\n?$/u, most: 250, allowed: 'dashes, dots and underscores' }, world, run)
}

/** The same for the id of a group that prefixes ids. */
export function checkGroupKey(id: Value | undefined, world: World, run: Run): void {
  check(id, { pattern: /^[\p{L}\p{N}_-]+\n?$/u, most: 200, allowed: 'dashes and underscores' }, world, run)
}

interface Limits {
  readonly pattern: RegExp
  readonly most: number
  readonly allowed: string
}

function check(id: Value | undefined, { pattern, most, allowed }: Limits, world: World, run: Run): void {
  if (id === undefined) return
  if (NO_TEXT.has(id.kind)) run.raise('TypeError', `The key has to be a string and is ${id.kind}`)
  if (id.kind !== 'str') return
  if (id.value.length > most && Array.from(id.value).length > most) {
    run.raise(errorOf(world), `The key has to be less than ${most} characters`)
  }
  // The expressions for all of Unicode take long to compile, and are seldom needed.
  if (/^[\w-]+$/.test(id.value) || pattern.test(id.value) || dependsOnCheckout(id.value)) return
  run.raise(errorOf(world), `The key '${id.value}' has to be made of alphanumeric characters, ${allowed} exclusively`)
}

/** Both refuse the id, each with an exception of its own. */
function errorOf({ options: { airflow } }: World): string {
  if (airflow === null) return 'Exception'
  return airflow === 2 ? 'AirflowException' : 'ValueError'
}
