import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import * as z from 'zod'
import type { RecordedRequest } from './state.ts'

/** A request as GitHub's own description names it. */
export interface Call {
  readonly operationId: string
  /** Of path and query, decoded. */
  readonly parameters: ReadonlyMap<string, string>
  readonly body: unknown
}

const schemaSchema = z.record(z.string(), z.unknown())
const sliceSchema = z.object({
  operations: z.array(
    z.object({
      operationId: z.string(),
      method: z.string(),
      path: z.string(),
      parameters: z.array(
        z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema: schemaSchema }),
      ),
      body: schemaSchema.nullable(),
    }),
  ),
})

interface Operation {
  readonly operationId: string
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly parameters: ValidateFunction
  readonly body: ValidateFunction | undefined
}

/** Cut from GitHub's OpenAPI description by scripts/openapi-slice.mjs. */
const SLICE = new URL('../../fixtures/github/operations.json', import.meta.url)

let operations: readonly Operation[] | undefined

function describedOperations(): readonly Operation[] {
  operations ??= readOperations()
  return operations
}

function readOperations(): Operation[] {
  const ajv = new Ajv({ strict: false, coerceTypes: true, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('timestamp', true)
  return sliceSchema.parse(JSON.parse(readFileSync(SLICE, 'utf8'))).operations.map((operation) => ({
    operationId: operation.operationId,
    method: operation.method,
    pattern: new RegExp(`^${operation.path.replaceAll(/\{\w+\}/g, '([^/?]+)')}$`),
    names: [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
    parameters: ajv.compile({
      type: 'object',
      properties: Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, schema])),
      required: operation.parameters.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    }),
    // GitHub passes over what it does not know, so that a misspelt property would do nothing without a word.
    body: operation.body === null ? undefined : ajv.compile({ ...operation.body, additionalProperties: false }),
  }))
}

/** The described operation that a request calls; undefined for one that GitHub does not have. @throws Error when it is called wrongly */
export function readCall({ method, path, body }: RecordedRequest): Call | undefined {
  const { pathname, searchParams } = new URL(path, 'http://github.test')
  for (const operation of describedOperations()) {
    const match = operation.method === method ? operation.pattern.exec(pathname) : null
    if (match === null) continue
    const inPath = operation.names.map((name, at): [string, string] => [name, decodeURIComponent(match[at + 1] ?? '')])
    const parameters = new Map([...inPath, ...searchParams])
    const parsed: unknown = body === '' ? undefined : JSON.parse(body)
    // Both are changed by the validator, which makes numbers of texts.
    hold(operation.parameters, Object.fromEntries(parameters), `${method} ${path}`)
    if (operation.body !== undefined) hold(operation.body, structuredClone(parsed ?? {}), `${method} ${path}`)
    return { operationId: operation.operationId, parameters, body: parsed }
  }
  return undefined
}

function hold(validate: ValidateFunction, value: unknown, what: string): void {
  if (validate(value)) return
  const told = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  throw new Error(`GitHub does not describe ${what}: ${told.join('; ')}`)
}
