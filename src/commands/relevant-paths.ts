/** Files that a DAG file can depend on: Python, data that code reads at a constant path, and what pins Airflow's version. */
const RELEVANT = /\.(?:py|ya?ml|json|toml|csv|txt|sql|ini|cfg|env)$|(?:^|\/)\.airflowignore$|Dockerfile[^/]*$/i

/** Folders that no Airflow reads DAGs from. */
const ELSEWHERE = /^(?:\.github|\.gitlab|docs?|node_modules)\//

/** Whether a change of this path can matter to a DAG, a proxied_state folder or a mapping. */
export function isRelevant(path: string): boolean {
  return RELEVANT.test(path) && !ELSEWHERE.test(path)
}
