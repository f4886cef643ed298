import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema, parse, validate } from 'graphql'
import { STACK_DIR } from '../../helpers/dagster-process.ts'
import { capabilitiesIn, DAGSTERS, documentsFor, schemaFile } from '../../helpers/scripted-dagster/schema.ts'
import { sliceSchema } from './slice.ts'

const run = promisify(execFile)
const PRINT = 'from dagster_graphql.schema import create_schema; print(create_schema())'

/** The schema that the installed Dagster serves, as text. */
async function printedSchema(venv: string): Promise<string> {
  const { stdout } = await run(path.join(STACK_DIR, venv, 'bin', 'python'), ['-c', PRINT], { maxBuffer: 10_000_000 })
  return stdout
}

const KNOWN = {
  '1.9': { defsStateInfo: false, externalJobSource: false, refreshComponentState: false },
  '1.11': { defsStateInfo: true, externalJobSource: true, refreshComponentState: false },
  '1.13': { defsStateInfo: true, externalJobSource: true, refreshComponentState: true },
}

describe.each(DAGSTERS)('the GraphQL schema of Dagster $release', ({ release, venv }) => {
  let sdl: string

  beforeAll(async () => {
    sdl = await printedSchema(venv)
  }, 60_000)

  it('knows every field of every document that is sent to it', () => {
    const schema = buildSchema(sdl)

    const errors = documentsFor(schema).flatMap((document) => validate(schema, parse(document)))

    expect(capabilitiesIn(schema)).toEqual(KNOWN[release])
    expect(errors).toEqual([])
  })

  // The scripted server and its faults stand on these files, so they have to be what Dagster serves.
  it('is the one that is kept for tests', () => {
    const schema = buildSchema(sdl)

    const slice = sliceSchema(sdl, schema, documentsFor(schema))

    const file = schemaFile(release)
    if (process.env['UPDATE_SCHEMAS'] !== undefined) writeFileSync(file, slice)
    expect(slice).toBe(readFileSync(file, 'utf8'))
    expect(documentsFor(schema).flatMap((document) => validate(buildSchema(slice), parse(document)))).toEqual([])
  })
})
