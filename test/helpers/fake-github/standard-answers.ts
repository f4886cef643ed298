import type { Answer } from './state.ts'

export const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } }
export const FORBIDDEN: Answer = {
  status: 403,
  body: { message: 'Resource not accessible by integration' },
  headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
}
export const MAX_BODY_CHARACTERS = 65_536

export function ok(body: unknown, status = 200): Answer {
  return { status, body }
}

export function tooLong(resource: string): Answer {
  const message = `Body is too long (maximum is ${MAX_BODY_CHARACTERS} characters)`
  return {
    status: 422,
    body: { message: 'Validation Failed', errors: [{ resource, code: 'unprocessable', field: 'data', message }] },
  }
}
