import type { AirflowClient } from '../airflow/rest/client.ts'
import type { Project } from '../airlift/project.ts'
import { ParseCache } from '../python/parse-cache.ts'
import { readLiveAirflow } from './live-airflow.ts'
import type { ServedByAirflow } from './airflow-behind.ts'
import { assess } from './assess.ts'
import { structureReader } from './cached-structure.ts'
import type { CheckRequest, Outcome } from './check.ts'
import { isDagsterPlus, readCached } from './dagster-source.ts'
import { withPatches } from './fix-patches.ts'
import { loadedFrom, readBothSides } from './read-both-sides.ts'
import type { Trees } from './trees.ts'

/** Reads both commits and the cached definitions, and judges what they differ in. */
export async function compareSides(request: CheckRequest, trees: Trees): Promise<Outcome> {
  request.onProgress?.('reading DAGs')
  const parses = new ParseCache()
  const projects = await readBothSides(request, trees, parses)
  request.onProgress?.('reading the cached definitions')
  const readStructure = structureReader(loadedFrom(trees, projects), request.instances, parses)
  const { snapshot, whole, skipped } = await readCached(request.dagster, { ...request, readStructure })
  const { airflow, skipped: notAsked } = await readLiveAirflow(request.airflow)
  const live = airflow === null ? NOT_SERVED : await servedBy(request, request.airflow, projects.head)
  const dagsterPlus = isDagsterPlus(request.dagster)
  const evidence = { ...projects, cached: snapshot, airflow, served: live.served, dagsterPlus, policy: request.policy }
  const { loads: _, ...assessment } = assess(evidence)
  return {
    assessment: { ...assessment, findings: withPatches(assessment.findings, trees.head) },
    source: snapshot === null ? 'none' : request.dagster.kind,
    snapshot,
    skipped: [...skipped, ...notAsked, ...live.skipped],
    // Where nobody asked for Dagster, nothing of it is missing.
    checked: whole,
  }
}

const NOT_SERVED: ServedByAirflow = { skipped: [] }

/** Only a scheduled look asks Airflow for every DAG: what a pull request changes cannot be there yet. */
async function servedBy(
  { mode, onProgress, signal }: CheckRequest,
  client: AirflowClient | undefined,
  head: Project,
): Promise<ServedByAirflow> {
  if (client === undefined || mode !== 'drift') return NOT_SERVED
  onProgress?.('asking Airflow')
  const { readServed } = await import('./airflow-behind.ts')
  return readServed(client, head, signal)
}
