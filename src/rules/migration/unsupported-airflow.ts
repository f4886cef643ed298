import { foundAirflow3, NEWEST_FOR_AIRFLOW_2 } from '../../airlift/airflow-support.ts'
import { problemsOf } from '../mapping/problems.ts'
import type { Rule } from '../rule.ts'

export const unsupportedAirflow: Rule = {
  id: 'migration/unsupported-airflow',
  severity: 'error',
  title: "the live Airflow's version is one that Airlift cannot read",
  doc: {
    happens:
      'The next load of the code location fails with `DagsterError: Failed to fetch DAGs. Status code: 404`, whatever its DAGs are. Until then Dagster goes on with its old copy of Airflow, and its sensor records nothing more.',
    why: `dagster-airlift up to ${NEWEST_FOR_AIRFLOW_2} asks \`/api/v1\`, which Airflow 3 no longer has; so do all its ways to load definitions: \`build_defs_from_airflow_instance\`, \`AirflowInstanceComponent\`, \`load_airflow_dag_asset_specs\`. Its other half works: \`proxying_to_dagster\` runs on Airflow 3. Only asked when \`airflow-url\` is given; whether a location reads that Airflow is told by the links of its DAGs.`,
    example: {
      language: 'text',
      before: 'apache-airflow==3.3.2, read by dagster-airlift==0.29.27',
      after: 'apache-airflow==2.11.2, read by dagster-airlift==0.29.27',
    },
    fix: 'Keep the Airflow that Dagster reads on version 2 until a dagster-airlift that reads version 3 is out, and do not reload the code location meanwhile.',
  },
  *find(situation) {
    const { cached } = situation
    const effect = 'The next load of the code location fails with DagsterError: Failed to fetch DAGs. Status code: 404.'
    const fix = {
      summary: 'Keep the Airflow that Dagster reads on version 2 until dagster-airlift reads version 3.',
    }
    for (const { location, certainty, ...problem } of problemsOf(situation, 'unreadable-airflow')) {
      const version = cached?.locations.find(({ name }) => name === location)?.airlift?.version ?? null
      yield {
        location,
        certainty,
        ...(certainty === 'exact'
          ? {}
          : { doubt: `the location may read another Airflow than ${problem.airflow.url}` }),
        message: `Airflow at ${problem.airflow.url} is version ${problem.airflow.version}, which dagster-airlift${version === null ? '' : ` ${version}`} of code location '${location}' cannot read.`,
        effect,
        fix,
      }
    }
    for (const location of cached?.locations.filter(foundAirflow3) ?? []) {
      yield {
        location: location.name,
        certainty: 'exact',
        message: `Code location '${location.name}' is in error: its Airflow is version 3, which its dagster-airlift cannot read.`,
        effect: 'It does not load as long as its Airflow is version 3.',
        fix,
      }
    }
  },
}
