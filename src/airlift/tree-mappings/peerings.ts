import { BudgetExceeded, PyRaise } from '../../python/raise.ts'
import type { Run } from '../../python/run.ts'
import type { InstancePeering, PickedDag } from '../project.ts'
import { isSelected, type Selection } from './airflow-instance.ts'

/** Each DAG is asked about in a run of its own: so many DAGs may be asked about that one would not do for all. */
export function toPeering(selection: Selection, startRun: () => Run): InstancePeering {
  const known = new Map<string, boolean | null>()
  const ask = (dagId: string): boolean | null => {
    try {
      const selected = isSelected(selection, dagId, startRun())
      return typeof selected === 'boolean' ? selected : null
    } catch (error) {
      if (error instanceof PyRaise || error instanceof BudgetExceeded) return null
      throw error
    }
  }
  return {
    instance: selection.instance,
    takes: (dagId) => {
      const answer = known.get(dagId)
      if (answer !== undefined) return answer
      const fresh = ask(dagId)
      known.set(dagId, fresh)
      return fresh
    },
  }
}

/** What a file peers that loads the assets of DAGs itself: those that it picks, or all that it selects. One for each instance. */
export function loadedPeerings(
  selections: readonly Selection[],
  picks: readonly PickedDag[],
  startRun: () => Run,
): InstancePeering[] {
  const instances = [...new Set(selections.map(({ instance }) => instance))]
  return instances.map((instance) => {
    const picked = picks.filter((pick) => pick.instance === instance).map(({ dagId }) => dagId)
    if (picked.length > 0) return { instance, takes: (dagId) => picked.includes(dagId) }
    const own = selections.filter((each) => each.instance === instance).map((each) => toPeering(each, startRun))
    return {
      instance,
      takes: (dagId) => {
        const answers = own.map((each) => each.takes(dagId))
        return answers.includes(true) || (answers.includes(null) ? null : false)
      },
    }
  })
}
