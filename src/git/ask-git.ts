import { GitError, runGit } from './run-git.ts'

/** The lines that git answers, or undefined when what it is asked for is not here. @throws GitError when it breaks */
export async function askGit(args: readonly string[], cwd: string): Promise<readonly string[] | undefined> {
  try {
    return (await runGit(args, { cwd })).toString('utf8').trimEnd().split('\n')
  } catch (error) {
    if (error instanceof GitError && (error.exitCode === 1 || error.exitCode === 128)) return undefined
    throw error
  }
}
