import { ParseCache } from '../python/parse-cache.ts'
import { readLiveAirflow } from './live-airflow.ts'
import { assess } from './assess.ts'
import { structureReader } from './cached-structure.ts'
import type { CheckRequest, Outcome } from './check.ts'
import { isDagsterPlus, readCached } from './dagster-source.ts'
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
  const dagsterPlus = isDagsterPlus(request.dagster)
  const evidence = { ...projects, cached: snapshot, airflow, dagsterPlus, policy: request.policy }
  const { loads: _, ...assessment } = assess(evidence)
  return {
    assessment,
    source: snapshot === null ? 'none' : request.dagster.kind,
    snapshot,
    skipped: [...skipped, ...notAsked],
    // Where nobody asked for Dagster, nothing of it is missing.
    checked: whole,
  }
}
