import type { DictStore } from './dict-store.ts'
import type { Condition, Doubt } from './doubt.ts'
import type { DeclaredName, Field } from './fields.ts'
import type { Host, HostClass } from './host.ts'
import type { Scope } from './scope.ts'
import type { FunctionNode } from './syntax.ts'

export interface NoneValue {
  readonly kind: 'none'
}
export interface BoolValue {
  readonly kind: 'bool'
  readonly value: boolean
}
/** Only safe integers; larger results are unknown. */
export interface IntValue {
  readonly kind: 'int'
  readonly value: number
}
export interface FloatValue {
  readonly kind: 'float'
  readonly value: number
}
export interface StrValue {
  readonly kind: 'str'
  readonly value: string
}
/** One character per byte. */
export interface BytesValue {
  readonly kind: 'bytes'
  readonly value: string
}
export interface EllipsisValue {
  readonly kind: 'ellipsis'
}
/** `open`: may hold more, fewer or other items than those listed. */
export interface ListValue {
  readonly kind: 'list'
  items: Value[]
  open: Doubt | null
  /** Why it is not known which item stands where. */
  misplaced: Doubt | null
  /** When it was made; a change under a later condition opens it. */
  readonly born: number
  /** Set for a `collections.deque`, with the length it may have. */
  readonly deque?: { readonly limit: number | null }
  /** Set for what `dict.keys()`, `values()` and `items()` give. */
  readonly view?: 'dict_keys' | 'dict_values' | 'dict_items'
}
export interface TupleValue {
  readonly kind: 'tuple'
  readonly items: readonly Value[]
  readonly open: Doubt | null
  /** Set for instances of named tuples. */
  readonly cls: ClassValue | null
  /** Set for a `range`, which behaves like the tuple of its numbers: start, stop and step. */
  readonly range?: readonly [start: number, stop: number, step: number]
}
export interface SetValue {
  readonly kind: 'set'
  readonly items: Map<string, Value>
  open: Doubt | null
  readonly frozen: boolean
  readonly born: number
}
export interface DictValue {
  readonly kind: 'dict'
  readonly store: DictStore
  open: Doubt | null
  /** Why entries that are there may be gone. */
  lost?: Doubt
  /** The factory of a `defaultdict`. */
  readonly factory: Value | null
  readonly born: number
  /** Set for the kinds of dict that `collections` and `types` have. */
  readonly flavour?: 'Counter' | 'OrderedDict' | 'ChainMap' | 'mappingproxy'
}
export interface FunctionValue {
  readonly kind: 'function'
  readonly name: string
  readonly node: FunctionNode
  /** Right-aligned with the positional parameters. */
  readonly defaults: readonly Value[]
  readonly namedDefaults: ReadonlyMap<string, Value>
  readonly scope: Scope
  readonly module: ModuleValue
  readonly attributes: Map<string, Value>
  /** The class whose body it was written in, for `super()`. */
  owner: ClassValue | null
  /** Decorated with `contextlib.contextmanager`. */
  readonly contextManager: boolean
  /** Results by their arguments, where it is decorated to keep them. */
  readonly results: Map<string, Value> | null
}
export interface MethodValue {
  readonly kind: 'method'
  readonly self: Value
  readonly callee: FunctionValue | Host
}
export interface DescriptorValue {
  readonly kind: 'descriptor'
  readonly role: 'static' | 'class' | 'property' | 'cached'
  readonly callee: Value
  readonly setter: Value | null
}
export interface ClassValue {
  readonly kind: 'class'
  readonly name: string
  readonly module: ModuleValue
  readonly bases: readonly Value[]
  /** Itself first, then its bases as Python orders them; only classes of the tree. */
  readonly order: readonly ClassValue[]
  /** The same with the classes of foreign worlds in between. */
  readonly search: readonly (ClassValue | HostClass)[]
  readonly attributes: Map<string, Value>
  /** The first base from a foreign world, if any. */
  readonly host: HostClass | null
  /** The import path of a base that nobody knows: attributes may come from there. */
  unknownBase: string | null
  flavour: 'plain' | 'enum' | 'dataclass' | 'namedtuple' | 'typeddict' | 'exception'
  /** Fields of a dataclass or named tuple, in order. */
  fields: readonly Field[]
  /** What the `__init__` of a dataclass takes, where that is not its fields. */
  parameters?: readonly Field[]
  /** Annotated names of its body. */
  declared: readonly DeclaredName[]
  /** The arguments of `@dataclass`, on the class that is decorated. */
  settings?: ReadonlyMap<string, Value>
  /** Written inside of a function or another class, whose name is part of its own then. */
  readonly nested: boolean
}
export interface InstanceValue {
  readonly kind: 'instance'
  readonly cls: ClassValue
  readonly attributes: Map<string, Value>
  /** The foreign part of an instance whose class has a foreign base. */
  host: Host | null
}
export interface SuperValue {
  readonly kind: 'super'
  readonly self: Value
  /** Classes left to look in. */
  readonly rest: readonly ClassValue[]
  /** The same with the classes of foreign worlds in between. */
  readonly search: readonly (ClassValue | HostClass)[]
  readonly host: HostClass | null
  readonly unknownBase: string | null
}
export interface ModuleValue {
  readonly kind: 'module'
  readonly name: string
  /** The file in the tree; a folder for a package without `__init__.py`. */
  readonly path: string
  readonly attributes: Map<string, Value>
  /** Still being evaluated, or with a star import of something unknown: a missing name is unknown then. */
  open: boolean
}
/** Something from outside the repository, by its import path; `called` when it is the result of a call. */
export interface ExternalValue {
  readonly kind: 'external'
  readonly path: string
  readonly called: boolean
}
/** A path in the file system; absolute ones in the tree start with TREE_ROOT. */
export interface PathValue {
  readonly kind: 'path'
  readonly path: string
}
export interface IteratorValue {
  readonly kind: 'iterator'
  /** Why it may stand at another item. */
  misplaced?: Doubt
  /** Null at the end. */
  readonly next: () => Value | null
  readonly open: Doubt | null
}
export interface UnknownValue {
  readonly kind: 'unknown'
  readonly doubt: Doubt
  /** What a text made of it looks like, with `*` for what is not known. */
  readonly text: string | null
  /** What it is if a default holds. */
  readonly guess: Value | null
  /** A text, a number or what JSON can hold. */
  readonly isData?: true
  /** The name of the attribute of something unknown that it is. */
  readonly member?: string
  /** Where it comes from, if it is something in there. */
  readonly among?: Value
}
/** One of several values, each under its condition. */
export interface ChoiceValue {
  readonly kind: 'choice'
  readonly options: readonly ChoiceOption[]
}
export interface ChoiceOption {
  readonly condition: Condition
  readonly value: Value
}

