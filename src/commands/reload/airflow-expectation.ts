import type { AirflowClient } from '../../airflow/rest/client.ts'
import type { Expectation } from '../../airflow/rest/look.ts'
import { dagStates } from '../../drift/dag-states.ts'
import { UnreachableError, UserError } from '../../errors.ts'
import type { Target } from './target.ts'

type Instance = string | null

/** For the list of DAGs, which is asked for before the wait begins. Milliseconds. */
const LIST_MS = 30_000

/** What Airflow has to serve before a reload can bring anything new; DAGs of `foreign` instances are another Airflow's. */
export function expectationOf(
  { trees: { head, changed }, projects }: Target,
  foreign: ReadonlySet<Instance>,
): Expectation {
  const ours = projects.head.served.filter(({ instance }) => !foreign.has(instance))
  const states = dagStates(projects.base, projects.head, null)
  const altered = new Set(states.filter(({ state }) => state !== 'unchanged').map(({ dagId }) => dagId))
  const here = new Set(ours.map(({ dag }) => dag.dagId))
  const before = (projects.base?.served ?? []).filter(({ instance }) => !foreign.has(instance))
  return {
    // A DAG of a changed file may stay as it is, but only its new text shows that Airflow could import the file.
    dags: ours.filter(({ dag }) => altered.has(dag.dagId) || changed.has(dag.file)),
    removed: before.map(({ dag }) => dag.dagId).filter((dagId) => !here.has(dagId)),
    // Also the files that import what changed.
    files: [...projects.head.extraction.reads].flatMap(([file, read]) =>
      [file, ...read].some((path) => changed.has(path)) ? [file] : [],
    ),
    known: ours.map(({ dag }) => ({ dagId: dag.dagId, file: dag.file })),
    brokenBefore: new Set((projects.base?.extraction.failures ?? []).map(({ file }) => file)),
    readFile: (path: string): string | undefined => {
      const bytes = head.read(path)
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes)
    },
  }
}

/**
 * The configured instances that are not this Airflow: it has no DAG of theirs, while it has some of another one. Nobody says
 * which instance `airflow-url` is, and a repository may hold the DAGs of several.
 */
export async function foreignInstances(
  client: Pick<AirflowClient, 'listDags'>,
  { projects: { base, head } }: Target,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<Instance>> {
  const instances = [...new Set(head.served.map(({ instance }) => instance))]
  if (instances.length < 2) return new Set()
  const limit = AbortSignal.timeout(LIST_MS)
  try {
    const either = signal === undefined ? limit : AbortSignal.any([signal, limit])
    const listed = new Set((await client.listDags(either)).map(({ dagId }) => dagId))
    const isHere = (instance: Instance): boolean =>
      (base ?? head).served.some((served) => served.instance === instance && listed.has(served.dag.dagId))
    return new Set(instances.some(isHere) ? instances.filter((instance) => !isHere(instance)) : [])
  } catch (error) {
    // The wait itself will tell.
    const tired = limit.aborted && signal?.aborted !== true
    if (tired || error instanceof UnreachableError || error instanceof UserError) return new Set()
    throw error
  }
}
