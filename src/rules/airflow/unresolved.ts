import type { Rule } from '../rule.ts'

/** More reasons than these do not help anybody to find the first one. */
const MAX_REASONS = 5

export const unresolved: Rule = {
  id: 'airflow/unresolved',
  severity: 'notice',
  title: 'a DAG depends on values that only a run knows',
  doc: {
    happens:
      'The DAG is compared as far as it can be read. What depends on the unknown values is told as possible, never as certain.',
    why: 'DAG files are read, not run. An Airflow Variable, an environment variable, a database or an unknown library can decide which tasks there are.',
    example: {
      language: 'yaml',
      before: '# no values are configured',
      after:
        '# .github/airlift-drift.yml\ninstances:\n  - name: airflow\n    variables: airflow-variables.json\n    environment: { ENVIRONMENT: production }',
    },
    fix: 'Configure the values (`variables`, `environment`), or leave it: it never fails a pull request.',
  },
  *find({ project }) {
    for (const dag of project.extraction.dags.filter(({ complete }) => !complete)) {
      const reasons = dag.reasons.slice(0, MAX_REASONS).map(({ reason, file, line }) => `${reason} (${file}:${line})`)
      const rest = dag.reasons.length - reasons.length
      yield {
        dagId: dag.dagId,
        file: dag.reasons[0]?.file ?? dag.file,
        line: dag.reasons[0]?.line ?? dag.line,
        certainty: 'unresolved',
        message: `DAG '${dag.dagId}' cannot be read completely: ${reasons.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
        effect: 'Tasks and edges that depend on it are told as possible, not as certain.',
      }
    }
  },
}
