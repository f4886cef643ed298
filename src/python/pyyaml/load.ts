import { compose, composeAll } from './compose.ts'
import { constructScalar } from './construct-scalar.ts'
import { YamlError } from './cursor.ts'
import { CORE, type MappingNode, type Node, type SequenceNode } from './node.ts'
import { type Dict, identityOf, type List, type PythonValue } from './value.ts'

/** The text would take PyYAML itself very long or much memory (merge keys that multiply); nothing is said about it. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError'
}

const MOST_PAIRS = 100_000

/**
 * What `yaml.safe_load(text)` returns, for a text as Python read it (decoded, universal newlines).
 *
 * @throws {YamlError} where PyYAML raises
 * @throws {TooMuchError} where nothing can be said
 */
export function safeLoad(text: string): PythonValue {
  checkCharacters(text)
  const root = compose(text)
  return root === null ? { type: 'None' } : new Constructor().document(root)
}

/** What `yaml.safe_load_all(text)` gives; raises as {@link safeLoad} does. */
export function safeLoadAll(text: string): readonly PythonValue[] {
  checkCharacters(text)
  return composeAll(text).map((root) => new Constructor().document(root))
}

function checkCharacters(text: string): void {
  // eslint-disable-next-line no-control-regex -- PyYAML's list of characters that YAML may hold
  const unprintable = /[^\x09\x0A\x0D\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(text)
  if (unprintable !== null) {
    const line = text.slice(0, unprintable.index).split('\n').length
    throw new YamlError('special characters are not allowed', { line, column: 0 })
  }
}

class Constructor {
  readonly #done = new Map<Node, PythonValue>()
  /** Collections that are there but not filled yet. PyYAML fills them level by level, and so meets errors in that order. */
  readonly #unfilled: (() => void)[] = []
  #pairs = 0

  document(root: Node): PythonValue {
    const value = this.#construct(root)
    // The list grows while it is worked off.
    for (const fill of this.#unfilled) fill()
    return value
  }

  #construct(node: Node): PythonValue {
    const known = this.#done.get(node)
    if (known !== undefined) return known
    switch (node.tag) {
      case `${CORE}seq`:
        return this.#list(node)
      case `${CORE}map`:
        return this.#dict(node)
      case `${CORE}set`:
        return this.#set(node)
      case `${CORE}omap`:
      case `${CORE}pairs`:
        return this.#pairList(node)
      default: {
        const value = constructScalar({ tag: node.tag, value: scalarText(node), start: node.start })
        if (value === null) {
          throw new YamlError(`could not determine a constructor for the tag '${node.tag}'`, node.start)
        }
        this.#done.set(node, value)
        return value
      }
    }
  }

  #list(node: Node): PythonValue {
    const list: List = { type: 'list', items: [], node }
    this.#later(node, list, () => {
      if (node.kind !== 'sequence') return expected('a sequence node', node)
      for (const item of node.items) list.items.push({ value: this.#construct(item), node: item })
    })
    return list
  }

  #dict(node: Node): PythonValue {
    const dict: Dict = { type: 'dict', entries: new Map(), repeated: [] }
    this.#later(node, dict, () => {
      if (node.kind !== 'mapping') return expected('a mapping node', node)
      this.#fill(dict, node)
    })
    return dict
  }

  #set(node: Node): PythonValue {
    const set: PythonValue = { type: 'set', size: 0 }
    this.#later(node, set, () => {
      if (node.kind !== 'mapping') return expected('a mapping node', node)
      const dict: Dict = { type: 'dict', entries: new Map(), repeated: [] }
      this.#fill(dict, node)
      set.size = dict.entries.size
    })
    return set
  }

  #pairList(node: Node): PythonValue {
    const pairs: PythonValue = { type: 'pairs', size: 0 }
    this.#later(node, pairs, () => {
      if (node.kind !== 'sequence') return expected('a sequence', node)
      for (const item of node.items) {
        if (item.kind !== 'mapping') return expected('a mapping of length 1', item)
        const [pair, ...more] = item.pairs
        if (pair === undefined || more.length > 0) return expected('a single mapping item', item)
        this.#construct(pair[0])
        this.#construct(pair[1])
      }
      pairs.size = node.items.length
    })
    return pairs
  }

  #later(node: Node, value: PythonValue, fill: () => void): void {
    this.#done.set(node, value)
    this.#unfilled.push(fill)
  }

  #fill(dict: Dict, node: MappingNode): void {
    const mergeKeys = node.pairs.filter(([key]) => isMergeKey(key)).map(([key]) => key)
    dict.repeated.push(...mergeKeys.slice(1))
    this.#flatten(node)
    const own = new Set<string>()
    for (const [index, [keyNode, valueNode]] of node.pairs.entries()) {
      const key = this.#construct(keyNode)
      const identity = identityOf(key)
      if (identity === null) throw new YamlError('found unhashable key', keyNode.start)
      const value = this.#construct(valueNode)
      const first = dict.entries.get(identity)?.key ?? key
      dict.entries.set(identity, { key: first, value, keyNode, valueNode })
      if (index < node.merged) continue
      if (own.has(identity)) dict.repeated.push(keyNode)
      own.add(identity)
    }
  }

  /** Puts the pairs that merge keys stand for before the mapping's own, which win over them. */
  #flatten(node: MappingNode): void {
    const merged: MappingNode['pairs'] = []
    for (let index = 0; index < node.pairs.length;) {
      const [key, value] = node.pairs[index] ?? noPair()
      if (!isMergeKey(key)) {
        if (key.tag === `${CORE}value`) key.tag = `${CORE}str`
        index += 1
        continue
      }
      node.pairs.splice(index, 1)
      for (const source of mergeSources(value)) {
        this.#flatten(source)
        this.#count(source.pairs.length)
      }
      for (const source of mergeSources(value).reverse()) merged.push(...source.pairs)
    }
    if (merged.length === 0) return
    node.pairs = [...merged, ...node.pairs]
    node.merged += merged.length
  }

  #count(pairs: number): void {
    this.#pairs += pairs
    if (this.#pairs > MOST_PAIRS) throw new TooMuchError('its merge keys multiply to more than can be judged')
  }
}

const isMergeKey = (node: Node): boolean => node.tag === `${CORE}merge`

function noPair(): never {
  throw new RangeError('no such pair')
}

function mergeSources(value: Node): MappingNode[] {
  if (value.kind === 'mapping') return [value]
  if (value.kind === 'scalar') return expected('a mapping or list of mappings for merging', value)
  return value.items.map((item) => (item.kind === 'mapping' ? item : expected('a mapping for merging', item)))
}

/** The text of a scalar, or of a mapping's `=` key, which YAML 1.1 lets stand for the mapping. */
function scalarText(node: Node): string {
  const seen = new Set<Node>()
  for (let current: Node = node; ;) {
    if (current.kind === 'scalar') return current.value
    if (seen.has(current)) throw new YamlError('maximum recursion depth exceeded', node.start)
    seen.add(current)
    const value: Node | undefined =
      current.kind === 'mapping' ? current.pairs.find(([key]) => key.tag === `${CORE}value`)?.[1] : undefined
    if (value === undefined) return expected('a scalar node', current)
    current = value
  }
}

function expected(what: string, found: Node | SequenceNode): never {
  const name = found.kind
  throw new YamlError(`expected ${what}, but found ${name}`, found.start)
}
