import { newDict } from '../../python/displays.ts'
import { hashOf } from '../../python/hash.ts'
import type { Run } from '../../python/run.ts'
import type { DictValue, Value } from '../../python/values.ts'
import { str } from '../../python/values.ts'

/** Keys at the top of a file that name no DAG. */
const NO_DAGS = new Set(['default', 'task_groups'])

export function entriesOf(dict: DictValue): readonly (readonly [string, Value])[] {
  return dict.store.entries().flatMap(([key, value]) => (key.kind === 'str' ? [[key.value, value] as const] : []))
}

/** The value under a key, as `dict.get(key)`; undefined where there is none, or None. */
export function valueOf(dict: DictValue, key: string): Value | undefined {
  const value = dict.store.get(hashOf(str(key)) ?? '')
  return value?.kind === 'none' ? undefined : value
}

/** A configuration value as a dict; raises where it is none. */
export function dictOf(value: Value | undefined, what: string, run: Run): DictValue {
  if (value === undefined) return newDict([], run)
  return value.kind === 'dict' ? value : run.raise('DagFactoryConfigException', `${what} must be a mapping`)
}

/** The configurations of a file's DAGs with the file's defaults merged in, by dag_id as it is written. */
export function dagConfigs(config: DictValue, run: Run): readonly (readonly [Value, DictValue])[] {
  const defaults = dictOf(valueOf(config, 'default'), "'default'", run)
  return config.store.entries().flatMap(([dagId, value]) => {
    if (dagId.kind === 'str' && NO_DAGS.has(dagId.value)) return []
    return [[dagId, merged(dictOf(value, 'the configuration of a DAG', run), defaults, run)] as const]
  })
}

/** What the configuration says, and what the defaults say besides, at every depth. */
function merged(config: DictValue, defaults: DictValue, run: Run): DictValue {
  run.budget.step()
  const entries = config.store.entries().map(([key, value]): [Value, Value] => {
    const fallback = defaults.store.get(hashOf(key) ?? '')
    return [key, value.kind === 'dict' && fallback?.kind === 'dict' ? merged(value, fallback, run) : value]
  })
  const missing = defaults.store.entries().filter(([key]) => config.store.get(hashOf(key) ?? '') === undefined)
  return newDict([...entries, ...missing], run, { open: config.open ?? defaults.open })
}

/** `tasks` and `task_groups` by name; both may also be lists whose items hold their name. */
export function named(
  value: Value | undefined,
  nameKey: 'task_id' | 'group_name',
  run: Run,
): ReadonlyMap<string, DictValue> {
  const items =
    value?.kind === 'list'
      ? value.items.map((item) => {
          const conf = dictOf(item, `an item of a list with '${nameKey}'`, run)
          return [nameOf(conf, nameKey, run), conf] as const
        })
      : entriesOf(dictOf(value, `what holds '${nameKey}'`, run))
  const result = new Map<string, DictValue>()
  for (const [name, conf] of items) {
    if (result.has(name)) run.raise('DagFactoryConfigException', `Duplicate ${nameKey} detected: '${name}'`)
    result.set(name, dictOf(conf, `the configuration of '${name}'`, run))
  }
  return result
}

function nameOf(conf: DictValue, key: string, run: Run): string {
  const name = valueOf(conf, key)
  return name?.kind === 'str' ? name.value : run.raise('DagFactoryConfigException', `a list item has no '${key}'`)
}

/** The names in `dependencies`. */
export function dependenciesOf(conf: DictValue, run: Run): readonly string[] {
  const value = valueOf(conf, 'dependencies')
  if (value === undefined) return []
  const items = value.kind === 'list' ? value.items : null
  const names = items?.flatMap((item) => (item.kind === 'str' ? [item.value] : []))
  return names !== undefined && names.length === items?.length
    ? names
    : run.raise('DagFactoryException', "'dependencies' must be a list of names")
}

/** Tasks after all they depend on, as far as that are tasks; those that wait for nothing keep their order. */
export function inOrder(tasks: ReadonlyMap<string, DictValue>, run: Run): readonly string[] {
  const left = new Map(
    [...tasks].map(([name, conf]) => [name, dependenciesOf(conf, run).filter((up) => tasks.has(up))]),
  )
  const sorted: string[] = []
  const ready = [...left].filter(([, ups]) => ups.length === 0).map(([name]) => name)
  const counts = new Map([...left].map(([name, ups]) => [name, ups.length]))
  for (let name = ready.shift(); name !== undefined; name = ready.shift()) {
    sorted.push(name)
    for (const [other, ups] of left) {
      for (const up of ups) {
        run.budget.step()
        if (up !== name) continue
        const count = (counts.get(other) ?? 0) - 1
        counts.set(other, count)
        if (count === 0) ready.push(other)
      }
    }
  }
  return sorted.length === tasks.size ? sorted : run.raise('ValueError', 'Cycle detected in task dependencies!')
}
