import * as z from 'zod'
import { CONFIG_FILE, type InstanceConfig } from '../config/file.ts'
import type { OptionValues } from '../config/option-values.ts'
import { parseConfigFile } from '../config/parse-file.ts'
import { mergeSettings, type Settings, type Surface } from '../config/settings.ts'
import { createDagsterClient } from '../dagster/client.ts'
import { readSnapshotFile } from '../dagster/snapshot-file.ts'
import { UserError } from '../errors.ts'
import { type Comparison, type ComparisonEvent, type RemoteMergeBase, resolveComparison } from '../git/comparison.ts'
import type { FetchToken } from '../git/fetch-commit.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import type { Tree } from '../git/tree.ts'
import { RULES } from '../rules/registry.ts'
import type { Policy } from '../rules/judge.ts'
import type { DagsterSource } from './dagster-source.ts'
import type { InstanceSource } from './read-projects.ts'

/** Everything that a command needs before it starts: what to compare, by which settings, and where Dagster is. */
export interface Workspace {
  readonly repository: Repository
  readonly comparison: Comparison
  readonly settings: Settings
  readonly instances: readonly InstanceSource[]
  /** Globs of the files that hold Dagster's side. */
  readonly definitions?: readonly string[]
  readonly dagster: DagsterSource
  readonly policy: Policy
}

export interface PrepareRequest {
  readonly values: Readonly<OptionValues>
  readonly surface: Surface
  readonly event?: ComparisonEvent
  readonly remoteMergeBase?: RemoteMergeBase
  /** For a commit that is missing where the checkout did not keep its credentials. */
  readonly fetchToken?: FetchToken
  /** Whose configuration file counts: a pull request from a fork must not change the rules that judge it. */
  readonly configFrom: 'head' | 'base'
  readonly log: (message: string) => void
  readonly now: Date
}

const RULE_IDS = RULES.map(({ id }) => id)

/** Opens the repository, finds the two commits and merges input, configuration file and defaults. @throws UserError */
export async function prepare(request: PrepareRequest): Promise<Workspace> {
  const { values, surface, event, remoteMergeBase, fetchToken, log, now } = request
  const repository = await openRepository(values.workingDirectory, fetchToken === undefined ? {} : { fetchToken })
  const comparison = await resolveComparison({
    repository,
    base: values.base,
    head: values.head,
    event,
    remoteMergeBase,
  })
  const commit = request.configFrom === 'base' && comparison.base !== null ? comparison.base : comparison.head
  const tree = await repository.tree(commit)
  const settings = mergeSettings(values, readConfig(tree, values.config), surface)
  return {
    repository,
    comparison,
    settings,
    instances: settings.instances.map((instance) => instanceSource(tree, instance)),
    ...(settings.definitions === undefined ? {} : { definitions: settings.definitions }),
    dagster: await dagsterSource(settings, log),
    policy: policyOf(settings, now),
  }
}

/** The rules as configured, on this day. */
export function policyOf({ rules, accept }: Pick<Settings, 'rules' | 'accept'>, now: Date): Policy {
  return { rules, accept, today: now.toISOString().slice(0, 10) }
}

function readConfig(tree: Tree, given: string | undefined) {
  const file = given ?? CONFIG_FILE
  const bytes = tree.read(file)
  if (bytes !== undefined) return parseConfigFile(new TextDecoder().decode(bytes), file, RULE_IDS)
  if (given === undefined) return undefined
  throw new UserError(`There is no configuration file ${file} in ${tree.id}.`, {
    hint: 'The path is relative to the root of the repository, and the file has to be committed.',
  })
}

const variablesSchema = z.record(z.string(), z.unknown())

/** Values of `airflow variables export`: anything that is not text is what JSON makes of it. */
function readVariables(tree: Tree, file: string): ReadonlyMap<string, string> {
  const bytes = tree.read(file)
  if (bytes === undefined) throw new UserError(`There is no variables file ${file} in ${tree.id}.`)
  try {
    const values = variablesSchema.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return new Map(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    )
  } catch (error) {
    throw new UserError(`${file} is not a JSON object of Airflow variables.`, {
      hint: '`airflow variables export FILE` writes one.',
      cause: error,
    })
  }
}

function instanceSource(tree: Tree, { variables, ...instance }: InstanceConfig): InstanceSource {
  return { ...instance, ...(variables === undefined ? {} : { variables: readVariables(tree, variables) }) }
}

async function dagsterSource(settings: Settings, log: (message: string) => void): Promise<DagsterSource> {
  const locations = settings.codeLocations ?? []
  if (settings.snapshot !== undefined) {
    return { kind: 'snapshot', snapshot: await readSnapshotFile(settings.snapshot), locations }
  }
  if (settings.dagsterUrl === undefined) return { kind: 'none' }
  const client = createDagsterClient({
    url: settings.dagsterUrl,
    log,
    ...(settings.dagsterToken === undefined ? {} : { token: settings.dagsterToken }),
    ...(settings.dagsterHeaders === undefined ? {} : { headers: settings.dagsterHeaders }),
  })
  return { kind: 'live', client, locations, plus: isDagsterPlus(settings.dagsterUrl) }
}

function isDagsterPlus(url: string): boolean {
  return URL.canParse(url) && /(?:^|\.)dagster\.(?:cloud|plus)$/.test(new URL(url).hostname)
}
