import { hashOf } from '../python/hash.ts'
import type { Value } from '../python/values.ts'
import { str } from '../python/values.ts'
import type { ImportFailure } from './dag.ts'
import { literal } from './vocabulary/literal.ts'
import type { DagObject } from './vocabulary/dag-object.ts'
import type { TaskObject } from './vocabulary/task-object.ts'
import { TriggerRule } from './vocabulary/trigger-rule.ts'

/** The failure that Airflow shows when a task behind a setup has another trigger rule than `all_success`; null for none. */
export function findLooseSetup(dag: DagObject, dagId: string, file: string): ImportFailure | null {
  for (const setup of dag.allTasks().filter((task) => task.isSetup)) {
    const loose = [...setup.downstream].find((task) => !task.isTeardown && isOther(triggerRule(task)))
    if (loose === undefined) continue
    const message = 'ValueError: Setup tasks must be followed with trigger rule ALL_SUCCESS.'
    return { kind: 'airflow', file, line: loose.line, dagId, message }
  }
  return null
}

function triggerRule(task: TaskObject): Value | undefined {
  const key = hashOf(str('trigger_rule')) ?? ''
  const defaults = [task.settings.get('default_args'), task.group?.defaultArgs, task.dag?.defaultArgs]
  const fallbacks = defaults.map((args) => (args?.kind === 'dict' ? args.store.get(key) : undefined))
  return task.settings.get('trigger_rule') ?? fallbacks.find((value) => value !== undefined)
}

function isOther(rule: Value | undefined): boolean {
  const text = rule instanceof TriggerRule ? rule.text() : literal(rule)
  return typeof text === 'string' && text !== 'all_success'
}
