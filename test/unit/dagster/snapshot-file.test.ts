import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MAX_SNAPSHOT_BYTES, readSnapshotFile, writeSnapshotFile } from '../../../src/dagster/snapshot-file.ts'
import { UserError } from '../../../src/errors.ts'
import { aCachedDag, aLocation, aSnapshot } from '../../helpers/dags.ts'

const SNAPSHOT = aSnapshot([aLocation({ dags: [aCachedDag('jobs', { source: 'print()\n' })] })])

let folder: string
const path = () => join(folder, 'snapshot.json')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'airlift-drift-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('a snapshot file', () => {
  it('gives back what was written, with the source when asked for', async () => {
    await writeSnapshotFile(path(), SNAPSHOT, { withSource: true })

    expect(await readSnapshotFile(path())).toEqual(SNAPSHOT)
  })

  it('holds no source otherwise', async () => {
    await writeSnapshotFile(path(), SNAPSHOT, { withSource: false })

    const { locations } = await readSnapshotFile(path())

    expect(locations[0]?.dags.map(({ source }) => source)).toEqual([null])
  })

  it.each([
    ['cut off', '{"schemaVersion": 1, "loc', 'is no valid JSON'],
    ['another file', '{"name": "x"}', 'is no snapshot of airlift-drift'],
    ['null', 'null', 'is no snapshot of airlift-drift'],
    ['from the future', '{"schemaVersion": 2}', 'has schema version 2; this airlift-drift reads 1'],
    ['damaged', '{"schemaVersion": 1, "takenAt": 5, "locations": []}', 'is damaged at "takenAt"'],
  ])('that is %s is an error that says so', async (_, text, why) => {
    await writeFile(path(), text)

    const reading = readSnapshotFile(path())

    await expect(reading).rejects.toThrow(UserError)
    await expect(reading).rejects.toThrow(why)
  })

  it('that is missing is an error', async () => {
    await expect(readSnapshotFile(path())).rejects.toThrow(UserError)
  })

  it('that is too large is not read', async () => {
    await writeFile(path(), '')
    await truncate(path(), MAX_SNAPSHOT_BYTES + 1)

    await expect(readSnapshotFile(path())).rejects.toThrow('larger than 100 MB')
  })
})
