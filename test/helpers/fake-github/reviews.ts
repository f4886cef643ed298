import * as z from 'zod'
import type { Asked } from './answers.ts'
import { NOT_FOUND, ok } from './standard-answers.ts'
import type { Answer, FakeFile } from './state.ts'

const reviewSchema = z.object({
  commit_id: z.string().optional(),
  comments: z.array(
    z.object({
      path: z.string(),
      body: z.string(),
      line: z.number(),
      start_line: z.number().optional(),
    }),
  ),
})
const bodySchema = z.object({ body: z.string() })

/** Reviews with comments beside lines, and changes of such comments. */
export function answerReview({ operationId, parameters, state, shown, token, body: sent }: Asked): Answer {
  if (operationId === 'pulls/update-review-comment') {
    const id = Number(parameters.get('comment_id'))
    const comment = [...state.reviewComments.values()].flat().find((each) => each.id === id)
    if (comment === undefined) return NOT_FOUND
    comment.body = bodySchema.parse(sent).body
    return ok(shown.reviewComment(comment))
  }
  const number = Number(parameters.get('pull_number'))
  const pull = state.pulls.get(number)
  if (pull === undefined) return NOT_FOUND
  const { comments } = reviewSchema.parse(sent)
  for (const { path, line, start_line: start } of comments) {
    const lines = linesOf(pull.files?.find(({ filename }) => filename === path))
    if (!lines.has(line) || (start !== undefined && !lines.has(start))) return offTheDiff()
    if (start !== undefined && start >= line)
      return refused('Pull request review thread start line must precede the end line.')
  }
  for (const { path, line, start_line: startLine, body } of comments) {
    state
      .reviewCommentsOf(number)
      .push({ id: state.newId(), author: token.login, path, line, startLine, body, minimized: undefined })
  }
  return ok({ id: state.newId() })
}

/** The lines of head that a patch shows, changed or not. */
function linesOf(file: FakeFile | undefined): Set<number> {
  const lines = new Set<number>()
  let next = 0
  for (const line of (file?.patch ?? '').split('\n')) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line)
    if (hunk !== null) next = Number(hunk[1])
    else if (/^[ +]/.test(line)) lines.add(next++)
  }
  return lines
}

function offTheDiff(): Answer {
  return refused(
    "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
  )
}

function refused(error: string): Answer {
  return { status: 422, body: { message: 'Unprocessable Entity', errors: [error] } }
}
