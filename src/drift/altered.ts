import type { Project, ServedDag } from '../airlift/project.ts'

/** The DAGs of one commit, or some of them. */
export type Served = Pick<Project, 'served'>

/**
 * Both commits without the DAGs that both serve alike, which are the same objects: of many DAGs a change touches few. One
 * whose id something else has too is kept.
 */
export function altered(base: Served, head: Served): { readonly base: Served; readonly head: Served } {
  const before = new Set(base.served)
  const alike = new Set(head.served.filter((served) => before.has(served)))
  const differing = [...base.served, ...head.served].filter((served) => !alike.has(served))
  const ids = new Set(differing.map(({ dag }) => dag.dagId))
  const touched = ({ dag }: ServedDag): boolean => ids.has(dag.dagId)
  return { base: { served: base.served.filter(touched) }, head: { served: head.served.filter(touched) } }
}
