import type { Reason } from '../../airflow/dag.ts'
import type { Ending } from '../../python/evaluate-file.ts'
import type { PyRaise } from '../../python/raise.ts'
import type { Run } from '../../python/run.ts'
import type { PickedDag, Picks } from '../project.ts'
import type { Selection } from './airflow-instance.ts'
import { AssumedAirflow } from './assumed-airflow.ts'

export const NO_PICKS: Picks = { dags: [], open: null }

/** More DAGs than a definitions file picks; each costs an evaluation of the file. */
const MOST_PICKS = 50

/** The evaluation of a definitions file against an Airflow that serves only what is assumed. */
export interface Loading {
  readonly run: Run
  readonly ending: Ending
}

/** A definitions file that is evaluated with all the DAGs it names, and those that it cannot do without. */
export interface LoadingWithDags extends Loading {
  readonly picks: Picks
  /** Every call of `load_airflow_dag_asset_specs`. */
  readonly selections: readonly Selection[]
}

/** @param namesIn the ids of DAGs that the file may name, only asked where it loads the assets of DAGs. */
export function loadWithDags(
  load: (airflow: AssumedAirflow) => Loading,
  namesIn: () => readonly string[],
): LoadingWithDags {
  const none = new AssumedAirflow([])
  const without = load(none)
  if (none.selections.length === 0) return { ...without, picks: NO_PICKS, selections: [] }
  const all = new AssumedAirflow(namesIn())
  const whole = load(all)
  return { ...whole, picks: findPicks(without.ending, whole.ending, all, load), selections: all.selections }
}

/**
 * Which DAGs the file needs, found by taking them away one by one. Code that takes whatever DAGs there are also loads
 * without any.
 */
function findPicks(
  without: Ending,
  whole: Ending,
  all: AssumedAirflow,
  load: (airflow: AssumedAirflow) => Loading,
): Picks {
  if (without.kind !== 'raised') return NO_PICKS
  const open = { dags: [], open: whyOpen(without.error) }
  const given = [...new Map(all.given.map((dag) => [JSON.stringify(dag), dag])).values()]
  if (whole.kind !== 'finished' || given.length > MOST_PICKS) return open
  const dags = given.flatMap((dag): PickedDag[] => {
    const rest = new AssumedAirflow(
      all.dagIds,
      ({ dagId, instance }) => dagId !== dag.dagId || instance !== dag.instance,
    )
    const { ending } = load(rest)
    if (ending.kind !== 'raised' || !ending.error.certain) return []
    const { type, file, line } = ending.error
    return [{ ...dag, error: type, file, line }]
  })
  return dags.length === 0 ? open : { dags, open: null }
}

function whyOpen({ type, file, line }: PyRaise): Reason {
  return { reason: `the asset of a DAG is picked in Python, which raises ${type} without it`, file, line }
}
