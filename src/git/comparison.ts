import { UserError } from '../errors.ts'
import type { Repository } from './repository.ts'
import { WORKTREE } from './work-tree.ts'

/** What started the run, as far as it says which commits are meant. All shas are full. */
export type ComparisonEvent =
  | {
      readonly kind: 'pull-request'
      readonly baseSha: string
      readonly headSha: string
      /** GitHub's trial merge; null while there is none. */
      readonly mergeSha: string | null
    }
  | { readonly kind: 'merge-group'; readonly baseSha: string; readonly headSha: string }
  | {
      readonly kind: 'push'
      /** Null for a new branch. */
      readonly before: string | null
      readonly after: string
    }
  /** One commit as a whole, compared with nothing: a schedule, or a run by hand. */
  | { readonly kind: 'commit'; readonly sha: string }

/** Asks GitHub for the best common ancestor of two commits; undefined when GitHub does not tell it. */
export type RemoteMergeBase = (base: string, head: string) => Promise<string | undefined>

export interface ComparisonRequest {
  readonly repository: Repository
  /** Refs as the user gave them; they win over the event. */
  readonly base?: string | undefined
  readonly head?: string | undefined
  readonly event?: ComparisonEvent | undefined
  readonly remoteMergeBase?: RemoteMergeBase | undefined
  /** Head is looked at alone, so nothing is looked for that it could be compared with. */
  readonly alone?: boolean | undefined
}

export interface Comparison {
  /** Full sha; null when there is nothing to compare with, as for a first commit. */
  readonly base: string | null
  /** Full sha or `WORKTREE`. */
  readonly head: string
  /** Which commits these are and why, for the report's reader. */
  readonly how: string
}

/**
 * Which two trees to compare. Refs that were given win; then the event decides; then the work tree is compared with
 * where it left the default branch. Both commits are here afterwards: a missing one is fetched alone.
 *
 * @throws UserError for a ref or commit that cannot be found.
 */
export async function resolveComparison(request: ComparisonRequest): Promise<Comparison> {
  const { repository, base, head, event } = request
  if (request.alone === true) return headAlone(repository, head)
  if (base !== undefined || head !== undefined) return givenRefs(repository, base, head)
  switch (event?.kind) {
    case 'pull-request':
      return pullRequest(repository, event, request.remoteMergeBase)
    case 'merge-group':
      await repository.ensureCommit(event.headSha)
      await repository.ensureCommit(event.baseSha)
      return { base: event.baseSha, head: event.headSha, how: 'the merge group against the branch it will join' }
    case 'push':
      return push(repository, event)
    case 'commit':
      await repository.ensureCommit(event.sha)
      return { base: null, head: event.sha, how: 'the commit as a whole' }
    case undefined:
      return givenRefs(repository, undefined, undefined)
  }
}

async function headAlone(repository: Repository, head = WORKTREE): Promise<Comparison> {
  const sha = head === WORKTREE ? WORKTREE : await resolveOrFetch(repository, head)
  return { base: null, head: sha, how: `${head === WORKTREE ? 'the work tree' : head} as it is` }
}

type PullRequest = Extract<ComparisonEvent, { kind: 'pull-request' }>

async function pullRequest(
  repository: Repository,
  event: PullRequest,
  remoteMergeBase: RemoteMergeBase | undefined,
): Promise<Comparison> {
  const trial = await trialMerge(repository, event)
  if (trial !== undefined) {
    await repository.ensureCommit(trial.base)
    return { ...trial, how: "the pull request's merge commit against its first parent" }
  }
  await repository.ensureCommit(event.headSha)
  const base =
    (await repository.mergeBase(event.baseSha, event.headSha)) ??
    (await remoteMergeBase?.(event.baseSha, event.headSha))
  if (base === undefined) {
    throw new UserError(`no common ancestor of ${short(event.baseSha)} and ${short(event.headSha)} is known here`, {
      hint: "Let actions/checkout take the pull request's merge commit (its default) with `fetch-depth: 2`, or use `fetch-depth: 0`.",
    })
  }
  await repository.ensureCommit(base)
  return { base, head: event.headSha, how: "the pull request's head against where it left its base branch" }
}

