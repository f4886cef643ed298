import type { Mark } from './cursor.ts'

interface Base {
  /** In full: `tag:yaml.org,2002:str`. */
  tag: string
  readonly start: Mark
  /** Behind the last character that belongs to the node. */
  end: Mark
}

export interface ScalarNode extends Base {
  readonly kind: 'scalar'
  readonly value: string
}

export interface SequenceNode extends Base {
  readonly kind: 'sequence'
  readonly items: Node[]
  /** Where each item's `-` stands; empty for a flow sequence. */
  readonly dashes: Mark[]
}

export interface MappingNode extends Base {
  readonly kind: 'mapping'
  /** Merge keys are replaced by what they stand for when the mapping is constructed. */
  pairs: (readonly [key: Node, value: Node])[]
  /** How many of the first pairs came from merge keys. */
  merged: number
}

/** What PyYAML composes. An alias is the anchored node itself, so a node may contain itself. */
export type Node = ScalarNode | SequenceNode | MappingNode

export const CORE = 'tag:yaml.org,2002:'
