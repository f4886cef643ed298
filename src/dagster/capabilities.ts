import * as z from 'zod'
import { UserError } from '../errors.ts'
import type { CallLimits, DagsterClient } from './client.ts'
import { CAPABILITIES, type KnownFields } from './documents.ts'

/** What the server's GraphQL schema offers beyond Dagster 1.9. */
export interface Capabilities extends KnownFields {
  readonly refreshComponentState: boolean
}

const typeSchema = z.object({ fields: z.array(z.object({ name: z.string() })).nullable() }).nullable()

const operation = {
  name: 'AirliftDriftCapabilities',
  document: CAPABILITIES,
  answer: z.object({ entry: typeSchema, mutation: typeSchema, job: typeSchema }),
}

const asked = new WeakMap<DagsterClient, Promise<Capabilities>>()

/** Asks the server's schema once per client; a failure is not kept. Throws UserError when the server is no Dagster. */
export function capabilitiesOf(client: DagsterClient, limits: CallLimits = {}): Promise<Capabilities> {
  const known = asked.get(client)
  if (known !== undefined) return known
  const asking = ask(client, limits)
  asked.set(client, asking)
  asking.catch(() => asked.delete(client))
  return asking
}

async function ask(client: DagsterClient, { signal, deadline }: CallLimits): Promise<Capabilities> {
  const { entry, mutation, job } = await client.query(operation, { signal, deadline })
  const has = (type: z.infer<typeof typeSchema>, field: string): boolean =>
    type?.fields?.some(({ name }) => name === field) ?? false
  if (!has(entry, 'locationOrLoadError')) {
    throw new UserError(`${client.endpoint} speaks GraphQL, but it is not Dagster`, { hint: 'Check dagster-url.' })
  }
  return {
    defsStateInfo: has(entry, 'defsStateInfo'),
    externalJobSource: has(job, 'externalJobSource'),
    refreshComponentState: has(mutation, 'refreshComponentState'),
  }
}
