import * as z from 'zod'
import type { Call } from './described.ts'
import { answerReview } from './reviews.ts'
import { FORBIDDEN, MAX_BODY_CHARACTERS, NOT_FOUND, ok, tooLong } from './standard-answers.ts'
import type { Shown } from './shown.ts'
import type { Answer, FakePush, FakeRepository, FakeToken } from './state.ts'

/** One call, by whom, and on what. */
export interface Asked extends Call {
  readonly token: FakeToken
  readonly state: FakeRepository
  readonly shown: Shown
  /** The address of another page of the same list. */
  readonly pageUrl: (page: number) => string
}

const bodySchema = z.object({ body: z.string() })
const newIssueSchema = z.object({ title: z.string(), body: z.string(), labels: z.array(z.string()).default([]) })
const issueChangeSchema = newIssueSchema.extend({ state: z.enum(['open', 'closed']) }).partial()
const reactionSchema = z.object({ content: z.string() })

/** Answers and refuses as GitHub does. */
export function answerCall(asked: Asked): Answer {
  const { operationId, state, shown, token } = asked
  const number = (name: string): number => Number(asked.parameters.get(name))
  const text = (name: string): string => asked.parameters.get(name) ?? ''
  const repository = `${text('owner')}/${text('repo')}`
  if (operationId === 'repos/list-activities') return listPushes(asked, state.pushes.get(repository))
  if (repository !== state.name && operationId !== 'users/get-authenticated') return NOT_FOUND

  const pull = state.pulls.get(number('pull_number'))
  switch (operationId) {
    case 'users/get-authenticated':
      return token.login.endsWith('[bot]') ? FORBIDDEN : ok(shown.user(token.login))
    case 'issues/list-comments': {
      const on = number('issue_number')
      return page(asked, state.commentsOf(on), (comment) => shown.comment(on, comment))
    }
    case 'issues/create-comment':
      return write(asked, () => createComment(asked, number('issue_number')))
    case 'issues/update-comment':
    case 'issues/delete-comment':
      return write(asked, () => changeComment(asked, number('comment_id')))
    case 'reactions/create-for-issue-comment':
      return write(asked, () => react(asked, number('comment_id')))
    case 'issues/list-for-repo': {
      const wanted = text('labels')
        .split(',')
        .filter((label) => label !== '')
      const issues = [...state.issues.values()].filter(
        (issue) =>
          wanted.every((label) => issue.labels.includes(label)) &&
          (text('state') === 'all' || issue.state === (text('state') || 'open')),
      )
      return page(asked, issues, (issue) => shown.issue(issue))
    }
    case 'issues/create':
      return write(asked, () => createIssue(asked))
    case 'issues/update':
      return write(asked, () => changeIssue(asked, number('issue_number')))
    case 'pulls/list': {
      const pulls = [...state.pulls].filter(
        ([, { headRepository = state.name, headBranch = 'feature', open = true }]) =>
          `${headRepository.split('/')[0] ?? ''}:${headBranch}` === text('head') && (open || text('state') === 'all'),
      )
      return page(asked, pulls, ([at, each]) => shown.pull(at, each))
    }
    case 'pulls/get':
      return pull === undefined ? NOT_FOUND : ok(shown.pull(number('pull_number'), pull))
    case 'pulls/list-files':
      return pull === undefined ? NOT_FOUND : page(asked, pull.files ?? [], (file) => file)
    case 'pulls/list-review-comments':
      return page(asked, state.reviewCommentsOf(number('pull_number')), (each) => shown.reviewComment(each))
    case 'pulls/create-review':
    case 'pulls/update-review-comment':
      return write(asked, () => answerReview(asked))
    case 'git/get-commit': {
      const parents = state.commits.get(text('commit_sha'))
      return parents === undefined ? NOT_FOUND : ok({ parents: parents.map((sha) => ({ sha })) })
    }
    case 'repos/list-pull-requests-associated-with-commit': {
      const merged = [...state.pulls].filter(([, { mergeCommit }]) => mergeCommit === text('commit_sha'))
      return page(asked, merged, ([at, each]) => shown.pull(at, each))
    }
    case 'repos/compare-commits-with-basehead': {
      const sha = state.mergeBases.get(text('basehead'))
      return sha === undefined ? NOT_FOUND : ok({ merge_base_commit: { sha } })
    }
    case 'repos/get-collaborator-permission-level':
      return ok({ permission: state.permissions.get(text('username')) ?? 'read' })
    default:
      throw new Error(`the fake GitHub cannot answer ${operationId}`)
  }
}

function write({ token }: Asked, act: () => Answer): Answer {
  return token.may === 'write' ? act() : FORBIDDEN
}

function page<Item>(asked: Asked, all: readonly Item[], show: (item: Item) => object): Answer {
  const size = Math.min(100, Number(asked.parameters.get('per_page') ?? 30))
  const at = Number(asked.parameters.get('page') ?? 1)
  const more = all.length > at * size
  return {
    status: 200,
    body: all.slice((at - 1) * size, at * size).map(show),
    headers: more ? { link: `<${asked.pageUrl(at + 1)}>; rel="next"` } : {},
  }
}

function listPushes({ parameters }: Asked, pushes: readonly FakePush[] | undefined): Answer {
  if (pushes === undefined) return NOT_FOUND
  return ok(
    pushes.filter(({ ref }) => ref === parameters.get('ref')).map((push) => ({ ...push, activity_type: 'push' })),
  )
}

function createComment({ state, shown, token, body: sent }: Asked, conversation: number): Answer {
  if (!state.pulls.has(conversation) && !state.issues.has(conversation)) return NOT_FOUND
  const { body } = bodySchema.parse(sent)
  if (body.length > MAX_BODY_CHARACTERS) return tooLong('IssueComment')
  return ok(shown.comment(conversation, state.addComment(conversation, token.login, body)), 201)
}

function changeComment({ operationId, state, shown, body: sent }: Asked, id: number): Answer {
  for (const [conversation, comments] of state.comments) {
    const index = comments.findIndex((comment) => comment.id === id)
    const comment = comments[index]
    if (comment === undefined) continue
    if (operationId === 'issues/delete-comment') {
      comments.splice(index, 1)
      return { status: 204 }
    }
    const { body } = bodySchema.parse(sent)
    if (body.length > MAX_BODY_CHARACTERS) return tooLong('IssueComment')
    comment.body = body
    return ok(shown.comment(conversation, comment))
  }
  return NOT_FOUND
}

function react({ state, body }: Asked, id: number): Answer {
  const comment = [...state.comments.values()].flat().find((each) => each.id === id)
  if (comment === undefined) return NOT_FOUND
  const { content } = reactionSchema.parse(body)
  comment.reactions.push(content)
  return ok({ id: state.newId(), content }, 201)
}

function createIssue({ state, shown, token, body: sent }: Asked): Answer {
  const { title, body, labels } = newIssueSchema.parse(sent)
  if (body.length > MAX_BODY_CHARACTERS) return tooLong('Issue')
  const issue = { number: state.newId(), author: token.login, title, body, labels, state: 'open' as const }
  state.issues.set(issue.number, issue)
  return ok(shown.issue(issue), 201)
}

function changeIssue({ state, shown, body: sent }: Asked, number: number): Answer {
  const issue = state.issues.get(number)
  if (issue === undefined) return NOT_FOUND
  const { title, body, state: become } = issueChangeSchema.parse(sent)
  issue.title = title ?? issue.title
  issue.body = body ?? issue.body
  issue.state = become ?? issue.state
  return ok(shown.issue(issue))
}
