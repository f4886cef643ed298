import type { Project } from '../airlift/project.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import { changedPaths } from '../git/changed-paths.ts'
import type { Comparison } from '../git/comparison.ts'
import type { Repository } from '../git/repository.ts'
import type { Tree } from '../git/tree.ts'
import { ParseCache } from '../python/parse-cache.ts'
import type { Reload, Report } from '../report/model.ts'
import { type FailOn, verdictOf } from '../report/verdict.ts'
import { REPORT_VERSION } from '../report/version.ts'
import type { Policy } from '../rules/judge.ts'
import { TOOL } from '../tool.ts'
import { assess, type Assessment } from './assess.ts'
import { structureReader } from './cached-structure.ts'
import { type DagsterSource, type OnUnreachable, readCached } from './dagster-source.ts'
import { type InstanceSource, type Projects, readProjects } from './read-projects.ts'
import { isRelevant } from './relevant-paths.ts'

export interface CheckRequest {
  readonly repository: Repository
  readonly comparison: Pick<Comparison, 'base' | 'head'>
  readonly instances: readonly InstanceSource[]
  /** Globs of the files that hold Dagster's side; default: found in the tree. */
  readonly definitions?: readonly string[]
  readonly dagster: DagsterSource
  readonly onUnreachable: OnUnreachable
  readonly policy: Policy
  readonly failOn: FailOn
  /** `drift` looks at everything, also where nothing changed. */
  readonly mode: 'check' | 'drift'
  readonly now: Date
  readonly onProgress?: (what: string, done?: number, total?: number) => void
}

/** The two trees of a comparison, with what differs between them. */
export interface Trees {
  readonly base: Tree | null
  readonly head: Tree
  readonly changed: ReadonlySet<string>
}

const NOTHING: Omit<Assessment, 'loads'> = { dags: [], findings: [], forecast: [], execution: [], scoreboard: [] }
const NOT_RELEVANT = {
  what: 'DAGs and Dagster',
  why: 'no file changed that a DAG or a proxied_state folder could depend on',
}

/** Base, head and Dagster's cached definitions, compared and judged. */
export async function check(request: CheckRequest): Promise<Report> {
  const trees = await openTrees(request)
  const relevant = request.mode === 'drift' || trees.base === null || [...trees.changed].some(isRelevant)
  if (!relevant) return buildReport(request, request.mode, { skipped: [NOT_RELEVANT], checked: true })

  request.onProgress?.('reading DAGs')
  const parses = new ParseCache()
  const projects = await readBothSides(request, trees, parses)
  request.onProgress?.('reading the cached definitions')
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses)
  const { snapshot, skipped } = await readCached(request.dagster, { ...request, readStructure })
  const dagsterPlus = request.dagster.kind === 'live' && request.dagster.plus
  const { loads: _, ...assessment } = assess({ ...projects, cached: snapshot, dagsterPlus, policy: request.policy })
  return buildReport(request, request.mode, {
    assessment,
    source: snapshot === null ? 'none' : request.dagster.kind,
    snapshot,
    skipped,
    // Where nobody asked for Dagster, nothing of it is missing.
    checked: snapshot !== null || request.dagster.kind === 'none',
  })
}

export async function openTrees({
  repository,
  comparison,
}: Pick<CheckRequest, 'repository' | 'comparison'>): Promise<Trees> {
  const head = await repository.tree(comparison.head)
  const base = comparison.base === null ? null : await repository.tree(comparison.base)
  const changes = await changedPaths(repository, base, head)
  const changed = new Set(changes.flatMap((change) => ('from' in change ? [change.from, change.path] : [change.path])))
  return { base, head, changed }
}

export async function readBothSides(
  {
    repository,
    instances,
    definitions,
    onProgress,
  }: Pick<CheckRequest, 'repository' | 'instances' | 'definitions' | 'onProgress'>,
  trees: Trees,
  parses: ParseCache,
): Promise<Projects> {
  const read = (path: string): boolean => path.endsWith('.py') || isRelevant(path)
  await repository.load(trees.head, read)
  if (trees.base !== null) await repository.load(trees.base, (path) => read(path) && trees.changed.has(path))
  return readProjects(trees, {
    instances,
    ...(definitions === undefined ? {} : { definitions }),
    parses,
    onProgress: (done, total) => onProgress?.('reading DAGs', done, total),
  })
}

/** Dagster most likely loaded what base is; without a base, head is all there is. */
export function loadedFrom({ base, head, changed }: Trees, projects: Projects) {
  const [tree, project]: [Tree, Project] =
    base === null || projects.base === null ? [head, projects.head] : [base, projects.base]
  return { tree, project, uncertain: base === null ? new Set<string>() : changed }
}

interface Outcome {
  readonly assessment?: Omit<Assessment, 'loads'>
  readonly source?: Report['cached']['source']
  readonly snapshot?: Snapshot | null
  readonly skipped: Report['skipped']
  readonly reloads?: readonly Reload[]
  /** False when Dagster was to be asked and could not be. */
  readonly checked: boolean
}

/** Puts a report together, verdict included. */
export function buildReport(
  { comparison, failOn }: Pick<CheckRequest, 'comparison' | 'failOn'>,
  mode: Report['mode'],
  { assessment = NOTHING, source = 'none', snapshot = null, skipped, reloads = [], checked }: Outcome,
): Report {
  const { findings, forecast } = assessment
  return {
    schemaVersion: REPORT_VERSION,
    tool: TOOL,
    mode,
    verdict: verdictOf(findings, { failOn, forecast, reloads, checked }),
    base: comparison.base === null ? null : { sha: comparison.base },
    head: { sha: comparison.head },
    cached: cachedPart(source, snapshot),
    ...assessment,
    reloads: [...reloads],
    skipped: [...skipped],
  }
}

function cachedPart(source: Report['cached']['source'], snapshot: Snapshot | null): Report['cached'] {
  const locations = (snapshot?.locations ?? []).map(({ name, status, error, airlift }) => ({
    name,
    status,
    ...(error === undefined ? {} : { error: error.chain.at(-1)?.message.trim() ?? error.message.trim() }),
    ...(airlift?.version == null ? {} : { airliftVersion: airlift.version }),
  }))
  return { source, takenAt: snapshot?.takenAt ?? null, locations }
}
