import type { Random } from '../parity/random.ts'

/** What the code so far has bound to names that expressions may use, by what they hold. */
export interface Names {
  text: string[]
  number: string[]
  /** Lists of texts, possibly empty. */
  words: string[]
  /** Lists of whole numbers, possibly empty. */
  numbers: string[]
  /** Dicts from texts to whole numbers. */
  mapping: string[]
}

export type Kind = keyof Names

/** Something that edges may start from and lead to. Edges are only made to a later one, so that there is no cycle. */
export interface Node {
  readonly code: string
  readonly first: number
  readonly last: number
  /** A `result` is an XComArg; a `group` has roots and leaves; a `list` holds several tasks. */
  readonly kind: 'task' | 'result' | 'group' | 'list'
}

/** What a program can use of the files beside it, as code of the program. */
export interface Library {
  /** A function of a label and a task to come after; it makes one task. */
  readonly step: string
  /** A function of a label that makes a group. */
  readonly section: string
  /** A TaskFlow function. */
  readonly flow: string
  readonly operator: string
  /** A list of texts that are fit for ids. */
  readonly tables: string
}

/** A Python file in the making. */
export class Program {
  readonly random: Random
  readonly airflow: 2 | 3
  /** Distinguishes what several programs of one folder share: DAG ids and module names. */
  readonly id: string
  /** Set when the code asks for something that only a run knows. */
  usesUnknown = false
  mayUseUnknown = false
  names: Names = { text: [], number: [], words: [], numbers: [], mapping: [] }
  nodes: Node[] = []
  /** The variable that holds the DAG being built; null inside of `@dag` functions that do not name it. */
  dag: string | null = null
  /** Inside of `with DAG`, so that operators find their DAG by themselves. */
  inContext = false
  /** Handed on to every operator instead of the DAG, in a function that is given its settings. */
  settings: string | null = null
  /** The module of the program's own that it may import from, and the data file beside it. */
  library: Library | null = null
  /** Names that tell the runs of the present code apart, and so must be part of every id that is made. */
  idParts: string[] = []
  /** Inside of a mapped task group, where Airflow maps nothing else. */
  inMapped = false
  /** Inside of a task group, which may already be linked to others. */
  inGroup = false
  /** Depth of groups, functions and loops around the present code. */
  depth = 0
  readonly #imports = new Set<string>()
  readonly #lines: string[] = []
  #indent = 0
  #serial = 0

  constructor(id: string, airflow: 2 | 3, random: Random) {
    this.id = id
    this.airflow = airflow
    this.random = random
  }

  choose<T>(options: readonly (() => T)[]): T {
    return this.random.pick(options)()
  }

  chance(probability: number): boolean {
    return this.random.chance(probability)
  }

  /** Runs something a number of times, from 1 to `most`. */
  some(most: number, body: (index: number) => void): void {
    const count = 1 + this.random.below(most)
    for (let index = 0; index < count; index++) body(index)
  }

  serial(): number {
    this.#serial += 1
    return this.#serial
  }

  /** A name that nothing else has. */
  fresh(prefix: string): string {
    return `${prefix}${this.serial()}`
  }

  import(line: string): void {
    this.#imports.add(line)
  }

  line(text: string): this {
    this.#lines.push(text === '' ? '' : '    '.repeat(this.#indent) + text)
    return this
  }

  /** A statement with a body; names and nodes made inside are not seen behind it unless `open`. */
  block(header: string, body: () => void, open = false): this {
    this.line(header)
    this.#indent += 1
    const before = this.#lines.length
    if (open) body()
    else this.scope(body)
    if (this.#lines.length === before) this.line('pass')
    this.#indent -= 1
    return this
  }

  scope(body: () => void): void {
    const { names, nodes, dag, inContext, inGroup, inMapped, settings, idParts, depth } = this
    this.names = {
      text: [...names.text],
      number: [...names.number],
      words: [...names.words],
      numbers: [...names.numbers],
      mapping: [...names.mapping],
    }
    this.nodes = [...nodes]
    this.depth += 1
    body()
    Object.assign(this, { names, nodes, dag, inContext, inGroup, inMapped, settings, idParts, depth })
  }

  /** Evaluates `body` with one more name in scope, as in a comprehension. */
  with<T>(kind: Kind, name: string, body: () => T): T {
    const before = this.names
    this.names = { ...before, [kind]: [...before[kind], name] }
    const result = body()
    this.names = before
    return result
  }

  /** Binds a value to a new name that later code uses. */
  bind(kind: Kind, code: string): string {
    const name = this.fresh(PREFIXES[kind])
    this.line(`${name} = ${code}`)
    this.names[kind].push(name)
    return name
  }

  name(kind: Kind): string {
    return this.random.pick(this.names[kind])
  }

  addNode(code: string, kind: Node['kind'], first = this.serial()): Node {
    const node: Node = { code, kind, first, last: this.serial() }
    this.nodes.push(node)
    return node
  }

  text(): string {
    return `"""A program for Airflow's dag processor."""\n\n${[...this.#imports].sort().join('\n')}\n\n${this.#lines.join('\n')}\n`
  }
}

const PREFIXES: Readonly<Record<Kind, string>> = { text: 's', number: 'n', words: 'w', numbers: 'q', mapping: 'm' }
