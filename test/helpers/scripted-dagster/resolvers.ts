import type { DagFile, Outcome, ScriptedLocation } from './location.ts'
import type { Release } from './schema.ts'

type Node = Readonly<Record<string, unknown>>

const VERSIONS: Readonly<Record<Release, readonly [dagster: string, airlift: string]>> = {
  '1.9': ['1.9.3', '0.25.3'],
  '1.11': ['1.11.16', '0.27.16'],
  '1.13': ['1.13.27', '0.29.27'],
}

/** A root value for graphql-js: everything that our documents may ask, answered from the locations as they are now. */
export function rootValue(locations: readonly ScriptedLocation[], release: Release): Node {
  const entry = (location: ScriptedLocation): Node => entryNode(location, release)
  const change =
    (act: (location: ScriptedLocation) => Promise<Node>) =>
    async (given: { repositoryLocationName?: string; locationName?: string }): Promise<Node> => {
      const name = given.repositoryLocationName ?? given.locationName
      const location = locations.find((each) => each.name === name)
      if (location === undefined)
        return { __typename: 'RepositoryLocationNotFound', message: `no location ${name ?? ''}` }
      if (!location.mayReload) return { __typename: 'UnauthorizedError', message: 'Authorization failed' }
      return act(location)
    }
  return {
    version: VERSIONS[release][0],
    workspaceOrError: () => ({ __typename: 'Workspace', locationEntries: locations.map(entry) }),
    workspaceLocationEntryOrError: ({ name }: { name: string }) => {
      const found = locations.find((each) => each.name === name)
      return found === undefined ? null : entry(found)
    },
    reloadRepositoryLocation: change(async (location) => {
      if (location.changeError !== null) return errorNode(location.changeError)
      await location.reload()
      return entry(location)
    }),
    refreshComponentState: change(async (location) => {
      if (location.refreshError !== null) {
        return { __typename: 'RefreshComponentStateError', message: location.refreshError }
      }
      await location.refresh()
      return location.refreshAtOnce
        ? { __typename: 'RefreshComponentStateSuccess' }
        : { __typename: 'RefreshComponentStateAccepted' }
    }),
    shutdownRepositoryLocation: change((location) => {
      if (location.changeError !== null) return Promise.resolve(errorNode(location.changeError))
      location.shutdown()
      return Promise.resolve({
        __typename: 'ShutdownRepositoryLocationSuccess',
        repositoryLocationName: location.name,
      })
    }),
  }
}

function errorNode(message: string): Node {
  return { __typename: 'PythonError', message, className: 'OSError', errorChain: [] }
}

const AWAY = { error: 'Could not reach user code server', className: 'DagsterUserCodeUnreachableError' } as const

function entryNode(location: ScriptedLocation, release: Release): Node {
  const away = location.loading && location.awayWhileLoading
  const loading = location.loading && !away
  return {
    __typename: 'WorkspaceLocationEntry',
    name: location.name,
    loadStatus: loading ? 'LOADING' : 'LOADED',
    updatedTimestamp: location.updatedAt,
    versionKey: location.versionKey,
    permissions: ['reload_repository_location', 'refresh_component_state'].map((permission) => ({
      permission,
      value: location.mayReload,
    })),
    displayMetadata: [
      { key: 'host', value: 'code' },
      { key: 'port', value: '4000' },
    ],
    defsStateInfo: location.kind === 'component' ? stateNode(location) : null,
    locationOrLoadError: loading ? null : heldNode(location, away ? AWAY : location.served, release),
  }
}

function stateNode({ createdAt }: ScriptedLocation): Node {
  const info = { version: '__local__', createTimestamp: createdAt, managementType: 'LOCAL_FILESYSTEM' }
  return { keyStateInfo: [{ name: 'AirflowInstanceComponent[local]', info }] }
}

function heldNode({ serverId, name }: ScriptedLocation, served: Outcome, release: Release): Node {
  if ('error' in served) {
    const link = { message: `${served.error}\n`, className: served.error.split(':')[0] ?? null, errorChain: [] }
    return {
      __typename: 'PythonError',
      message:
        'dagster._core.errors.DagsterUserCodeLoadError: Error occurred during the loading of Dagster definitions',
      className: served.className ?? 'DagsterUserCodeLoadError',
      errorChain: [{ isExplicitLink: true, message: link.message, error: link }],
    }
  }
  const [dagster, airlift] = VERSIONS[release]
  return {
    __typename: 'RepositoryLocation',
    name,
    serverId,
    dagsterLibraryVersions: [
      { name: 'dagster', version: dagster },
      { name: 'dagster-airlift', version: airlift },
    ],
    repositories: [{ name: '__repository__', jobs: [], assetNodes: served.dags.flatMap(assetNodes) }],
  }
}

function assetNodes({ dagId, source, mapped = [], downstream = {}, assetKeys = {} }: DagFile): Node[] {
  const dag = assetNode(
    ['local', 'dag', dagId],
    [
      json('dagster-airlift/peered-dag-mapping', [{ dag_id: dagId }]),
      json('Dag Info (raw)', { dag_id: dagId, fileloc: `/opt/airflow/dags/${dagId}.py`, schedule_interval: null }),
      { __typename: 'MarkdownMetadataEntry', label: 'Source Code', mdStr: `\n\`\`\`python\n${source}\n\`\`\`\n` },
    ],
  )
  const tasks = mapped.map((taskId) =>
    assetNode(assetKeys[taskId] ?? [dagId, taskId], [
      json('dagster-airlift/task-mapping', [{ dag_id: dagId, task_id: taskId }]),
      json('Task Info (raw)', { task_id: taskId, downstream_task_ids: downstream[taskId] ?? [] }),
    ]),
  )
  return [dag, ...tasks]
}

function assetNode(path: readonly string[], metadataEntries: readonly Node[]): Node {
  return {
    assetKey: { path },
    isExecutable: false,
    isMaterializable: false,
    jobNames: [],
    partitionDefinition: null,
    assetChecksOrError: { __typename: 'AssetChecks', checks: [] },
    metadataEntries,
  }
}

function json(label: string, value: unknown): Node {
  return { __typename: 'JsonMetadataEntry', label, jsonString: JSON.stringify(value) }
}
