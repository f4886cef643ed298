import * as z from 'zod'
import { UnreachableError } from '../errors.ts'
import { type AirliftMetadata, metadataSchema, readAirliftMetadata } from './airlift-metadata.ts'
import { capabilitiesOf } from './capabilities.ts'
import { type CallLimits, type DagsterClient, MAX_ASSET_ANSWER_BYTES } from './client.ts'
import type { Mapping } from './definitions.ts'
import { assetsDocument, jobsDocument } from './documents.ts'

/** An asset that Airlift has written on, or that has checks. */
export interface AirliftAsset {
  readonly key: readonly string[]
  /** Dagster could materialise it, so that a proxied task would do something. */
  readonly executable: boolean
  readonly partitions: Mapping['partitions']
  readonly checks: readonly string[]
  readonly airlift: AirliftMetadata
}

/** A job that stands for a DAG (component API). */
export interface AirliftJob {
  readonly name: string
  readonly airlift: AirliftMetadata
}

export interface LocationAssets {
  readonly assets: readonly AirliftAsset[]
  readonly jobs: readonly AirliftJob[]
  /** Airflow instances by the monitoring jobs that the component API adds for each. */
  readonly instances: readonly string[]
}

const repositorySchema = z.object({
  name: z.string(),
  jobs: z.array(z.object({ name: z.string(), externalJobSource: z.string().nullable() })).optional(),
  assetNodes: z.array(
    z.object({
      assetKey: z.object({ path: z.array(z.string()) }),
      isExecutable: z.boolean(),
      isMaterializable: z.boolean(),
      jobNames: z.array(z.string()),
      partitionDefinition: z
        .object({ type: z.string(), description: z.string().nullable(), fmt: z.string().nullable() })
        .nullable(),
      assetChecksOrError: z.union([
        z.object({ __typename: z.literal('AssetChecks'), checks: z.array(z.object({ name: z.string() })) }),
        z.object({ __typename: z.string() }),
      ]),
      metadataEntries: metadataSchema,
    }),
  ),
})
type Repository = z.infer<typeof repositorySchema>

const answerSchema = z.object({
  workspaceLocationEntryOrError: z
    .object({
      __typename: z.string(),
      locationOrLoadError: z
        .object({ __typename: z.string(), repositories: z.array(repositorySchema).optional() })
        .nullish(),
    })
    .nullable(),
})

const MONITORING_JOB = /^(.+)__airflow_monitoring_job$/
/** Jobs asked for in one request: each costs the server a call to the code location. */
const JOBS_PER_REQUEST = 50
/** Tens of thousands of assets take a server their time. */
const READ_MS = 300_000

/**
 * The assets of one loaded location in one request; with the component API one more for every 50 DAGs. Null when it is
 * not loaded any more.
 */
export async function readLocationAssets(
  client: DagsterClient,
  location: string,
  limits: CallLimits,
): Promise<LocationAssets | null> {
  const known = await capabilitiesOf(client, limits)
  const answer = await client.query(
    {
      name: 'AirliftDriftAssets',
      document: assetsDocument(known),
      answer: answerSchema,
      maxBytes: MAX_ASSET_ANSWER_BYTES,
    },
    { ...limits, variables: { name: location }, timeoutMs: READ_MS },
  )
  const repositories = answer.workspaceLocationEntryOrError?.locationOrLoadError?.repositories
  if (repositories === undefined) return null
  const jobs: AirliftJob[] = []
  for (const repository of repositories) jobs.push(...(await readJobs(client, location, repository, limits)))
  const names = repositories.flatMap((repository) => (repository.jobs ?? []).map(({ name }) => name))
  return {
    assets: repositories.flatMap(({ assetNodes }) => assetNodes.map(toAsset)),
    jobs,
    instances: names.flatMap((name) => MONITORING_JOB.exec(name)?.[1] ?? []),
  }
}

function toAsset(node: Repository['assetNodes'][number]): AirliftAsset {
  const { path } = node.assetKey
  const partitions = node.partitionDefinition
  return {
    key: path,
    executable: node.isMaterializable && node.isExecutable && node.jobNames.length > 0,
    partitions:
      partitions === null
        ? null
        : { type: partitions.type, description: partitions.description, format: partitions.fmt },
    checks: 'checks' in node.assetChecksOrError ? node.assetChecksOrError.checks.map(({ name }) => name) : [],
    airlift: readAirliftMetadata(node.metadataEntries, `asset ${path.join('/')}`),
  }
}

const jobsSchema = z.record(
  z.string(),
  z.object({ __typename: z.string(), metadataEntries: metadataSchema.optional() }),
)

async function readJobs(
  client: DagsterClient,
  location: string,
  repository: Repository,
  limits: CallLimits,
): Promise<AirliftJob[]> {
  const names = (repository.jobs ?? [])
    .filter(({ externalJobSource }) => externalJobSource === 'airflow')
    .map(({ name }) => name)
  const jobs: AirliftJob[] = []
  for (let start = 0; start < names.length; start += JOBS_PER_REQUEST) {
    const chunk = names.slice(start, start + JOBS_PER_REQUEST)
    const aliases = Object.fromEntries(chunk.map((name, index) => [`job${index}`, name]))
    const answer = await client.query(
      {
        name: 'AirliftDriftJobs',
        document: jobsDocument(chunk.length),
        answer: jobsSchema,
        maxBytes: MAX_ASSET_ANSWER_BYTES,
      },
      { ...limits, variables: { location, repository: repository.name, ...aliases }, timeoutMs: READ_MS },
    )
    for (const [index, name] of chunk.entries()) {
      const metadata = answer[`job${index}`]?.metadataEntries
      if (metadata === undefined) {
        throw new UnreachableError(`the job ${name} of ${location} could not be read`, { hint: 'Run again.' })
      }
      jobs.push({ name, airlift: readAirliftMetadata(metadata, `job ${name}`) })
    }
  }
  return jobs
}
