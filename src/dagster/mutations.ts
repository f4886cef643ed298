import * as z from 'zod'
import { tellRemoteText } from '../remote.ts'
import { capabilitiesOf } from './capabilities.ts'
import type { CallOptions, DagsterClient } from './client.ts'
import type { LocationError } from './definitions.ts'
import { REFRESH_STATE, reloadDocument, SHUTDOWN } from './documents.ts'
import { entrySchema, type LocationStatus, pythonErrorSchema, toLocationError, toStatus } from './status.ts'

/** Answers that each of the three mutations can give. */
export type Refusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unauthorized'; readonly message: string }
  | { readonly kind: 'error'; readonly error: LocationError }

/** `done`: the server answered with the location as it is now, which does not mean that anything was loaded anew. */
export type ReloadAnswer =
  { readonly kind: 'done'; readonly status: LocationStatus } | { readonly kind: 'not-supported' } | Refusal

/** `accepted`: the refresh still runs, and the state's version will change when it is through. */
export type RefreshAnswer = { readonly kind: 'done' } | { readonly kind: 'accepted' } | Refusal

export type ShutdownAnswer = { readonly kind: 'done' } | Refusal

const message = z.object({ message: z.string() })
const refusals = [
  message.extend({ __typename: z.literal('RepositoryLocationNotFound') }),
  message.extend({ __typename: z.literal('UnauthorizedError') }),
  pythonErrorSchema.extend({ __typename: z.literal('PythonError') }),
] as const
type RefusalAnswer = z.infer<(typeof refusals)[number]>

function toRefusal(answer: RefusalAnswer): Refusal {
  switch (answer.__typename) {
    case 'RepositoryLocationNotFound':
      return { kind: 'not-found' }
    case 'UnauthorizedError':
      return { kind: 'unauthorized', message: tellRemoteText(answer.message) }
    case 'PythonError':
      return { kind: 'error', error: toLocationError(answer) }
  }
}

const reloadSchema = z.object({
  reloadRepositoryLocation: z.discriminatedUnion('__typename', [
    entrySchema.extend({ __typename: z.literal('WorkspaceLocationEntry') }),
    message.extend({ __typename: z.literal('ReloadNotSupported') }),
    ...refusals,
  ]),
})

const refreshSchema = z.object({
  refreshComponentState: z.discriminatedUnion('__typename', [
    z.object({ __typename: z.literal('RefreshComponentStateSuccess') }),
    z.object({ __typename: z.literal('RefreshComponentStateAccepted') }),
    message.extend({ __typename: z.literal('RefreshComponentStateError') }),
    ...refusals,
  ]),
})

const shutdownSchema = z.object({
  shutdownRepositoryLocation: z.discriminatedUnion('__typename', [
    z.object({ __typename: z.literal('ShutdownRepositoryLocationSuccess') }),
    ...refusals,
  ]),
})

/** Asks Dagster to load a code location anew. Throws as {@link DagsterClient.mutate} does. */
export async function reloadLocation(client: DagsterClient, name: string, options: CallOptions): Promise<ReloadAnswer> {
  const known = await capabilitiesOf(client, options)
  const { reloadRepositoryLocation: answer } = await client.mutate(
    { name: 'AirliftDriftReload', document: reloadDocument(known), answer: reloadSchema },
    { ...options, variables: { name } },
  )
  switch (answer.__typename) {
    case 'WorkspaceLocationEntry':
      return { kind: 'done', status: toStatus(answer) }
    case 'ReloadNotSupported':
      return { kind: 'not-supported' }
    default:
      return toRefusal(answer)
  }
}

/** Asks Dagster to fetch a component's state anew; only servers whose schema has the mutation may be asked. */
export async function refreshComponentState(
  client: DagsterClient,
  name: string,
  key: string,
  options: CallOptions,
): Promise<RefreshAnswer> {
  const { refreshComponentState: answer } = await client.mutate(
    { name: 'AirliftDriftRefreshState', document: REFRESH_STATE, answer: refreshSchema },
    { ...options, variables: { name, key } },
  )
  switch (answer.__typename) {
    case 'RefreshComponentStateSuccess':
      return { kind: 'done' }
    case 'RefreshComponentStateAccepted':
      return { kind: 'accepted' }
    case 'RefreshComponentStateError':
      return { kind: 'error', error: { className: null, message: tellRemoteText(answer.message, [], 2000), chain: [] } }
    default:
      return toRefusal(answer)
  }
}

/** Stops a code location's server; its platform has to start it again. */
export async function shutdownLocation(
  client: DagsterClient,
  name: string,
  options: CallOptions,
): Promise<ShutdownAnswer> {
  const { shutdownRepositoryLocation: answer } = await client.mutate(
    { name: 'AirliftDriftShutdown', document: SHUTDOWN, answer: shutdownSchema },
    { ...options, variables: { name } },
  )
  return answer.__typename === 'ShutdownRepositoryLocationSuccess' ? { kind: 'done' } : toRefusal(answer)
}
