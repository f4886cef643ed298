import { allValues } from '../../python/call-arguments.ts'
import { callValue } from '../../python/calls.ts'
import { HostClass } from '../../python/host.ts'
import { PyRaise } from '../../python/raise.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import type { UnknownCall } from '../../python/vocabulary.ts'

/** Packages that keep what they are given for later, when a task runs or a program ends. */
const LATER =
  /^(airflow|argparse|atexit|attrs?|click|copy|dagster|deprecated|inspect|jinja2|logging|marshmallow|pydantic|signal|sqlalchemy|tenacity|types|typing|unittest|warnings|weakref)\b/

/** Classes that call what they are given; others only keep it. */
const RUNNERS = /(^|\.)(Thread|Timer|Process|ThreadPool|Pool|Parallel)$/

/**
 * Code outside of the repository may call the functions that it is given, with anything and any number of times. What
 * they do then is in doubt.
 */
export function followCallbacks(call: UnknownCall, run: Run): void {
  const { path, args } = call
  if (path !== null && LATER.test(path)) return
  if (path !== null && /(^|\.)[A-Z]\w*$/.test(path) && !RUNNERS.test(path)) return
  for (const value of allValues(args)) {
    if (isCallback(value)) follow(value, call, run)
    else if (value.kind === 'list' || value.kind === 'tuple') {
      for (const item of value.items) if (isCallback(item)) follow(item, call, run)
    }
  }
}

function isCallback(value: Value): boolean {
  if (value.kind === 'function' || value.kind === 'method' || value.kind === 'class') return true
  if (value.kind === 'unknown') return value.guess !== null && isCallback(value.guess)
  return value instanceof HostClass || (value.kind === 'host' && CALLABLES.has(value.typeName))
}

const CALLABLES: ReadonlySet<string> = new Set(['functools.partial', '_TaskDecorator', 'builtin_function_or_method'])

function follow(callback: Value, call: UnknownCall, run: Run): void {
  const doubt = run.doubt(`what ${call.name} calls`)
  const condition = { id: run.conditions.newId(), branch: 0 as const, doubt, loop: true }
  const args = { positional: [], named: new Map<string, Value>(), openPositional: doubt, openNamed: doubt }
  run.conditions.under(condition, () => {
    try {
      callValue(callback, args, run)
    } catch (error) {
      // Nobody knows whether it is called with anything for which it would.
      if (!(error instanceof PyRaise)) throw error
    }
  })
}
