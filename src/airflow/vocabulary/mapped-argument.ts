import { Host } from '../../python/host.ts'
import type { Items } from '../../python/iteration.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import type { TaskObject } from './task-object.ts'

/** A parameter of a mapped task group: stands for one of the values it is expanded over. */
export class MappedArgument extends Host {
  readonly typeName = 'MappedArgument'
  readonly references: readonly TaskObject[]

  constructor(references: readonly TaskObject[]) {
    super()
    this.references = references
  }

  override getItem(_key: Value, run: Run): Value {
    return run.raise('TypeError', `'MappedArgument' object is not subscriptable`)
  }

  override items(run: Run): Items | null {
    return run.raise('TypeError', `'MappedArgument' object is not iterable`)
  }
}
