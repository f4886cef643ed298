import { Host } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { relate } from './relations.ts'
import type { TaskObject } from './task-object.ts'
import type { World } from './world.ts'

/** Several setup or teardown tasks that are entered together. */
export class SetupContext extends Host {
  readonly typeName = 'setup and teardown tasks'
  readonly world: World
  readonly tasks: readonly TaskObject[]

  constructor(world: World, tasks: readonly TaskObject[]) {
    super()
    this.world = world
    this.tasks = tasks
  }

  override enter(): Value {
    enterSetup(this.world, this.tasks)
    return this
  }

  override exit(run: Run): void {
    leaveSetup(this.world, run)
  }
}

/** Begins `with setup_or_teardown:`: the tasks made inside will run between the two. */
export function enterSetup(world: World, tasks: readonly TaskObject[]): void {
  world.setupStack.push({ around: tasks, inside: [] })
}

/** Ends it: setups run before the first tasks inside, teardowns after the last. */
export function leaveSetup(world: World, run: Run): void {
  const context = world.setupStack.pop()
  if (context === undefined) return
  const { around, inside } = context
  const work = inside.filter((task) => !task.isSetup && !task.isTeardown)
  const set = new Set(work)
  const roots = work.filter((task) => ![...task.upstream].some((up) => set.has(up)))
  const leaves = work.filter((task) => ![...task.downstream].some((down) => set.has(down)))
  const setups = around.flatMap((task) => (task.isSetup ? [task] : [...task.upstream].filter((up) => up.isSetup)))
  const teardowns = around.flatMap((task) =>
    task.isTeardown ? [task] : [...task.downstream].filter((down) => down.isTeardown),
  )
  for (const setup of new Set(setups)) for (const root of roots) relate(setup, root, false, run)
  for (const teardown of new Set(teardowns)) for (const leaf of leaves) relate(teardown, leaf, true, run)
  // An inner context lies wholly inside the outer one.
  world.setupStack.at(-1)?.inside.push(...inside)
}

/** Told of every new task. */
export function noteTask(world: World, task: TaskObject): void {
  world.setupStack.at(-1)?.inside.push(task)
}
