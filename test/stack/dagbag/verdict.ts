import type { BagDag, BagFile, BagSchedule } from './dagbag.ts'
import type { PrintedDag, PrintedExtraction } from './extraction.ts'

/** How an extraction stands against what Airflow makes of one file. */
export interface Verdict {
  /** `wrong`: something that is claimed without a flag is not so. That must never be. */
  readonly kind: 'identical' | 'flagged' | 'wrong'
  /** What differs, or what is flagged and why. */
  readonly because: readonly string[]
}

/** `file`: as both sides name it. */
export function judgeFile(file: string, truth: BagFile | undefined, ours: PrintedExtraction): Verdict {
  const dags = ours.dags.filter((dag) => dag.file === file)
  const failures = ours.failures.filter((failure) => failure.file === file)
  const open = ours.open.filter((one) => one.file === file)
  const flags = [
    ...open.map(({ reason, line }) => `may hold more DAGs: ${reason}, line ${line}`),
    ...dags.flatMap((dag) => (dag.complete ? [] : dag.reasons.map(({ reason }) => `${dag.dagId}: ${reason}`))),
  ]
  const real = truth?.dags ?? []
  const error = truth?.error ?? null
  const wrong = [
    ...real.flatMap((dag) =>
      wrongAbout(
        dag,
        dags.find(({ dagId }) => dagId === dag.dagId),
        open.length > 0,
      ),
    ),
    ...dags
      .filter((dag) => dag.complete && !real.some(({ dagId }) => dagId === dag.dagId))
      .map(({ dagId }) => `${dagId}: Airflow has no such DAG${error === null ? '' : ` (${error})`}`),
    ...(failures.length > 0 && error === null ? failures.map(({ message }) => `Airflow imports it: ${message}`) : []),
    ...(failures.length === 0 && error !== null && flags.length === 0 ? [`Airflow does not import it: ${error}`] : []),
  ]
  if (wrong.length > 0) return { kind: 'wrong', because: wrong }
  return flags.length > 0 ? { kind: 'flagged', because: flags } : { kind: 'identical', because: [] }
}

function wrongAbout(truth: BagDag, ours: PrintedDag | undefined, open: boolean): string[] {
  if (ours === undefined) return open ? [] : [`${truth.dagId}: not found`]
  const sure = <Item extends { certainty: string }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ certainty }) => certainty === 'exact')
  const tasks = truth.tasks.map(taskText)
  const edges = truth.edges.map(([from, to]) => `${from} >> ${to}`)
  // Of a DAG that is flagged, only what is said to be exact must be so.
  const known = new Set(sure(ours.tasks).map(({ taskId }) => taskId))
  const claims = [
    ...without(sure(ours.tasks).map(taskText), tasks).map((task) => `task ${task} invented`),
    ...sure(ours.edges)
      .filter((edge) => !holdsForFamily(edge, truth.edges, known))
      .map((edge) => `edge ${edgeText(edge)} invented`),
    ...(scheduleFits(ours, truth.schedule) ? [] : [`schedule ${ours.scheduleKind} ${ours.schedule ?? ''} invented`]),
  ]
  const omissions = ours.complete
    ? [
        ...without(tasks, ours.tasks.map(taskText)).map((task) => `task ${task} missing`),
        ...without(edges, ours.edges.map(edgeText)).map((edge) => `edge ${edge} missing`),
      ]
    : []
  return [...claims, ...omissions].map((text) => `${truth.dagId}: ${text}`)
}

/** `dbt.*` stands for whatever is in the group `dbt`: some such edge must be there. Nothing tells which tasks `make()` gave. */
function holdsForFamily(
  { from, to }: { readonly from: string; readonly to: string },
  edges: readonly (readonly [string, string])[],
  known: ReadonlySet<string>,
): boolean {
  const fits = (end: string, real: string): boolean => {
    if (known.has(end)) return end === real
    return end.endsWith('.*') ? real.startsWith(end.slice(0, -1)) : true
  }
  return edges.some(([up, down]) => fits(from, up) && fits(to, down))
}

function taskText({ taskId, mapped }: { readonly taskId: string; readonly mapped: boolean }): string {
  return taskId + (mapped ? ' (mapped)' : '')
}

function edgeText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} >> ${to}`
}

function without(items: readonly string[], known: readonly string[]): readonly string[] {
  const set = new Set(known)
  return items.filter((item) => !set.has(item))
}

const TIMETABLES: Readonly<Record<string, readonly string[]>> = {
  none: ['NullTimetable'],
  once: ['OnceTimetable'],
  continuous: ['ContinuousTimetable'],
  assets: ['DatasetTriggeredTimetable', 'AssetTriggeredTimetable'],
}

function scheduleFits({ schedule, scheduleKind }: PrintedDag, { timetable, given }: BagSchedule): boolean {
  switch (scheduleKind) {
    case 'unknown':
      return true
    case 'default':
      return timetable === 'NullTimetable' || given === '1 day, 0:00:00'
    case 'timetable':
      return timetable === schedule
    case 'cron':
    case 'preset':
    case 'timedelta':
      return given === schedule
    default:
      return TIMETABLES[scheduleKind]?.includes(timetable) ?? false
  }
}
