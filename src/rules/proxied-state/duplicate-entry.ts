import type { ProxiedStateFile, TaskEntry } from '../../airlift/proxied-state/folder.ts'
import type { Rule } from '../rule.ts'
import { removeEntries } from './entry-edits.ts'
import { filesOf } from './loading.ts'

/** The entries that a later one with the same id makes void. */
function voidEntries({ state }: ProxiedStateFile, what: string): TaskEntry[] {
  if (state.level !== 'task') return []
  return state.entries.filter(({ id }) => `task ${id}` === what).slice(0, -1)
}

export const duplicateEntry: Rule = {
  id: 'proxied-state/duplicate-entry',
  severity: 'warning',
  title: 'a task or key is given twice',
  doc: {
    happens: 'The last entry silently wins; what the others say is void.',
    why: 'Airlift collects the entries in a dictionary by id, and PyYAML does the same with the keys of a mapping. Neither complains.',
    example: {
      language: 'yaml',
      before: 'tasks:\n  - id: load\n    proxied: true\n  - id: load\n    proxied: false',
      after: 'tasks:\n  - id: load\n    proxied: false',
    },
    fix: 'Keep one entry. The last one is in force now.',
  },
  *find({ project }) {
    for (const { file } of filesOf(project)) {
      const lastOf = new Map(file.duplicates.map((duplicate) => [duplicate.what, duplicate]))
      for (const [what, { line }] of lastOf) {
        const old = voidEntries(file, what)
        const edits = removeEntries(file, old)
        const summary = 'Keep only the last one, which is in force now.'
        const [taskId] = old.map(({ id }) => id)
        const name = what.replace(/^(task|key) (.*)$/s, "$1 '$2'")
        yield {
          dagId: file.dagId,
          ...(taskId === undefined ? {} : { taskId }),
          file: file.file,
          line,
          subject: what,
          certainty: 'exact',
          message: `The ${name} is given more than once.`,
          effect: 'The last one silently wins.',
          fix: edits.length === 0 ? { summary } : { summary, edits },
        }
      }
    }
  },
}
