import type { Graph, Owner } from './model.ts'
import { textOrder } from '../text-order.ts'

/** A DAG of one commit, with who runs its tasks. */
export interface OwnedDag {
  readonly dagId: string
  /** Without it nothing is claimed about what came or went. */
  readonly complete: boolean
  readonly tasks: readonly { readonly taskId: string; readonly owner: Owner }[]
  readonly edges: readonly { readonly from: string; readonly to: string }[]
}

type State = 'added' | 'removed' | 'unchanged'

/** The DAGs of which a task, an edge or an owner changes between the two commits, sorted by id; incomplete DAGs are left out. */
export function changedGraphs(base: readonly OwnedDag[], head: readonly OwnedDag[]): Graph[] {
  const before = byId(base)
  const after = byId(head)
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((dagId) => graphOf(dagId, before.get(dagId), after.get(dagId)))
    .filter((graph) => graph !== null)
    .filter(hasChange)
}

function byId(dags: readonly OwnedDag[]): Map<string, OwnedDag> {
  return new Map(dags.map((dag) => [dag.dagId, dag]))
}

function graphOf(dagId: string, base: OwnedDag | undefined, head: OwnedDag | undefined): Graph | null {
  if (base?.complete === false || head?.complete === false) return null
  const before = new Map(base?.tasks.map((task) => [task.taskId, task.owner]))
  const after = new Map(head?.tasks.map((task) => [task.taskId, task.owner]))
  const tasks = [...new Set([...before.keys(), ...after.keys()])].sort().map((taskId) => {
    const was = before.get(taskId)
    const will = after.get(taskId)
    const state = stateOf(was !== undefined, will !== undefined)
    return {
      taskId,
      state: state === 'unchanged' && was !== will ? ('changed' as const) : state,
      before: was ?? 'none',
      after: will ?? 'none',
    }
  })
  return { dagId, tasks, edges: edgesOf(base, head) }
}

function edgesOf(base: OwnedDag | undefined, head: OwnedDag | undefined): Graph['edges'] {
  const key = ({ from, to }: { from: string; to: string }): string => JSON.stringify([from, to])
  const before = new Map(base?.edges.map((edge) => [key(edge), edge]))
  const after = new Map(head?.edges.map((edge) => [key(edge), edge]))
  return [...new Map([...before, ...after])]
    .sort(([a], [b]) => textOrder(a, b))
    .map(([each, { from, to }]) => ({ from, to, state: stateOf(before.has(each), after.has(each)) }))
}

function stateOf(was: boolean, is: boolean): State {
  if (was === is) return 'unchanged'
  return is ? 'added' : 'removed'
}

function hasChange({ tasks, edges }: Graph): boolean {
  return [...tasks, ...edges].some(({ state }) => state !== 'unchanged')
}
