import type { AirflowClient } from '../airflow/rest/client.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import type { Comparison } from '../git/comparison.ts'
import type { Repository } from '../git/repository.ts'
import type { Reload, Report } from '../report/model.ts'
import { type FailOn, verdictOf } from '../report/verdict.ts'
import { REPORT_VERSION } from '../report/version.ts'
import type { Policy } from '../rules/judge.ts'
import { TOOL } from '../tool.ts'
import type { Assessment } from './assess.ts'
import type { DagsterSource, OnUnreachable } from './dagster-source.ts'
import type { InstanceSource } from './instance-source.ts'
import type { ReadingCache } from './reading-cache/reading-cache.ts'
import { isRelevant } from './relevant-paths.ts'
import { openTrees } from './trees.ts'

export interface CheckRequest {
  readonly repository: Repository
  readonly comparison: Pick<Comparison, 'base' | 'head'>
  readonly instances: readonly InstanceSource[]
  /** Globs of the files that hold Dagster's side; default: found in the tree. */
  readonly definitions?: readonly string[]
  /** What an earlier run left, and where this one leaves its own. */
  readonly cache?: ReadingCache
  readonly dagster: DagsterSource
  /** Asked for its version only. */
  readonly airflow?: AirflowClient
  readonly onUnreachable: OnUnreachable
  readonly policy: Policy
  readonly failOn: FailOn
  /** `drift` looks at everything, also where nothing changed. */
  readonly mode: 'check' | 'drift'
  readonly now: Date
  readonly onProgress?: (what: string, done?: number, total?: number) => void
  readonly signal?: AbortSignal | undefined
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

  // Loaded only now: most pull requests end above.
  const { compareSides } = await import('./compare-sides.ts')
  return buildReport(request, request.mode, await compareSides(request, trees))
}

/** What a report says besides what was compared. */
export interface Outcome {
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
