import { createDagsterClient, type DagsterClient, type DagsterClientOptions } from '../dagster/client.ts'
import type { Snapshot } from '../dagster/definitions.ts'

/** One Dagster that is asked. */
export interface Deployment {
  /** What of its address tells it from the others: `prod`, or the host. */
  readonly name: string
  readonly client: DagsterClient
  /** It is Dagster+. */
  readonly plus: boolean
}

/** One client for each address. @throws UserError for one that is no address */
export function openDeployments(
  urls: readonly string[],
  options: Omit<DagsterClientOptions, 'url'>,
): readonly Deployment[] {
  const clients = urls.map((url) => createDagsterClient({ ...options, url }))
  const endpoints = clients.map(({ endpoint }) => new URL(endpoint))
  const short = endpoints.map(shortName)
  const isTold = new Set(short).size === short.length
  return clients.map((client, index) => ({
    client,
    name: (isTold ? short[index] : client.endpoint) ?? client.endpoint,
    plus: /(?:^|\.)dagster\.(?:cloud|plus)$/.test(endpoints[index]?.hostname ?? ''),
  }))
}

function shortName({ hostname, host, pathname }: URL): string {
  const path = pathname.replace(/^\/|\/?graphql$/g, '')
  return /\.dagster\.(?:cloud|plus)$/.test(hostname) ? path : [host, path].filter((part) => part !== '').join('/')
}

/** What a code location is called where several deployments are looked at: `analytics@prod`; of a single one, as Dagster has it. */
export function qualify(location: string, deployment: Deployment, all: readonly Deployment[]): string {
  return all.length === 1 ? location : `${location}@${deployment.name}`
}

/** The locations that are asked of one deployment, as it calls them; null when the names are all of others. */
export function namesIn(deployment: Deployment, all: readonly Deployment[], names: readonly string[]): string[] | null {
  if (all.length === 1 || names.length === 0) return [...names]
  const asked = names.flatMap((name) => {
    const owner = all.find((each) => name.endsWith(`@${each.name}`))
    if (owner === undefined) return [name]
    return owner === deployment ? [name.slice(0, -1 - owner.name.length)] : []
  })
  return asked.length === 0 ? null : asked
}

/** Where a named location is: in every deployment that has it, else in the first that could, which will say that it has not. */
export function findNamed(
  name: string,
  all: readonly Deployment[],
  snapshot: Snapshot | null,
): { readonly location: string; readonly deployment: Deployment }[] {
  const places = all.flatMap((deployment) =>
    (namesIn(deployment, all, [name]) ?? []).map((location) => ({ location, deployment })),
  )
  const held = new Set(snapshot?.locations.map((each) => each.name))
  const found = places.filter(({ location, deployment }) => held.has(qualify(location, deployment, all)))
  return found.length > 0 ? found : places.slice(0, 1)
}
