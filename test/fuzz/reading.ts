import { inspect } from 'node:util'
import { proxyingVocabulary } from '../../src/airlift/proxying-calls.ts'
import { parseProxiedStateFile } from '../../src/airlift/proxied-state/parse.ts'
import { readTreeMappings } from '../../src/airlift/tree-mappings/read.ts'
import { extract } from '../../src/airflow/extract.ts'
import { ParseCache } from '../../src/python/parse-cache.ts'
import { memoryTree } from '../helpers/memory-tree.ts'
import type { Kind } from './corpus.ts'

const GOOD = 'from airflow import DAG\nd = DAG("good")\n'

/** What one file may take, in milliseconds of work. */
export const AT_MOST = 1_000

/** Reads a spoiled file beside a good one; what is wrong with that, null where nothing is. */
function readOnce(kind: Kind, bytes: Uint8Array): string | null {
  switch (kind) {
    case 'dags':
      return besideGood(bytes)
    case 'definitions': {
      const tree = memoryTree({ 'src/bad.py': bytes })
      readTreeMappings(tree, { definitions: ['src/bad.py'], parses: new ParseCache() })
      return null
    }
    case 'proxied-state':
      parseProxiedStateFile('dags/proxied_state/bad.yaml', bytes)
      return null
  }
}

function besideGood(bytes: Uint8Array): string | null {
  const { vocabulary, calls } = proxyingVocabulary()
  const tree = memoryTree({ 'dags/bad.py': bytes, 'dags/good.py': GOOD })
  const { dags } = extract(tree, { files: ['dags/bad.py', 'dags/good.py'], extraVocabularies: [vocabulary] })
  calls()
  const good = dags.find(({ file }) => file === 'dags/good.py')
  return good?.complete === true && good.dagId === 'good' ? null : 'the file beside it is not read any more'
}

/** The same, told as a text, with the milliseconds that it took by the clock. */
function timed(kind: Kind, bytes: Uint8Array): { problem: string | null; wall: number; work: number } {
  const start = performance.now()
  const before = process.cpuUsage()
  let problem: string | null
  try {
    problem = readOnce(kind, bytes)
  } catch (error) {
    problem = inspect(error)
  }
  const { user, system } = process.cpuUsage(before)
  return { problem, wall: performance.now() - start, work: (user + system) / 1_000 }
}

/**
 * What is wrong with how a spoiled file is read; null where nothing is.
 *
 * A machine that does other work lets the clock go on, and other threads of the process use its processors, so a file is
 * only slow if it is slow by both measures, three times in a row.
 */
export function problemOf(kind: Kind, bytes: Uint8Array): string | null {
  let { problem, wall, work } = timed(kind, bytes)
  for (let again = 0; again < 2 && problem === null && Math.min(wall, work) > AT_MOST; again++) {
    ;({ problem, wall, work } = timed(kind, bytes))
  }
  if (problem !== null) return problem
  const took = Math.min(wall, work)
  return took > AT_MOST ? `took ${Math.round(took)} ms` : null
}
