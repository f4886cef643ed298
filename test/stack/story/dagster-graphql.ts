import * as z from 'zod'

/** What a code location is after Dagster was told to load it again. */
export interface LoadOutcome {
  readonly outcome: 'loads' | 'fails'
  /** Dagster's messages, outermost first; empty when it loads. */
  readonly errors: readonly string[]
}

const RELOAD = `mutation ($name: String!) {
  reloadRepositoryLocation(repositoryLocationName: $name) {
    __typename
    ... on WorkspaceLocationEntry {
      locationOrLoadError { __typename ... on PythonError { message errorChain { error { message } } } }
    }
  }
}`

const errorSchema = z.object({
  __typename: z.literal('PythonError'),
  message: z.string(),
  errorChain: z.array(z.object({ error: z.object({ message: z.string() }) })),
})

const answerSchema = z.object({ data: z.unknown() })
const reloadSchema = z.object({
  reloadRepositoryLocation: z.object({
    __typename: z.literal('WorkspaceLocationEntry'),
    locationOrLoadError: z.union([errorSchema, z.object({ __typename: z.literal('RepositoryLocation') })]),
  }),
})

/** Asks Dagster, with nothing of ours in between: this is the reality that a report is held against. */
export async function queryDagster(
  dagsterUrl: string,
  query: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(`${dagsterUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(120_000),
  })
  return answerSchema.parse(await response.json()).data
}

/** Sends Dagster's own mutation, with nothing of ours in between: this is the reality that a forecast is held against. */
export async function reloadLocation(dagsterUrl: string, location: string): Promise<LoadOutcome> {
  const answer = reloadSchema.parse(await queryDagster(dagsterUrl, RELOAD, { name: location }))
  const loaded = answer.reloadRepositoryLocation.locationOrLoadError
  if (loaded.__typename === 'RepositoryLocation') return { outcome: 'loads', errors: [] }
  const causes = loaded.errorChain.map(({ error }) => error.message.trim())
  return { outcome: 'fails', errors: [loaded.message.trim(), ...causes] }
}
