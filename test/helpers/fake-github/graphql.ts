import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql'
import * as z from 'zod'
import { FORBIDDEN } from './standard-answers.ts'
import type { Answer, FakeComment, FakeRepository, FakeToken } from './state.ts'

const requestSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.string()).default({}) })
const SCHEMA = new URL('../../fixtures/github/schema.graphql', import.meta.url)

let schema: GraphQLSchema | undefined

/** @throws Error for a document that GitHub's schema does not allow */
export function answerGraphql(text: string, token: FakeToken, state: FakeRepository): Answer {
  const { query, variables } = requestSchema.parse(JSON.parse(text))
  schema ??= buildSchema(readFileSync(SCHEMA, 'utf8'))
  const [problem] = validate(schema, parse(query))
  if (problem !== undefined) throw new Error(`GitHub's GraphQL schema does not allow it: ${problem.message}`)
  const subject = subjectOf(state, variables.id)
  if (query.includes('viewer {')) return data({ viewer: { login: token.login } })
  if (query.startsWith('query')) return data({ node: subject === undefined ? null : isMinimized(subject) })
  // GraphQL refuses with 200.
  if (token.may === 'read') return refused('FORBIDDEN', refusal().message)
  if (subject === undefined) return refused('NOT_FOUND', 'Could not resolve to a node')
  if (query.includes('unminimizeComment')) {
    subject.minimized = undefined
    return data({ unminimizeComment: { unminimizedComment: isMinimized(subject) } })
  }
  subject.minimized = 'RESOLVED'
  return data({ minimizeComment: { minimizedComment: isMinimized(subject) } })
}

type Hideable = Pick<FakeComment, 'minimized'>

function subjectOf(state: FakeRepository, id: string | undefined): Hideable | undefined {
  const review = [...state.reviewComments.values()].flat().find((each) => `PRRC_${each.id}` === id)
  return review ?? [...state.comments.values()].flat().find((each) => `IC_${each.id}` === id)
}

function isMinimized({ minimized }: Hideable): { isMinimized: boolean } {
  return { isMinimized: minimized !== undefined }
}

function data(answered: unknown): Answer {
  return { status: 200, body: { data: answered } }
}

function refused(type: string, message: string): Answer {
  return { status: 200, body: { errors: [{ type, message }] } }
}

function refusal(): { message: string } {
  return z.object({ message: z.string() }).parse(FORBIDDEN.body)
}
