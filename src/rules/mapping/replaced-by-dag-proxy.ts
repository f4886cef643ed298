import type { Rule } from '../rule.ts'
import { problemsOf, tellAssets } from './problems.ts'

export const replacedByDagProxy: Rule = {
  id: 'mapping/replaced-by-dag-proxy',
  severity: 'error',
  title: 'a DAG is proxied as a whole while Dagster maps its tasks',
  doc: {
    happens:
      "One line, `proxied: True` at the level of the DAG, takes the whole code location down at the next reload, with `KeyError: '<task id>'`.",
    why: 'Airlift then replaces all tasks of the DAG by one, `DAGSTER_OVERRIDE_DAG_<dag_id>`. The mapped tasks are gone, and dagster-airlift looks each of them up without a fallback.',
    example: {
      language: 'yaml',
      before: '# proxied_state/orders.yaml\nproxied: True',
      after: '# proxied_state/orders.yaml\ntasks:\n  - id: load\n    proxied: True\n  - id: export\n    proxied: True',
    },
    fix: 'Proxy the tasks one by one, or map the assets to the DAG instead of its tasks and deploy that in Dagster first.',
  },
  *find(situation) {
    for (const { dagId, taskIds, location, assets, certainty } of problemsOf(situation, 'replaced-by-dag-proxy')) {
      const file = situation.project.folders
        .flatMap((folder) => folder.files)
        .find((each) => each.dagId === dagId && each.state.level === 'dag')
      const [first] = taskIds
      yield {
        dagId,
        location,
        certainty,
        ...(file?.state.level === 'dag' ? { file: file.file, line: file.state.line } : {}),
        message: `DAG '${dagId}' is proxied as a whole, but Dagster maps its ${taskIds.length === 1 ? 'task' : 'tasks'} ${taskIds.map((id) => `'${id}'`).join(', ')} to ${tellAssets(assets)}.`,
        effect: `The next reload of code location '${location}' fails with KeyError: '${first ?? dagId}'.`,
        fix: {
          summary: `List the tasks of '${dagId}' with \`proxied: True\` instead, or map the assets to the DAG in '${location}' first.`,
        },
      }
    }
  },
}
