import { isMap, LineCounter, parseDocument, type Document } from 'yaml'
import * as z from 'zod'
import { toMessage, UserError } from '../errors.ts'
import { EMPTY_CONFIG, type ConfigFile } from './file.ts'
import { configFileSchema, toConfig } from './file-schema.ts'
import { nearestName } from './nearest-name.ts'
import { OPTION_KEYS, OPTIONS } from './options.ts'

/** A configuration is a page or two; more is a mistake or an attack. Bytes. */
const MAX_CONFIG_BYTES = 256 * 1024
/** How many mistakes are told at once. */
const MAX_TOLD = 8

interface Source {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter
}

/**
 * Reads the configuration file's text. `file` names it in errors; `ruleIds` are the rules that `rules` and `accept` may
 * name. Pull requests of forks are judged by the file of their base: whoever calls this chooses the tree.
 *
 * @throws UserError that names file, line, what is wrong, and the nearest name for an unknown one.
 */
export function parseConfigFile(text: string, file: string, ruleIds: readonly string[] = []): ConfigFile {
  if (Buffer.byteLength(text) > MAX_CONFIG_BYTES) {
    throw new UserError(`${file} is larger than ${MAX_CONFIG_BYTES / 1024} KiB`)
  }
  const { source, content } = readYaml(text, file)
  if (content === null || content === undefined) return EMPTY_CONFIG

  const parsed = configFileSchema.safeParse(content)
  const mistakes = parsed.success
    ? unknownRules(parsed.data, source, ruleIds)
    : parsed.error.issues.flatMap((issue) => explain(issue, source))
  if (parsed.success && mistakes.length === 0) return toConfig(parsed.data)

  const more = mistakes.length > MAX_TOLD ? [`and ${mistakes.length - MAX_TOLD} more`] : []
  throw new UserError([...mistakes.slice(0, MAX_TOLD), ...more].join('\n'))
}

function readYaml(text: string, file: string): { source: Source; content: unknown } {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
    const [error] = document.errors
    if (error !== undefined) {
      throw new UserError(`${file}:${lines.linePos(error.pos[0]).line}: no valid YAML: ${error.message}`)
    }
    return { source: { file, document, lines }, content: document.toJS({ maxAliasCount: 50 }) as unknown }
  } catch (error) {
    if (error instanceof UserError) throw error
    // The YAML library throws for aliases without end and for nesting deeper than the stack.
    throw new UserError(`${file} could not be read as YAML: ${toMessage(error)}`, { cause: error })
  }
}

function explain(issue: z.core.$ZodIssue, source: Source): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const place = lineOf(source, [...issue.path, key])
      return `${place}: unknown key "${key}"${where(issue.path)}${hintFor(key, issue.path)}`
    })
  }
  const subject = issue.path.length === 0 ? 'the file' : issue.path.join('.')
  return [`${lineOf(source, issue.path)}: ${subject} ${expectation(issue)}`]
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${ARTICLES[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_small') return 'must not be empty'
  return issue.message
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
}

function where(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : ` in ${path.join('.')}`
}

function hintFor(key: string, path: readonly PropertyKey[]): string {
  const option = OPTION_KEYS.map((each) => OPTIONS[each]).find(({ name }) => name === key.replaceAll('_', '-'))
  if (option !== undefined && (option.secret === true || option.name.endsWith('-url'))) {
    const what = option.secret === true ? 'a secret' : 'an address'
    return `: it is ${what}, which a pull request could change here; give it as the input \`${option.name}\` or by flag`
  }
  const nearest = nearestName(key, keysAt(path))
  if (nearest !== undefined) return `; did you mean "${nearest}"?`
  return option === undefined
    ? `; known keys are ${keysAt(path).join(', ')}`
    : `: \`${option.name}\` is an input or flag, no key of this file`
}

/** The keys that the schema knows at a place of the file. */
function keysAt(path: readonly PropertyKey[]): string[] {
  let at: unknown = configFileSchema
  for (const step of path) {
    at = unwrapped(at)
    if (at instanceof z.ZodObject) at = Object.entries(at.shape).find(([key]) => key === step)?.[1]
    else if (at instanceof z.ZodArray) at = at.element
  }
  at = unwrapped(at)
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

function unwrapped(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema
}

function unknownRules(
  { rules = {}, accept = [] }: z.output<typeof configFileSchema>,
  source: Source,
  ruleIds: readonly string[],
): string[] {
  if (ruleIds.length === 0) return []
  const named: [rule: string, path: PropertyKey[]][] = [
    ...Object.keys(rules).map((rule): [string, PropertyKey[]] => [rule, ['rules', rule]]),
    ...accept.flatMap(({ rule }, index): [string, PropertyKey[]][] =>
      rule === undefined ? [] : [[rule, ['accept', index, 'rule']]],
    ),
  ]
  return named
    .filter(([rule]) => !ruleIds.includes(rule))
    .map(([rule, path]) => {
      const nearest = nearestName(rule, ruleIds)
      const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`
      return `${lineOf(source, path)}: there is no rule "${rule}"${hint}`
    })
}

/** `file:line` of a key, or of the nearest thing around it that has a place. */
function lineOf({ file, document, lines }: Source, path: readonly PropertyKey[]): string {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const key = path.at(-1)
  const pair = isMap(parent) ? parent.items.find((item) => keyText(item.key) === key) : undefined
  const node: unknown = pair?.key ?? document.getIn(path, true) ?? parent
  const range = rangeOf(node)
  return range === undefined ? file : `${file}:${lines.linePos(range).line}`
}

function keyText(key: unknown): unknown {
  return typeof key === 'object' && key !== null && 'value' in key ? key.value : key
}

function rangeOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const start: unknown = node.range[0]
  return typeof start === 'number' ? start : undefined
}
