import type { Project } from '../airlift/project.ts'
import type { Tree } from '../git/tree.ts'
import { withPauses } from '../pauses.ts'
import type { ParseCache } from '../python/parse-cache.ts'
import type { CheckRequest } from './check.ts'
import { type Projects, readingProjects } from './read-projects.ts'
import { isRelevant } from './relevant-paths.ts'
import type { Trees } from './trees.ts'

export async function readBothSides(
  {
    repository,
    instances,
    definitions,
    cache,
    onProgress,
    signal,
  }: Pick<CheckRequest, 'repository' | 'instances' | 'definitions' | 'cache' | 'onProgress' | 'signal'>,
  trees: Trees,
  parses: ParseCache,
): Promise<Projects> {
  const { head, base, changed } = trees
  const kept = await cache?.open(head, instances)
  const read = (path: string): boolean => path.endsWith('.py') || isRelevant(path)
  const ofHead = (path: string): boolean => read(path) && (kept === undefined || kept.needs(path))
  const ofBase = base === null ? [] : [[base, (path: string) => read(path) && changed.has(path)] as const]
  await repository.load([head, ofHead], ...ofBase)
  const work = readingProjects(trees, {
    instances,
    ...(definitions === undefined ? {} : { definitions }),
    parses,
    ...(kept === undefined ? {} : { known: kept.known }),
    onProgress: (done, total) => onProgress?.('reading DAGs', done, total),
  })
  const projects = await withPauses(work, signal)
  await kept?.keep(projects.readings)
  return projects
}

/** Dagster most likely loaded what base is; without a base, head is all there is. */
export function loadedFrom({ base, head, changed }: Trees, projects: Projects) {
  const [tree, project]: [Tree, Project] =
    base === null || projects.base === null ? [head, projects.head] : [base, projects.base]
  return { tree, project, uncertain: base === null ? new Set<string>() : changed }
}
