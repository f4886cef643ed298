import * as z from 'zod'
import type { GitHub } from './client.ts'

const permissionSchema = z.object({ permission: z.string() })

/** Whether somebody may push to the repository, asked of GitHub. @throws what Octokit throws */
export async function mayWrite({ octokit, owner, repo }: GitHub, login: string): Promise<boolean> {
  const answer = await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login })
  // GitHub tells `maintain` as write, and `triage` as read.
  return ['admin', 'write'].includes(permissionSchema.parse(answer.data).permission)
}

export type Reaction = 'eyes' | 'confused' | '-1'

/** Acknowledges a comment. @throws what Octokit throws */
export async function react({ octokit, owner, repo }: GitHub, comment: number, content: Reaction): Promise<void> {
  await octokit.rest.reactions.createForIssueComment({ owner, repo, comment_id: comment, content })
}
