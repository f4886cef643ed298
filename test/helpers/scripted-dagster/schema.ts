import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLSchema } from 'graphql'
import {
  assetsDocument,
  CAPABILITIES,
  jobsDocument,
  type KnownFields,
  locationStatusDocument,
  REFRESH_STATE,
  reloadDocument,
  SHUTDOWN,
  statusDocument,
} from '../../../src/dagster/documents.ts'

/** The Dagsters whose GraphQL schema is kept as a fixture; `venv` is the stack's environment that prints it. */
export const DAGSTERS = [
  { release: '1.9', venv: 'dagster-1.9' },
  { release: '1.11', venv: 'dagster-1.11' },
  { release: '1.13', venv: 'dagster' },
] as const

export type Release = (typeof DAGSTERS)[number]['release']

/** The fixture of one release: the part of the schema that our documents touch. */
export function schemaFile(release: Release): URL {
  return new URL(`../../fixtures/dagster/schema-${release}.graphql`, import.meta.url)
}

const schemas = new Map<Release, GraphQLSchema>()

export function schemaOf(release: Release): GraphQLSchema {
  const known = schemas.get(release) ?? buildSchema(readFileSync(schemaFile(release), 'utf8'))
  schemas.set(release, known)
  return known
}

/** What {@link file://../../../src/dagster/capabilities.ts} has to find in a schema. */
export function capabilitiesIn(schema: GraphQLSchema): KnownFields & { readonly refreshComponentState: boolean } {
  const has = (type: string, field: string): boolean => {
    const found = schema.getType(type)
    return found !== undefined && 'getFields' in found && Object.hasOwn(found.getFields(), field)
  }
  return {
    defsStateInfo: has('WorkspaceLocationEntry', 'defsStateInfo'),
    externalJobSource: has('Job', 'externalJobSource'),
    refreshComponentState: has('Mutation', 'refreshComponentState'),
  }
}

/** Every document that is sent to a server with this schema. */
export function documentsFor(schema: GraphQLSchema): readonly string[] {
  const known = capabilitiesIn(schema)
  return [
    CAPABILITIES,
    statusDocument(known),
    locationStatusDocument(known),
    assetsDocument(known),
    jobsDocument(2),
    reloadDocument(known),
    SHUTDOWN,
    ...(known.refreshComponentState ? [REFRESH_STATE] : []),
  ]
}
