import {
  readCachedDefinitions,
  type ReadOptions,
  tellNames,
  UnknownLocationError,
} from '../dagster/cached-definitions.ts'
import type { Snapshot } from '../dagster/definitions.ts'
import { UnreachableError, UserError } from '../errors.ts'
import { type Deployment, findNamed, namesIn, qualify } from './deployments.ts'

export interface DeploymentFailure {
  readonly deployment: Deployment
  readonly error: UnreachableError | UserError
}

export interface DeploymentsAnswer {
  /** Of all that could be read, with qualified names; null when none could. */
  readonly snapshot: Snapshot | null
  readonly failures: readonly DeploymentFailure[]
}

/** Reads what each deployment has cached; one that cannot be used does not hide another. @throws UnknownLocationError */
export async function readDeployments(
  all: readonly Deployment[],
  names: readonly string[],
  { onUnknown = 'throw', ...options }: ReadOptions,
): Promise<DeploymentsAnswer> {
  const read: { deployment: Deployment; snapshot: Snapshot }[] = []
  const failures: DeploymentFailure[] = []
  for (const deployment of all) {
    const locations = namesIn(deployment, all, names)
    if (locations === null) continue
    try {
      const wish = { ...options, locations, onUnknown: all.length === 1 ? onUnknown : ('leave-out' as const) }
      read.push({ deployment, snapshot: await readCachedDefinitions(deployment.client, wish) })
    } catch (error) {
      const isRemote = error instanceof UnreachableError || error instanceof UserError
      if (!isRemote || error instanceof UnknownLocationError) throw error
      failures.push({ deployment, error })
    }
  }
  const snapshot = merge(read, all)
  if (onUnknown === 'throw' && failures.length === 0 && all.length > 1) assertKnown(names, all, snapshot)
  return { snapshot, failures }
}

function merge(
  read: readonly { readonly deployment: Deployment; readonly snapshot: Snapshot }[],
  all: readonly Deployment[],
): Snapshot | null {
  const [first] = read
  if (first === undefined) return null
  const locations = read.flatMap(({ deployment, snapshot }) =>
    snapshot.locations.map((location) => ({ ...location, name: qualify(location.name, deployment, all) })),
  )
  return { ...first.snapshot, locations: locations.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

function assertKnown(names: readonly string[], all: readonly Deployment[], snapshot: Snapshot | null): void {
  const held = (snapshot?.locations ?? []).map(({ name }) => name)
  for (const name of names) {
    const [place] = findNamed(name, all, snapshot)
    if (place !== undefined && held.includes(qualify(place.location, place.deployment, all))) continue
    throw new UnknownLocationError(`no Dagster has a code location "${name}"`, { hint: tellNames(name, held) })
  }
}
