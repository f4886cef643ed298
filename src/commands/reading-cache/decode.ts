import { Mentions } from '../mentions.ts'
import type { KnownReading } from '../reading.ts'
import type { Contents } from './contents.ts'
import type { State } from './states.ts'

export interface Decoded {
  readonly mentions: Mentions
  /** By {@link instanceKey}. */
  readonly readings: ReadonlyMap<string, KnownReading>
  /** Every path that a reading depends on. */
  readonly paths: ReadonlySet<string>
}

/** @throws RangeError when an index leads nowhere */
export function decode({ paths, states, mentions, instances }: Contents, stateOf: (path: string) => State): Decoded {
  if (paths.length !== states.length) throw new RangeError('the cache has paths without a state')
  const altered = new Set(paths.filter((path, index) => stateOf(path) !== states[index]))
  const pathAt = (index: number): string => {
    const path = paths[index]
    if (path === undefined) throw new RangeError('the cache means a path that it does not have')
    return path
  }
  const readings = instances.map(({ key, calls, reads, ...parts }): [string, KnownReading] => {
    const byFile = reads.map(
      ([file = -1, ...others]) => [pathAt(file), new Set([file, ...others].map(pathAt))] as const,
    )
    return [key, { extraction: { ...parts, reads: new Map(byFile) }, calls, isAltered: (path) => altered.has(path) }]
  })
  return {
    mentions: new Mentions(mentions.map(([blob, dag, dagster, airlift]) => [blob, { dag, dagster, airlift }])),
    readings: new Map(readings),
    paths: new Set(paths),
  }
}
