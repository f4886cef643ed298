import type { RestDag, RestImportError } from './answers.ts'

/** A file of the repository and the DAG that it defines. */
export interface KnownFile {
  readonly dagId: string
  /** Path in the repository. */
  readonly file: string
}

/**
 * Finds the file of the repository that an import error of Airflow is about. Airflow names it by its own path (v1: absolute, v2:
 * below its bundle), so the way from one to the other is learnt from the DAGs that both sides know.
 */
export function fileOfImportError(
  error: RestImportError,
  files: readonly string[],
  known: readonly KnownFile[],
  dags: readonly RestDag[],
): string | undefined {
  const roots = learnRoots(known, dags)
  const exact = files.find((file) => roots.some(({ here, there }) => placedAt(file, here, there) === error.file))
  if (exact !== undefined || roots.length > 0) return exact
  // Nothing to learn from: the longest common end decides, and a bare file name only when it is all there is.
  return files
    .map((file) => ({ file, common: commonEnd(split(file), split(error.file)) }))
    .filter(({ common }) => common > 0)
    .sort((a, b) => b.common - a.common)[0]?.file
}

interface Root {
  /** The part of the repository's path, and of Airflow's, that differs. */
  readonly here: readonly string[]
  readonly there: readonly string[]
}

function learnRoots(known: readonly KnownFile[], dags: readonly RestDag[]): Root[] {
  const byId = new Map(dags.map((dag) => [dag.dagId, dag]))
  return known.flatMap(({ dagId, file }) => {
    const dag = byId.get(dagId)
    return [dag?.fileloc, dag?.relativeFileloc].flatMap((place) => {
      if (place == null) return []
      const [here, there] = [split(file), split(place)]
      const common = commonEnd(here, there)
      return common === 0 ? [] : [{ here: here.slice(0, -common), there: there.slice(0, -common) }]
    })
  })
}

function placedAt(file: string, here: readonly string[], there: readonly string[]): string | undefined {
  const parts = split(file)
  if (!here.every((part, index) => parts[index] === part)) return undefined
  // The slash of an absolute path lives on as an empty first part.
  return [...there, ...parts.slice(here.length)].join('/')
}

function split(path: string): string[] {
  return path.split('/')
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}
