import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { askGit } from './ask-git.ts'
import { GitError, runGit } from './run-git.ts'

/** What `git rev-parse` tells of the repository. */
export interface Layout {
  /** The folder of the work tree, absolute; the git folder itself in a bare repository. */
  readonly root: string
  /** The opened folder inside it: empty, or with a slash at its end. */
  readonly prefix: string
  readonly bare: boolean
  readonly shallow: boolean
  readonly partial: boolean
  readonly hash: 'sha1' | 'sha256'
}

const FACTS = [
  '--is-bare-repository',
  '--is-shallow-repository',
  '--show-object-format',
  '--absolute-git-dir',
  '--git-path',
  'objects/pack',
]
const OF_WORK_TREE = ['--show-toplevel', '--show-prefix']

/**
 * `answers`: the lines that the same git program answers to `questions`, since starting one takes longer than any answer;
 * empty when it does not know them all. @throws GitError when there is no repository
 */
export async function readLayout(
  cwd: string,
  questions: readonly string[],
): Promise<{ readonly layout: Layout; readonly answers: readonly string[] }> {
  const lines = await askLayout(cwd, questions)
  const [bare, shallow, format, gitFolder = cwd, packs = '', root, prefix, ...answers] = lines
  const layout: Layout = {
    root: path.resolve(root ?? gitFolder),
    prefix: prefix ?? '',
    bare: bare === 'true',
    shallow: shallow === 'true',
    partial: await isPartial(path.resolve(cwd, packs)),
    hash: format === 'sha256' ? 'sha256' : 'sha1',
  }
  return { layout, answers }
}

/** The lines that git answers; those of the work tree are missing in a bare repository. */
async function askLayout(cwd: string, questions: readonly string[]): Promise<readonly string[]> {
  const ask = async (...facts: readonly string[]): Promise<readonly string[]> => {
    return (await runGit(['rev-parse', ...facts], { cwd })).toString('utf8').trimEnd().split('\n')
  }
  if (questions.length > 0) {
    const lines = await askGit(['rev-parse', ...FACTS, ...OF_WORK_TREE, ...questions], cwd)
    if (lines !== undefined) return lines
  }
  try {
    return await ask(...FACTS, ...OF_WORK_TREE)
  } catch (error) {
    if (error instanceof GitError && error.message.includes('must be run in a work tree')) return ask(...FACTS)
    throw error
  }
}

/** Whether objects may be missing that a remote promised: git marks the packs that came from such a remote. */
async function isPartial(packs: string): Promise<boolean> {
  try {
    return (await readdir(packs)).some((name) => name.endsWith('.promisor'))
  } catch (error) {
    if (isErrno(error) && error.code === 'ENOENT') return false
    throw error
  }
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}
