import path from 'node:path'
import { UserError } from '../errors.ts'
import { askGit } from './ask-git.ts'
import { Blobs } from './blobs.ts'
import { CommitTree, listAbsent, listCommit } from './commit-tree.ts'
import { type Layout, readLayout } from './layout.ts'
import { askBranchTip, fetchCommit, type FetchToken } from './origin.ts'
import { questionsOf, readRefPair, type RefPair } from './ref-pair.ts'
import { GitError, runGit } from './run-git.ts'
import type { Tree } from './tree.ts'
import { openWorkTree, WORKTREE } from './work-tree.ts'

export interface RepositoryOptions {
  /** For fetching a missing commit where the checkout did not keep its credentials. */
  readonly fetchToken?: FetchToken
  /** What is going to be compared, where two refs are named: they are looked up on the way. */
  readonly refs?: { readonly base: string; readonly head: string } | undefined
}

/** No ref holds one, and no program could be given a NUL. */
const CONTROL_CHARACTER = /\p{Cc}/u

/** A git repository, read through the git program only. */
export class Repository {
  readonly root: string
  /** The opened folder, relative to the root: empty, or ending with a slash. */
  readonly prefix: string
  readonly shallow: boolean
  readonly #layout: Layout
  readonly #blobs: Blobs
  readonly #fetchToken: FetchToken | undefined
  readonly #trees = new Map<string, Promise<CommitTree>>()
  /** Shas of commits that are here: starting git to be told so again takes milliseconds. */
  readonly #commits = new Set<string>()
  /** Shas by the refs that were looked up together. */
  readonly #refs = new Map<string, string>()
  /** Full names of refs, and merge bases by both commits, that were looked up together. */
  readonly #names = new Map<string, string>()
  readonly #mergeBases = new Map<string, string>()

  constructor(layout: Layout, fetchToken: FetchToken | undefined) {
    this.root = layout.root
    this.prefix = layout.prefix
    this.shallow = layout.shallow
    this.#layout = layout
    this.#blobs = new Blobs(layout.root)
    this.#fetchToken = fetchToken
  }

  /** The full sha of the commit that a ref names. A branch that only the remote has is found too. @throws UserError */
  async resolve(ref: string): Promise<string> {
    const sha = (await this.find(ref)) ?? (await this.find(`refs/remotes/origin/${ref}`))
    if (sha !== undefined) return sha
    throw new UserError(`git knows no commit "${ref}"`, {
      hint: this.shallow
        ? 'This clone is shallow: check out with `fetch-depth: 0`, or fetch the ref first.'
        : 'Check the spelling, or fetch the ref first.',
    })
  }

  /** The full sha of the commit that a ref names, or undefined when it is not here. */
  async find(ref: string): Promise<string | undefined> {
    if (ref.trim() === '' || CONTROL_CHARACTER.test(ref)) return undefined
    const known = this.#commits.has(ref) ? ref : this.#refs.get(ref)
    if (known !== undefined) return known
    return this.#known(await this.#ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]))
  }

