import { readFile, stat, writeFile } from 'node:fs/promises'
import * as z from 'zod'
import { toMessage, UserError } from '../errors.ts'
import { type Snapshot, SNAPSHOT_VERSION, snapshotSchema } from './definitions.ts'

/** Larger snapshot files are refused: 10,000 DAGs with their source stay far below. Bytes. */
export const MAX_SNAPSHOT_BYTES = 100_000_000

/** Reads a snapshot file. Throws UserError when it is missing, too large, damaged or of another version. */
export async function readSnapshotFile(path: string): Promise<Snapshot> {
  return parseSnapshot(await readBounded(path), path)
}

/** The same for text that was read elsewhere; `name` stands for it in errors. */
export function parseSnapshot(text: string, name: string): Snapshot {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new UserError(`${name} is no valid JSON`, { hint: `Write it anew: airlift-drift snapshot`, cause })
  }
  const version = z.object({ schemaVersion: z.number() }).safeParse(value)
  if (!version.success) {
    throw new UserError(`${name} is no snapshot of airlift-drift`, { hint: 'Write one with: airlift-drift snapshot' })
  }
  const { schemaVersion } = version.data
  if (schemaVersion !== SNAPSHOT_VERSION) {
    throw new UserError(`${name} has schema version ${schemaVersion}; this airlift-drift reads ${SNAPSHOT_VERSION}`, {
      hint:
        schemaVersion > SNAPSHOT_VERSION
          ? 'Use the version of airlift-drift that wrote it, or a newer one.'
          : 'Write it anew: airlift-drift snapshot',
    })
  }
  const parsed = snapshotSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new UserError(`${name} is damaged at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`, {
    hint: 'Write it anew: airlift-drift snapshot',
  })
}

/** The file's text. The source of DAG files is left out unless asked for, as it may not be for everyone who reads a build's files. */
export function renderSnapshot(snapshot: Snapshot, options: { withSource: boolean }): string {
  const locations = snapshot.locations.map((location) => ({
    ...location,
    dags: location.dags.map(({ served: _, ...dag }) => (options.withSource ? dag : { ...dag, source: null })),
  }))
  return `${JSON.stringify({ ...snapshot, locations }, null, 2)}\n`
}

/** Throws UserError when the file cannot be written. */
export async function writeSnapshotFile(
  path: string,
  snapshot: Snapshot,
  options: { withSource: boolean },
): Promise<void> {
  try {
    await writeFile(path, renderSnapshot(snapshot, options))
  } catch (cause) {
    throw new UserError(`${path} could not be written: ${toMessage(cause)}`, { cause })
  }
}

async function readBounded(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > MAX_SNAPSHOT_BYTES) throw new UserError(`${path} is larger than ${MAX_SNAPSHOT_BYTES / 1_000_000} MB`)
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(`the snapshot ${path} could not be read: ${toMessage(cause)}`, {
      hint: 'Write one with: airlift-drift snapshot',
      cause,
    })
  }
}
