import type { Comparison } from '../../../src/commands/reload/request.ts'
import type { DagsterClient, Operation } from '../../../src/dagster/client.ts'
import type { Clock } from '../../../src/remote.ts'

/** A location entry as GraphQL gives it. */
export function anEntry(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const { serverId = 'server-1', ...rest } = overrides
  return {
    __typename: 'WorkspaceLocationEntry',
    name: 'analytics',
    loadStatus: 'LOADED',
    updatedTimestamp: 1,
    versionKey: `["${String(serverId)}", null]`,
    permissions: [
      { permission: 'reload_repository_location', value: true },
      { permission: 'refresh_component_state', value: true },
    ],
    defsStateInfo: null,
    locationOrLoadError: {
      __typename: 'RepositoryLocation',
      serverId,
      dagsterLibraryVersions: [{ name: 'dagster', version: '1.13.27' }],
      repositories: [{ name: '__repository__' }],
    },
    ...rest,
  }
}

/** The entry of a location that failed to load. */
export function aFailedEntry(cause: string, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return anEntry({
    updatedTimestamp: 2,
    versionKey: '2.5',
    locationOrLoadError: {
      __typename: 'PythonError',
      message: 'DagsterUserCodeLoadError: Error occurred during the loading of Dagster definitions',
      className: 'DagsterUserCodeLoadError',
      errorChain: [{ error: { message: `${cause}\n`, className: cause.split(':')[0] ?? null } }],
    },
    ...overrides,
  })
}

export function aLoadingEntry(): Record<string, unknown> {
  return anEntry({ loadStatus: 'LOADING', locationOrLoadError: null, updatedTimestamp: 2 })
}

export function componentState(createTimestamp: number, managementType = 'LOCAL_FILESYSTEM'): Record<string, unknown> {
  const info = { version: '__local__', createTimestamp, managementType }
  return { keyStateInfo: [{ name: 'AirflowInstanceComponent[local]', info }] }
}

/** A state that was never fetched. */
export const NO_STATE = { keyStateInfo: [{ name: 'AirflowInstanceComponent[local]', info: null }] }

type Answer = Record<string, unknown> | Error

export interface Script {
  /** One after the other, for each question about the location; the last one stays. */
  readonly statuses: readonly Answer[]
  readonly reload?: readonly Answer[]
  readonly refresh?: readonly Answer[]
  readonly shutdown?: readonly Answer[]
  /** Fields of Dagster's mutation type; default what 1.13 has. */
  readonly mutations?: readonly string[]
}

export interface ScriptedDagster {
  readonly client: DagsterClient
  /** The names of the changes that were sent. */
  readonly sent: string[]
  /** How often the location was asked about. */
  readonly asked: () => number
}

/** A Dagster that answers by script, through the same schemas as the real one. */
export function scriptedDagster(script: Script): ScriptedDagster {
  const sent: string[] = []
  const at = new Map<string, number>()
  const next = (list: string, answers: readonly Answer[] | undefined): Record<string, unknown> => {
    const index = at.get(list) ?? 0
    at.set(list, index + 1)
    const answer = answers?.[Math.min(index, answers.length - 1)]
    if (answer === undefined) throw new Error(`the script has no answer for ${list}`)
    if (answer instanceof Error) throw answer
    return answer
  }
  const mutations = script.mutations ?? [
    'reloadRepositoryLocation',
    'refreshComponentState',
    'shutdownRepositoryLocation',
  ]
  const fields = (names: readonly string[]): unknown => ({ fields: names.map((name) => ({ name })) })
  const answers: Record<string, () => unknown> = {
    AirliftDriftCapabilities: () => ({
      entry: fields(['locationOrLoadError', 'defsStateInfo']),
      mutation: fields(mutations),
      job: fields(['externalJobSource']),
    }),
    AirliftDriftStatus: () => ({
      version: '1.13.27',
      workspaceOrError: { __typename: 'Workspace', locationEntries: [next('statuses', script.statuses)] },
    }),
    AirliftDriftLocationStatus: () => ({ workspaceLocationEntryOrError: next('statuses', script.statuses) }),
    AirliftDriftReload: () => ({ reloadRepositoryLocation: next('reload', script.reload) }),
    AirliftDriftRefreshState: () => ({ refreshComponentState: next('refresh', script.refresh) }),
    AirliftDriftShutdown: () => ({ shutdownRepositoryLocation: next('shutdown', script.shutdown) }),
  }
  const answer = <T>(operation: Operation<T>): Promise<T> =>
    Promise.resolve().then(() => operation.answer.parse(answers[operation.name]?.()))
  return {
    sent,
    asked: () => at.get('statuses') ?? 0,
    client: {
      endpoint: 'http://dagster.test/graphql',
      query: answer,
      mutate: (operation) => {
        sent.push(operation.name)
        return answer(operation)
      },
    },
  }
}

/** A clock that moves only when somebody sleeps. */
export function aClock(): Clock {
  let now = 1_000_000
  return {
    now: () => now,
    sleep: (ms, signal) => {
      signal?.throwIfAborted()
      now += ms
      return Promise.resolve()
    },
  }
}

/** What one comparison comes to: how many differences it finds, null when there is nothing to compare with, or more than that. */
export type Finds = number | null | Partial<Comparison>

export function aComparison(finds: Finds): Comparison {
  const found = typeof finds === 'object' && finds !== null ? finds : { left: finds }
  return { left: 0, mappingsLeft: 0, newer: null, forecast: null, accepted: false, ...found }
}

/** One comparison after the other; the last one stays. */
export function comparisons(all: readonly Finds[]): () => Promise<Comparison> {
  const rest = [...all]
  return () => Promise.resolve(aComparison((rest.length > 1 ? rest.shift() : rest[0]) ?? null))
}
