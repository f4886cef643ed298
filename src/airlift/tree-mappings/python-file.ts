import type { Reason } from '../../airflow/dag.ts'
import { type Certainty, weakest } from '../../certainty.ts'
import type { Tree } from '../../git/tree.ts'
import { DEFAULT_LIMITS } from '../../python/budget.ts'
import type { Doubt } from '../../python/doubt.ts'
import { type Ending, evaluateFile } from '../../python/evaluate-file.ts'
import type { ParseCache } from '../../python/parse-cache.ts'
import { Run } from '../../python/run.ts'
import { TreeFiles } from '../../python/tree-files.ts'
import type { ModuleValue, Value } from '../../python/values.ts'
import type { TreeMapping } from '../project.ts'
import { SpecObject } from './assets.ts'
import { type Collection, DefinitionsObject, merge, type Peering } from './collection.ts'
import { assetsOfModule } from './dagster-functions.ts'
import { AssumedAirflow } from './assumed-airflow.ts'
import { DagsterVocabulary } from './dagster-vocabulary.ts'
import type { Handle, Handles } from './handles.ts'
import { compareMappings, type FileReading } from './file-reading.ts'
import { readPartitions } from './partitions-object.ts'
import { loadedPeerings, toPeering } from './peerings.ts'
import { type Loading, loadWithDags } from './picked-dags.ts'
import { lineFinder } from './written-line.ts'

export interface PythonContext {
  readonly tree: Tree
  readonly folders: ReadonlyMap<string, readonly string[]>
  readonly parses: ParseCache
  /** Folders in which imports are looked for besides the file's own folder and its ancestors. */
  readonly importRoots: readonly string[]
  readonly environment: ReadonlyMap<string, string>
}

/** Reads a Python file as Dagster would load it, without running it. Never throws for what is in it. */
export function readPythonFile(file: string, context: PythonContext): FileReading {
  const files = new TreeFiles(context.tree, context.folders)
  const load = (airflow: AssumedAirflow): Loading => {
    const run = newRun(airflow, files, context)
    return { run, ending: evaluateFile(file, run) }
  }
  const { run, ending, picks, selections: loaded } = loadWithDags(load, () => namesIn([...files.reads], context.tree))
  const found = ending.kind === 'finished' ? ofModule(ending.module, run) : nothing(file, ending)
  const { mappings, reasons } = toMappings(found.assets, context.tree)
  const built = found.peerings.flatMap((peering) => peering.selections)
  const startRun = (): Run => newRun(new AssumedAirflow([]), files, context)
  const hidden = ending.kind === 'finished' ? hiddenDefinitions(ending.module) : null
  if (hidden !== null) reasons.push(hidden)
  if (usesComponentInPython(file, context.tree)) {
    reasons.push({ reason: 'a component that is made in Python is not read', file, line: 1 })
  }
  return {
    file,
    api: 'python',
    mappings,
    complete: reasons.length === 0,
    reasons,
    instances: [...new Set([...built, ...loaded].flatMap(({ instance }) => instance ?? []))].sort(),
    picks,
    peerings: [
      ...built.map((selection) => toPeering(selection, startRun)),
      ...(picks.open === null ? loadedPeerings(loaded, picks.dags, startRun) : []),
    ],
    transformsEvents: found.peerings.some(({ transformsEvents }) => transformsEvents),
    reads: files.reads,
    definesAll: found.hasDefinitions || hidden !== null,
  }
}

function newRun(airflow: AssumedAirflow, files: TreeFiles, { parses, importRoots, environment }: PythonContext): Run {
  const vocabularies = [new DagsterVocabulary(airflow)]
  return new Run({ files, parses, vocabularies, importRoots, environment, limits: DEFAULT_LIMITS })
}