/** The merge commit that GitHub made of this head, checked out or to be fetched; never one of an older head. */
async function trialMerge(
  repository: Repository,
  { headSha, mergeSha }: PullRequest,
): Promise<{ base: string; head: string } | undefined> {
  const checkedOut = await repository.find('HEAD')
  // Whoever checked out the head itself wants to see the head.
  if (checkedOut === headSha) return undefined
  const candidates = new Set([checkedOut, mergeSha ?? undefined])
  for (const merge of candidates) {
    if (merge === undefined || !(await isHere(repository, merge))) continue
    const [base, second] = await repository.parents(merge)
    if (base !== undefined && second === headSha) return { base, head: merge }
  }
  return undefined
}

async function isHere(repository: Repository, sha: string): Promise<boolean> {
  try {
    await repository.ensureCommit(sha)
    return true
  } catch (error) {
    // GitHub replaces trial merges, so an old one may be gone; the head itself is looked for next.
    if (error instanceof UserError) return false
    throw error
  }
}

async function push(
  repository: Repository,
  { before, after }: Extract<ComparisonEvent, { kind: 'push' }>,
): Promise<Comparison> {
  await repository.ensureCommit(after)
  if (before !== null && (await isHere(repository, before))) {
    return { base: before, head: after, how: 'what was pushed against what the branch held before' }
  }
  const [parent] = await repository.parents(after)
  if (parent === undefined) return { base: null, head: after, how: 'the first commit: there is nothing before it' }
  await repository.ensureCommit(parent)
  const why = before === null ? 'the branch is new' : 'what the branch held before is gone'
  return { base: parent, head: after, how: `the pushed commit against its first parent, since ${why}` }
}

const DEFAULT_BRANCHES = ['refs/remotes/origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

async function givenRefs(repository: Repository, baseRef: string | undefined, headRef = WORKTREE): Promise<Comparison> {
  await repository.findAll([headRef === WORKTREE ? 'HEAD' : headRef, ...(baseRef === undefined ? [] : [baseRef])])
  const head = headRef === WORKTREE ? WORKTREE : await resolveOrFetch(repository, headRef)
  const tip = head === WORKTREE ? await repository.find('HEAD') : head
  const headName = head === WORKTREE ? 'the work tree' : headRef
  if (baseRef !== undefined) return againstGivenBase(repository, baseRef, { head, headName, tip })
  if (tip === undefined) return { base: null, head, how: 'the work tree: there is no commit yet' }

  for (const { ref, sha } of await repository.findAll(DEFAULT_BRANCHES)) {
    const base = await repository.mergeBase(sha, tip)
    if (base === undefined) continue
    const name = ref.replace('refs/remotes/', '')
    if (base !== head) return { base, head, how: `${headName} against where it left ${name}` }
    // A commit of the default branch itself: the interesting thing is what that commit did.
    break
  }
  if (head === WORKTREE) return { base: tip, head, how: 'the work tree against HEAD: no default branch was found' }
  const [parent] = await repository.parents(head)
  if (parent === undefined) return { base: null, head, how: `${headName}, a first commit: there is nothing before it` }
  await repository.ensureCommit(parent)
  return { base: parent, head, how: `${headName} against its first parent` }
}

/** A branch moves on, so it is compared from where head left it; any other ref is meant as it is. */
async function againstGivenBase(
  repository: Repository,
  baseRef: string,
  { head, headName, tip }: { head: string; headName: string; tip: string | undefined },
): Promise<Comparison> {
  const given = await resolveOrFetch(repository, baseRef)
  if (tip !== undefined && (await repository.isBranch(baseRef))) {
    const base = await repository.mergeBase(given, tip)
    if (base !== undefined && base !== given) {
      return { base, head, how: `${headName} against where it left ${baseRef}` }
    }
  }
  return { base: given, head, how: `${headName} against ${baseRef}` }
}

async function resolveOrFetch(repository: Repository, ref: string): Promise<string> {
  if (/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(ref)) await repository.ensureCommit(ref)
  return repository.resolve(ref)
}

function short(sha: string): string {
  return sha.slice(0, 12)
}
