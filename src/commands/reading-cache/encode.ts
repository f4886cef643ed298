import type { Mentions } from '../mentions.ts'
import type { Reading } from '../reading.ts'
import type { State } from './states.ts'

interface Written {
  readonly build: string
  readonly mentions: Mentions
  readonly instances: readonly { readonly key: string; readonly reading: Reading }[]
  readonly stateOf: (path: string) => State
}

/** The contents of the cache's file; DAG files that another run may get further with are left out. */
export function encode({ build, mentions, instances, stateOf }: Written) {
  const paths = new Map<string, number>()
  const indexOf = (path: string): number => {
    const known = paths.get(path)
    if (known !== undefined) return known
    paths.set(path, paths.size)
    return paths.size - 1
  }
  const parts = instances.map(({ key, reading: { extraction, calls } }) => {
    const stopped = new Set(extraction.open.flatMap(({ kind, file }) => (kind === 'budget' ? [file] : [])))
    const kept = <Item extends { readonly file: string }>(items: readonly Item[]): Item[] =>
      items.filter(({ file }) => !stopped.has(file))
    const reads = [...extraction.reads].filter(([file]) => !stopped.has(file))
    return {
      key,
      dags: kept(extraction.dags),
      failures: kept(extraction.failures),
      open: kept(extraction.open),
      calls: kept(calls),
      reads: reads.map(([file, of]) => [file, ...[...of].filter((path) => path !== file)].map(indexOf)),
    }
  })
  return {
    build,
    paths: [...paths.keys()],
    states: [...paths.keys()].map(stateOf),
    mentions: [...mentions.used()].map(([blob, { dag, dagster, airlift }]) => [blob, dag, dagster, airlift]),
    instances: parts,
  }
}
