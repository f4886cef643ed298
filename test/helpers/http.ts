import { afterAll, afterEach, beforeAll } from '@jest/globals'
import nock from 'nock'

interface Request {
  method?: string
  href?: string
}

let unmatched: string[] = []

const onNoMatch = (request: Request, options?: Request): void => {
  unmatched.push(`${options?.method ?? request.method ?? '?'} ${options?.href ?? request.href ?? '?'}`)
}

beforeAll(() => {
  nock.emitter.on('no match', onNoMatch)
  nock.disableNetConnect()
})

afterEach(() => {
  const pending = nock.pendingMocks()
  const missing = unmatched
  unmatched = []
  nock.abortPendingRequests()
  nock.cleanAll()
  if (missing.length > 0) throw new Error(`requests without a mock:\n${missing.join('\n')}`)
  if (pending.length > 0) throw new Error(`mocks never used:\n${pending.join('\n')}`)
})

afterAll(() => {
  nock.emitter.off('no match', onNoMatch)
  nock.restore()
})
