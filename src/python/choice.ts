import type { ChoiceOption, Value } from './values.ts'

/** More alternatives than this are not told apart. */
const MAX_ALTERNATIVES = 8

/** One of several values, each under its condition; unknown where they, and those inside of them, are too many. */
export function choiceOf(options: readonly ChoiceOption[]): Value {
  const [first] = options
  if (first !== undefined && alternatives(options) > MAX_ALTERNATIVES) {
    return { kind: 'unknown', doubt: first.condition.doubt, text: null, guess: null }
  }
  return { kind: 'choice', options }
}

function alternatives(options: readonly ChoiceOption[]): number {
  return options.reduce((sum, { value }) => sum + (value.kind === 'choice' ? alternatives(value.options) : 1), 0)
}
