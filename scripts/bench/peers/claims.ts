// What each program says of the DAGs in a folder, read from what it writes.
import * as z from 'zod'
import type { PrintedExtraction } from '../../../test/stack/dagbag/extraction.ts'
import { type ClaimedDag, type Claims, edgeText } from './score.ts'

/** @param folder where the DAG files are in the repository. */
export function claimsOfExtraction({ dags, failures, open }: PrintedExtraction, folder: string): Claims {
  const claimed = dags.map(({ dagId, tasks, edges, complete }): [string, ClaimedDag] => [
    dagId,
    {
      tasks: new Set(tasks.map(({ taskId }) => taskId)),
      edges: new Set(edges.map(({ from, to }) => edgeText(from, to))),
      flagged: !complete,
    },
  ])
  const files = [...failures, ...open].map(({ file }) => file.slice(`${folder}/`.length))
  return { dags: new Map(claimed), flaggedFiles: new Set(files) }
}

const lineageSchema = z.object({
  dags: z.record(
    z.string(),
    z.object({
      tasks: z.array(z.object({ task_id: z.string() })),
      intra_dag_lineage: z.array(z.object({ upstream: z.string(), downstream: z.string() })),
    }),
  ),
  // Files that it could not read. It reads all examples, and how it would tell of others has not been seen.
  errors: z.array(z.unknown()).length(0),
})

/** A finding of the audit: `    ('the_dag', 'task', …)`. It tells fifty of each kind, which is enough here. */
const AUDITED = /^ {4}\('([^']+)', /gm

/** @param audit what `airflow-lineage audit` prints of `lineage`: the DAGs it names are the flagged ones. */
export function claimsOfLineage(lineage: unknown, audit: string): Claims {
  const { dags } = lineageSchema.parse(lineage)
  if (!/^RESULT: (?:PASS|FAIL)$/m.test(audit)) throw new Error(`the audit has no result:\n${audit}`)
  const named = new Set([...audit.matchAll(AUDITED)].map(([, dagId]) => dagId))
  const claimed = Object.entries(dags).map(([dagId, { tasks, intra_dag_lineage: edges }]): [string, ClaimedDag] => [
    dagId,
    {
      tasks: new Set(tasks.map(({ task_id: taskId }) => taskId)),
      edges: new Set(edges.map(({ upstream, downstream }) => edgeText(upstream, downstream))),
      // The audit counts DAGs without tasks, and does not name them.
      flagged: named.has(dagId) || tasks.length === 0,
    },
  ])
  return { dags: new Map(claimed), flaggedFiles: new Set() }
}

const graphSchema = z.object({
  nodes: z.record(z.string(), z.object({ name: z.string(), type: z.string() })),
  edges: z.array(z.object({ source: z.string(), target: z.string(), relationship_type: z.string() })),
})

/** The graph of `pyairflowtester dependency build`. It flags nothing. */
export function claimsOfGraph(graph: unknown): Claims {
  const { nodes, edges } = graphSchema.parse(graph)
  const dags = new Map<string, { tasks: Set<string>; edges: Set<string>; flagged: boolean }>()
  for (const { name, type } of Object.values(nodes)) {
    if (type === 'dag') dags.set(name, { tasks: new Set(), edges: new Set(), flagged: false })
  }
  const owners = new Map<string, { dagId: string; taskId: string }>()
  for (const { source, target, relationship_type: kind } of edges) {
    const dagId = nodes[source]?.name
    const name = nodes[target]?.name
    if (kind !== 'calls' || dagId === undefined || name === undefined) continue
    const taskId = name.slice(`${dagId}.`.length)
    owners.set(target, { dagId, taskId })
    dags.get(dagId)?.tasks.add(taskId)
  }
  for (const { source, target, relationship_type: kind } of edges) {
    const up = owners.get(source)
    const down = owners.get(target)
    if (kind !== 'depends_on' || up === undefined || down === undefined) continue
    dags.get(up.dagId)?.edges.add(edgeText(up.taskId, down.taskId))
  }
  return { dags, flaggedFiles: new Set() }
}
