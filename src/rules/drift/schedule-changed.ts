import type { Rule } from '../rule.ts'
import { differencesOf, inLocations } from './differences.ts'

const tell = (schedule: string | null): string => (schedule === null ? 'no schedule' : `'${schedule}'`)

export const scheduleChanged: Rule = {
  id: 'drift/schedule-changed',
  severity: 'warning',
  title: "a DAG's schedule differs from Dagster's copy",
  doc: {
    happens:
      'Dagster shows the old schedule, and partitions of mapped assets may no longer match the logical dates of the runs.',
    why: 'Airlift reports a materialization for the partition that matches the logical date of the Airflow run, exactly.',
    example: {
      language: 'python',
      before: 'DAG("orders", schedule="@daily")',
      after: 'DAG("orders", schedule="@hourly")',
    },
    fix: 'Check the partitions of the mapped assets, change them with the schedule, and reload the code location after the merge.',
  },
  *find(situation) {
    for (const difference of differencesOf(situation, 'schedule-changed')) {
      yield {
        ...difference.where,
        message: `DAG '${difference.dagId}' now has ${tell(difference.to)}; Dagster's copy says ${tell(difference.from)}${inLocations(difference.locations)}.`,
        effect: 'Partitioned assets may no longer match the logical dates of its runs.',
        fix: { summary: 'Check the partitions of the mapped assets, then reload the code location after the merge.' },
      }
    }
  },
}
