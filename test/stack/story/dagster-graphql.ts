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

const answerSchema = z.object({
  data: z.object({
    reloadRepositoryLocation: z.object({
      __typename: z.literal('WorkspaceLocationEntry'),
      locationOrLoadError: z.union([errorSchema, z.object({ __typename: z.literal('RepositoryLocation') })]),
    }),
  }),
})

/** Sends Dagster's own mutation, with nothing of ours in between: this is the reality that a forecast is held against. */
export async function reloadLocation(dagsterUrl: string, location: string): Promise<LoadOutcome> {
  const response = await fetch(`${dagsterUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: RELOAD, variables: { name: location } }),
    signal: AbortSignal.timeout(120_000),
  })
  const answer = answerSchema.parse(await response.json())
  const loaded = answer.data.reloadRepositoryLocation.locationOrLoadError
  if (loaded.__typename === 'RepositoryLocation') return { outcome: 'loads', errors: [] }
  const causes = loaded.errorChain.map(({ error }) => error.message.trim())
  return { outcome: 'fails', errors: [loaded.message.trim(), ...causes] }
}
