import { renderSnapshot } from '../dagster/snapshot-file.ts'
import { UserError } from '../errors.ts'
import { ParseCache } from '../python/parse-cache.ts'
import { structureReader } from './cached-structure.ts'
import type { CheckRequest } from './check.ts'
import { loadedFrom, readBothSides } from './read-both-sides.ts'
import { readDeployments } from './read-deployments.ts'
import { openTrees } from './trees.ts'

export type SnapshotRequest = Pick<
  CheckRequest,
  'repository' | 'comparison' | 'instances' | 'dagster' | 'onProgress'
> & {
  /** Keeps the text of the cached DAG files in the snapshot. */
  readonly withSource: boolean
}

/** The cached definitions as a file's text, with the structure of each DAG read here, where the repository is. */
export async function takeSnapshot(request: SnapshotRequest): Promise<string> {
  const { dagster, instances, comparison, onProgress } = request
  if (dagster.kind !== 'live') {
    throw new UserError('snapshot needs a Dagster to ask.', { hint: 'Give its address with --dagster-url.' })
  }
  const trees = await openTrees({ ...request, comparison: { base: null, head: comparison.head } })
  const parses = new ParseCache()
  const projects = await readBothSides(request, trees, parses)
  onProgress?.('reading the cached definitions')
  const { snapshot, failures } = await readDeployments(dagster.deployments, dagster.locations, {
    readStructure: structureReader(loadedFrom(trees, projects), instances, parses),
  })
  // A file that holds a part of it would look like the whole.
  const [failure] = failures
  if (failure !== undefined) throw failure.error
  if (snapshot === null) throw new UserError('no Dagster has any of the named code locations')
  return renderSnapshot(snapshot, { withSource: request.withSource })
}
