import type { LoadProblem, LocationLoad } from '../airlift/load.ts'
import type { Finding } from '../report/model.ts'

const RULE_OF: Readonly<Record<Exclude<LoadProblem['kind'], 'broken-dag'>, string>> = {
  'missing-task': 'mapping/missing-task',
  'missing-dag': 'mapping/missing-dag',
  'replaced-by-dag-proxy': 'mapping/replaced-by-dag-proxy',
  'key-collision': 'mapping/key-collision',
  'picked-dag': 'mapping/missing-dag',
  'unreadable-airflow': 'migration/unsupported-airflow',
}

function explains(finding: Finding, problem: LoadProblem, location: string): boolean {
  if (problem.kind === 'broken-dag') {
    // Whatever rule says why the file breaks: it names the file, or the DAG.
    const { breakage, dagId } = problem
    if (breakage.kind === 'task-in-group') {
      return finding.rule === 'proxied-state/task-in-group' && finding.dagId === dagId
    }
    const { file } = breakage.failure
    return finding.severity === 'error' && (finding.file === file || finding.dagId === dagId)
  }
  if (finding.rule !== RULE_OF[problem.kind] || finding.location !== location) return false
  switch (problem.kind) {
    case 'unreadable-airflow':
      return true
    case 'missing-task':
      return finding.dagId === problem.dagId && finding.taskId === problem.taskId
    case 'key-collision':
      return problem.dagIds.some((dagId) => dagId === finding.dagId)
    case 'missing-dag':
    case 'picked-dag':
    case 'replaced-by-dag-proxy':
      return finding.dagId === problem.dagId
  }
}

/** The findings that say why a location fails; accepting all of them accepts the failure. */
export function causesOf({ location, problems, outcome }: LocationLoad, findings: readonly Finding[]): Finding[] {
  if (outcome === 'loads') return []
  return findings.filter(
    (finding) => finding.origin !== 'fixed' && problems.some((problem) => explains(finding, problem, location)),
  )
}
