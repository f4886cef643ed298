import { beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import type { ServedDag } from '../../../src/airlift/project.ts'
import { proxiedStateFolders, readProxiedState } from '../../../src/airlift/proxied-state/read.ts'
import { serveDags } from '../../../src/airlift/served.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { anExtraction } from '../../helpers/dags.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { type DagCase, dagCases } from './dag-cases.ts'
import { runPythonBatch } from './python-batch.ts'

const SEED = Number(process.env['AIRLIFT_DRIFT_SEED'] ?? 20_262)
const COUNT = Number(process.env['AIRLIFT_DRIFT_CASES'] ?? 1200)

const servedSchema = z.union([
  z.object({ broken: z.string() }),
  z.object({
    tasks: z.record(
      z.string(),
      z.object({ proxied: z.boolean(), mapped: z.boolean(), downstream: z.array(z.string()) }),
    ),
  }),
])
const folderSchema = z.object({
  importErrors: z.record(z.string(), z.string()),
  dags: z.record(z.string(), servedSchema),
})
type Folder = z.infer<typeof folderSchema>

function serve({ files, dags, calls }: DagCase): ServedDag[] {
  const tree = memoryTree(files)
  const folders = proxiedStateFolders(tree, calls).map((folder) => readProxiedState(tree, folder))
  return serveDags(anExtraction(dags), calls, folders, () => null)
}

/** What we say of a DAG, in the words of the Python script. */
function told(served: ServedDag): unknown {
  if (served.breakage?.kind === 'import-error') return { importError: served.breakage.failure.message }
  if (served.breakage !== null) return { broken: true }
  const tasks = [...served.tasks].sort((one, other) => (one.taskId < other.taskId ? -1 : 1))
  return {
    tasks: tasks.map(({ taskId, proxied, mapped }) => {
      const downstream = served.edges.filter(({ from }) => from === taskId).map(({ to }) => to)
      return [taskId, proxied, mapped, downstream.sort()]
    }),
  }
}

function real(folder: Folder, { dag }: ServedDag): unknown {
  const importError = folder.importErrors[dag.file]
  if (importError !== undefined) return { importError }
  const served = folder.dags[dag.dagId]
  if (served === undefined) return { absent: true }
  if ('broken' in served) return { broken: true }
  const tasks = Object.entries(served.tasks).sort(([one], [other]) => (one < other ? -1 : 1))
  return { tasks: tasks.map(([taskId, { proxied, mapped, downstream }]) => [taskId, proxied, mapped, downstream]) }
}

/** Airflow's text goes on where ours ends, and names the exception's module. */
function agree(ours: unknown, theirs: unknown): boolean {
  const message = z.object({ importError: z.string() })
  const [mine, yours] = [message.safeParse(ours), message.safeParse(theirs)]
  if (mine.success && yours.success) {
    // When both ends of a later edge are proxied, Airflow words the same failure in another way.
    const bothEnds = yours.data.importError.includes("relationships between tasks that don't have DAGs yet")
    const told = bothEnds && mine.data.importError.startsWith('DuplicateTaskIdFound')
    return told || yours.data.importError.includes(mine.data.importError)
  }
  return JSON.stringify(ours) === JSON.stringify(theirs)
}

/** The whole way: the files are read and evaluated as a pull request's are. */
function serveFromSource({ files }: DagCase): readonly ServedDag[] {
  const head = memoryTree(files)
  return readProjects({ base: null, head, changed: new Set() }, { instances: [{ name: null }] }).head.served
}

const cases = dagCases(SEED, COUNT)
let folders: Folder[] = []

beforeAll(async () => {
  folders = z.array(folderSchema).parse(
    await runPythonBatch(
      'airflow2',
      'serve_dags.py',
      cases.map(({ files }) => files),
    ),
  )
}, 600_000)

describe('a DAG whose file calls proxying_to_dagster', () => {
  it.each([
    ['as it was meant', serve],
    ['as its file is read', serveFromSource],
  ])('%s is served as the real Airflow serves it, or is said to be unsure', (name, serveCase) => {
    const checked = folders.flatMap((folder, index) => {
      const dagCase = cases[index]
      return dagCase === undefined ? [] : serveCase(dagCase).map((served) => ({ dagCase, folder, served }))
    })
    const sure = checked.filter(({ served }) => served.complete || served.breakage !== null)
    const disagreements = sure.flatMap(({ dagCase, folder, served }) => {
      const [ours, theirs] = [told(served), real(folder, served)]
      return agree(ours, theirs) ? [] : [{ dagId: served.dag.dagId, ours, theirs, files: dagCase.files }]
    })
    const broken = sure.filter(({ served }) => served.breakage !== null).length
    console.info(
      `served DAGs ${name}: seed ${SEED}, ${folders.length} folders, ${checked.length} DAGs, ` +
        `${checked.length - sure.length} unsure, ${broken} broken, ${disagreements.length} in disagreement`,
    )

    expect(disagreements).toEqual([])
    expect(checked.length).toBeGreaterThan(COUNT)
    expect(broken).toBeGreaterThan(COUNT / 10)
    expect(checked.length - sure.length).toBeLessThan(checked.length / 20)
  })
})
