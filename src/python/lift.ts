import { choiceOf } from './choice.ts'
import { PyRaise } from './raise.ts'
import type { Run } from './run.ts'
import type { ChoiceOption, UnknownValue, Value } from './values.ts'

/**
 * Applies an operation that wants known operands. An unknown operand makes the result unknown for the same reason (with
 * the guess that follows from its guess); a choice makes it a choice of results.
 */
export function lift(operands: readonly Value[], run: Run, operation: (operands: readonly Value[]) => Value): Value {
  const index = operands.findIndex(isUndecided)
  const operand = operands[index]
  if (operand === undefined) return operation(operands)
  if (operand.kind === 'external') return run.unknown(`the value of \`${operand.path}\``)
  if (operand.kind === 'choice') {
    return eachOption(operand.options, run, (value) => lift(operands.with(index, value), run, operation))
  }
  if (operand.kind !== 'unknown') return operation(operands)
  const { guess } = operand
  if (guess === null) return withoutText(operand)
  const result = guessed(() => lift(operands.with(index, guess), run, operation))
  if (result === null) return withoutText(operand)
  if (result.kind === 'unknown') return { ...result, doubt: operand.doubt }
  return run.unknownFrom(operand.doubt, { guess: result })
}

function isUndecided(operand: Value): boolean {
  if (operand.kind === 'external') return operand.called
  return operand.kind === 'choice' || operand.kind === 'unknown'
}

/** What raises only if a guess holds does not raise for sure: null then. */
function guessed(operation: () => Value): Value | null {
  try {
    return operation()
  } catch (error) {
    if (error instanceof PyRaise) return null
    throw error
  }
}

/** The results of an operation on each alternative, each evaluated under its condition. */
export function eachOption(options: readonly ChoiceOption[], run: Run, operation: (value: Value) => Value): Value {
  const results: ChoiceOption[] = options.map(({ condition, value }) => ({
    condition,
    value: run.conditions.under(condition, () => {
      run.budget.step()
      return operation(value)
    }),
  }))
  const only = results[0]
  if (only !== undefined && results.length > 1 && results.every((result) => result.value === only.value)) {
    return only.value
  }
  return choiceOf(results)
}

function withoutText(value: UnknownValue): UnknownValue {
  return value.text === null ? value : { ...value, text: null }
}
