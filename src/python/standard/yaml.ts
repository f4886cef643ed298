import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { newDict, newList, putEntry } from '../displays.ts'
import { outsidePath } from '../host.ts'
import { YamlError } from '../pyyaml/cursor.ts'
import { TooMuchError, safeLoad, safeLoadAll } from '../pyyaml/load.ts'
import type { PythonValue } from '../pyyaml/value.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE, bool, float, int, str } from '../values.ts'
import { loader } from './data.ts'
import { functions } from './native.ts'
import type { Body, Names } from './native.ts'
import { dateTimeFromText } from './date-time.ts'

/** Turns what PyYAML loads into values of the evaluated program. What is shared by an alias stays shared. */
class Conversion {
  readonly #done = new Map<PythonValue, Value>()
  readonly #run: Run
  readonly #lines: Map<Value, number> | null

  /** @param lines takes the lines of the keys or dashes before dicts and lists */
  constructor(run: Run, lines: Map<Value, number> | null = null) {
    this.#run = run
    this.#lines = lines
  }

  value(source: PythonValue): Value {
    const run = this.#run
    run.budget.step()
    switch (source.type) {
      case 'None':
        return NONE
      case 'bool':
        return bool(source.value)
      case 'int': {
        const number = Number(source.value)
        return Number.isSafeInteger(number) ? int(number) : run.unknown('a very large number')
      }
      case 'float':
        return float(source.value)
      case 'str':
        return str(source.value)
      case 'bytes':
        return { kind: 'bytes', value: source.value }
      case 'date':
      case 'datetime':
        return dateTimeFromText(source.text) ?? run.unknown(`the ${source.type} '${source.text}'`)
      case 'list':
      case 'dict':
        return this.#done.get(source) ?? this.#collection(source)
      default:
        return run.unknown(`a YAML ${source.type}`)
    }
  }

  #collection(source: PythonValue & { type: 'list' | 'dict' }): Value {
    const run = this.#run
    const made = source.type === 'list' ? newList([], run) : newDict([], run)
    this.#done.set(source, made)
    if (source.type === 'list' && made.kind === 'list') {
      run.budget.items(source.items.length)
      for (const { value, node } of source.items) made.items.push(this.#placed(this.value(value), node.start.line))
    } else if (source.type === 'dict' && made.kind === 'dict') {
      run.budget.items(source.entries.size)
      for (const { key, value, keyNode } of source.entries.values()) {
        putEntry(made, this.value(key), this.#placed(this.value(value), keyNode.start.line), run)
      }
    }
    return made
  }

  #placed(value: Value, line: number): Value {
    const isCollection = value.kind === 'dict' || value.kind === 'list'
    if (this.#lines !== null && isCollection && !this.#lines.has(value)) this.#lines.set(value, line)
    return value
  }
}

/** The one document of a YAML text; `lines` takes on which lines the dicts and lists in it begin. */
export function readYaml(text: string, run: Run, lines: Map<Value, number> | null = null): Value {
  const values = read((yaml) => [run.parses.yaml.of(yaml, safeLoad)], text, new Conversion(run, lines), run)
  return 'kind' in values ? values : (values[0] ?? NONE)
}

function read(
  load: (text: string) => readonly PythonValue[],
  text: string,
  conversion: Conversion,
  run: Run,
): readonly Value[] | Value {
  try {
    return load(text.replaceAll(/\r\n?/g, '\n')).map((value) => conversion.value(value))
  } catch (error) {
    if (error instanceof YamlError) return run.raise('YAMLError', error.message)
    if (error instanceof TooMuchError) return run.unknown(`a YAML text of which ${error.message}`)
    throw error
  }
}

const one = loader((text, run) => readYaml(text, run))

const all = loader((text, run) => {
  const values = read(safeLoadAll, text, new Conversion(run), run)
  return 'kind' in values ? values : newList([...values], run)
})

/** Loaders other than PyYAML's own, and its BaseLoader, read something else. */
const LOADER = /^yaml\.(loader\.)?C?(Safe|Full|Unsafe)?Loader$/

function withLoader(body: Body): Body {
  return (args: CallArguments, run: Run) => {
    const given = argument(args, 1, 'Loader')
    const isKnown = given === undefined || LOADER.test(outsidePath(given) ?? '')
    return isKnown ? body(args, run) : run.unknown('a YAML text that a loader of its own reads')
  }
}

export const yamlNames: Names = new Map<string, Value>(
  functions('yaml', {
    safe_load: one,
    full_load: one,
    unsafe_load: one,
    load: withLoader(one),
    safe_load_all: all,
    full_load_all: all,
    load_all: withLoader(all),
    dump: (_args, run) => run.unknown('a YAML text'),
    safe_dump: (_args, run) => run.unknown('a YAML text'),
  }),
)
