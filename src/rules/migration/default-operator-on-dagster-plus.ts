import type { Rule } from '../rule.ts'

export const defaultOperatorOnDagsterPlus: Rule = {
  id: 'migration/default-operator-on-dagster-plus',
  severity: 'warning',
  title: 'tasks are proxied to Dagster+ without a token',
  doc: {
    happens: 'Each proxied task fails in Airflow: Dagster+ refuses the request.',
    why: "Airlift's default operator opens a session without any credentials. Dagster+ wants a user token in the header `Dagster-Cloud-Api-Token`.",
    example: {
      language: 'python',
      before: 'proxying_to_dagster(global_vars=globals(), proxied_state=state)',
      after:
        'proxying_to_dagster(\n    global_vars=globals(),\n    proxied_state=state,\n    build_from_task_fn=OurProxyOperator.build_from_task,\n)',
    },
    fix: 'Write a subclass of `BaseProxyTaskToDagsterOperator` whose `get_dagster_session` sets the token, and pass its `build_from_task`.',
  },
  *find({ project, dagsterPlus }) {
    if (!dagsterPlus) return
    for (const call of project.calls) {
      const proxied = project.served.some(
        ({ dag, level, tasks }) => dag.file === call.file && level === 'task' && tasks.some((task) => task.proxied),
      )
      if (call.ownTaskBuilder || call.reached === 'no' || !proxied) continue
      yield {
        file: call.file,
        line: call.line,
        certainty: call.reached === 'yes' ? 'exact' : 'conditional',
        message: "Tasks of this file are proxied to Dagster+ with Airlift's default operator, which sends no token.",
        effect: 'Each proxied task fails in Airflow: Dagster+ refuses the request.',
        fix: { summary: 'Pass `build_from_task_fn` of an operator whose session carries a Dagster+ user token.' },
      }
    }
  },
}
