import type { OptionKey, OptionValues } from '../config/option-values.ts'
import { OPTION_KEYS, OPTIONS } from '../config/options.ts'
import { readOptions, secretsOf } from '../config/settings.ts'

/** As `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads every input once. Each secret is masked before anything can fail and print it: first as it stands, then the
 * parts of it that could show up alone.
 *
 * @throws UserError that names the input, never its text
 */
export function readInputs(environment: Environment, onSecret: (secret: string) => void): Readonly<OptionValues> {
  const masked = new Set<string>()
  const mask = (secret: string): void => {
    if (!masked.has(secret)) onSecret(secret)
    masked.add(secret)
  }
  const given = Object.fromEntries(
    OPTION_KEYS.filter((key) => OPTIONS[key].surfaces !== 'cli').map((key) => [key, inputText(key, environment)]),
  )
  for (const key of OPTION_KEYS) {
    const { secret, environment: variable } = OPTIONS[key]
    if (secret !== true) continue
    for (const text of [inputText(key, environment), variable === undefined ? '' : environment[variable]]) {
      for (const line of (text ?? '').split(/\r?\n/)) if (line.trim() !== '') mask(line.trim())
    }
  }
  const values = readOptions(given, environment, 'action')
  for (const secret of secretsOf(values)) mask(secret)
  return values
}

/** The runner upper-cases names and keeps hyphens. */
function inputText(key: OptionKey, environment: Environment): string {
  return environment[`INPUT_${OPTIONS[key].name.toUpperCase()}`]?.trim() ?? ''
}
