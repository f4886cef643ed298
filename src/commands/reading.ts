import { findDagFiles } from '../airflow/dag-files.ts'
import type { Extraction } from '../airflow/dag.ts'
import { extracting } from '../airflow/extract.ts'
import type { ProxyingCall } from '../airlift/proxying-call.ts'
import { proxyingVocabulary } from '../airlift/proxying-calls.ts'
import type { Tree } from '../git/tree.ts'
import type { Pausing } from '../pauses.ts'
import type { ParseCache } from '../python/parse-cache.ts'
import { textOrder } from '../text-order.ts'
import type { InstanceSource } from './instance-source.ts'
import type { Mentions } from './mentions.ts'

/** What the DAG files of one Airflow instance say. */
export interface Reading {
  readonly extraction: Extraction
  readonly calls: readonly ProxyingCall[]
}

/** A reading of another tree, or of an earlier run. */
export interface KnownReading extends Reading {
  /** Whether something that was looked at, as `TreeFiles` keeps it, is another one now. */
  readonly isAltered: (path: string) => boolean
}

export interface ReadingContext {
  readonly tree: Tree
  readonly instance: InstanceSource
  readonly parses: ParseCache
  readonly mentions: Mentions
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** Reads every DAG file; what is known already is read again only where something is altered that it depends on. */
export function* reading(context: ReadingContext, known: KnownReading | null): Pausing<Reading> {
  const { tree, instance, mentions } = context
  const files = findDagFiles(tree, instance.dags ?? null, (path) => mentions.of(tree, path).dag)
  if (known === null) return yield* evaluating(files, context)
  const stale = new Set(files.filter((file) => isStale(file, known)))
  return withKnown(
    known,
    files.filter((file) => !stale.has(file)),
    yield* evaluating([...stale], context),
  )
}

/** A DAG file says what it said before unless it, or something that it reads, is altered. */
export function isStale(file: string, { extraction, isAltered }: KnownReading): boolean {
  const reads = extraction.reads.get(file)
  return reads === undefined || [...reads].some(isAltered)
}

function* evaluating(
  files: readonly string[],
  { tree, instance, parses, onProgress }: ReadingContext,
): Pausing<Reading> {
  const { vocabulary, calls } = proxyingVocabulary()
  const { name: _, ...source } = instance
  const extraction = yield* extracting(tree, {
    ...source,
    files,
    parses,
    extraVocabularies: [vocabulary],
    ...(onProgress === undefined ? {} : { onProgress }),
  })
  return { extraction, calls: calls() }
}

function withKnown(known: Reading, fresh: readonly string[], read: Reading): Reading {
  const kept = new Set(fresh)
  const together = <Item extends { readonly file: string }>(before: readonly Item[], now: readonly Item[]): Item[] =>
    [...before.filter(({ file }) => kept.has(file)), ...now].sort((a, b) => textOrder(a.file, b.file))
  const { extraction } = known
  return {
    calls: together(known.calls, read.calls),
    extraction: {
      dags: together(extraction.dags, read.extraction.dags).sort((a, b) => textOrder(a.dagId, b.dagId)),
      failures: together(extraction.failures, read.extraction.failures),
      open: together(extraction.open, read.extraction.open),
      reads: new Map([...[...extraction.reads].filter(([file]) => kept.has(file)), ...read.extraction.reads]),
    },
  }
}
