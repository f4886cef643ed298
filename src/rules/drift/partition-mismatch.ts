import { assetName, mappingsOf, mappingsOfTask } from '../../airlift/mappings.ts'
import { type Matcher, matchPartitions, type PartitionMatch } from '../../airlift/partitions/match.ts'
import type { Project, ServedDag } from '../../airlift/project.ts'
import { weakest } from '../../certainty.ts'
import type { CachedLocation, Mapping, Snapshot } from '../../dagster/definitions.ts'
import { tellAssets } from '../mapping/problems.ts'
import type { Found, Rule } from '../rule.ts'
import { callsOfFile } from '../../airlift/lookup.ts'

type Mismatch = Extract<PartitionMatch, { kind: 'mismatch' }>

const KINDS: Readonly<Record<string, string>> = {
  STATIC: 'static',
  DYNAMIC: 'dynamic',
  MULTIPARTITIONED: 'multi-dimensional',
}

function tellPartitions({ type, description }: NonNullable<Mapping['partitions']>): string {
  if (type !== 'TIME_WINDOW') return `${KINDS[type] ?? 'other'} partitions`
  return `the partitions '${(description ?? '').replace(/\.$/, '')}'`
}

function tellWhy({ why, examples }: Mismatch): string {
  const [first, second] = examples
  switch (why) {
    case 'not-time-window':
      return 'a logical date can only be matched to time windows'
    case 'no-fixed-dates':
      return 'its runs have the moment of an event as their logical date'
    case 'cadence':
    case 'offset':
      return second === undefined
        ? `there is none for the logical date ${first ?? ''}`
        : `they cannot have one for ${first ?? ''} and one for ${second}`
  }
}

const EFFECTS: Readonly<Record<Matcher, string>> = {
  operator: "The proxied task fails in Airflow: Airlift's operator finds no partition for the run's logical date.",
  sensor: "Airlift's sensor fails on the task's runs, so Dagster records no materializations.",
}

/** A schedule that the DAG does not tell says nothing, and neither does a mapping of the DAG as a whole. */
function* mismatchesOf(
  served: ServedDag,
  project: Project,
  location: CachedLocation,
  cached: Snapshot,
): Iterable<Found> {
  const mappings = mappingsOf({ ...cached, locations: [location] }, served)
  for (const task of served.tasks) {
    const matcher: Matcher = task.proxied ? 'operator' : 'sensor'
    // Only the builder API's sensor attaches partitions.
    if (matcher === 'sensor' && location.airlift?.api !== 'builder') continue
    const groups = new Map<string, Mapping[]>()
    for (const mapping of mappingsOfTask(mappings, served, task.taskId)) {
      const key = JSON.stringify(mapping.partitions)
      groups.set(key, [...(groups.get(key) ?? []), mapping])
    }
    for (const group of groups.values()) {
      const [{ partitions } = { partitions: null }] = group
      const match = partitions === null ? null : matchPartitions(served.dag, partitions, matcher)
      if (partitions === null || match?.kind !== 'mismatch') continue
      const own = ownMatching(served, project, matcher)
      const place = served.dag.tasks.find(({ taskId }) => taskId === task.taskId) ?? served.dag
      const assets = group.map(({ assetKey }) => assetName(assetKey)).sort()
      const doubts = [own, match.certainty === 'exact' ? null : 'the time zone of the DAG is taken to be UTC']
      const [doubt] = doubts.filter((each) => each !== null)
      yield {
        dagId: served.dag.dagId,
        taskId: task.taskId,
        location: location.name,
        file: place.file,
        line: place.line,
        certainty: weakest(match.certainty, task.certainty, own === null ? 'exact' : 'conditional'),
        ...(doubt === undefined ? {} : { doubt }),
        subject: JSON.stringify(assets),
        message: `Task '${task.taskId}' of DAG '${served.dag.dagId}' is mapped to ${tellAssets(assets)} with ${tellPartitions(partitions)}, which do not match its runs: ${tellWhy(match)}.`,
        effect:
          matcher === 'sensor' && match.why === 'not-time-window'
            ? 'Dagster records its materializations without a partition.'
            : EFFECTS[matcher],
        fix: { summary: fixOf(match, matcher) },
      }
    }
  }
}

function fixOf({ why }: Mismatch, matcher: Matcher): string {
  const own = matcher === 'sensor' ? 'an `event_transformer_fn`' : 'an own operator with `get_partition_key`'
  return why === 'cadence' || why === 'offset'
    ? `Give the asset partitions that begin at every logical date of the DAG, or translate the dates with ${own}.`
    : `Translate the logical dates to partitions with ${own}.`
}

/** Why the match may be made by the team's own code; null where it is Airlift's. */
function ownMatching({ dag }: ServedDag, { calls, treeMappings }: Project, matcher: Matcher): string | null {
  if (matcher === 'operator') {
    const own = callsOfFile(calls, dag.file).some((call) => call.ownTaskBuilder || call.ownDagBuilder)
    return own ? 'an own operator may choose the partition' : null
  }
  const own = (treeMappings?.files ?? []).some(
    ({ transformsEvents, mappings }) => transformsEvents && mappings.some(({ dagId }) => dagId === dag.dagId),
  )
  return own ? 'an own event_transformer_fn may choose the partition' : null
}

export const partitionMismatch: Rule = {
  id: 'drift/partition-mismatch',
  severity: 'error',
  title: "a mapped asset's partitions cannot match the DAG's logical dates",
  doc: {
    happens:
      "For a task that Dagster observes, the sensor raises and records no materialization of the DAG's runs. A proxied task fails in Airflow. Assets with static, dynamic or multi-dimensional partitions get materializations without a partition, and cannot be proxied to.",
    why: "Airlift attaches the partition that begins exactly at the run's logical date, and only time windows have a beginning. Its operator reads each partition key back with the format of the partitions, in UTC unless the format names a zone.",
    example: {
      language: 'python',
      before:
        'DAG("orders", schedule="@hourly")\n\n@asset(partitions_def=DailyPartitionsDefinition("2024-01-01"))\ndef raw_orders(): ...',
      after:
        'DAG("orders", schedule="@hourly")\n\n@asset(partitions_def=HourlyPartitionsDefinition("2024-01-01-00:00"))\ndef raw_orders(): ...',
    },
    fix: 'Change the partitions together with the schedule, so that one begins at every logical date. Where that cannot be, translate the dates: with `event_transformer_fn` for the sensor, with an own operator for proxied tasks.',
  },
  *find({ project, cached }) {
    if (cached === null) return
    for (const served of project.served) {
      for (const location of cached.locations) yield* mismatchesOf(served, project, location, cached)
    }
  },
}
