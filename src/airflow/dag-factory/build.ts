import { getAttribute } from '../../python/attributes.ts'
import { NO_ARGUMENTS } from '../../python/call-arguments.ts'
import { callValue } from '../../python/calls.ts'
import { newDict } from '../../python/displays.ts'
import type { Run } from '../../python/run.ts'
import type { DictValue, Value } from '../../python/values.ts'
import { NONE, str } from '../../python/values.ts'
import { makeDag } from '../vocabulary/dag-class.ts'
import type { DagObject } from '../vocabulary/dag-object.ts'
import { makeGroup } from '../vocabulary/group-class.ts'
import { GroupObject } from '../vocabulary/group-object.ts'
import { nodeOf, taskOf } from '../vocabulary/nodes.ts'
import { relate } from '../vocabulary/relations.ts'
import type { World } from '../vocabulary/world.ts'
import { dependenciesOf, entriesOf, inOrder, named, valueOf } from './config.ts'

/** What dag-factory keeps for itself. */
const NO_ARGUMENTS_OF_TASKS = new Set(['operator', 'dependencies', 'task_group_name', 'parent_group_name'])
const NO_ARGUMENTS_OF_OPERATORS =
  /^(decorator|expand|partial|python_callable_(name|file)|variables_as_arguments|\w+_(lambda|check_name|check_file))$/

/** Where things of a configuration stand; null: not in a file. */
export interface Source {
  readonly file: string
  readonly lineOf: (value: Value) => number | undefined
}

/** The DAG of one configuration, as dag-factory builds it. */
export function buildDag(world: World, dagId: Value, config: DictValue, source: Source | null, run: Run): DagObject {
  return new DagFactoryDag(world, dagId, config, source, run).build()
}

class DagFactoryDag {
  readonly #world: World
  readonly #source: Source | null
  readonly #run: Run
  readonly #dag: DagObject
  readonly #tasks: ReadonlyMap<string, DictValue>
  readonly #groups: ReadonlyMap<string, DictValue>
  readonly #madeGroups = new Map<string, GroupObject>()
  /** By the key that dag-factory looks for: operators by their full id, decorated functions by their name. */
  readonly #made = new Map<string, Value>()

  constructor(world: World, dagId: Value, config: DictValue, source: Source | null, run: Run) {
    this.#world = world
    this.#source = source
    this.#run = run
    this.#tasks = named(valueOf(config, 'tasks'), 'task_id', run)
    this.#groups = named(valueOf(config, 'task_groups'), 'group_name', run)
    this.#dag = makeDag(world, withVariables(dagId, run), { ...NO_ARGUMENTS, named: dagArguments(config, run) }, run)
    if (config.open !== null) this.#dag.doubtFrom('the configuration depends on', config.open)
  }

  build(): DagObject {
    for (const name of this.#groups.keys()) this.#group(name, [])
    for (const name of inOrder(this.#tasks, this.#run)) {
      const conf = this.#tasks.get(name)
      if (conf !== undefined)
        this.#at(conf, () => {
          this.#task(name, conf)
        })
    }
    for (const [name, conf] of [...this.#tasks, ...this.#groups])
      this.#at(conf, () => {
        this.#depend(name, conf)
      })
    return this.#dag
  }

  /** What is made stands where its configuration does. */
  #at(conf: DictValue, body: () => void): void {
    const run = this.#run
    const { file, line } = run
    if (this.#source !== null) Object.assign(run, { file: this.#source.file, line: this.#source.lineOf(conf) ?? 1 })
    try {
      body()
    } finally {
      Object.assign(run, { file, line })
    }
  }