const QUOTED = /(["'])([\w.-]{1,250})\1/g

/** Texts of Python files that could be dag ids. */
function namesIn(files: readonly string[], tree: Tree): string[] {
  const texts = files.flatMap((file) => {
    const bytes = file.endsWith('.py') ? tree.read(file) : undefined
    if (bytes === undefined) return []
    return Array.from(new TextDecoder().decode(bytes).matchAll(QUOTED), ([, , text = '']) => text)
  })
  return [...new Set(texts)]
}

interface Found {
  readonly assets: Collection
  readonly peerings: readonly Peering[]
  readonly hasDefinitions: boolean
}

function nothing(file: string, ending: Exclude<Ending, { kind: 'finished' }>): Found {
  const open: Doubt =
    ending.kind === 'stopped'
      ? { reason: `evaluation was stopped: ${ending.reason}`, file, line: 1 }
      : { reason: `loading the file may raise ${ending.error.type}`, file: ending.error.file, line: ending.error.line }
  return { assets: { members: [], open }, peerings: [], hasDefinitions: true }
}

/** What Dagster takes from a module: its `Definitions`, else the assets that are bound in it. */
function ofModule(module: ModuleValue, run: Run): Found {
  const named = module.attributes.get('defs')
  const main = named === undefined ? [] : definitionsIn(named)
  const all = main.length > 0 ? main : [...module.attributes.values()].flatMap(definitionsIn)
  if (all.length === 0) return { assets: assetsOfModule(module, run), peerings: [], hasDefinitions: false }
  return {
    assets: merge(...all.map(({ assets }) => assets)),
    peerings: all.map(({ peering }) => peering),
    hasDefinitions: true,
  }
}

/** Why the module may hold definitions that were not seen; null where it does not. */
function hiddenDefinitions({ attributes, path, open }: ModuleValue): Reason | null {
  if (open) return { reason: 'names that a star import brings are not known', file: path, line: 1 }
  for (const name of ['defs', 'definitions']) {
    const value = attributes.get(name)
    if (value?.kind === 'unknown') return value.doubt
    if (value?.kind === 'external' && value.called) return { reason: `\`${value.path}\``, file: path, line: 1 }
  }
  return null
}

type FoundDefinitions = Pick<DefinitionsObject, 'assets' | 'peering'>

function definitionsIn(value: Value): readonly FoundDefinitions[] {
  if (value instanceof DefinitionsObject) return [value]
  if (value.kind === 'choice') {
    return value.options.flatMap(({ value: option, condition }) =>
      definitionsIn(option).map(({ assets, peering }) => ({ assets: doubted(assets, condition.doubt), peering })),
    )
  }
  if (value.kind !== 'unknown' || value.guess === null) return []
  const { doubt } = value
  return definitionsIn(value.guess).map(({ assets, peering }) => ({ assets: doubted(assets, doubt), peering }))
}

function doubted({ members, open }: Collection, doubt: Doubt): Collection {
  return { members: members.map((member) => ({ ...member, doubt: member.doubt ?? doubt })), open }
}

function toMappings({ members, open }: Collection, tree: Tree): { mappings: TreeMapping[]; reasons: Reason[] } {
  const mappings = new Map<string, TreeMapping>()
  const lineOf = lineFinder(tree)
  const doubts: Doubt[] = open === null ? [] : [open]
  for (const { asset, doubt } of members) {
    const [specs, executable] = asset instanceof SpecObject ? [[asset], false] : [asset.specs, asset.executable]
    for (const spec of specs) {
      const { task, dag, doubt: unread } = spec.details.metadata
      const handles = [task, dag].filter((each) => each !== null)
      doubts.push(...[unread, ...handles.map((each) => each.doubt)].filter((each) => each !== null))
      for (const mapping of handles.flatMap((each) => each.handles.map((handle) => told(handle, each)))) {
        const key = JSON.stringify([mapping.dagId, mapping.taskId, spec.details.key])
        const before = mappings.get(key)
        if (before?.certainty === 'exact') continue
        mappings.set(key, {
          ...mapping,
          line: lineOf(mapping, mapping.taskId ?? mapping.dagId),
          assetKey: spec.details.key,
          instance: spec.details.instance,
          executable,
          // Of an asset whose key is not known nothing else is either.
          partitions: spec.details.key === null ? 'unknown' : readPartitions(spec.details.partitions),
          certainty: doubt === null ? mapping.certainty : weakest(mapping.certainty, 'conditional'),
        })
      }
    }
  }
  return { mappings: [...mappings.values()].sort(compareMappings), reasons: distinct(doubts) }
}

interface Told extends Handle {
  readonly file: string
  readonly line: number
  readonly certainty: Certainty
}

function told({ dagId, taskId, certainty }: Handle, { file, line }: Handles): Told {
  return { dagId, taskId, certainty, file, line }
}

function distinct(doubts: readonly Doubt[]): Reason[] {
  return [...new Map(doubts.map((doubt) => [JSON.stringify(doubt), doubt])).values()]
}

function usesComponentInPython(file: string, tree: Tree): boolean {
  const bytes = tree.read(file)
  return (
    bytes !== undefined &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('AirflowInstanceComponent')
  )
}
