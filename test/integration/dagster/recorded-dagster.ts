import nock from 'nock'
import * as z from 'zod'
import { createDagsterClient, type DagsterClient, type DagsterClientOptions } from '../../../src/dagster/client.ts'
import { recorded } from '../../helpers/fixture.ts'

export const DAGSTER = 'http://dagster.test'

const requestSchema = z.object({
  operationName: z.string(),
  query: z.string(),
  variables: z.record(z.string(), z.string()).optional(),
})
export type SentRequest = z.infer<typeof requestSchema>

/** Answers one request of the operation with what a real Dagster answered; returns what was sent, once it is. */
export async function answerWith(operation: string, fixture: string): Promise<{ request: () => SentRequest }> {
  const { status, body } = await recorded(`dagster/${fixture}.json`)
  const seen: SentRequest[] = []
  nock(DAGSTER)
    .post('/graphql', (sent: unknown) => {
      const parsed = requestSchema.safeParse(sent)
      if (!parsed.success || parsed.data.operationName !== operation) return false
      seen.push(parsed.data)
      return true
    })
    .reply(status, JSON.stringify(body), { 'content-type': 'application/json' })
  return {
    request: () => {
      const [first] = seen
      if (first === undefined) throw new Error(`${operation} was not sent`)
      return first
    },
  }
}

/** A client that never really waits between two attempts; `pauses` tells how long it would have. */
export function aClient(options: Partial<DagsterClientOptions> = {}): { client: DagsterClient; pauses: number[] } {
  const pauses: number[] = []
  const client = createDagsterClient({
    url: DAGSTER,
    log: () => undefined,
    clock: {
      now: () => Date.parse('2026-11-21T12:00:00Z'),
      sleep: (ms) => {
        pauses.push(ms)
        return Promise.resolve()
      },
    },
    ...options,
  })
  return { client, pauses }
}
