import type { Rule } from '../rule.ts'
import { unreadableFiles } from './unreadable.ts'

export const invalidShape: Rule = {
  id: 'proxied-state/invalid-shape',
  severity: 'error',
  title: 'a proxied_state file is YAML of another shape',
  doc: {
    happens:
      'Every DAG file that loads the folder fails to import with `ProxiedStateParsingError: Error parsing proxied state yaml`, not only the DAG that the file is named after.',
    why: 'The loader wants a dictionary with either `tasks` or `proxied`, never both. Each task is a dictionary of exactly `id` and `proxied`, and `proxied` has to equal True or False. An empty file, a `tasks:` without a value and a key such as `note` beside an `id` are all refused.',
    example: {
      language: 'yaml',
      before: 'tasks:\n  - id: extract\n    proxied: true\n    owner: data',
      after: 'tasks:\n  - id: extract # owner: data\n    proxied: true',
    },
    fix: 'Write `tasks:` with a list of `id` and `proxied`, or a single `proxied:` for the whole DAG. Notes belong into comments.',
  },
  *find(situation) {
    for (const { raises, ...found } of unreadableFiles(situation, 'shape')) {
      yield {
        ...found,
        message: `Airlift refuses this file: ${raises.message}.`,
        fix: { summary: 'Give it `tasks` with `id` and `proxied` only, or a single `proxied`.' },
      }
    }
  },
}
