import type { AirflowReady } from '../../airflow/rest/ready.ts'
import type { LocationStatus } from '../../dagster/status.ts'
import type { Action, Ending } from './request.ts'

/** The states of a reload, with what each has to know. */
export type Step =
  | { readonly state: 'checking' }
  | { readonly state: 'waiting-for-airflow'; readonly wait: () => Promise<AirflowReady> }
  | { readonly state: 'sending'; readonly action: Action; readonly baseline: LocationStatus }
  | {
      readonly state: 'loading'
      readonly action: Action
      readonly baseline: LocationStatus
      readonly arrived: (status: LocationStatus) => boolean
      /** What the server answered the change with. */
      readonly first?: LocationStatus
      readonly recoveryMs?: number
    }
  | {
      readonly state: 'comparing'
      readonly action: Action
      readonly baseline: LocationStatus
      readonly status: LocationStatus
    }
  | { readonly state: 'done'; readonly ending: Ending }

export function done(ending: Ending): Step {
  return { state: 'done', ending }
}
