import { cycle } from './airflow/cycle.ts'
import { doesNotParse } from './airflow/does-not-parse.ts'
import { duplicateDagId } from './airflow/duplicate-dag-id.ts'
import { duplicateTaskId } from './airflow/duplicate-task-id.ts'
import { unresolved } from './airflow/unresolved.ts'
import { orphaned } from './checks/orphaned.ts'
import { dagAdded } from './drift/dag-added.ts'
import { dagRemoved } from './drift/dag-removed.ts'
import { dagRenamed } from './drift/dag-renamed.ts'
import { edgeChanged } from './drift/edge-changed.ts'
import { partitionMismatch } from './drift/partition-mismatch.ts'
import { scheduleChanged } from './drift/schedule-changed.ts'
import { taskAdded } from './drift/task-added.ts'
import { taskRemoved } from './drift/task-removed.ts'
import { taskRenamed } from './drift/task-renamed.ts'
import { keyCollision } from './mapping/key-collision.ts'
import { missingDag } from './mapping/missing-dag.ts'
import { missingTask } from './mapping/missing-task.ts'
import { notExecutable } from './mapping/not-executable.ts'
import { replacedByDagProxy } from './mapping/replaced-by-dag-proxy.ts'
import { splitAcrossLocations } from './mapping/split-across-locations.ts'
import { unmappedDag } from './mapping/unmapped-dag.ts'
import { unmappedTask } from './mapping/unmapped-task.ts'
import { defaultOperatorOnDagsterPlus } from './migration/default-operator-on-dagster-plus.ts'
import { readyToDecommission } from './migration/ready-to-decommission.ts'
import { unsupportedAirflow } from './migration/unsupported-airflow.ts'
import { breaksDagFile } from './proxied-state/breaks-dag-file.ts'
import { duplicateEntry } from './proxied-state/duplicate-entry.ts'
import { duplicateFile } from './proxied-state/duplicate-file.ts'
import { ignoredFile } from './proxied-state/ignored-file.ts'
import { invalidShape } from './proxied-state/invalid-shape.ts'
import { invalidYaml } from './proxied-state/invalid-yaml.ts'
import { mappedTask } from './proxied-state/mapped-task.ts'
import { noDagsInGlobals } from './proxied-state/no-dags-in-globals.ts'
import { notLoaded } from './proxied-state/not-loaded.ts'
import { taskInGroup } from './proxied-state/task-in-group.ts'
import { unknownDag } from './proxied-state/unknown-dag.ts'
import { unknownTask } from './proxied-state/unknown-task.ts'
import { unlistedTask } from './proxied-state/unlisted-task.ts'
import type { Rule } from './rule.ts'

/** Every rule, sorted by id. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  cycle,
  doesNotParse,
  duplicateDagId,
  duplicateTaskId,
  unresolved,
  orphaned,
  dagAdded,
  dagRemoved,
  dagRenamed,
  edgeChanged,
  partitionMismatch,
  scheduleChanged,
  taskAdded,
  taskRemoved,
  taskRenamed,
  keyCollision,
  missingDag,
  missingTask,
  notExecutable,
  replacedByDagProxy,
  splitAcrossLocations,
  unmappedDag,
  unmappedTask,
  defaultOperatorOnDagsterPlus,
  readyToDecommission,
  unsupportedAirflow,
  breaksDagFile,
  duplicateEntry,
  duplicateFile,
  ignoredFile,
  invalidShape,
  invalidYaml,
  mappedTask,
  noDagsInGlobals,
  notLoaded,
  taskInGroup,
  unknownDag,
  unknownTask,
  unlistedTask,
]
