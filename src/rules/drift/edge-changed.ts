import type { Rule } from '../rule.ts'
import { differencesOf, inLocations } from './differences.ts'

export const edgeChanged: Rule = {
  id: 'drift/edge-changed',
  severity: 'warning',
  title: "the order of two tasks differs from Dagster's copy",
  doc: {
    happens:
      'Dagster derives the lineage between mapped assets from the order of their tasks. With an old order it shows wrong upstreams, and may miss or mistime materializations.',
    why: 'Edges are fetched with the tasks when the code location loads.',
    example: { language: 'python', before: 'load >> export', after: 'export >> load' },
    fix: 'Reload the code location after the merge.',
  },
  *find(situation) {
    for (const difference of differencesOf(situation, 'edge-changed')) {
      const [up, down] = difference.edge
      yield {
        ...difference.where,
        edge: difference.edge,
        subject: difference.change,
        message:
          difference.change === 'added'
            ? `In DAG '${difference.dagId}' task '${down}' now runs after '${up}'; Dagster's copy does not have this${inLocations(difference.locations)}.`
            : `In DAG '${difference.dagId}' task '${down}' no longer waits for '${up}'; Dagster's copy says it does${inLocations(difference.locations)}.`,
        effect: 'Dagster shows the old lineage until the code location is reloaded.',
        fix: { summary: 'Reload the code location after the merge.' },
      }
    }
  },
}
