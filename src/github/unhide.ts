import * as z from 'zod'
import type { GitHub } from './client.ts'
import { explainFailure } from './failure.ts'

const hiddenSchema = z.object({ node: z.object({ isMinimized: z.boolean() }).nullable() })

const IS_HIDDEN = `query IsHidden($id: ID!) {
  node(id: $id) {
    ... on IssueComment { isMinimized }
  }
}`

const SHOW = `mutation Show($id: ID!) {
  unminimizeComment(input: { subjectId: $id }) {
    unminimizedComment { isMinimized }
  }
}`

/**
 * Shows a comment again that somebody has hidden, since it has something new to say. REST does not tell what is hidden.
 * Gives why it may still be hidden, where GitHub refuses.
 */
export async function unhide(
  { octokit, query }: GitHub,
  { node_id: id }: { readonly node_id?: string | undefined },
): Promise<{ hidden?: string }> {
  if (id === undefined) return {}
  try {
    const { node } = hiddenSchema.parse(await query(IS_HIDDEN, { id }))
    if (node?.isMinimized === true) await octokit.graphql(SHOW, { id })
    return {}
  } catch (error) {
    return { hidden: explainFailure(error).why }
  }
}
