import type { Acceptance, RuleSetting } from '../rules/judge.ts'
import { UserError } from '../errors.ts'
import { EMPTY_CONFIG, type ConfigFile, type InstanceConfig } from './file.ts'
import { optionValuesSchema, type OptionKey, type OptionValues } from './option-values.ts'
import { flagOf, OPTION_KEYS, OPTIONS } from './options.ts'

/** The text of each setting that inputs or flags give. */
export type Given = Partial<Readonly<Record<OptionKey, string>>>

/** Where the user gave a setting; errors name it as it is written there. */
export type Surface = 'action' | 'cli'

type Environment = Readonly<Record<string, string | undefined>>

/** Everything that was set: by input or flag, else by the configuration file, else by default. */
export interface Settings extends Readonly<OptionValues> {
  /** At least one; the only one has no name where nothing is configured. Its globs are those of the input, if given. */
  readonly instances: readonly InstanceConfig[]
  /** Globs of the files that hold Dagster's side in this repository. */
  readonly definitions: readonly string[] | undefined
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly accept: readonly Acceptance[]
}

/** What inputs, flags and environment say, before any file is read. @throws UserError that never repeats a text. */
export function readOptions(given: Given, environment: Environment, surface: Surface): Readonly<OptionValues> {
  const texts = OPTION_KEYS.map((key): [OptionKey, string | undefined] => {
    const { environment: variable, fallback } = OPTIONS[key]
    const fromEnvironment = variable === undefined ? undefined : notBlank(environment[variable])
    return [key, notBlank(given[key]) ?? fromEnvironment ?? fallback]
  })
  const parsed = optionValuesSchema.safeParse(Object.fromEntries(texts))
  if (parsed.success) return Object.freeze(parsed.data)

  const wrong = parsed.error.issues.map(({ path, message }) => {
    const key = OPTION_KEYS.find((each) => each === path[0])
    return `${key === undefined ? 'a setting' : settingName(key, surface)} ${message}`
  })
  throw new UserError(wrong.join('; '))
}

/** Adds what the configuration file says to what inputs and flags say. @throws UserError when both do not fit. */
export function mergeSettings(
  values: Readonly<OptionValues>,
  file: ConfigFile = EMPTY_CONFIG,
  surface: Surface = 'cli',
): Settings {
  const [first = { name: null }, ...more] = file.instances
  if (values.dags !== undefined && more.length > 0) {
    throw new UserError(`${settingName('dags', surface)} does not say which Airflow instance it means`, {
      hint: 'The configuration file lists several instances: set `dags` there for each.',
    })
  }
  return Object.freeze({
    ...values,
    codeLocations: values.codeLocations ?? file.codeLocations,
    instances: [values.dags === undefined ? first : { ...first, dags: values.dags }, ...more],
    definitions: file.definitions,
    rules: file.rules,
    accept: file.accept,
  })
}

/** How the user wrote a setting: `the input dagster-url` or `--dagster-url`. */
export function settingName(key: OptionKey, surface: Surface): string {
  const option = OPTIONS[key]
  return surface === 'action' ? `the input ${option.name}` : `--${flagOf(option) ?? option.name}`
}

/**
 * Every text that must not be seen in a log: tokens, passwords, header values with and without their scheme, the
 * password in an address, and what basic authentication makes of user and password.
 */
export function secretsOf(values: Readonly<OptionValues>): readonly string[] {
  const { airflowUsername, airflowPassword } = values
  const headers = [...(values.dagsterHeaders ?? []), ...(values.airflowHeaders ?? [])]
  const basic =
    airflowUsername === undefined || airflowPassword === undefined
      ? []
      : [Buffer.from(`${airflowUsername}:${airflowPassword}`).toString('base64')]
  const secrets = [
    values.githubToken,
    values.dagsterToken,
    values.airflowToken,
    airflowPassword,
    ...basic,
    ...headers.flatMap(([, value]) => [value, /^(?:basic|bearer|token)\s+(\S.*)$/i.exec(value)?.[1]]),
    ...[...(values.dagsterUrl ?? []), values.airflowUrl].flatMap((url) => passwordIn(url)),
  ]
  return [...new Set(secrets.filter((secret): secret is string => secret !== undefined && secret !== ''))]
}

/** As it is written and as it is meant. */
function passwordIn(address: string | undefined): string[] {
  if (address === undefined || !URL.canParse(address)) return []
  const { password } = new URL(address)
  if (password === '') return []
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    // A percent sign that encodes nothing: then it is meant as it is written.
    return [password]
  }
}

function notBlank(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}
