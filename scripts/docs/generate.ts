import { SCHEMAS } from '../../src/commands/schema.ts'
import { configKeyTable } from './config-keys.ts'
import { exampleComment } from './example-comment.ts'
import { commandChapters, inputTable, outputTable, readActionMetadata } from './options.ts'
import { rulePages } from './rules.ts'
import { fillSections } from './sections.ts'

/** The folder that holds nothing but generated pages: a file there that is not generated is left over. */
export const RULES_FOLDER = 'docs/rules'

/**
 * Every file that is generated, or has generated parts, as it should be. `read` gives the text of a file of the
 * repository; nothing is written.
 */
export function generate(read: (file: string) => string): Map<string, string> {
  const action = readActionMetadata(read('action.yml'))
  const parts: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
    [
      'README.md',
      new Map([
        ['example', exampleComment()],
        ['inputs', inputTable()],
        ['outputs', outputTable(action)],
      ]),
    ],
    ['docs/configuration.md', new Map([['keys', configKeyTable()]])],
    ['docs/cli.md', new Map([['commands', commandChapters()]])],
  ])
  return new Map([
    ...[...parts].map(([file, sections]): [string, string] => [file, fillSections(read(file), file, sections)]),
    ...[...rulePages()].map(([file, page]): [string, string] => [`${RULES_FOLDER}/${file}`, page]),
    ...[...SCHEMAS].map(([name, schema]): [string, string] => [
      `docs/schema/${name}.json`,
      `${JSON.stringify(schema(), null, 2)}\n`,
    ]),
  ])
}
