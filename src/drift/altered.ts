import type { Project, ServedDag } from '../airlift/project.ts'
import { essence, identity } from './essence.ts'

/** The DAGs of one commit, or some of them. */
export type Served = Pick<Project, 'served'>

/**
 * Both commits without the DAGs that both serve alike: of many DAGs a change touches few, also where all have to be read
 * anew. One whose id something else has too is kept.
 */
export function altered(base: Served, head: Served): { readonly base: Served; readonly head: Served } {
  const differing = [...without(base.served, head.served), ...without(head.served, base.served)]
  const ids = new Set(differing.map(({ dag }) => dag.dagId))
  const touched = ({ dag }: ServedDag): boolean => ids.has(dag.dagId)
  return { base: { served: base.served.filter(touched) }, head: { served: head.served.filter(touched) } }
}

/** Those of one commit that the other does not serve alike. */
function without(served: readonly ServedDag[], others: readonly ServedDag[]): readonly ServedDag[] {
  const same = new Set(others)
  const rest = served.filter((each) => !same.has(each))
  if (rest.length === 0) return rest
  const text = (each: ServedDag): string => identity(each) + essence(each)
  const own = new Set(served)
  const texts = new Set(others.filter((other) => !own.has(other)).map(text))
  return rest.filter((each) => !texts.has(text(each)))
}