export type Value =
  | NoneValue
  | BoolValue
  | IntValue
  | FloatValue
  | StrValue
  | BytesValue
  | EllipsisValue
  | ListValue
  | TupleValue
  | SetValue
  | DictValue
  | FunctionValue
  | MethodValue
  | DescriptorValue
  | ClassValue
  | InstanceValue
  | SuperValue
  | ModuleValue
  | ExternalValue
  | PathValue
  | IteratorValue
  | UnknownValue
  | ChoiceValue
  | Host

export const NONE: NoneValue = { kind: 'none' }
export const TRUE: BoolValue = { kind: 'bool', value: true }
export const FALSE: BoolValue = { kind: 'bool', value: false }
export const ELLIPSIS: EllipsisValue = { kind: 'ellipsis' }

export const bool = (value: boolean): BoolValue => (value ? TRUE : FALSE)
export const int = (value: number): IntValue => ({ kind: 'int', value })
export const float = (value: number): FloatValue => ({ kind: 'float', value })
export const str = (value: string): StrValue => ({ kind: 'str', value })
export const tuple = (items: readonly Value[], open: Doubt | null = null): TupleValue => ({
  kind: 'tuple',
  items,
  open,
  cls: null,
})
export const external = (path: string, called = false): ExternalValue => ({ kind: 'external', path, called })

/** Stands for the folder that holds the repository: nobody knows where it is checked out. */
export const TREE_ROOT = '/\uE000'
