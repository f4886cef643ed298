import type { Project } from '../airlift/project.ts'
import type { Finding } from '../report/model.ts'
import { judge, type Policy } from '../rules/judge.ts'
import { RULES } from '../rules/registry.ts'
import { validate, type ValidateResult } from './validate.ts'

const OWN_RULES = RULES.filter(({ id }) => id.startsWith('proxied-state/'))

/** The findings of one tree's proxied_state files, with nothing to compare them with and no Dagster. */
export function proxiedStateFindings(project: Project, policy: Policy): Finding[] {
  const situation = { project, cached: null, dagsterPlus: false, loads: [], differences: [] }
  return judge(OWN_RULES, situation, null, policy)
}

/**
 * Validates the proxied_state files of a tree. `only` are the files that somebody changed: a proxied_state file stands
 * for itself, a DAG file for itself and for the folders that it loads.
 */
export function validateTree(project: Project, policy: Policy, only: readonly string[]): ValidateResult {
  const { files } = validate(project, proxiedStateFindings(project, policy))
  if (only.length === 0) return { files }
  const wanted = new Set(only.map((path) => path.replace(/^\.\//, '')))
  const folders = project.calls.flatMap(({ file, folder }) =>
    wanted.has(file) && folder !== null ? [`${folder}/`] : [],
  )
  return { files: files.filter(({ file }) => wanted.has(file) || folders.some((folder) => file.startsWith(folder))) }
}
