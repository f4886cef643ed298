// How much of Airflow's examples each program reads right: prints rows as scripts/bench.mjs takes them, as JSON.
// scripts/bench/peers.mjs has put what the programs wrote into SCRATCH, beside the repository with the DAG files at PLACE.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { STACK_DIR } from '../../../test/helpers/dagster-process.ts'
import { readDagBag } from '../../../test/stack/dagbag/dagbag.ts'
import { extractionSchema } from '../../../test/stack/dagbag/extraction.ts'
import type { Row } from '../row.ts'
import { claimsOfExtraction, claimsOfGraph, claimsOfLineage } from './claims.ts'
import { edgeText, score, type Claims, type Truth } from './score.ts'

/** virtualenv and kubernetes: with them some examples have more tasks. */
const OPTIONAL = path.join(STACK_DIR, 'airflow2-optional/lib/python3.11/site-packages')

/** This file runs bundled, so nothing stands beside it. */
const DUMP = path.resolve('test/stack/dagbag/dump.py')

async function readTruth(folder: string, home: string, variables: Readonly<Record<string, string>>): Promise<Truth> {
  const { dags, errors } = await readDagBag('airflow2', folder, home, DUMP, variables)
  // Half a truth would make the claims of what is missing wrong.
  if (Object.keys(errors).length > 0) throw new Error(`Airflow does not import its examples: ${JSON.stringify(errors)}`)
  return new Map(
    dags.map(({ dagId, file, tasks, edges }) => [
      dagId,
      {
        file,
        tasks: new Set(tasks.map(({ taskId }) => taskId)),
        edges: new Set(edges.map(([from, to]) => edgeText(from, to))),
      },
    ]),
  )
}

function rowsOf(name: string, claims: Claims, limits?: { readonly right: number; readonly wrong: number }): Row[] {
  const { total, tasks, edges, both, wrong, missed } = score(truth, further, claims)
  return [
    {
      name: `${name}: DAGs right`,
      value: both,
      unit: `of ${total}`,
      ...(limits && { limit: limits.right }),
      better: 'more',
      detail: `all tasks of ${tasks}, all edges of ${edges}`,
    },
    {
      name: `${name}: wrong without a flag`,
      value: wrong.length,
      unit: 'claims',
      ...(limits && { limit: limits.wrong }),
      better: 'less',
      detail: `and ${missed} tasks and edges missed without a flag`,
    },
  ]
}

const [scratch, place, lineageName, graphName] = process.argv.slice(3)
if (scratch === undefined || place === undefined || lineageName === undefined || graphName === undefined) {
  throw new Error('usage: node scripts/run-ts.mjs scripts/bench/peers/right.ts SCRATCH PLACE LINEAGE_NAME GRAPH_NAME')
}
const text = (file: string): string => readFileSync(path.join(scratch, file), 'utf8')
const json = (file: string): unknown => JSON.parse(text(file))
const dags = path.join(scratch, 'repository', place)
const home = path.join(scratch, 'bag')
const truth = await readTruth(dags, home, {})
const further = await readTruth(dags, home, { PYTHONPATH: OPTIONAL })
console.log(
  JSON.stringify([
    ...rowsOf('extract', claimsOfExtraction(extractionSchema.parse(json('extract.json')), place), {
      right: 69,
      wrong: 0,
    }),
    ...rowsOf(lineageName, claimsOfLineage(json('lineage.json'), text('audit.txt'))),
    ...rowsOf(graphName, claimsOfGraph(json('graph.json'))),
  ]),
)
