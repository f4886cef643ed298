import type { Tree } from '../git/tree.ts'
import type { Edit, Finding } from '../report/model.ts'
import { applyFixes } from './fix.ts'
import { patchOf } from './patch.ts'

/** More than a comment or a summary shows; each is a whole file compared with itself. */
const MOST_PATCHES = 200

/** The findings with their repairs as patches of `head`, as far as they edit files; the first ones, if they are very many. */
export function withPatches(findings: readonly Finding[], head: Tree): Finding[] {
  const texts = new Map<string, string | undefined>()
  const textOf = (path: string): string | undefined => {
    if (!texts.has(path)) {
      const bytes = head.read(path)
      texts.set(path, bytes === undefined ? undefined : new TextDecoder().decode(bytes))
    }
    return texts.get(path)
  }
  let made = 0
  return findings.map((finding) => {
    const { fix, origin } = finding
    if (fix === undefined || origin === 'fixed' || made >= MOST_PATCHES) return finding
    const patch = patchOfEdits(fix.edits ?? [], textOf)
    if (patch === '') return finding
    made += 1
    return { ...finding, fix: { ...fix, patch } }
  })
}

function patchOfEdits(edits: readonly Edit[], textOf: (path: string) => string | undefined): string {
  const files = new Map<string, string>()
  for (const { file } of edits) {
    const text = textOf(file)
    if (text !== undefined) files.set(file, text)
  }
  const after = applyFixes(files, [{ summary: '', edits: [...edits] }])
  return patchOf([...files].map(([file, before]) => ({ file, before, after: after.get(file) ?? before })))
}