  /** The commits that refs name, in their order; those that are not here are left out. One git program for all. */
  async findAll(names: readonly string[]): Promise<{ readonly ref: string; readonly sha: string }[]> {
    const refs = names.filter((ref) => ref.trim() !== '' && !CONTROL_CHARACTER.test(ref))
    const known = refs.map((ref) => ({ ref, sha: this.#refs.get(ref) ?? '' }))
    if (known.every(({ sha }) => sha !== '')) return known
    const input = refs.map((ref) => `${ref}^{commit}\n`).join('')
    const args = ['cat-file', '--batch-check=%(objectname)']
    const answer = (await runGit(args, { cwd: this.root, input })).toString('utf8').split('\n')
    return refs.flatMap((ref, index) => {
      const sha = answer[index] ?? ''
      if (!/^[0-9a-f]+$/.test(sha)) return []
      this.#commits.add(sha)
      this.#refs.set(ref, sha)
      return [{ ref, sha }]
    })
  }

  /** Keeps what was looked up on the way: `find`, `mergeBase` and `isBranch` need not ask git for it. */
  keep(refs: { readonly base: string; readonly head: string }, { base, head, mergeBase, baseName }: RefPair): void {
    for (const sha of [base, head]) this.#commits.add(sha)
    this.#refs.set(refs.base, base).set(refs.head, head)
    if (mergeBase !== undefined) this.#mergeBases.set(`${base} ${head}`, mergeBase)
    if (baseName !== undefined) this.#names.set(refs.base, baseName)
  }

  /** Whether a ref is the name of a branch, here or of the remote: something that moves, unlike a commit or tag. */
  async isBranch(ref: string): Promise<boolean> {
    if (ref === 'HEAD' || CONTROL_CHARACTER.test(ref)) return false
    const args = ['rev-parse', '--verify', '--quiet', '--symbolic-full-name', '--end-of-options']
    const name =
      this.#names.get(ref) ??
      (await this.#ask([...args, ref])) ??
      (await this.#ask([...args, `refs/remotes/origin/${ref}`]))
    return name !== undefined && /^refs\/(heads|remotes)\//.test(name)
  }

  /** The parents' shas, in order; a shallow clone names them too although it does not have them. */
  async parents(commit: string): Promise<string[]> {
    const raw = await runGit(['cat-file', 'commit', commit], { cwd: this.root })
    const [header = ''] = raw.toString('utf8').split('\n\n', 1)
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, sha]) => sha ?? [])
  }

  /** The best common ancestor, or undefined when there is none in the history that is here. */
  async mergeBase(a: string, b: string): Promise<string | undefined> {
    return this.#known(this.#mergeBases.get(`${a} ${b}`) ?? (await this.#ask(['merge-base', a, b])))
  }

  /** Makes sure that one commit and its files are here. @throws UserError when the remote does not give it. */
  async ensureCommit(sha: string): Promise<void> {
    if ((await this.find(sha)) !== undefined) return
    await fetchCommit(sha, this.#layout, this.#fetchToken)
  }

  /** The full sha that a branch (`refs/heads/main`) has on the remote now. @throws UserError when the remote does not tell. */
  async askBranchTip(ref: string): Promise<string> {
    return askBranchTip(ref, this.root, this.#fetchToken)
  }

  /** The files of a commit, or of the work tree for `WORKTREE`. @throws UserError for a ref that is not here. */
  async tree(ref: string): Promise<Tree> {
    const { root, hash, bare } = this.#layout
    if (ref === WORKTREE) {
      if (!bare) return openWorkTree(root, hash, this.#blobs)
      throw new UserError('a bare repository has no work tree', { hint: 'Name a commit with --head.' })
    }
    const commit = await this.resolve(ref)
    const known = this.#trees.get(commit) ?? this.#commitTree(commit)
    this.#trees.set(commit, known)
    return known
  }

  async #commitTree(commit: string): Promise<CommitTree> {
    const { root, partial } = this.#layout
    const absent = partial ? await listAbsent(commit, root) : new Set<string>()
    return new CommitTree(commit, await listCommit(commit, root), absent, this.#blobs)
  }

  /**
   * Reads the contents of many files, of one tree or several, with one git program, so that `tree.read` needs none;
   * files of the work tree are read from disk when asked for. What a partial clone lacks is left to `tree.read`, which
   * says so.
   */
  async load(...parts: readonly (readonly [tree: Tree, wanted: (path: string) => boolean])[]): Promise<void> {
    const shas = parts.flatMap(([tree, wanted]) => {
      return tree instanceof CommitTree ? tree.shas(tree.paths().filter(wanted)) : []
    })
    await this.#blobs.load(shas)
  }

  #known(sha: string | undefined): string | undefined {
    if (sha !== undefined) this.#commits.add(sha)
    return sha
  }

  async #ask(args: readonly string[]): Promise<string | undefined> {
    return (await askGit(args, this.root))?.[0]?.trim() || undefined
  }
}

/** Opens the repository that holds a folder. @throws UserError when there is none, or git refuses to read it. */
export async function openRepository(cwd: string, options: RepositoryOptions = {}): Promise<Repository> {
  try {
    const { refs, fetchToken } = options
    const { layout, answers } = await readLayout(cwd, refs === undefined ? [] : questionsOf(refs.base, refs.head))
    const repository = new Repository(layout, fetchToken)
    const pair = readRefPair(answers)
    if (refs !== undefined && pair !== undefined) repository.keep(refs, pair)
    return repository
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    if (error.message.includes('dubious ownership')) {
      throw new UserError(`git refuses to read ${cwd}: it belongs to another user`, {
        hint: `Run: git config --global --add safe.directory '${path.resolve(cwd)}'`,
        cause: error,
      })
    }
    throw new UserError(`${cwd} is not inside a git repository`, {
      hint: 'Run this in a clone, or name one with --cwd; in a workflow, add actions/checkout before this step.',
      cause: error,
    })
  }
}
