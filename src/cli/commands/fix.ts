import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { repairs } from '../../commands/fix-tree.ts'
import { patchOf } from '../../commands/patch.ts'
import { UserError } from '../../errors.ts'
import { WORKTREE } from '../../git/work-tree.ts'
import { count } from '../../report/words.ts'
import type { ExitCode, Invocation } from '../command.ts'
import { readTree } from '../read-tree.ts'

/** `airlift-drift fix [--write]`: prints the repairs as a patch, or makes them in the work tree. */
export async function runFix(invocation: Invocation): Promise<ExitCode> {
  const { values, switches, terminal } = invocation
  const { tree, project, policy, repository } = await readTree(invocation)
  const all = repairs(tree, project, policy)
  if (!switches.has('write')) {
    await terminal.result(patchOf(all), values.output)
    return 0
  }
  if (tree.id !== WORKTREE) {
    throw new UserError('Only the work tree can be written.', { hint: 'Leave --head out, or print the patch.' })
  }
  for (const { file, after } of all) {
    // A path of the tree itself: the work tree lists regular files only, and follows no symlink.
    const target = path.join(repository.root, file)
    if (after === null) await rm(target)
    else {
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, after)
    }
  }
  terminal.say(`${count(all.length, 'file')} changed.`)
  return 0
}
