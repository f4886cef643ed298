import * as z from 'zod'
import { UnreachableError } from '../errors.ts'
import { tellRemoteText } from '../remote.ts'
import { capabilitiesOf } from './capabilities.ts'
import type { CallOptions, DagsterClient } from './client.ts'
import type { LocationError, StateInfo } from './definitions.ts'
import { locationStatusDocument, statusDocument } from './documents.ts'

/** A code location as the web server sees it now. */
export interface LocationStatus {
  readonly name: string
  /** Judged by what the location holds: Dagster's own `loadStatus` says LOADED for a failed location too. */
  readonly state: 'loaded' | 'error' | 'loading'
  readonly error: LocationError | null
  /** Seconds since 1970; moves with every reload, also with one that changed nothing. */
  readonly updatedAt: number
  /** Changes with the server process; of a failed location it is its time stamp. */
  readonly versionKey: string
  /** The code server's process; null while loading or in error. */
  readonly serverId: string | null
  readonly dagsterVersion: string | null
  readonly airliftVersion: string | null
  readonly repositories: readonly string[]
  /** The state of state-backed components, by key; null where the server does not tell it. */
  readonly componentState: readonly StateInfo[] | null
  /** Permissions by name, as far as the server tells them. */
  readonly permissions: ReadonlyMap<string, boolean>
  /** How the web server comes to it: `host` and `port` of a server of its own, or the `python_file` or `module_name` that it runs. */
  readonly origin: ReadonlyMap<string, string>
}

export interface Workspace {
  /** The web server's version. */
  readonly dagsterVersion: string | null
  readonly locations: readonly LocationStatus[]
}

export const pythonErrorSchema = z.object({
  message: z.string(),
  className: z.string().nullish(),
  errorChain: z.array(z.object({ error: z.object({ message: z.string(), className: z.string().nullish() }) })),
})

const anyTypeSchema = z.object({ __typename: z.string() })

export const entrySchema = z.object({
  name: z.string(),
  loadStatus: z.string(),
  updatedTimestamp: z.number(),
  versionKey: z.string(),
  permissions: z.array(z.object({ permission: z.string(), value: z.boolean() })),
  displayMetadata: z.array(z.object({ key: z.string(), value: z.string() })).optional(),
  defsStateInfo: z
    .object({
      keyStateInfo: z.array(
        z.object({
          name: z.string(),
          info: z
            .object({ version: z.string(), createTimestamp: z.number(), managementType: z.string().nullish() })
            .nullable(),
        }),
      ),
    })
    .nullish(),
  locationOrLoadError: z
    .discriminatedUnion('__typename', [
      z.object({
        __typename: z.literal('RepositoryLocation'),
        serverId: z.string().nullable(),
        dagsterLibraryVersions: z.array(z.object({ name: z.string(), version: z.string() })).nullable(),
        repositories: z.array(z.object({ name: z.string() })),
      }),
      pythonErrorSchema.extend({ __typename: z.literal('PythonError') }),
    ])
    .nullable(),
})

const namedEntrySchema = entrySchema.extend({ __typename: z.literal('WorkspaceLocationEntry') })
const namedErrorSchema = pythonErrorSchema.extend({ __typename: z.literal('PythonError') })

const workspaceSchema = z.object({
  version: z.string().nullable(),
  workspaceOrError: z.union([
    z.object({ __typename: z.literal('Workspace'), locationEntries: z.array(entrySchema) }),
    namedErrorSchema,
    anyTypeSchema,
  ]),
})

const locationSchema = z.object({
  workspaceLocationEntryOrError: z.union([namedEntrySchema, namedErrorSchema, anyTypeSchema]).nullable(),
})

/** All code locations. Throws UserError or UnreachableError. */
export async function readWorkspace(client: DagsterClient, options: CallOptions = {}): Promise<Workspace> {
  const known = await capabilitiesOf(client, options)
  const { version, workspaceOrError: answer } = await client.query(
    { name: 'AirliftDriftStatus', document: statusDocument(known), answer: workspaceSchema },
    options,
  )
  if (!('locationEntries' in answer)) throw noWorkspace(answer)
  return { dagsterVersion: version, locations: answer.locationEntries.map(toStatus) }
}

/** One code location, or null when there is none of that name. */
export async function readLocationStatus(
  client: DagsterClient,
  name: string,
  options: CallOptions = {},
): Promise<LocationStatus | null> {
  const known = await capabilitiesOf(client, options)
  const { workspaceLocationEntryOrError: answer } = await client.query(
    { name: 'AirliftDriftLocationStatus', document: locationStatusDocument(known), answer: locationSchema },
    { ...options, variables: { name } },
  )
  if (answer === null) return null
  if (!('versionKey' in answer)) throw noWorkspace(answer)
  return toStatus(answer)
}

function noWorkspace(answer: { __typename: string; message?: string }): UnreachableError {
  const why = answer.message === undefined ? answer.__typename : tellRemoteText(answer.message)
  return new UnreachableError(`Dagster cannot tell its code locations: ${why}`)
}

export function toStatus(entry: z.infer<typeof entrySchema>): LocationStatus {
  const held = entry.locationOrLoadError
  const libraries = held?.__typename === 'RepositoryLocation' ? (held.dagsterLibraryVersions ?? []) : []
  const version = (library: string): string | null => libraries.find(({ name }) => name === library)?.version ?? null
  return {
    name: entry.name,
    state:
      held === null || entry.loadStatus === 'LOADING'
        ? 'loading'
        : held.__typename === 'PythonError'
          ? 'error'
          : 'loaded',
    error: held?.__typename === 'PythonError' ? toLocationError(held) : null,
    updatedAt: entry.updatedTimestamp,
    versionKey: entry.versionKey,
    serverId: held?.__typename === 'RepositoryLocation' ? held.serverId : null,
    dagsterVersion: version('dagster'),
    airliftVersion: version('dagster-airlift'),
    repositories: held?.__typename === 'RepositoryLocation' ? held.repositories.map(({ name }) => name) : [],
    componentState:
      entry.defsStateInfo?.keyStateInfo.map(({ name, info }) => ({
        key: name,
        version: info?.version ?? null,
        createdAt: info?.createTimestamp ?? null,
        managementType: info?.managementType ?? null,
      })) ?? null,
    permissions: new Map(entry.permissions.map(({ permission, value }) => [permission, value])),
    origin: new Map(entry.displayMetadata?.map(({ key, value }) => [key, value])),
  }
}

/** Longer texts are cut: a name collision's message repeats two whole asset specs, source code and all. */
const MAX_ERROR_TEXT = 2000

export function toLocationError(error: z.infer<typeof pythonErrorSchema>): LocationError {
  return {
    className: error.className ?? null,
    message: tellRemoteText(error.message, [], MAX_ERROR_TEXT),
    chain: error.errorChain.slice(0, 20).map(({ error: cause }) => ({
      className: cause.className ?? null,
      message: tellRemoteText(cause.message, [], MAX_ERROR_TEXT),
    })),
  }
}
