import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import type { Doubt } from '../../python/doubt.ts'
import { Host } from '../../python/host.ts'
import type { Run } from '../../python/run.ts'
import type { Value } from '../../python/values.ts'
import { NONE } from '../../python/values.ts'
import { FilterObject, InstanceObject, selectionIn } from './airflow-instance.ts'
import { AssetsObject, unknownSpec } from './assets.ts'
import {
  assetsIn,
  type Collection,
  DefinitionsObject,
  mapCollection,
  mappableIn,
  merge,
  NO_PEERING,
  NOTHING,
  toList,
} from './collection.ts'
import { type Handles, handlesOf, type MappingMetadata, NO_METADATA, readHandles } from './handles.ts'
import { textOf } from './texts.ts'

/** What `task_defs` gives, to be handed to `dag_defs`. */
class TaskDefsObject extends Host {
  readonly typeName = 'TaskDefs'
  readonly taskId: Value
  readonly assets: Collection

  constructor(taskId: Value, assets: Collection) {
    super()
    this.taskId = taskId
    this.assets = assets
  }
}

type Native = (args: CallArguments, run: Run) => Value

function withHandles(
  assets: Collection,
  metadata: Pick<MappingMetadata, 'task'> | Pick<MappingMetadata, 'dag'>,
): Collection {
  return mapCollection(assets, (spec) => spec.withMetadata({ ...NO_METADATA, ...metadata }))
}

/** Entries of a dict that is given as a mapping of ids to assets. */
function entriesOf(value: Value | undefined, run: Run): { entries: readonly [Value, Value][]; open: Doubt | null } {
  if (value?.kind === 'dict') return { entries: value.store.entries(), open: value.open }
  const doubt = value?.kind === 'unknown' ? value.doubt : run.doubt('a dict of mappings')
  return { entries: [], open: doubt }
}

const opened = (collection: Collection, doubt: Doubt | null): Collection =>
  doubt === null
    ? collection
    : {
        members: collection.members.map((member) => ({ ...member, doubt: member.doubt ?? doubt })),
        open: collection.open ?? doubt,
      }

const assetsWithTaskMappings: Native = (args, run) => {
  const dagId = argument(args, 0, 'dag_id')
  const { entries, open } = entriesOf(argument(args, 1, 'task_mappings'), run)
  const mapped = entries.map(([taskId, assets]) =>
    withHandles(mappableIn(assets, run), { task: handlesOf(dagId, taskId, run) }),
  )
  return toList(opened(merge(...mapped), open), run)
}

const assetsWithDagMappings: Native = (args, run) => {
  const { entries, open } = entriesOf(argument(args, 0, 'dag_mappings'), run)
  const mapped = entries.map(([dagId, assets]) =>
    withHandles(mappableIn(assets, run), { dag: handlesOf(dagId, null, run) }),
  )
  return toList(opened(merge(...mapped), open), run)
}

const assetsWithMultipleTaskMappings: Native = (args, run) => {
  const handles: Handles = readHandles(argument(args, 1, 'task_handles') ?? NONE, 'task', run)
  return toList(withHandles(mappableIn(argument(args, 0, 'assets'), run), { task: handles }), run)
}

const targetedByMultipleTasks: Native = (args, run) => {
  const handles = readHandles(argument(args, 1, 'task_handles') ?? NONE, 'task', run)
  return new DefinitionsObject(withHandles(assetsIn(argument(args, 0, 'defs'), run), { task: handles }))
}

const taskDefs: Native = (args, run) =>
  new TaskDefsObject(argument(args, 0, 'task_id') ?? NONE, assetsIn(argument(args, 1, 'defs'), run))

const dagDefs: Native = (args, run) => {
  const [first, ...rest] = args.positional
  const dagId = args.named.get('dag_id') ?? first
  const defs = args.named.has('dag_id') ? args.positional : rest
  const mapped = defs.map((value) => {
    if (value instanceof TaskDefsObject) {
      return withHandles(value.assets, { task: handlesOf(dagId, value.taskId, run) })
    }
    return value instanceof DefinitionsObject
      ? withHandles(value.assets, { dag: handlesOf(dagId, null, run) })
      : { members: [], open: run.doubt('definitions of a DAG') }
  })
  return new DefinitionsObject(opened(merge(...mapped), args.openPositional))
}

/** The factory of a dbt project: assets with code, whose keys only the project knows. */
const dbtDefs: Native = () =>
  new DefinitionsObject({ members: [{ asset: new AssetsObject([unknownSpec()], true), doubt: null }], open: null })

const handedTo = (collection: Collection, instance: string | null): Collection =>
  mapCollection(collection, (spec) => spec.with({ instance: instance ?? spec.details.instance }))

function peering(parameter: string): Native {
  return (args, run) => {
    const selection = selectionIn(args, args.named.get('dag_selector_fn'))
    const given = argument(args, 1, parameter)
    const assets = given === undefined || given.kind === 'none' ? NOTHING : assetsIn(given, run)
    const others = given instanceof DefinitionsObject ? given.peering : NO_PEERING
    return new DefinitionsObject(handedTo(assets, selection.instance), {
      selections: [selection, ...others.selections],
      transformsEvents: args.named.has('event_transformer_fn') || others.transformsEvents,
    })
  }
}

const enrichMappedAssets: Native = (args, run) => {
  const instance = args.named.get('airflow_instance') ?? args.positional[1]
  const name = instance instanceof InstanceObject ? textOf(instance.name) : null
  return toList(handedTo(assetsIn(args.named.get('mapped_assets') ?? args.positional[0], run), name), run)
}

/** The functions of `dagster_airlift`, by name. */
export const AIRLIFT_FUNCTIONS: ReadonlyMap<string, Native> = new Map([
  ['assets_with_task_mappings', assetsWithTaskMappings],
  ['assets_with_dag_mappings', assetsWithDagMappings],
  ['assets_with_multiple_task_mappings', assetsWithMultipleTaskMappings],
  ['targeted_by_multiple_tasks', targetedByMultipleTasks],
  ['task_defs', taskDefs],
  ['dag_defs', dagDefs],
  ['dbt_defs', dbtDefs],
  ['AirflowFilter', (args: CallArguments) => new FilterObject(args)],
  ['AirflowInstance', (args: CallArguments) => new InstanceObject(argument(args, 1, 'name') ?? NONE)],
  ['build_defs_from_airflow_instance', peering('defs')],
  ['build_job_based_airflow_defs', peering('mapped_defs')],
  ['enrich_airflow_mapped_assets', enrichMappedAssets],
])
