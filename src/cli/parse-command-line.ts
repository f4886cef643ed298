import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearestName } from '../config/nearest-name.ts'
import type { OptionKey } from '../config/option-values.ts'
import { flagOf, OPTIONS } from '../config/options.ts'
import type { Given } from '../config/settings.ts'
import { toMessage, UserError } from '../errors.ts'
import { COMMANDS } from './catalogue.ts'
import type { Command } from './command.ts'

/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly given: Given
      readonly switches: ReadonlySet<string>
      readonly args: readonly string[]
    }

/** Reads the arguments after the program's name. @throws UserError with the nearest name for what is misspelt. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const [name, ...rest] = argv
  const isHelp = (argument: string | undefined): boolean => argument === '--help' || argument === '-h'
  if (name === undefined || isHelp(name)) return { kind: 'help', command: undefined }
  if (name === 'help') return { kind: 'help', command: rest[0] === undefined ? undefined : findCommand(rest[0]) }
  const command = findCommand(name)
  if (rest.some((argument) => isHelp(argument))) return { kind: 'help', command }
  return { kind: 'run', command, ...parseFlags(command, rest) }
}

function findCommand(name: string): Command {
  const command = COMMANDS.find((each) => each.name === name)
  if (command !== undefined) return command
  const names = COMMANDS.map((each) => each.name)
  const guess = nearestName(name, names)
  throw new UserError(`There is no command '${name}'.`, {
    hint: guess === undefined ? `The commands are ${names.join(', ')}.` : `Did you mean '${guess}'?`,
  })
}

interface Flags {
  readonly given: Given
  readonly switches: ReadonlySet<string>
  readonly args: readonly string[]
}

function parseFlags(command: Command, argv: readonly string[]): Flags {
  const keys = new Map(command.options.flatMap((key) => flagEntry(key)))
  const switches = Object.keys(command.switches ?? {})
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries([
    ...[...keys].map(
      ([flag, key]) => [flag, { type: takesValue(key) ? 'string' : 'boolean', multiple: true }] as const,
    ),
    ...switches.map((flag) => [flag, { type: 'boolean', multiple: true }] as const),
  ])

  const { values, positionals } = parse(command, argv, config)
  if (command.usage === undefined && positionals[0] !== undefined) {
    throw new UserError(`${command.name} takes no argument '${positionals[0]}'.`, { hint: helpHint(command) })
  }
  const given: [OptionKey, string][] = []
  for (const [flag, key] of keys) {
    const texts = [values[flag] ?? []].flat().map(String)
    if (texts.length > 1 && OPTIONS[key].repeatable !== true && takesValue(key)) {
      throw new UserError(`--${flag} is given ${texts.length} times.`, { hint: helpHint(command) })
    }
    if (texts.length > 0) given.push([key, texts.join('\n')])
  }
  return {
    given: Object.fromEntries(given),
    switches: new Set(switches.filter((flag) => values[flag] !== undefined)),
    args: positionals,
  }
}

const takesValue = (key: OptionKey): boolean => OPTIONS[key].value !== undefined

function flagEntry(key: OptionKey): [string, OptionKey][] {
  const flag = flagOf(OPTIONS[key])
  return flag === undefined ? [] : [[flag, key]]
}

function parse(command: Command, argv: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  const unknown = argv.find((argument) => /^--[^-]/.test(argument) && !Object.hasOwn(options, flagName(argument)))
  if (unknown !== undefined && !argv.slice(0, argv.indexOf(unknown)).includes('--')) {
    const guess = nearestName(flagName(unknown), Object.keys(options))
    throw new UserError(`${command.name} has no option --${flagName(unknown)}.`, {
      hint: guess === undefined ? helpHint(command) : `Did you mean --${guess}?`,
    })
  }
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UserError(toMessage(error), { hint: helpHint(command), cause: error })
  }
}

const flagName = (argument: string): string => argument.slice(2).split('=', 1)[0] ?? ''
const helpHint = ({ name }: Command): string => `'airlift-drift ${name} --help' lists the options.`
