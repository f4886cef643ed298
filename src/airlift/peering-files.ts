import type { CachedLocation } from '../dagster/definitions.ts'
import type { Repository } from './forecast.ts'
import type { DefinitionsFile, Project } from './project.ts'
import { pairFiles } from './tree-mappings/changed-files.ts'

/**
 * The definitions files that the location can be loaded from, as the project has them; null for one that the change removes.
 * Those that a workspace names for it, else those that read its Airflow instances. Empty when the tree does not hold its code.
 */
export function peeringFiles(
  location: CachedLocation,
  project: Project,
  { base, head }: Repository,
): readonly (DefinitionsFile | null)[] {
  const pairs =
    base === null ? (head.treeMappings?.files ?? []).map((file) => ({ base: file, head: file })) : pairFiles(base, head)
  const { adopts } = location
  if (adopts !== undefined) return head.treeMappings?.files.filter(({ file }) => file === adopts.file) ?? []
  const names = new Set(location.instances.map(({ name }) => name))
  const peering = pairs.filter(({ base: before, head: after }) =>
    (before ?? after)?.instances.some((instance) => names.has(instance)),
  )
  const named = peering.filter(({ base: before, head: after }) =>
    [before, after].some((file) => file?.deployedAs.includes(location.name)),
  )
  const likely = named.length > 0 ? named : peering.filter((pair) => pair.base !== null)
  return likely.map((pair) => (project === head ? pair.head : pair.base))
}

/** Whether the location's code takes a DAG out of all that Airflow has; null where the tree does not tell. */
export type DagTaker = (dag: { readonly dagId: string; readonly instance: string | null }) => boolean | null

export function dagTaker(location: CachedLocation, project: Project, repository: Repository): DagTaker {
  const files = peeringFiles(location, project, repository)
  return ({ dagId, instance }) => {
    const answers = new Set(
      files.flatMap((file) => {
        const own = file?.peerings.filter((peering) => fits(peering.instance, instance)) ?? []
        // It may load the assets of DAGs in another way.
        return file === null || own.length === 0 ? [null] : own.map((peering) => peering.takes(dagId))
      }),
    )
    const [answer = null] = answers
    return answers.size === 1 ? answer : null
  }
}

const fits = (one: string | null, other: string | null): boolean => one === null || other === null || one === other
