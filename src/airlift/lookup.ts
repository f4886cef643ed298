import type { Dag, ImportFailure } from '../airflow/dag.ts'
import { groupedBy } from '../grouped.ts'
import type { ServedDag } from './project.ts'
import type { ProxyingCall } from './proxying-call.ts'

/** The DAGs with this id as Airflow serves them. */
export const servedById = groupedBy<ServedDag>(({ dag }) => dag.dagId)

/** The DAGs with this id as they are written. */
export const dagsById = groupedBy<Dag>(({ dagId }) => dagId)

export const dagsOfFile = groupedBy<Dag>(({ file }) => file)

export const callsOfFile = groupedBy<ProxyingCall>(({ file }) => file)

export const failuresOfFile = groupedBy<ImportFailure>(({ file }) => file)
