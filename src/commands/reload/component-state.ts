import type { StateInfo } from '../../dagster/definitions.ts'
import type { LocationStatus } from '../../dagster/status.ts'

/** The component states that hold Airflow's DAGs: by their usual key, else (a subclass, an own key) all that there are. */
export function airflowStates({ componentState }: LocationStatus): readonly StateInfo[] {
  const states = componentState ?? []
  const usual = states.filter(({ key }) => key.startsWith('AirflowInstanceComponent['))
  return usual.length > 0 ? usual : states
}

/** The states that are exactly what they were: their copy of Airflow is the old one. */
export function staleStates(status: LocationStatus, baseline: LocationStatus): readonly StateInfo[] {
  const known = new Map(airflowStates(baseline).map((state) => [state.key, state]))
  return airflowStates(status).filter(({ key, version, createdAt }) => {
    const old = known.get(key)
    return old !== undefined && old.version === version && old.createdAt === createdAt
  })
}

/** States that were never fetched: the location is loaded, and holds no DAG. */
export function unfilledStates(states: readonly StateInfo[]): readonly StateInfo[] {
  return states.filter(({ version, createdAt }) => version === null && createdAt === null)
}

/** Whether `refreshComponentState` can renew it: a state in the server's memory is fetched at every load, and only then. */
export function isRefreshable({ managementType }: StateInfo): boolean {
  return managementType !== 'LEGACY_CODE_SERVER_SNAPSHOTS'
}

/** When the newest copy of Airflow was taken, in seconds since 1970; null without component state. */
export function componentStateAt(status: LocationStatus): number | null {
  const times = airflowStates(status).flatMap(({ createdAt }) => createdAt ?? [])
  return times.length === 0 ? null : Math.max(...times)
}
