import { parse as parseYaml, parseAllDocuments } from 'yaml'
import type { CallArguments } from '../call-arguments.ts'
import { newDict, newList } from '../displays.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, bool, float, int, str } from '../values.ts'
import { OpenFile } from './files.ts'
import { jsonText } from './json-text.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'

/** Turns parsed data into values of the evaluated program. */
export function fromData(data: unknown, run: Run): Value {
  run.budget.step()
  switch (typeof data) {
    case 'string':
      return str(data)
    case 'boolean':
      return bool(data)
    case 'number':
      return Number.isSafeInteger(data) ? int(data) : float(data)
    case 'object':
      if (data === null) return NONE
      if (Array.isArray(data)) {
        run.budget.items(data.length)
        return newList(
          data.map((item) => fromData(item, run)),
          run,
        )
      }
      if (data instanceof Map) {
        run.budget.items(data.size)
        return newDict(
          [...data].map(([key, value]) => [fromData(key, run), fromData(value, run)] as const),
          run,
        )
      }
      return run.unknown('a value read from a file')
    default:
      return run.unknown('a value read from a file')
  }
}

/** Loads from a text or an open file. */
function loader(parse: (text: string, run: Run) => Value) {
  return (args: CallArguments, run: Run): Value =>
    lift([args.positional[0] ?? NONE], run, ([source = NONE]) => {
      if (source instanceof OpenFile) return parse(source.content, run)
      return source.kind === 'str' ? parse(source.value, run) : run.unknown('data from an unknown file')
    })
}

/** A JSON text as a value of the evaluated program; raises JSONDecodeError. */
export function fromJsonText(text: string, run: Run): Value {
  let data: unknown
  try {
    data = JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map)
        ? new Map(Object.entries(value))
        : value,
    )
  } catch (error) {
    if (error instanceof SyntaxError || isSyntaxError(error))
      return run.raise('JSONDecodeError', 'the text is not JSON')
    throw error
  }
  return fromData(data, run)
}

function isSyntaxError(error: unknown): boolean {
  return error instanceof Error && error.name === 'SyntaxError'
}

/** Without pretty errors: they read the whole text again for every mistake, which takes seconds for a text of 90 kB. */
const YAML_OPTIONS = {
  version: '1.1',
  mapAsMap: true,
  maxAliasCount: 100,
  merge: true,
  logLevel: 'silent',
  prettyErrors: false,
} as const

/** The parser takes up to a second for a megabyte, and cannot be stopped. */
const MAX_YAML = 200_000

function fromYaml(text: string, run: Run): Value {
  if (text.length > MAX_YAML) return run.unknown(`a YAML text of more than ${MAX_YAML} characters`)
  try {
    return fromData(parseYaml(text, { ...YAML_OPTIONS, uniqueKeys: false }), run)
  } catch (error) {
    if (error instanceof Error && error.name === 'YAMLParseError') return run.raise('YAMLError', 'the text is not YAML')
    // Too many aliases.
    if (error instanceof Error && error.name === 'ReferenceError')
      return run.unknown('a YAML text with too many aliases')
    throw error
  }
}

function fromYamlDocuments(text: string, run: Run): Value {
  if (text.length > MAX_YAML) return run.unknown(`a YAML text of more than ${MAX_YAML} characters`)
  const documents = parseAllDocuments(text, YAML_OPTIONS)
  if (!Array.isArray(documents)) return newList([], run)
  if (documents.some((document) => document.errors.length > 0)) return run.raise('YAMLError', 'the text is not YAML')
  return newList(
    documents.map((document) => fromData(document.toJS({ mapAsMap: true, maxAliasCount: 100 }), run)),
    run,
  )
}

const loadYaml = loader(fromYaml)

export const dataNames: Names = new Map<string, Value>([
  ...functions('json', {
    loads: loader(fromJsonText),
    load: loader(fromJsonText),
    dumps: jsonText,
    dump: () => NONE,
  }),
  ...functions('yaml', {
    safe_load: loadYaml,
    load: loadYaml,
    full_load: loadYaml,
    safe_load_all: loader(fromYamlDocuments),
    load_all: loader(fromYamlDocuments),
    dump: (_args, run) => run.unknown('a YAML text'),
    safe_dump: (_args, run) => run.unknown('a YAML text'),
  }),
])
