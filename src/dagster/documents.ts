/** Every GraphQL document that is ever sent, except the ones that need a list of jobs ({@link jobsDocument}). */

const ERROR = 'message className errorChain { error { message className } }'

/** Fields that Dagster 1.9 does not know are only asked for when introspection found them. */
export interface KnownFields {
  readonly defsStateInfo: boolean
  readonly externalJobSource: boolean
}

const entryFields = ({ defsStateInfo }: KnownFields): string => `
  name
  loadStatus
  updatedTimestamp
  versionKey
  permissions { permission value }
  displayMetadata { key value }
  ${defsStateInfo ? 'defsStateInfo { keyStateInfo { name info { version createTimestamp managementType } } }' : ''}
  locationOrLoadError {
    __typename
    ... on RepositoryLocation { serverId dagsterLibraryVersions { name version } repositories { name } }
    ... on PythonError { ${ERROR} }
  }`

export const CAPABILITIES = `query AirliftDriftCapabilities {
  entry: __type(name: "WorkspaceLocationEntry") { fields { name } }
  mutation: __type(name: "Mutation") { fields { name } }
  job: __type(name: "Job") { fields { name } }
}`

export const statusDocument = (known: KnownFields): string => `query AirliftDriftStatus {
  version
  workspaceOrError {
    __typename
    ... on Workspace { locationEntries { ${entryFields(known)} } }
    ... on PythonError { ${ERROR} }
  }
}`

export const locationStatusDocument = (
  known: KnownFields,
): string => `query AirliftDriftLocationStatus($name: String!) {
  workspaceLocationEntryOrError(name: $name) {
    __typename
    ... on WorkspaceLocationEntry { ${entryFields(known)} }
    ... on PythonError { ${ERROR} }
  }
}`

const METADATA = `metadataEntries {
  label
  ... on JsonMetadataEntry { jsonString }
  ... on MarkdownMetadataEntry { mdStr }
  ... on UrlMetadataEntry { url }
}`

/** Asked per location: in a query over everything, assets with the same key in two locations hide each other. */
export const assetsDocument = ({
  externalJobSource,
}: KnownFields): string => `query AirliftDriftAssets($name: String!) {
  workspaceLocationEntryOrError(name: $name) {
    __typename
    ... on WorkspaceLocationEntry {
      locationOrLoadError {
        __typename
        ... on RepositoryLocation {
          repositories {
            name
            ${externalJobSource ? 'jobs { name externalJobSource }' : ''}
            assetNodes {
              assetKey { path }
              isExecutable
              isMaterializable
              jobNames
              partitionDefinition { type description fmt }
              assetChecksOrError { __typename ... on AssetChecks { checks { name } } }
              ${METADATA}
            }
          }
        }
      }
    }
  }
}`

/** The metadata of `count` jobs of one repository, as `job0`, `job1`, …; their names are the variables of the same names. */
export const jobsDocument = (count: number): string => {
  const indices = Array.from({ length: count }, (_, index) => index)
  return `query AirliftDriftJobs($location: String!, $repository: String!, ${indices.map((index) => `$job${index}: String!`).join(', ')}) {
${indices
  .map(
    (index) =>
      `  job${index}: pipelineOrError(params: { repositoryLocationName: $location, repositoryName: $repository, pipelineName: $job${index} }) { __typename ... on Pipeline { ${METADATA} } }`,
  )
  .join('\n')}
}`
}

export const reloadDocument = (known: KnownFields): string => `mutation AirliftDriftReload($name: String!) {
  reloadRepositoryLocation(repositoryLocationName: $name) {
    __typename
    ... on WorkspaceLocationEntry { ${entryFields(known)} }
    ... on ReloadNotSupported { message }
    ... on RepositoryLocationNotFound { message }
    ... on UnauthorizedError { message }
    ... on PythonError { ${ERROR} }
  }
}`

export const REFRESH_STATE = `mutation AirliftDriftRefreshState($name: String!, $key: String!) {
  refreshComponentState(locationName: $name, defsStateKey: $key) {
    __typename
    ... on RefreshComponentStateError { message }
    ... on UnauthorizedError { message }
    ... on PythonError { ${ERROR} }
  }
}`

export const SHUTDOWN = `mutation AirliftDriftShutdown($name: String!) {
  shutdownRepositoryLocation(repositoryLocationName: $name) {
    __typename
    ... on RepositoryLocationNotFound { message }
    ... on UnauthorizedError { message }
    ... on PythonError { ${ERROR} }
  }
}`
