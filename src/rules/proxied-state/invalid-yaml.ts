import type { Rule } from '../rule.ts'
import { unreadableFiles } from './unreadable.ts'

export const invalidYaml: Rule = {
  id: 'proxied-state/invalid-yaml',
  severity: 'error',
  title: 'a proxied_state file is not YAML',
  doc: {
    happens:
      'Every DAG file that loads the folder fails to import with `ProxiedStateParsingError: Error parsing proxied state yaml`, not only the DAG that the file is named after.',
    why: '`load_proxied_state_from_yaml` reads all files of the folder with PyYAML and gives up at the first that PyYAML refuses. PyYAML reads YAML 1.1 in its own way: it takes no tabs for indentation, no empty value after `=`, no second document.',
    example: {
      language: 'yaml',
      before: 'tasks:\n  - id: extract\n\tproxied: true',
      after: 'tasks:\n  - id: extract\n    proxied: true',
    },
    fix: 'Mend the line that is named. `airlift-drift validate` reads the files exactly as Airlift does.',
  },
  *find(situation) {
    for (const { raises, ...found } of unreadableFiles(situation, 'yaml')) {
      yield {
        ...found,
        message: `PyYAML cannot read this file: ${raises.message}.`,
        fix: { summary: `Mend line ${raises.line}.` },
      }
    }
  },
}
