import * as z from 'zod'
import { parse } from 'yaml'
import type { Command } from '../../src/cli/command.ts'
import { COMMANDS } from '../../src/cli/catalogue.ts'
import { flagOf, OPTION_KEYS, OPTIONS, type Option } from '../../src/config/options.ts'
import { code, table } from './markdown.ts'

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
})
export type ActionMetadata = z.infer<typeof actionSchema>

/** What `action.yml` says of inputs and outputs. */
export function readActionMetadata(text: string): ActionMetadata {
  return actionSchema.parse(parse(text))
}

/** The settings that the action has as inputs, in the order of the docs. */
export function actionInputs(): Option[] {
  return OPTION_KEYS.map((key) => OPTIONS[key]).filter(({ surfaces }) => surfaces !== 'cli')
}

export function inputTable(): string {
  const rows = actionInputs().map((option) => [code(option.name), option.description, defaultOf(option)])
  return table(['Input', 'What it does', 'Default'], rows)
}

export function outputTable({ outputs }: ActionMetadata): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [code(name), description])
  return table(['Output', 'What it holds'], rows)
}

/** One chapter for each subcommand. */
export function commandChapters(): string {
  return COMMANDS.map(commandChapter).join('\n\n')
}

function commandChapter({ name, usage, summary, options, switches = {} }: Command): string {
  const call = ['airlift-drift', name, usage, '[OPTIONS]'].filter((part) => part !== undefined).join(' ')
  const own = Object.entries(switches).map(([flag, help]) => [code(`--${flag}`), help, ''])
  const shared = options.map((key) => {
    const option = OPTIONS[key]
    const flag = `--${flagOf(option) ?? option.name}`
    return [code(option.value === undefined ? flag : `${flag} ${option.value}`), withNotes(option), defaultOf(option)]
  })
  const flags = table(['Option', 'What it does', 'Default'], [...own, ...shared])
  return [`## ${name}`, summary, `\`\`\`text\n${call}\n\`\`\``, flags].join('\n\n')
}

function withNotes({ description, environment, repeatable }: Option): string {
  const notes = [
    environment === undefined ? undefined : `Also read from ${code(environment)} in the environment.`,
    repeatable === true ? 'May be given several times.' : undefined,
  ]
  return [description, ...notes.filter((note) => note !== undefined)].join(' ')
}

function defaultOf({ fallback, otherwise, value, surfaces }: Option): string {
  if (otherwise !== undefined) return otherwise
  // A flag without a value is off unless it is given; that needs no words.
  if (fallback === undefined || (value === undefined && surfaces === 'cli')) return ''
  return code(fallback)
}
