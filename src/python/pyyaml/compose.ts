import { Cursor, type Mark, YamlError } from './cursor.ts'
import { CORE, type MappingNode, type Node, type SequenceNode } from './node.ts'
import { resolveScalar } from './resolve.ts'
import { Scanner } from './scanner.ts'
import type { Token } from './token.ts'

/**
 * Python's recursion limit ends PyYAML a little below 500 levels (how little depends on who calls it); nobody comes near.
 */
const DEEPEST = 480

const DEFAULT_HANDLES: readonly (readonly [string, string])[] = [
  ['!', '!'],
  ['!!', CORE],
]

type Place = 'block' | 'indentless' | 'flow'

/** Composes the one document of a text; null for a text without any. Raises {@link YamlError} where PyYAML would. */
export function compose(text: string): Node | null {
  return new Composer(new Scanner(new Cursor(text))).document()
}

/** Composes all documents of a text. Raises {@link YamlError} where PyYAML would. */
export function composeAll(text: string): readonly Node[] {
  return new Composer(new Scanner(new Cursor(text))).documents()
}

class Composer {
  readonly #tokens: Scanner
  readonly #anchors = new Map<string, Node>()
  #handles = new Map(DEFAULT_HANDLES)
  #depth = 0
  #lastEnd: Mark = { line: 1, column: 0 }

  constructor(tokens: Scanner) {
    this.#tokens = tokens
  }

  document(): Node | null {
    const root = this.#first()
    const { start } = this.#tokens.peek()
    if (root !== null && this.#startsDocument()) throw new YamlError('expected a single document in the stream', start)
    return root
  }

  documents(): readonly Node[] {
    const roots: Node[] = []
    for (let root = this.#first(); root !== null; root = this.#startsDocument() ? this.#content() : null) {
      roots.push(root)
      // An anchor is known in its own document only.
      this.#anchors.clear()
    }
    return roots
  }

  #first(): Node | null {
    if (!this.#tokens.at('<directive>', '<document start>', '<stream end>')) return this.#end(this.#node('block'))
    return this.#startsDocument() ? this.#content() : null
  }

  #content(): Node {
    const isEmpty = this.#tokens.at('<directive>', '<document start>', '<document end>', '<stream end>')
    return this.#end(isEmpty ? this.#emptyScalar() : this.#node('block'))
  }

  #end(root: Node): Node {
    if (this.#tokens.at('<document end>')) this.#next()
    return root
  }

