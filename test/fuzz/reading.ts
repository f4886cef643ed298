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
    case 'yaml':
    case 'json':
    case 'toml':
      return besideGood(`from pathlib import Path\n${READERS[kind]}`, { [`dags/data.${kind}`]: bytes })
    case 'proxied-state':
      parseProxiedStateFile('dags/proxied_state/bad.yaml', bytes)
      return null
  }
}

const TASKS = `
with DAG("data"):
    for key in data:
        EmptyOperator(task_id=f"load_{key}") >> EmptyOperator(task_id=str(data[key]))
`
const NAMES = 'from airflow import DAG\nfrom airflow.operators.empty import EmptyOperator\n'

/** A DAG file for each kind of data, which follows what it holds. */
const READERS = {
  yaml:
    `import dagfactory, yaml\n${NAMES}path = Path(__file__).parent / "data.yaml"\n` +
    `dagfactory.load_yaml_dags(globals(), config_filepath=str(path))\ndata = yaml.safe_load(path.read_text())\n${TASKS}`,
  json: `import json\n${NAMES}data = json.loads((Path(__file__).parent / "data.json").read_text())\n${TASKS}`,
  toml: `import tomllib\n${NAMES}data = tomllib.loads((Path(__file__).parent / "data.toml").read_text())\n${TASKS}`,
}

function besideGood(bad: Uint8Array | string, data: Readonly<Record<string, Uint8Array>> = {}): string | null {
  const { vocabulary, calls } = proxyingVocabulary()
  const tree = memoryTree({ ...data, 'dags/bad.py': bad, 'dags/good.py': GOOD })
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
