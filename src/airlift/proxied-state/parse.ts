import type { Place } from '../../airflow/dag.ts'
import type { ProxiedState, ProxiedStateFile, Span, TaskEntry, WrittenEntry } from './folder.ts'
import type { Node } from '../../python/pyyaml/node.ts'
import { type Mark, YamlError } from '../../python/pyyaml/cursor.ts'
import { safeLoad, TooMuchError } from '../../python/pyyaml/load.ts'
import {
  asBoolean,
  type Dict,
  type DictEntry,
  identityOf,
  type PythonValue,
  toText,
} from '../../python/pyyaml/value.ts'

/** Larger files are not judged: PyYAML itself would take many seconds for one. Bytes. */
const MOST_BYTES = 1_000_000

/** Airlift's loader raises ProxiedStateParsingError, with this as its cause. */
class ShapeError extends Error {
  override readonly name = 'ShapeError'
  readonly line: number

  constructor(message: string, node: Node | null) {
    super(message)
    this.line = node?.start.line ?? 1
  }
}

/** What Airlift's `load_proxied_state_from_yaml` makes of one file of the folder. */
export function parseProxiedStateFile(file: string, bytes: Uint8Array): ProxiedStateFile {
  const dagId = stemOf(file)
  const unread = (reason: string): ProxiedStateFile => ({
    file,
    dagId,
    state: { level: 'unread', reason },
    duplicates: [],
    lines: [],
  })
  if (bytes.length > MOST_BYTES) return unread(`it is larger than ${MOST_BYTES / 1_000_000} MB`)
  const decoded = decode(bytes)
  if (decoded === null) {
    const state = { level: 'raises', kind: 'yaml', message: 'the file is not UTF-8', line: 1 } as const
    return { file, dagId, state, duplicates: [], lines: [] }
  }
  const text = decoded.replaceAll(/\r\n?/g, '\n')
  const lines = text.split('\n')
  const duplicates: (Place & { what: string })[] = []
  try {
    // Without lines no entry has a place of its own.
    const state = readDag(file, safeLoad(text), EXOTIC_BREAK.test(decoded) ? [] : lines, duplicates)
    return { file, dagId, state, duplicates, lines }
  } catch (error) {
    if (error instanceof TooMuchError) return unread(error.message)
    if (!(error instanceof YamlError) && !(error instanceof ShapeError)) throw error
    const kind = error instanceof YamlError ? 'yaml' : 'shape'
    const state = { level: 'raises', kind, message: error.message, line: error.line } as const
    return { file, dagId, state, duplicates: [], lines }
  }
}

