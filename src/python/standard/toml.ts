import { TomlDate, TomlError, parse } from 'smol-toml'
import { newDict, newList } from '../displays.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { bool, float, int, str } from '../values.ts'
import { loader } from './data.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'
import { dateTimeFromText } from './date-time.ts'

/** Turns what the parser gives, with whole numbers as bigint, into values of the evaluated program. */
function fromToml(data: unknown, run: Run): Value {
  run.budget.step()
  switch (typeof data) {
    case 'string':
      return str(data)
    case 'boolean':
      return bool(data)
    case 'number':
      return float(data)
    case 'bigint': {
      const number = Number(data)
      return Number.isSafeInteger(number) ? int(number) : run.unknown('a very large number')
    }
    default:
      break
  }
  if (Array.isArray(data)) {
    run.budget.items(data.length)
    return newList(
      data.map((item) => fromToml(item, run)),
      run,
    )
  }
  if (data instanceof TomlDate) {
    const text = data.isDate() || (data.isDateTime() && data.isLocal()) ? data.toISOString() : null
    return (text === null ? null : dateTimeFromText(text)) ?? run.unknown('a time in a TOML text')
  }
  if (typeof data !== 'object' || data === null) return run.unknown('a value in a TOML text')
  const entries = Object.entries(data)
  // An object has lost the place of such a key.
  if (entries.length > 1 && entries.some(([key]) => /^\d+$/.test(key))) {
    return run.unknown('a TOML table with numbers as keys')
  }
  run.budget.items(entries.length)
  return newDict(
    entries.map(([key, value]) => [str(key), fromToml(value, run)] as const),
    run,
  )
}

const load = loader((text, run) => {
  try {
    return fromToml(parse(text, { integersAsBigInt: true }), run)
  } catch (error) {
    if (error instanceof TomlError) return run.raise('TOMLDecodeError', 'the text is not TOML')
    throw error
  }
})

export const tomlNames: Names = new Map<string, Value>(
  ['tomllib', 'tomli', 'toml'].flatMap((module) => functions(module, { load, loads: load })),
)