  #group(name: string, below: readonly string[]): GroupObject {
    const run = this.#run
    const known = this.#madeGroups.get(name)
    if (known !== undefined) return known
    const conf = this.#groups.get(name)
    if (conf === undefined) return run.raise('KeyError', `'${name}'`)
    if (below.includes(name)) return run.raise('Exception', 'Circular dependency detected')
    const settings = new Map<string, Value>(entriesOf(conf).filter(([key]) => !NO_ARGUMENTS_OF_TASKS.has(key)))
    const parent = valueOf(conf, 'parent_group_name')
    if (parent?.kind === 'str') settings.set('parent_group', this.#group(parent.value, [...below, name]))
    settings.set('group_id', withVariables(str(name), run)).set('dag', this.#dag)
    const made = makeGroup(this.#world, { ...NO_ARGUMENTS, named: settings }, {}, run)
    if (!(made instanceof GroupObject)) return run.raise('DagFactoryException', `'${name}' is no task group`)
    this.#madeGroups.set(name, made)
    return made
  }

  /** The group that a task names; dag-factory looks for it only where there are groups at all. */
  #groupOf(conf: DictValue): GroupObject | null {
    const name = valueOf(conf, 'task_group_name')
    return this.#groups.size > 0 && name?.kind === 'str' ? this.#group(name.value, []) : null
  }

  #task(name: string, conf: DictValue): void {
    const run = this.#run
    const settings = new Map<string, Value>(
      entriesOf(conf).filter(([key]) => !NO_ARGUMENTS_OF_TASKS.has(key) && !NO_ARGUMENTS_OF_OPERATORS.test(key)),
    )
    settings.set('task_id', withVariables(str(name), run)).set('dag', this.#dag)
    const group = this.#groupOf(conf)
    if (group !== null) settings.set('task_group', group)
    const operator = valueOf(conf, 'operator')
    if (operator?.kind === 'str') {
      const made = this.#operator(importString(operator.value, run), settings, conf)
      const task = taskOf(made)
      if (task === null) this.#dag.doubt({ ...run.doubt(''), reason: `what \`${operator.value}\` makes is not known` })
      else this.#made.set(task.taskId, made)
      return
    }
    const decorator = valueOf(conf, 'decorator')
    if (decorator?.kind !== 'str') {
      return run.raise('DagFactoryConfigException', "Tasks must define either 'operator' or 'decorator'")
    }
    this.#made.set(name, this.#decorated(importString(decorator.value, run), settings, conf))
  }

  #operator(operator: Value, settings: Map<string, Value>, conf: DictValue): Value {
    const run = this.#run
    const expand = valueOf(conf, 'expand')
    if (expand === undefined) return callValue(operator, { ...NO_ARGUMENTS, named: settings }, run)
    const partial = valueOf(conf, 'partial')
    if (partial?.kind === 'dict') for (const [key, value] of entriesOf(partial)) settings.set(key, value)
    const waiting = callValue(getAttribute(operator, 'partial', run), { ...NO_ARGUMENTS, named: settings }, run)
    const over = new Map<string, Value>()
    if (expand.kind === 'dict') {
      for (const [key, value] of entriesOf(expand)) over.set(key, this.#outputNamedIn(value) ?? value)
    }
    return callValue(getAttribute(waiting, 'expand', run), { ...NO_ARGUMENTS, named: over }, run)
  }

  /** `make.output` and `XcomArg(make)`: the result of a task that was made before. */
  #outputNamedIn(value: Value): Value | null {
    if (value.kind !== 'str') return null
    const name = /^(.*?)\.output/.exec(value.value)?.[1] ?? /XcomArg.*?\(+(.*?)\)/.exec(value.value)?.[1]
    const task = name === undefined ? undefined : this.#made.get(name)
    return task === undefined ? null : getAttribute(task, 'output', this.#run)
  }

  #decorated(decorator: Value, settings: Map<string, Value>, conf: DictValue): Value {
    const run = this.#run
    const inputs = new Map<string, Value>()
    for (const [key, value] of settings) {
      const result = this.#resultNamedIn(value)
      if (result === null) continue
      inputs.set(key, result)
      settings.delete(key)
    }
    const callable = valueOf(conf, 'python_callable')
    // Airflow looks at what the function is annotated with, and those in C are not.
    if (callable?.kind === 'str' && callable.value.startsWith('builtins.')) {
      run.raise('AttributeError', `'${callable.value}' has no attribute '__annotations__'`)
    }
    settings.set('python_callable', run.unknown('a function that a configuration names'))
    const factory = callValue(decorator, { ...NO_ARGUMENTS, named: settings }, run)
    const [expand, partial] = ['expand', 'partial'].map((key) => this.#resultsIn(valueOf(conf, key)))
    if (expand === undefined || expand.size === 0) {
      return callValue(factory, { ...NO_ARGUMENTS, named: inputs }, run)
    }
    const given = { ...NO_ARGUMENTS, named: new Map([...inputs, ...(partial ?? [])]) }
    const waiting = given.named.size === 0 ? factory : callValue(getAttribute(factory, 'partial', run), given, run)
    return callValue(getAttribute(waiting, 'expand', run), { ...NO_ARGUMENTS, named: expand }, run)
  }

  #resultsIn(value: Value | undefined): Map<string, Value> {
    const result = new Map<string, Value>()
    if (value?.kind !== 'dict') return result
    for (const [key, item] of entriesOf(value)) result.set(key, this.#resultNamedIn(item) ?? item)
    return result
  }

  /** `+make` and `+make['key']`: the result of a decorated function. */
  #resultNamedIn(value: Value): Value | null {
    const name = value.kind === 'str' ? /^\+(\w*)(?:\[['"].*['"]\])?$/.exec(value.value)?.[1] : undefined
    if (name === undefined) return null
    const made = this.#made.get(name)
    if (made === undefined) return this.#run.raise('KeyError', `'${name}'`)
    return taskOf(made) === made ? getAttribute(made, 'output', this.#run) : made
  }

  #depend(name: string, conf: DictValue): void {
    const dependencies = dependenciesOf(conf, this.#run)
    if (dependencies.length === 0) return
    const source = nodeOf(this.#instance(name))
    for (const dependency of dependencies) {
      const other = this.#instance(dependency)
      if (source !== null) relate(source, other, true, this.#run)
    }
  }

  /** The task or group of a name. dag-factory looks for a task of a group under the group's id. */
  #instance(name: string): Value {
    const conf = this.#tasks.get(name)
    if (conf === undefined) return this.#group(name, [])
    const group = this.#groupOf(conf)
    const key = group === null ? name : `${group.groupId ?? ''}.${name}`
    return this.#made.get(key) ?? this.#run.raise('KeyError', `'${key}'`)
  }
}

/** What is a setting of the DAG for us; the rest changes no structure. */
function dagArguments(config: DictValue, run: Run): Map<string, Value> {
  const settings = new Map<string, Value>([['default_args', valueOf(config, 'default_args') ?? newDict([], run)]])
  for (const key of ['start_date', 'timetable', 'description'] as const) {
    const value = valueOf(config, key)
    if (value !== undefined) settings.set(key, value)
  }
  const schedule = valueOf(config, 'schedule') ?? valueOf(config, 'schedule_interval')
  if (schedule !== undefined) settings.set('schedule', scheduleOf(schedule, run))
  return settings
}

function scheduleOf(schedule: Value, run: Run): Value {
  if (schedule.kind === 'str') return /^\s*none\s*$/i.test(schedule.value) ? NONE : withVariables(schedule, run)
  return run.unknown('a schedule that a configuration describes')
}

/** dag-factory fills in environment variables before it reads the file. */
function withVariables(value: Value, run: Run): Value {
  const name = value.kind === 'str' ? /\$(\w+|\{[^}]*\})/.exec(value.value)?.[0] : undefined
  return name === undefined || value.kind !== 'str'
    ? value
    : run.unknown(`environment variable '${name.replace(/^\$\{?|\}$/g, '')}'`, { text: value.value.replace(name, '*') })
}

/** The class or function that an import path names, in the repository or outside. */
function importString(path: string, run: Run): Value {
  const dot = path.lastIndexOf('.')
  const module =
    dot === -1 || run.claimed(path) ? undefined : run.modules.find(path.slice(0, dot), run.file, run)?.module
  return module === undefined ? run.resolve(path) : getAttribute(module, path.slice(dot + 1), run)
}
