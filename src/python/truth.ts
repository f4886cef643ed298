import type { Doubt } from './doubt.ts'
import type { Run } from './run.ts'
import { callMethod } from './calls.ts'
import { findAttribute } from './attributes.ts'
import type { Value } from './values.ts'

/** Python's `bool(value)`, or why it is not known. */
export function truth(value: Value, run: Run): boolean | Doubt {
  switch (value.kind) {
    case 'none':
      return false
    case 'bool':
      return value.value
    case 'int':
    case 'float':
      return value.value !== 0
    case 'str':
    case 'bytes':
      return value.value !== ''
    case 'list':
    case 'tuple':
      return value.open ?? value.items.length > 0
    case 'set':
      return value.open ?? value.items.size > 0
    case 'dict':
      return value.open ?? value.store.size > 0
    case 'unknown':
      return value.doubt
    case 'choice':
      return ofOptions(value.options, run)
    case 'external':
      return run.doubt(`whether \`${value.path}\` is true`)
    case 'host':
      return (value.truth === undefined ? true : value.truth(run)) ?? run.doubt(`whether a ${value.typeName} is true`)
    case 'instance':
      return ofInstance(value, run)
    default:
      return true
  }
}

function ofOptions(options: readonly { condition: { doubt: Doubt }; value: Value }[], run: Run): boolean | Doubt {
  const results = options.map((option) => truth(option.value, run))
  const first = results[0]
  if (typeof first === 'boolean' && results.length > 1 && results.every((result) => result === first)) return first
  return options[0]?.condition.doubt ?? run.doubt('a value that is not always set')
}

function ofInstance(value: Value & { kind: 'instance' }, run: Run): boolean | Doubt {
  for (const name of ['__bool__', '__len__']) {
    if (findAttribute(value, name, run) === undefined) continue
    return truth(callMethod(value, name, [], run), run)
  }
  return true
}
