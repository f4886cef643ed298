import type { CachedLocation } from '../../dagster/definitions.ts'
import type { LocationStatus } from '../../dagster/status.ts'
import { tellRemoteText } from '../../remote.ts'
import { type Advice, adviceOn, isAtLeast, tellAge, tellNames } from './advice.ts'

const advice = adviceOn('Dagster')

/** What one code location means for `check` and `reload`; `cached` is null when its definitions could not be read. */
export function examineLocation(status: LocationStatus, cached: CachedLocation | null, now: Date): Advice[] {
  return [
    ...state(status),
    ...permission(status),
    ...server(status),
    ...(cached?.status === 'loaded' ? airlift(status, cached, now) : []),
  ]
}

function state({ name, state: held, error }: LocationStatus): Advice[] {
  const what = `${name}: status`
  switch (held) {
    case 'loaded':
      return [advice(what, 'ok', 'it is loaded')]
    case 'loading':
      return [advice(what, 'warning', 'it is loading', 'Run doctor again when it is through.')]
    case 'error': {
      const cause = tellRemoteText(error?.chain.at(-1)?.message ?? error?.message ?? 'no reason given')
      const next = 'Dagster shows nothing of it until it loads: mend the cause and reload it.'
      return [advice(what, 'problem', `it is in error: ${cause}`, next)]
    }
  }
}

function permission({ name, permissions }: LocationStatus): Advice[] {
  const what = `${name}: permission to reload`
  switch (permissions.get('reload_repository_location')) {
    case true:
      return [advice(what, 'ok', 'granted')]
    case false: {
      const next =
        'For reload use a token with the role Editor (or higher); a web server started with --read-only grants it to nobody. check and drift work without.'
      return [advice(what, 'problem', 'not granted', next)]
    }
    default:
      return [advice(what, 'warning', 'Dagster does not tell')]
  }
}

/** Keys of what the web server starts itself, in a process that it replaces at every reload. */
const RUN_BY_ITSELF = ['python_file', 'module_name', 'package_name', 'autoload_defs_module_name']

/** Whether a server of its own reloads shows only when it is asked to: both kinds look alike from outside. */
function server({ name, origin, serverId, state: held }: LocationStatus): Advice[] {
  const what = `${name}: code server`
  const file = RUN_BY_ITSELF.map((key) => origin.get(key)).find((value) => value !== undefined)
  if (file !== undefined) {
    return [advice(what, 'ok', `the web server runs ${tellRemoteText(file)} itself, so a reload loads it anew`)]
  }
  const host = origin.get('host')
  if (host === undefined) return []
  const proof =
    serverId === null
      ? 'it does not tell its process, so that a reload is judged by what it brings'
      : 'it tells its process, so that a reload that did nothing shows'
  const next =
    'Started with `dagster code-server start` it loads anew on request; with `dagster api grpc` never, then use reload-strategy restart or deploy it anew.'
  const place = tellRemoteText([host, origin.get('port') ?? origin.get('socket')].filter(Boolean).join(':'))
  return [
    advice(
      what,
      'ok',
      `it is a server of its own at ${place}; ${held === 'loaded' ? proof : 'it is not loaded now'}`,
      next,
    ),
  ]
}

function airlift(status: LocationStatus, cached: CachedLocation, now: Date): Advice[] {
  const { name } = status
  const found = cached.airlift
  if (found === undefined) return [advice(`${name}: dagster-airlift`, 'ok', 'it uses nothing of Airflow')]
  return [
    version(name, found.version),
    ...api(status, found.api),
    ...age(status, cached, now),
    ...(cached.instances.length === 0
      ? []
      : [advice(`${name}: Airflow instances`, 'ok', tellNames(cached.instances.map((instance) => instance.name)))]),
    ...sources(name, cached),
  ]
}

function version(name: string, found: string | null): Advice {
  const what = `${name}: dagster-airlift`
  if (found === null) return advice(what, 'warning', 'the location does not tell its version')
  return isAtLeast(found, [0, 25]) === false
    ? advice(what, 'problem', `it is ${found}`, 'Supported is dagster-airlift 0.25 and newer.')
    : advice(what, 'ok', `it is ${found}`)
}

function api({ name }: LocationStatus, found: 'builder' | 'component' | 'none'): Advice[] {
  const what = `${name}: made by`
  switch (found) {
    case 'builder':
      return [advice(what, 'ok', 'build_defs_from_airflow_instance, which reads Airflow at every load')]
    case 'component':
      return [advice(what, 'ok', 'AirflowInstanceComponent, which keeps its copy as state')]
    case 'none':
      return [advice(what, 'ok', 'mapped assets only: it peers no Airflow itself')]
  }
}

function age(
  { name, updatedAt, componentState }: LocationStatus,
  { airlift: found }: CachedLocation,
  now: Date,
): Advice[] {
  const what = `${name}: age of the copy`
  const since = (seconds: number): string => tellAge(now.getTime() - seconds * 1000)
  if (found?.api === 'builder') return [advice(what, 'ok', `Airflow was read at most ${since(updatedAt)} ago`)]
  const states = componentState ?? []
  return states.map(({ key, createdAt, managementType }) =>
    createdAt === null
      ? advice(what, 'problem', `${key} was never filled, so the location holds no DAG`, REFRESH)
      : advice(what, 'ok', `${key} (${managementType ?? 'kept somewhere'}) was read ${since(createdAt)} ago`),
  )
}

const REFRESH = 'Run reload with reload-strategy refresh-state, or `dg utils refresh-defs-state` where it is built.'

function sources(name: string, { dags }: CachedLocation): Advice[] {
  const peered = dags.filter((dag) => dag.peered)
  const without = peered.filter(({ sourceHash }) => sourceHash === null)
  const what = `${name}: source retrieval`
  if (peered.length === 0) return []
  if (without.length === 0) return [advice(what, 'ok', `Dagster keeps the files of all ${peered.length} DAGs`)]
  return [
    advice(
      what,
      'warning',
      `Dagster keeps no file of ${without.length} of ${peered.length} DAGs, so only their mapped tasks can be compared`,
      'Set source_code_retrieval_enabled=True where the definitions are built (by default it is on for fewer than 50 DAGs).',
    ),
  ]
}
