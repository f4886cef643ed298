import { describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql'
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
import { STACK_DIR } from '../../helpers/dagster-process.ts'

const run = promisify(execFile)

/** The schema that the installed Dagster serves. */
async function schemaOf(venv: string): Promise<GraphQLSchema> {
  const print = 'from dagster_graphql.schema import create_schema; print(create_schema())'
  const { stdout } = await run(join(STACK_DIR, venv, 'bin', 'python'), ['-c', print], { maxBuffer: 10_000_000 })
  return buildSchema(stdout)
}

const documentsFor = (known: KnownFields): readonly string[] => [
  CAPABILITIES,
  statusDocument(known),
  locationStatusDocument(known),
  assetsDocument(known),
  jobsDocument(2),
  reloadDocument(known),
  SHUTDOWN,
]

describe.each([
  { venv: 'dagster', documents: [...documentsFor({ defsStateInfo: true, externalJobSource: true }), REFRESH_STATE] },
  { venv: 'dagster-1.9', documents: documentsFor({ defsStateInfo: false, externalJobSource: false }) },
])('the schema of $venv', ({ venv, documents }) => {
  it('knows every field of every document that is sent to it', async () => {
    const schema = await schemaOf(venv)

    const errors = documents.flatMap((document) => validate(schema, parse(document)).map(({ message }) => message))

    expect(errors).toEqual([])
  }, 60_000)
})
