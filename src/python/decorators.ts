import { positional } from './call-arguments.ts'
import { callValue } from './calls.ts'
import type { Run } from './run.ts'
import type { ClassValue, FunctionValue, Value } from './values.ts'

/** Third-party decorators that give back what they decorate, as far as structure goes. */
const TRANSPARENT =
  /^(typing|typing_extensions|abc|functools|warnings|deprecated|tenacity|retry|backoff|typeguard|beartype|pytest|airflow\.utils\.session|airflow\.utils\.db|airflow\.utils\.decorators|airflow\.decorators\.base|attr|attrs)\./

/** Applies decorators from the lowest to the topmost. */
export function decorate(decorated: FunctionValue | ClassValue, decorators: readonly Value[], run: Run): Value {
  let value: Value = decorated
  for (const decorator of [...decorators].reverse()) value = applyOne(decorator, value, run)
  return value
}

function applyOne(decorator: Value, value: Value, run: Run): Value {
  if (decorator.kind === 'external') {
    if (TRANSPARENT.test(decorator.path)) return value
    const name = decorator.path.replace(/\(\)$/, '')
    return run.unknownFrom({ ...run.doubt(`the decorator \`${name}\``), aboutCode: true }, { guess: value })
  }
  if (decorator.kind === 'unknown') return run.unknownFrom(decorator.doubt, { guess: value })
  return callValue(decorator, positional(value), run)
}
