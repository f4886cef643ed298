import { createHash } from 'node:crypto'
import type { Found } from './rule.ts'

/**
 * The identity of a finding: 12 hexadecimal digits from what it is about, without line, message or certainty, so that it
 * survives line moves and unrelated edits. Accepting a finding binds to it.
 */
export function fingerprintOf(rule: string, found: Found): string {
  const { dagId, taskId, edge, location, instance, file, subject } = found
  // A finding about a DAG stays the same when the DAG moves to another file.
  const identity = [rule, dagId, taskId, edge, location, instance, dagId === undefined ? file : undefined, subject]
  return createHash('sha256')
    .update(JSON.stringify(identity.map((part) => part ?? null)))
    .digest('hex')
    .slice(0, 12)
}
