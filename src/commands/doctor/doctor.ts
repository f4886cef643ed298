import type { OptionValues } from '../../config/option-values.ts'
import { mergeSettings, type Settings } from '../../config/settings.ts'
import { toMessage, UserError } from '../../errors.ts'
import type { Log } from '../../remote.ts'
import { TOOL } from '../../tool.ts'
import { configuredAirflow } from '../airflow-source.ts'
import { openDeployments } from '../deployments.ts'
import { prepare, type Workspace } from '../prepare.ts'
import { type Advice, adviceOn } from './advice.ts'
import { examineAirflow } from './examine-airflow.ts'
import { type DagsterExamination, examineDagster } from './examine-dagster.ts'
import { examineGit } from './examine-git.ts'

export interface DoctorRequest {
  readonly values: Readonly<OptionValues>
  readonly now: Date
  readonly log: Log
  readonly signal?: AbortSignal | undefined
}

/** Tries out everything that the other commands need, each by itself, and changes nothing. */
export async function doctor(request: DoctorRequest): Promise<readonly Advice[]> {
  const workspace = await openWorkspace(request)
  const settings = 'what' in workspace ? mergeSettings(request.values) : workspace.settings
  const git = 'what' in workspace ? [workspace] : await examineGit(workspace)
  const dagster = await orRefusal('Dagster', () => aboutDagster(settings, request))
  const { advice, airliftVersions }: DagsterExamination =
    'what' in dagster ? { advice: [dagster], airliftVersions: new Map() } : dagster
  const airflow = await orRefusal('Airflow', () => aboutAirflow(settings, request, airliftVersions))
  return [...git, ...advice, ...('what' in airflow ? [airflow] : airflow)]
}

function openWorkspace({ values, log, now }: DoctorRequest): Promise<Workspace | Advice> {
  // A snapshot is read by `check` alone; here it would only hide what is wrong with git.
  const { snapshot: _, ...rest } = values
  return orRefusal('git', () => prepare({ values: rest, surface: 'cli', configFrom: 'head', log, now }))
}

/** What cannot even be begun is one problem among others. */
async function orRefusal<T>(area: Advice['area'], act: () => Promise<T>): Promise<T | Advice> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return adviceOn(area)('setting', 'problem', toMessage(error), error.hint)
  }
}

async function aboutDagster(
  { dagsterUrl, dagsterToken, dagsterHeaders, codeLocations = [] }: Settings,
  { log, now, signal }: DoctorRequest,
): Promise<DagsterExamination> {
  if (dagsterUrl === undefined || dagsterUrl.length === 0) {
    const next = 'Give dagster-url: without it only the two commits are compared, and nothing can be reloaded.'
    return { advice: [adviceOn('Dagster')('address', 'warning', 'none is given', next)], airliftVersions: new Map() }
  }
  const options = { token: dagsterToken, headers: dagsterHeaders ?? [], userAgent: `${TOOL.name}/${TOOL.version}`, log }
  const deployments = openDeployments(dagsterUrl, options)
  const examined: DagsterExamination[] = []
  for (const { client, name } of deployments) {
    const { advice, airliftVersions } = await examineDagster({ client, locations: codeLocations, now, signal })
    const named = (what: string): string => (deployments.length === 1 ? what : `${name}, ${what}`)
    examined.push({
      advice: advice.map((each) => ({ ...each, what: named(each.what) })),
      airliftVersions: new Map([...airliftVersions].map(([location, version]) => [named(location), version])),
    })
  }
  return {
    advice: examined.flatMap(({ advice }) => advice),
    airliftVersions: new Map(examined.flatMap(({ airliftVersions }) => [...airliftVersions])),
  }
}

async function aboutAirflow(
  settings: Settings,
  { log, now, signal }: DoctorRequest,
  airliftVersions: ReadonlyMap<string, string | null>,
): Promise<readonly Advice[]> {
  const client = configuredAirflow(settings, log)
  if (client === undefined) {
    const next = 'Give airflow-url and wait-for-airflow, so that a reload comes after Airflow has parsed the merge.'
    return [adviceOn('Airflow')('address', 'ok', 'none is given, so a reload does not wait for Airflow', next)]
  }
  return examineAirflow({ client, airliftVersions, waitMs: settings.waitForAirflow, now, signal })
}
