import { readCachedDefinitions } from '../../dagster/cached-definitions.ts'
import { capabilitiesOf } from '../../dagster/capabilities.ts'
import type { DagsterClient } from '../../dagster/client.ts'
import type { Snapshot } from '../../dagster/definitions.ts'
import { RefusedError } from '../../dagster/failures.ts'
import { type LocationStatus, readWorkspace, type Workspace } from '../../dagster/status.ts'
import { toMessage, UnreachableError, UserError } from '../../errors.ts'
import { type Advice, adviceOn, isAtLeast, tellNames } from './advice.ts'
import { examineLocation } from './examine-location.ts'

const advice = adviceOn('Dagster')

export interface DagsterExamination {
  readonly advice: readonly Advice[]
  /** The versions of dagster-airlift that read an Airflow, by code location. */
  readonly airliftVersions: ReadonlyMap<string, string | null>
}

export interface DagsterQuestion {
  readonly client: DagsterClient
  /** Only these code locations; none named: all. */
  readonly locations: readonly string[]
  readonly now: Date
  readonly signal?: AbortSignal | undefined
}

/** Looks at everything that `check` and `reload` need of Dagster, and changes nothing. */
export async function examineDagster(question: DagsterQuestion): Promise<DagsterExamination> {
  const { client, signal } = question
  let workspace: Workspace
  try {
    await capabilitiesOf(client, { signal })
    workspace = await readWorkspace(client, { signal })
  } catch (error) {
    return { advice: [unusable(client, error)], airliftVersions: new Map() }
  }
  const wanted = workspace.locations.filter(
    ({ name }) => question.locations.length === 0 || question.locations.includes(name),
  )
  const unknown = question.locations.filter((name) => !workspace.locations.some((each) => each.name === name))
  const cached = await definitionsOf(question, wanted)
  const locations = wanted.flatMap((status) =>
    examineLocation(status, cached.snapshot?.locations.find(({ name }) => name === status.name) ?? null, question.now),
  )
  return {
    advice: [
      advice('address', 'ok', `${client.endpoint} is Dagster`),
      ...version(workspace),
      ...unknown.map((name) => unknownLocation(name, workspace.locations)),
      ...(wanted.length === 0 && unknown.length === 0 ? [noLocation()] : []),
      ...locations,
      ...cached.advice,
      ...(await stateRefresh(client, wanted, signal)),
      ...(cached.snapshot === null ? [] : airliftAtAll(cached.snapshot)),
    ],
    airliftVersions: new Map(
      (cached.snapshot?.locations ?? []).flatMap(({ name, airlift }) =>
        airlift === undefined || airlift.api === 'none' ? [] : [[name, airlift.version] as const],
      ),
    ),
  }
}

function unusable(client: DagsterClient, error: unknown): Advice {
  if (!(error instanceof UserError) && !(error instanceof UnreachableError)) throw error
  const what = error instanceof RefusedError ? 'token' : 'address'
  return advice(what, 'problem', toMessage(error), error.hint ?? `Check that ${client.endpoint} is right.`)
}

function version({ dagsterVersion }: Workspace): Advice[] {
  if (dagsterVersion === null) return [advice('version', 'warning', 'it does not tell its version')]
  const supported = isAtLeast(dagsterVersion, [1, 9])
  return supported === false
    ? [advice('version', 'problem', `it is ${dagsterVersion}`, 'Supported is Dagster 1.9 and newer.')]
    : [advice('version', 'ok', `it is ${dagsterVersion}`)]
}

function unknownLocation(name: string, locations: readonly LocationStatus[]): Advice {
  const known = locations.map((each) => each.name)
  return advice(name, 'problem', 'Dagster has no code location of this name', `It has: ${tellNames(known)}.`)
}

function noLocation(): Advice {
  return advice('code locations', 'problem', 'this deployment has none', 'Is it the right deployment? Add one to it.')
}

async function definitionsOf(
  { client, signal }: DagsterQuestion,
  wanted: readonly LocationStatus[],
): Promise<{ snapshot: Snapshot | null; advice: readonly Advice[] }> {
  if (wanted.length === 0) return { snapshot: null, advice: [] }
  try {
    const locations = wanted.map(({ name }) => name)
    const snapshot = await readCachedDefinitions(client, {
      locations,
      readStructure: () => null,
      limits: () => ({ signal }),
    })
    return { snapshot, advice: [] }
  } catch (error) {
    if (!(error instanceof UserError) && !(error instanceof UnreachableError)) throw error
    return { snapshot: null, advice: [advice('cached definitions', 'problem', toMessage(error), error.hint)] }
  }
}

/** Component state that a reload leaves alone can only be renewed where Dagster knows how. */
async function stateRefresh(
  client: DagsterClient,
  locations: readonly LocationStatus[],
  signal: AbortSignal | undefined,
): Promise<Advice[]> {
  const stateful = locations.filter(({ componentState }) => (componentState?.length ?? 0) > 0)
  if (stateful.length === 0 || (await capabilitiesOf(client, { signal })).refreshComponentState) return []
  return [
    advice(
      'component state',
      'warning',
      'this Dagster cannot refresh the state of a component by itself, and a reload may keep the old one',
      'Run `dg utils refresh-defs-state` where the location is built, or upgrade to Dagster 1.13.',
    ),
  ]
}

function airliftAtAll({ locations }: Snapshot): Advice[] {
  if (locations.some(({ airlift }) => airlift !== undefined)) return []
  if (locations.every(({ status }) => status !== 'loaded')) return []
  const next = 'Build its definitions with dagster-airlift, or name the right one with code-locations.'
  return [advice('dagster-airlift', 'problem', 'no loaded code location holds anything of Airflow', next)]
}
