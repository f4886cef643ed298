import picomatch from 'picomatch'
import { asCharacters } from '../git/characters.ts'
import type { Tree } from '../git/tree.ts'
import { ignoredBy } from './airflowignore.ts'

/** Folders that never hold DAGs of the repository. */
const LEFT_OUT =
  /(^|\/)(\.[^/]+|node_modules|site-packages|dist-packages|venv|env|virtualenv|__pycache__|tests?|testing)(\/|$)/

/**
 * DAG files of a tree: Python files that pass Airflow's safe mode and that no `.airflowignore` leaves out.
 *
 * @param passes whether a file passes safe mode, where the caller knows without reading it
 */
export function findDagFiles(
  tree: Tree,
  globs: readonly string[] | null,
  passes: (path: string) => boolean = (path) => mayHoldDag(asCharacters(tree.read(path))),
): readonly string[] {
  const wanted = globs === null || globs.length === 0 ? null : picomatch([...globs], { dot: true })
  const ignored = ignoredBy(tree)
  return tree.paths().filter((path) => {
    if (!path.endsWith('.py') || ignored(path) === true) return false
    if (wanted === null ? LEFT_OUT.test(folderOf(path)) || isTest(path) : !wanted(path)) return false
    return passes(path)
  })
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function isTest(path: string): boolean {
  return /(^|\/)(test_[^/]*|[^/]*_test|conftest|setup)\.py$/.test(path)
}

/** Airflow's safe mode: only files that contain both "dag" and "airflow", in any case, are imported. */
export function mayHoldDag(text: string): boolean {
  return /dag/i.test(text) && /airflow/i.test(text)
}
