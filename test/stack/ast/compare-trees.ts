import type { Grammar } from './cpython-trees.ts'
import { DEVIATIONS } from './deviations.ts'

/** One place in which our tree is not CPython's. */
export interface Disagreement {
  readonly line: number
  /** From the module: `body[3].value.args[0].lineno`. */
  readonly path: string
  readonly theirs: string
  readonly ours: string
}

/** What is compared: a part of both trees, and how it is reached. */
export interface Place {
  readonly theirs: unknown
  readonly ours: unknown
  readonly step: string
  readonly parent: Place | null
  /** The line of the innermost node around it that has one. */
  readonly line: number
  /** Inside an f-string. */
  readonly inFString: boolean
}

/**
 * Compares a tree that CPython made with the statements that our parser made: node types, all fields, constants with
 * their types, and positions. Walks in a loop, since trees may be deep.
 *
 * @param known collects the reasons of the known deviations that are met.
 * @param most ends after so many disagreements.
 */
export function compareTrees(
  theirs: readonly unknown[],
  body: unknown,
  grammar: Grammar,
  known: Set<string>,
  most: number,
): readonly Disagreement[] {
  const found: Disagreement[] = []
  const pending: Place[] = [{ theirs: theirs[1], ours: body, step: 'body', parent: null, line: 1, inFString: false }]
  for (let place = pending.pop(); place !== undefined && found.length < most; place = pending.pop()) {
    const parts = compareOne(place, grammar)
    if (parts !== null) {
      for (const part of parts.reverse()) pending.push(part)
      continue
    }
    const deviation = DEVIATIONS.find((each) => each.holds(place, grammar))
    if (deviation === undefined) found.push(describe(place))
    else known.add(deviation.reason)
  }
  return found
}

/** The places below this one; null where the two differ here. */
function compareOne(place: Place, grammar: Grammar): Place[] | null {
  const { theirs } = place
  const ours = place.ours ?? null
  if (isConstant(theirs)) return sameConstant(theirs, constantOf(place)) ? [] : null
  if (!isList(theirs)) return theirs === ours ? [] : null
  const [type, ...parts] = theirs
  if (type === 0) return Array.isArray(ours) && ours.length === parts.length ? itemsOf(place, parts, ours) : null
  if (typeof ours === 'string') return ours === type ? [] : null
  if (!isRecord(ours) || ours['nodeType'] !== type) return null
  return fieldsOf(place, String(type), parts, ours, grammar)
}

function itemsOf(place: Place, theirs: readonly unknown[], ours: readonly unknown[]): Place[] {
  return theirs.map((item, index) => ({ ...place, theirs: item, ours: ours[index], step: `[${index}]`, parent: place }))
}

const POSITIONS = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset']

/** Fields that our tree leaves out, since nothing reads them. */
const NOT_KEPT = new Set(['col_offset', 'end_lineno', 'end_col_offset', 'ctx', 'type_comment', 'type_params', 'kind'])
const NOTHING: readonly string[] = []
const LEFT_OUT = new Map([
  ['AnnAssign', ['simple']],
  ['comprehension', ['is_async']],
])

function fieldsOf(
  place: Place,
  type: string,
  parts: readonly unknown[],
  ours: Readonly<Record<string, unknown>>,
  { types }: Grammar,
): Place[] {
  const { fields = [], located = false } = types[type] ?? {}
  const names = located ? [...POSITIONS, ...fields] : fields
  const left = LEFT_OUT.get(type) ?? NOTHING
  const line = located ? Number(parts[0]) : place.line
  const inside = place.inFString || type === 'JoinedStr'
  return names.flatMap((name, index) => {
    if (NOT_KEPT.has(name) || left.includes(name)) return []
    // The string's own position is not inside of it.
    const inFString = index < POSITIONS.length ? place.inFString : inside
    return [{ theirs: parts[index], ours: ours[name], step: `.${name}`, parent: place, line, inFString }]
  })
}

type Constant = Readonly<Record<string, unknown>>

function isConstant(value: unknown): value is Constant {
  return isRecord(value) && !Array.isArray(value)
}

const PYTHON_TYPES = new Map([
  ['str', 'str'],
  ['named-characters', 'str'],
  ['bytes', 'bytes'],
  ['int', 'int'],
])

/** Our constant under its Python type. */
function constantOf({ ours, parent }: Place): Constant {
  const value = ours ?? null
  const literal = isRecord(parent?.ours) ? parent.ours['literal'] : undefined
  if (literal === 'Ellipsis') return { ellipsis: '...' }
  if (value === null) return { NoneType: 'None' }
  if (typeof value === 'boolean') return { bool: value ? 'True' : 'False' }
  if (literal === 'float') return { float: value }
  if (literal === 'imaginary') return { complex: value }
  const type = PYTHON_TYPES.get(String(literal)) ?? 'unknown'
  return { [type]: type === 'int' && (typeof value === 'number' || typeof value === 'bigint') ? String(value) : value }
}

function sameConstant(theirs: Constant, ours: Constant): boolean {
  return Object.entries(theirs).every(([type, text]) => {
    if (type !== 'float' && type !== 'complex') return text === ours[type]
    return Object.is(text === 'inf' ? Infinity : Number(text), ours[type])
  })
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function describe(place: Place): Disagreement {
  const steps: string[] = []
  for (let at: Place | null = place; at !== null; at = at.parent) steps.push(at.step)
  const { line, theirs, ours } = place
  const path = steps.reverse().join('')
  return { line, path, theirs: short(theirs), ours: short(isConstant(theirs) ? constantOf(place) : ours) }
}

const MOST_CHARACTERS = 100

/** A node as its type, a list as its length, anything else as JSON. */
function short(value: unknown): string {
  if (isList(value)) {
    const [type] = value
    return typeof type === 'string' ? type : `list of ${value.length - (type === 0 ? 1 : 0)}`
  }
  if (isRecord(value) && typeof value['nodeType'] === 'string') return value['nodeType']
  const text = JSON.stringify(value ?? null)
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}
