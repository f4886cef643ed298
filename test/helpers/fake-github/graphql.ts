import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql'
import * as z from 'zod'
import { FORBIDDEN } from './standard-answers.ts'
import type { Answer, FakeRepository, FakeToken } from './state.ts'

const requestSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.string()).default({}) })
const SCHEMA = new URL('../../fixtures/github/schema.graphql', import.meta.url)

let schema: GraphQLSchema | undefined

/** @throws Error for a document that GitHub's schema does not allow */
export function answerGraphql(text: string, token: FakeToken, state: FakeRepository): Answer {
  const { query, variables } = requestSchema.parse(JSON.parse(text))
  schema ??= buildSchema(readFileSync(SCHEMA, 'utf8'))
  const [problem] = validate(schema, parse(query))
  if (problem !== undefined) throw new Error(`GitHub's GraphQL schema does not allow it: ${problem.message}`)
  if (!query.includes('minimizeComment')) return { status: 200, body: { data: { viewer: { login: token.login } } } }
  // GraphQL refuses with 200.
  if (token.may === 'read') return { status: 200, body: { errors: [{ type: 'FORBIDDEN', ...refusal() }] } }
  const comment = [...state.reviewComments.values()].flat().find(({ id }) => `PRRC_${id}` === variables.id)
  if (comment === undefined)
    return { status: 200, body: { errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a node' }] } }
  comment.minimized = 'RESOLVED'
  return { status: 200, body: { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } } }
}

function refusal(): { message: string } {
  return z.object({ message: z.string() }).parse(FORBIDDEN.body)
}
