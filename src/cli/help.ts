import type { OptionKey } from '../config/option-values.ts'
import { flagOf, OPTIONS } from '../config/options.ts'
import { TOOL } from '../tool.ts'
import { COMMANDS } from './catalogue.ts'
import type { Command } from './command.ts'

const WIDTH = 96

/** Words in lines of at most `WIDTH` columns, each after the first indented. */
function wrap(text: string, indent: number): string {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}

function rows(entries: readonly (readonly [left: string, right: string])[]): string {
  const indent = Math.min(34, Math.max(...entries.map(([left]) => left.length)) + 4)
  return entries
    .map(([left, right]) => {
      const gap = left.length + 4 > indent ? `\n${' '.repeat(indent)}` : ' '.repeat(indent - left.length - 2)
      return `  ${left}${gap}${wrap(right, indent)}`
    })
    .join('\n')
}

function optionRow(key: OptionKey): [string, string] {
  const option = OPTIONS[key]
  const flag = `--${flagOf(option) ?? option.name}${option.value === undefined ? '' : ` ${option.value}`}`
  const notes = [
    option.repeatable === true ? 'may be given several times' : undefined,
    option.environment === undefined ? undefined : `or ${option.environment} in the environment`,
    option.value !== undefined && (option.fallback ?? option.otherwise) !== undefined
      ? `default: ${option.otherwise ?? option.fallback ?? ''}`
      : undefined,
  ].filter((note) => note !== undefined)
  const description = option.description.replaceAll('`', '')
  return [flag, notes.length === 0 ? description : `${description} (${notes.join('; ').replaceAll('`', '')})`]
}

/** The help of the program. */
export function programHelp(): string {
  return [
    `${TOOL.name} ${TOOL.version}`,
    '',
    wrap(
      'Tells what a change of Airflow DAGs or proxied_state files does to the copy that dagster-airlift keeps in Dagster, and proves the reload after the merge. DAGs are read, never run.',
      0,
    ),
    '',
    `Usage: ${TOOL.name} COMMAND [OPTIONS]`,
    '',
    rows(COMMANDS.map(({ name, usage, summary }) => [usage === undefined ? name : `${name} ${usage}`, summary])),
    '',
    `${TOOL.name} COMMAND --help lists the options of a command.`,
    `Try \`${TOOL.name} demo\` first: it needs nothing.`,
    '',
    'Exit: 0 fine, 1 findings (or a reload that did not refresh), 2 usage or configuration, 3 a remote could not be used.',
  ].join('\n')
}

/** The help of one command. */
export function commandHelp({ name, usage, summary, options, switches = {} }: Command): string {
  const own = Object.entries(switches).map(([flag, help]): [string, string] => [`--${flag}`, help])
  return [
    `Usage: ${TOOL.name} ${[name, usage, '[OPTIONS]'].filter((part) => part !== undefined).join(' ')}`,
    '',
    wrap(summary, 0),
    '',
    rows([...own, ...options.map(optionRow), ['--help', 'This text.']]),
  ].join('\n')
}