  /** Whether another document starts, behind any end markers and directives. */
  #startsDocument(): boolean {
    const tokens = this.#tokens
    while (tokens.at('<document end>')) this.#next()
    if (tokens.at('<stream end>')) return false
    this.#readDirectives()
    if (!tokens.at('<document start>')) this.#fail(`expected '<document start>', but found '${tokens.peek().kind}'`)
    this.#next()
    return true
  }

  #readDirectives(): void {
    const handles = new Map<string, string>()
    let hasVersion = false
    for (let token = this.#tokens.peek(); token.kind === '<directive>'; token = this.#tokens.peek()) {
      const { directive } = token
      if (directive.name === 'YAML') {
        if (hasVersion) this.#fail('found duplicate YAML directive')
        if (directive.major !== 1) this.#fail('found incompatible YAML document (version 1.* is required)')
        hasVersion = true
      } else if (directive.name === 'TAG') {
        if (handles.has(directive.handle)) this.#fail(`duplicate tag handle '${directive.handle}'`)
        handles.set(directive.handle, directive.prefix)
      }
      this.#next()
    }
    this.#handles = new Map([...DEFAULT_HANDLES, ...handles])
  }

  #node(place: Place): Node {
    this.#depth += 1
    if (this.#depth > DEEPEST) this.#fail('maximum recursion depth exceeded')
    const node = this.#nodeHere(place)
    this.#depth -= 1
    return node
  }

  #nodeHere(place: Place): Node {
    const tokens = this.#tokens
    const first = tokens.peek()
    if (first.kind === '<alias>') {
      this.#next()
      const node = this.#anchors.get(first.name)
      if (node === undefined) throw new YamlError(`found undefined alias '${first.name}'`, first.start)
      return node
    }
    const { anchor, tag } = this.#properties()
    if (anchor !== null && this.#anchors.has(anchor))
      throw new YamlError(`found duplicate anchor '${anchor}'`, first.start)
    const { start } = first
    const token = tokens.peek()
    const keep = <N extends Node>(node: N): N => {
      if (anchor !== null) this.#anchors.set(anchor, node)
      return node
    }
    const scalar = (value: string, implicit: boolean, end: Mark): Node => {
      const untagged = implicit ? resolveScalar(value) : `${CORE}str`
      return keep({ kind: 'scalar', tag: isGiven(tag) ? tag : untagged, value, start, end })
    }
    const sequence = (): SequenceNode =>
      keep({ kind: 'sequence', tag: isGiven(tag) ? tag : `${CORE}seq`, items: [], dashes: [], start, end: start })
    const mapping = (): MappingNode =>
      keep({ kind: 'mapping', tag: isGiven(tag) ? tag : `${CORE}map`, pairs: [], merged: 0, start, end: start })

    if (place === 'indentless' && token.kind === '-') return this.#indentlessSequence(sequence())
    if (token.kind === '<scalar>') {
      this.#next()
      return scalar(token.value, token.plain || tag === '!', token.end)
    }
    if (token.kind === '[') return this.#flowSequence(sequence())
    if (token.kind === '{') return this.#flowMapping(mapping())
    if (place !== 'flow' && token.kind === '<block sequence start>') return this.#blockSequence(sequence())
    if (place !== 'flow' && token.kind === '<block mapping start>') return this.#blockMapping(mapping())
    if (anchor !== null || tag !== null) return scalar('', true, this.#lastEnd)
    return this.#fail(`expected the node content, but found '${token.kind}'`)
  }

  /** An anchor and a tag, in either order. */
  #properties(): { anchor: string | null; tag: string | null } {
    let anchor: string | null = null
    let tag: string | null = null
    for (let token = this.#tokens.peek(); ; token = this.#tokens.peek()) {
      if (token.kind === '<anchor>' && anchor === null) anchor = token.name
      else if (token.kind === '<tag>' && tag === null) tag = this.#fullTag(token.handle, token.suffix)
      else return { anchor, tag }
      this.#next()
    }
  }

  #fullTag(handle: string | null, suffix: string): string {
    if (handle === null) return suffix
    const prefix = this.#handles.get(handle)
    return prefix === undefined ? this.#fail(`found undefined tag handle '${handle}'`) : prefix + suffix
  }

  #blockSequence(node: SequenceNode): Node {
    this.#next()
    while (this.#tokens.at('-')) this.#item(node, ['-', '<block end>'])
    return this.#close(node, '<block end>')
  }

  #indentlessSequence(node: SequenceNode): Node {
    while (this.#tokens.at('-')) this.#item(node, ['-', '?', ':', '<block end>'])
    node.end = this.#lastEnd
    return node
  }

  #item(node: SequenceNode, ends: readonly Token['kind'][]): void {
    node.dashes.push(this.#next().start)
    node.items.push(this.#tokens.at(...ends) ? this.#emptyScalar() : this.#node('block'))
  }

  #blockMapping(node: MappingNode): Node {
    this.#next()
    while (this.#tokens.at('?')) {
      this.#next()
      const key = this.#nodeUnless('indentless', '?', ':', '<block end>')
      node.pairs.push([key, this.#value('indentless', '?', ':', '<block end>')])
    }
    return this.#close(node, '<block end>')
  }

  #flowSequence(node: SequenceNode): Node {
    this.#next()
    for (let first = true; !this.#tokens.at(']'); first = false) {
      if (!first) this.#comma(']')
      if (this.#tokens.at('?')) node.items.push(this.#singlePair())
      else if (!this.#tokens.at(']')) node.items.push(this.#node('flow'))
    }
    return this.#close(node, ']')
  }

  /** `[key: value]` holds a mapping of one pair. */
  #singlePair(): Node {
    const { start } = this.#next()
    const key = this.#nodeUnless('flow', ':', ',', ']')
    const value = this.#value('flow', ',', ']')
    return { kind: 'mapping', tag: `${CORE}map`, pairs: [[key, value]], merged: 0, start, end: this.#lastEnd }
  }

  #flowMapping(node: MappingNode): Node {
    this.#next()
    for (let first = true; !this.#tokens.at('}'); first = false) {
      if (!first) this.#comma('}')
      if (this.#tokens.at('?')) {
        this.#next()
        const key = this.#nodeUnless('flow', ':', ',', '}')
        node.pairs.push([key, this.#value('flow', ',', '}')])
      } else if (!this.#tokens.at('}')) {
        node.pairs.push([this.#node('flow'), this.#emptyScalar()])
      }
    }
    return this.#close(node, '}')
  }

  #comma(closing: string): void {
    if (!this.#tokens.at(',')) this.#fail(`expected ',' or '${closing}', but got '${this.#tokens.peek().kind}'`)
    this.#next()
  }

  #value(place: Place, ...ends: readonly Token['kind'][]): Node {
    if (!this.#tokens.at(':')) return this.#emptyScalar()
    this.#next()
    return this.#nodeUnless(place, ...ends)
  }

  #nodeUnless(place: Place, ...ends: readonly Token['kind'][]): Node {
    return this.#tokens.at(...ends) ? this.#emptyScalar() : this.#node(place)
  }

  #emptyScalar(): Node {
    return { kind: 'scalar', tag: `${CORE}null`, value: '', start: this.#lastEnd, end: this.#lastEnd }
  }

  #close<N extends Node>(node: N, kind: Token['kind']): N {
    if (!this.#tokens.at(kind)) this.#fail(`expected ${kind}, but found '${this.#tokens.peek().kind}'`)
    this.#next()
    node.end = this.#lastEnd
    return node
  }

  #next(): Token {
    const token = this.#tokens.next()
    // The end of a block collection stands before whatever comes next, often lines below.
    if (token.kind !== '<block end>') this.#lastEnd = token.end
    return token
  }

  #fail(problem: string): never {
    throw new YamlError(problem, this.#tokens.peek().start)
  }
}

/** `!` alone asks for the tag that the content would have without it. */
const isGiven = (tag: string | null): tag is string => tag !== null && tag !== '!'
