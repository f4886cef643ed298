import type { AirflowClient } from '../airflow/rest/client.ts'
import { CONFIG_FILE, type InstanceConfig } from '../config/file.ts'
import type { OptionValues } from '../config/option-values.ts'
import { mergeSettings, type Settings, type Surface } from '../config/settings.ts'
import { UserError } from '../errors.ts'
import { type Comparison, type ComparisonEvent, type RemoteMergeBase, resolveComparison } from '../git/comparison.ts'
import type { FetchToken } from '../git/origin.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import type { Tree } from '../git/tree.ts'
import { WORKTREE } from '../git/work-tree.ts'
import type { Policy } from '../rules/judge.ts'
import type { DagsterSource } from './dagster-source.ts'
import type { InstanceSource } from './instance-source.ts'
import type { ReadingCache } from './reading-cache/reading-cache.ts'

/** Everything that a command needs before it starts: what to compare, by which settings, and where Dagster is. */
export interface Workspace {
  readonly repository: Repository
  readonly comparison: Comparison
  readonly settings: Settings
  readonly instances: readonly InstanceSource[]
  /** Globs of the files that hold Dagster's side. */
  readonly definitions?: readonly string[]
  readonly dagster: DagsterSource
  /** The Airflow that the DAGs are deployed to, where one is named. */
  readonly airflow?: AirflowClient
  readonly policy: Policy
  readonly cache?: ReadingCache
}

export interface PrepareRequest {
  readonly values: Readonly<OptionValues>
  readonly surface: Surface
  readonly event?: ComparisonEvent
  readonly remoteMergeBase?: RemoteMergeBase
  /** For a commit that is missing where the checkout did not keep its credentials. */
  readonly fetchToken?: FetchToken
  /** The command looks at head alone. */
  readonly alone?: boolean
  /** Whose configuration file counts: a pull request from a fork must not change the rules that judge it. */
  readonly configFrom: 'head' | 'base'
  readonly log: (message: string) => void
  readonly now: Date
}

/** Opens the repository, finds the two commits and merges input, configuration file and defaults. @throws UserError */
export async function prepare(request: PrepareRequest): Promise<Workspace> {
  const { values, surface, event, remoteMergeBase, fetchToken, alone, log, now } = request
  const repository = await openRepository(values.workingDirectory, {
    refs: alone === true ? undefined : givenRefs(values),
    ...(fetchToken === undefined ? {} : { fetchToken }),
  })
  const comparison = await resolveComparison({
    repository,
    base: values.base,
    head: values.head,
    event,
    remoteMergeBase,
    alone,
  })
  const commit = request.configFrom === 'base' && comparison.base !== null ? comparison.base : comparison.head
  const tree = await repository.tree(commit)
  const settings = mergeSettings(values, await readConfig(tree, values.config), surface)
  const airflow = await airflowClient(settings, log)
  return {
    repository,
    comparison,
    settings,
    instances: await Promise.all(settings.instances.map((instance) => instanceSource(tree, instance))),
    ...(settings.definitions === undefined ? {} : { definitions: settings.definitions }),
    dagster: await dagsterSource(settings, log),
    ...(airflow === undefined ? {} : { airflow }),
    policy: policyOf(settings, now),
    ...(settings.cache === undefined ? {} : { cache: await openCache(settings.cache, log) }),
  }
}

/** The refs that are named, if they are two. */
function givenRefs({ base, head = WORKTREE }: Readonly<OptionValues>): { base: string; head: string } | undefined {
  return base === undefined ? undefined : { base, head: head === WORKTREE ? 'HEAD' : head }
}

/** The rules as configured, on this day. */
export function policyOf({ rules, accept }: Pick<Settings, 'rules' | 'accept'>, now: Date): Policy {
  return { rules, accept, today: now.toISOString().slice(0, 10) }
}

async function readConfig(tree: Tree, given: string | undefined) {
  const file = given ?? CONFIG_FILE
  const bytes = tree.read(file)
  if (bytes !== undefined) {
    const { parseConfigFile } = await import('../config/parse-file.ts')
    const { RULES } = await import('../rules/registry.ts')
    const ruleIds = RULES.map(({ id }) => id)
    return parseConfigFile(new TextDecoder().decode(bytes), file, ruleIds)
  }
  if (given === undefined) return undefined
  throw new UserError(`There is no configuration file ${file} in ${tree.id}.`, {
    hint: 'The path is relative to the root of the repository, and the file has to be committed.',
  })
}

async function instanceSource(tree: Tree, { variables, ...instance }: InstanceConfig): Promise<InstanceSource> {
  if (variables === undefined) return instance
  const { readVariables } = await import('./airflow-variables.ts')
  return { ...instance, variables: readVariables(tree, variables) }
}

async function dagsterSource(settings: Settings, log: (message: string) => void): Promise<DagsterSource> {
  const locations = settings.codeLocations ?? []
  if (settings.snapshot !== undefined) {
    const { readSnapshotFile } = await import('../dagster/snapshot-file.ts')
    return { kind: 'snapshot', snapshot: await readSnapshotFile(settings.snapshot), locations }
  }
  if (settings.dagsterUrl === undefined || settings.dagsterUrl.length === 0) return { kind: 'none' }
  const { openDeployments } = await import('./deployments.ts')
  const deployments = openDeployments(settings.dagsterUrl, {
    log,
    ...(settings.dagsterToken === undefined ? {} : { token: settings.dagsterToken }),
    ...(settings.dagsterHeaders === undefined ? {} : { headers: settings.dagsterHeaders }),
  })
  return { kind: 'live', deployments, locations }
}

async function openCache(folder: string, log: (message: string) => void): Promise<ReadingCache> {
  const { ReadingCache } = await import('./reading-cache/reading-cache.ts')
  return ReadingCache.in(folder, log)
}

async function airflowClient(settings: Settings, log: (message: string) => void): Promise<AirflowClient | undefined> {
  if (settings.airflowUrl === undefined) return undefined
  const { configuredAirflow } = await import('./airflow-source.ts')
  return configuredAirflow(settings, log)
}
