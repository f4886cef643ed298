import { BoundNative, Host } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { NONE, tuple } from '../../python/values.ts'
import { relate } from './relations.ts'
import type { TaskObject } from './task-object.ts'
import type { World } from './world.ts'

/** Tasks that are entered together; one object for the same tasks, so that contexts can be told apart. */
type Around = readonly TaskObject[]

/**
 * What `with setup:`, `with teardown:` and `with setup >> teardown:` keep while they are entered.
 *
 * Airflow holds one current setup and one current teardown with what is saved below them, and never resets them when a
 * DAG ends; tasks made inside are wired when the context is left.
 */
export class SetupState {
  #setup: Around = []
  readonly #setupsBefore: Around[] = []
  #teardown: Around = []
  readonly #teardownsBefore: Around[] = []
  /** Teardowns found behind the entered setup, and setups found before the entered teardown. */
  #behind: Around = []
  readonly #behindBefore: Around[] = []
  #before: Around = []
  readonly #beforeBefore: Around[] = []
  readonly #inside = new Map<string, TaskObject[]>()
  #active = false

  /** Told of every new task. */
  note(task: TaskObject): void {
    if (!this.#active) return
    for (const around of [this.#setup, this.#teardown]) {
      if (around.length === 0) continue
      const key = keyOf(around)
      const known = this.#inside.get(key)
      if (known === undefined) this.#inside.set(key, [task])
      else known.push(task)
    }
  }

  enter(tasks: Around, run: Run): void {
    const [first] = tasks
    this.#active = true
    if (first === undefined) return
    if (!first.isTeardown && !first.isSetup) {
      run.raise('AirflowException', 'Only setup/teardown tasks can be used as context managers.')
    }
    if (first.isTeardown) {
      if (this.#teardown.length > 0 && !sameTasks(this.#teardown, tasks)) this.#teardownsBefore.push(this.#teardown)
      this.#teardown = tasks
      const setups = nearest(first, 'upstream', (task) => task.isSetup)
      if (this.#before.length > 0 && !sameTasks(this.#before, setups)) this.#beforeBefore.push(this.#before)
      this.#before = setups
    } else {
      if (this.#setup.length > 0 && !sameTasks(this.#setup, tasks)) this.#setupsBefore.push(this.#setup)
      this.#setup = tasks
      const teardowns = nearest(first, 'downstream', (task) => task.isTeardown)
      if (this.#behind.length > 0 && !sameTasks(this.#behind, teardowns)) this.#behindBefore.push(this.#behind)
      this.#behind = teardowns
    }
  }

  leave(run: Run): void {
    this.#wireSetup(run)
    this.#wireTeardown(run)
    this.#restore(run)
    this.#active = false
  }

  #wireSetup(run: Run): void {
    const work = this.#work(this.#setup)
    const [first] = work
    const last = work.at(-1)
    if (first === undefined || last === undefined) return
    const roots = work.filter((task) => task.upstream.size === 0)
    join(this.#setup, roots.length === 0 ? [first] : roots, run)
    const leaves = work.filter((task) => task.downstream.size === 0)
    join(this.#teardown.length > 0 ? this.#teardown : leaves.length === 0 ? [last] : leaves, this.#behind, run)
  }

  #wireTeardown(run: Run): void {
    const work = this.#work(this.#teardown)
    const [first] = work
    const last = work.at(-1)
    if (first === undefined || last === undefined) return
    const leaves = work.filter((task) => task.downstream.size === 0)
    join(leaves.length === 0 ? [last] : leaves, this.#teardown, run)
    const roots = work.filter((task) => task.upstream.size === 0)
    join(this.#before, this.#setup.length > 0 ? this.#setup : roots.length === 0 ? [first] : roots, run)
  }

  #work(around: Around): readonly TaskObject[] {
    if (around.length === 0) return []
    return (this.#inside.get(keyOf(around)) ?? []).filter((task) => !task.isSetup && !task.isTeardown)
  }

  /** Outer setups run before inner ones, inner teardowns before outer ones. */
  #restore(run: Run): void {
    const [setup, teardown, behind, before] = [this.#setup, this.#teardown, this.#behind, this.#before]
    this.#setup = this.#setupsBefore.pop() ?? []
    join(this.#setup, setup, run)
    this.#teardown = this.#teardownsBefore.pop() ?? []
    join(teardown, this.#teardown, run)
    this.#behind = this.#behindBefore.pop() ?? []
    join(behind, this.#behind, run)
    this.#before = this.#beforeBefore.pop() ?? []
    join(this.#before, before, run)
    this.#inside.delete(keyOf(setup))
    this.#inside.delete(keyOf(teardown))
  }
}

function keyOf(tasks: Around): string {
  return tasks.map((task) => `${task.serial}`).join(',')
}

function sameTasks(a: Around, b: Around): boolean {
  return keyOf(a) === keyOf(b)
}

/** Every task of `first` before every task of `then`. */
function join(first: Around, then: Around, run: Run): void {
  for (const task of first) if (then.length > 0) relate(task, tuple(then), false, run)
}

/** The nearest relatives of a kind, looked for step by step in both directions after the first. */
function nearest(task: TaskObject, side: 'upstream' | 'downstream', wanted: (task: TaskObject) => boolean): Around {
  let level = [...task[side]]
  const seen = new Set<TaskObject>([task])
  while (level.length > 0) {
    const found = level.filter(wanted)
    if (found.length > 0) return found
    for (const one of level) seen.add(one)
    level = level.flatMap((one) => [...one.downstream, ...one.upstream]).filter((one) => !seen.has(one))
  }
  return []
}

/** What `with` gives when a setup or teardown task is entered. */
export class SetupContext extends Host {
  readonly typeName = 'SetupTeardownContext'
  readonly #world: World

  constructor(world: World) {
    super()
    this.#world = world
  }

  override getAttr(name: string, run: Run): Value | undefined {
    if (name !== 'add_task') return undefined
    return new BoundNative((args) => {
      for (const value of args.positional) {
        const task = value.kind === 'host' ? value.getAttr?.('operator', run) : undefined
        if (task !== undefined && isTask(task)) this.#world.setups.note(task)
      }
      return NONE
    })
  }
}

function isTask(value: Value): value is TaskObject {
  return value.kind === 'host' && 'taskId' in value && 'isSetup' in value
}

/** `context_wrapper([a, b])`: several setups or teardowns entered as one. */
export class ContextWrapper extends Host {
  readonly typeName = 'ContextWrapper'
  readonly #world: World
  readonly tasks: readonly TaskObject[]

  constructor(world: World, tasks: readonly TaskObject[]) {
    super()
    this.#world = world
    this.tasks = tasks
  }

  override enter(run: Run): Value {
    this.#world.setups.enter(this.tasks, run)
    return new SetupContext(this.#world)
  }

  override exit(run: Run): undefined {
    this.#world.setups.leave(run)
  }
}