/** A file's name without its last ending, as Python's `Path.stem` has it: `.yaml` is all stem. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 && dot < name.length - 1 ? name.slice(0, dot) : name
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

type Duplicates = (Place & { what: string })[]

const ENTRY_KEYS = ['id', 'proxied']

function readDag(file: string, root: PythonValue, lines: readonly string[], duplicates: Duplicates): ProxiedState {
  if (root.type !== 'dict') throw new ShapeError('Expected a dictionary', null)
  noteRepeatedKeys(file, root, duplicates)
  const tasks = get(root, 'tasks')
  const proxied = get(root, 'proxied')
  if (tasks === undefined && proxied === undefined) {
    throw new ShapeError("Expected a 'tasks' or 'proxied' top-level key in the dag dictionary", null)
  }
  if (tasks !== undefined && proxied !== undefined) {
    const second = tasks.keyNode.start.line > proxied.keyNode.start.line ? tasks : proxied
    throw new ShapeError(
      "Expected only one of 'tasks' or 'proxied' top-level keys in the dag dictionary",
      second.keyNode,
    )
  }
  if (tasks !== undefined) return { level: 'task', entries: readTasks(file, tasks, lines, duplicates) }
  if (proxied === undefined || proxied.value.type === 'None') return { level: 'task', entries: [] }
  const says = asBoolean(proxied.value)
  if (says === null) throw new ShapeError("Expected 'proxied' key to be a boolean or None", proxied.valueNode)
  const isFalse = proxied.value.type === 'bool' && !proxied.value.value
  return { level: 'dag', proxied: says, replaces: !isFalse, line: proxied.keyNode.start.line }
}

function readTasks(file: string, tasks: DictEntry, lines: readonly string[], duplicates: Duplicates): TaskEntry[] {
  const { value, valueNode } = tasks
  if (value.type !== 'list') {
    // Python iterates over anything: nothing happens for what is empty, and characters or keys are no dictionaries.
    if (isEmpty(value)) return []
    throw new ShapeError(`Expected a list of tasks, found ${value.type}`, valueNode)
  }
  const seen = new Set<string>()
  const dashes = value.node.kind === 'sequence' ? value.node.dashes : []
  return value.items.map(({ value: item, node }, index) => {
    if (item.type !== 'dict') throw new ShapeError(`Expected a task dictionary, found ${item.type}`, node)
    const [id, proxied] = [get(item, 'id'), get(item, 'proxied')]
    if (id === undefined || proxied === undefined || item.entries.size !== ENTRY_KEYS.length) {
      const found = [...item.entries.values()].map(({ key }) => toText(key)).join(', ')
      throw new ShapeError(`Expected 'proxied' and 'id' keys in the task dictionary. Found keys: ${found}`, node)
    }
    const says = asBoolean(proxied.value)
    if (says === null) throw new ShapeError("Expected 'proxied' key to be a boolean", proxied.valueNode)
    const identity = identityOf(id.value)
    if (identity === null) throw new ShapeError(`unhashable type: '${id.value.type}'`, id.valueNode)
    noteRepeatedKeys(file, item, duplicates)
    const place = { file, line: id.valueNode.start.line }
    if (seen.has(identity)) duplicates.push({ ...place, what: `task ${toText(id.value)}` })
    seen.add(identity)
    const dash = dashes[index]
    const written =
      dash === undefined ? null : writtenEntry(dash, node, { id: id.valueNode, proxied: proxied.valueNode }, lines)
    return { ...place, id: toText(id.value), idIsText: id.value.type === 'str', proxied: says, written }
  })
}

function isEmpty(value: PythonValue): boolean {
  if (value.type === 'str' || value.type === 'bytes') return value.value === ''
  if (value.type === 'dict') return value.entries.size === 0
  return (value.type === 'set' || value.type === 'pairs') && value.size === 0
}

function get(dict: Dict, key: string): DictEntry | undefined {
  return dict.entries.get(identityOf({ type: 'str', value: key }) ?? '')
}

function noteRepeatedKeys(file: string, dict: Dict, duplicates: Duplicates): void {
  for (const node of dict.repeated) {
    const name = node.kind === 'scalar' ? node.value : node.kind
    duplicates.push({ file, line: node.start.line, what: `key ${name}` })
  }
}

/** Line breaks of which PyYAML knows, but line edits do not. */
const EXOTIC_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/

function writtenEntry(
  dash: Mark,
  node: Node,
  values: { readonly id: Node; readonly proxied: Node },
  lines: readonly string[],
): WrittenEntry | null {
  const [firstLine, lastLine] = [dash.line, node.end.line]
  // An aliased entry stands elsewhere: before its dash.
  const isHere = node.start.line >= firstLine && lastLine >= firstLine
  const ownsItsLines = lines[firstLine - 1]?.slice(0, dash.column).trim() === ''
  if (!isHere || !ownsItsLines) return null
  const spanOf = ({ start, end }: Node): Span | null => {
    const isInside = start.line >= firstLine && end.line <= lastLine && start.line === end.line
    return isInside ? { line: start.line, from: start.column, to: end.column } : null
  }
  return { firstLine, lastLine, id: spanOf(values.id), proxied: spanOf(values.proxied) }
}
