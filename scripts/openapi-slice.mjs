// Cuts GitHub's OpenAPI description down to what the tests hold requests against: parameters and bodies of the operations
// that we call. The description is far too large to depend on, so its slice is committed.
//
//   node scripts/openapi-slice.mjs FOLDER/api.github.com.json > test/fixtures/github/operations.json
import { readFileSync } from 'node:fs'

const OPERATIONS = [
  'users/get-authenticated',
  'issues/list-comments',
  'issues/create-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'issues/list-for-repo',
  'issues/create',
  'issues/update',
  'reactions/create-for-issue-comment',
  'pulls/list',
  'pulls/get',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/update-review-comment',
  'pulls/create-review',
  'git/get-commit',
  'repos/list-pull-requests-associated-with-commit',
  'repos/compare-commits-with-basehead',
  'repos/get-collaborator-permission-level',
  'repos/list-activities',
]
const TOLD = new Set(['description', 'example', 'examples', 'externalDocs', 'title', 'deprecated'])

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the description: api.github.com.json of @octokit/openapi.')
const description = JSON.parse(readFileSync(file, 'utf8'))

const resolved = (reference) =>
  reference
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], description)

/** Without references and words, and with `nullable`, which JSON Schema does not know, as a choice. */
function plain(schema, inProperties = false) {
  if (Array.isArray(schema)) return schema.map((each) => plain(each))
  if (typeof schema !== 'object' || schema === null) return schema
  if (typeof schema.$ref === 'string') return plain(resolved(schema.$ref))
  const { nullable, ...rest } = inProperties ? { ...schema, nullable: undefined } : schema
  const entries = Object.entries(rest)
    .filter(([key, value]) => value !== undefined && (inProperties || !(TOLD.has(key) || key.startsWith('x-'))))
    .map(([key, value]) => [key, plain(value, key === 'properties' && !inProperties)])
  const result = Object.fromEntries(entries)
  return nullable === true ? { anyOf: [result, { type: 'null' }] } : result
}

function slice(operationId) {
  for (const [path, methods] of Object.entries(description.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation.operationId !== operationId) continue
      const parameters = (operation.parameters ?? []).map((each) => plain(each))
      return {
        operationId,
        method: method.toUpperCase(),
        path,
        parameters: parameters.map(({ name, in: place, required = false, schema }) => ({
          name,
          in: place,
          required,
          schema,
        })),
        body: plain(operation.requestBody?.content?.['application/json']?.schema ?? null),
      }
    }
  }
  throw new Error(`GitHub describes no operation ${operationId}`)
}

const { version } = description.info
console.log(JSON.stringify({ version, operations: OPERATIONS.map(slice) }, null, 1))
