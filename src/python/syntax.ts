/**
 * The syntax tree of a Python file: the nodes and field names of CPython's `ast`, less what no reader here needs
 * (contexts, type comments, type parameters, columns). Operators are their names. A field that CPython leaves None is
 * undefined. `lineno` counts from 1.
 */

interface Node<Kind extends string> {
  readonly nodeType: Kind
  readonly lineno: number
}

/** Nodes that have the same fields under several names. */
type Nodes<Kinds extends string, Fields> = Kinds extends string ? Node<Kinds> & Fields : never

export type Expression =
  | Constant
  | (Node<'Name'> & { readonly id: string })
  | (Node<'Attribute'> & { readonly value: Expression; readonly attr: string })
  | (Node<'Subscript'> & { readonly value: Expression; readonly slice: Expression })
  | (Node<'Slice'> & {
      readonly lower: Expression | undefined
      readonly upper: Expression | undefined
      readonly step: Expression | undefined
    })
  | (Node<'Call'> & {
      readonly func: Expression
      readonly args: readonly Expression[]
      readonly keywords: readonly KeywordNode[]
    })
  | (Node<'BinOp'> & { readonly left: Expression; readonly op: BinaryOperator; readonly right: Expression })
  | (Node<'UnaryOp'> & { readonly op: UnaryOperator; readonly operand: Expression })
  | (Node<'BoolOp'> & { readonly op: 'And' | 'Or'; readonly values: readonly Expression[] })
  | (Node<'Compare'> & {
      readonly left: Expression
      readonly ops: readonly ComparisonOperator[]
      readonly comparators: readonly Expression[]
    })
  | (Node<'IfExp'> & { readonly test: Expression; readonly body: Expression; readonly orelse: Expression })
  | (Node<'NamedExpr'> & { readonly target: Expression; readonly value: Expression })
  | (Node<'Lambda'> & { readonly args: ParameterNodes; readonly body: Expression })
  | (Node<'Await'> & { readonly value: Expression })
  | (Node<'Yield'> & { readonly value: Expression | undefined })
  | (Node<'YieldFrom'> & { readonly value: Expression })
  | (Node<'Starred'> & { readonly value: Expression })
  | (Node<'List'> & { readonly elts: readonly Expression[] })
  | (Node<'Tuple'> & { readonly elts: readonly Expression[] })
  | (Node<'Set'> & { readonly elts: readonly Expression[] })
  /** An undefined key stands before a `**mapping`. */
  | (Node<'Dict'> & { readonly keys: readonly (Expression | undefined)[]; readonly values: readonly Expression[] })
  | (Node<'ListComp'> & { readonly elt: Expression; readonly generators: readonly ComprehensionNode[] })
  | (Node<'SetComp'> & { readonly elt: Expression; readonly generators: readonly ComprehensionNode[] })
  | (Node<'GeneratorExp'> & { readonly elt: Expression; readonly generators: readonly ComprehensionNode[] })
  | (Node<'DictComp'> & {
      readonly key: Expression
      readonly value: Expression
      readonly generators: readonly ComprehensionNode[]
    })
  | (Node<'JoinedStr'> & { readonly values: readonly Expression[] })
  | (Node<'TemplateStr'> & { readonly values: readonly Expression[] })
  /** `conversion` is the character's code (`!r` is 114), -1 for none. */
  | (Node<'FormattedValue'> & {
      readonly value: Expression
      readonly conversion: number
      readonly format_spec: Expression | undefined
    })

export type Constant =
  | (Node<'Constant'> & { readonly literal: 'str'; readonly value: string })
  /** A text with characters that are written by their Unicode name, `\N{BULLET}`, shown as U+FFFD. */
  | (Node<'Constant'> & { readonly literal: 'named-characters'; readonly value: string })
  /** One character a byte. */
  | (Node<'Constant'> & { readonly literal: 'bytes'; readonly value: string })
  | (Node<'Constant'> & { readonly literal: 'int'; readonly value: number | bigint })
  | (Node<'Constant'> & { readonly literal: 'float' | 'imaginary'; readonly value: number })
  | (Node<'Constant'> & { readonly literal: 'bool'; readonly value: boolean })
  | (Node<'Constant'> & { readonly literal: 'None' | 'Ellipsis'; readonly value: null })

export type Statement =
  | (Node<'Expr'> & { readonly value: Expression })
  | (Node<'Assign'> & { readonly targets: readonly Expression[]; readonly value: Expression })
  | (Node<'AugAssign'> & { readonly target: Expression; readonly op: BinaryOperator; readonly value: Expression })
  | (Node<'AnnAssign'> & {
      readonly target: Expression
      readonly annotation: Expression
      readonly value: Expression | undefined
    })
  | (Node<'If'> & {
      readonly test: Expression
      readonly body: readonly Statement[]
      readonly orelse: readonly Statement[]
    })
  | Nodes<
      'For' | 'AsyncFor',
      {
        readonly target: Expression
        readonly iter: Expression
        readonly body: readonly Statement[]
        readonly orelse: readonly Statement[]
      }
    >
  | (Node<'While'> & {
      readonly test: Expression
      readonly body: readonly Statement[]
      readonly orelse: readonly Statement[]
    })
  | Nodes<'With' | 'AsyncWith', { readonly items: readonly WithItemNode[]; readonly body: readonly Statement[] }>
  | Nodes<
      'Try' | 'TryStar',
      {
        readonly body: readonly Statement[]
        readonly handlers: readonly HandlerNode[]
        readonly orelse: readonly Statement[]
        readonly finalbody: readonly Statement[]
      }
    >
  | (Node<'Match'> & { readonly subject: Expression; readonly cases: readonly MatchCaseNode[] })
  | Nodes<
      'FunctionDef' | 'AsyncFunctionDef',
      {
        readonly name: string
        readonly args: ParameterNodes
        readonly body: readonly Statement[]
        readonly decorator_list: readonly Expression[]
        readonly returns: Expression | undefined
        /** Whether a `yield` stands in it, but not in a function inside it. CPython's `ast` does not tell. */
        readonly yields: boolean
      }
    >
  | (Node<'ClassDef'> & {
      readonly name: string
      readonly bases: readonly Expression[]
      readonly keywords: readonly KeywordNode[]
      readonly body: readonly Statement[]
      readonly decorator_list: readonly Expression[]
    })
  | (Node<'Return'> & { readonly value: Expression | undefined })
  | (Node<'Raise'> & { readonly exc: Expression | undefined; readonly cause: Expression | undefined })
  | (Node<'Assert'> & { readonly test: Expression; readonly msg: Expression | undefined })
  | (Node<'Delete'> & { readonly targets: readonly Expression[] })
  | (Node<'Import'> & { readonly names: readonly AliasNode[] })
  | (Node<'ImportFrom'> & {
      readonly module: string | undefined
      readonly names: readonly AliasNode[]
      readonly level: number
    })
  | Nodes<'Global' | 'Nonlocal', { readonly names: readonly string[] }>
  | (Node<'TypeAlias'> & { readonly name: Expression; readonly value: Expression })
  | Node<'Pass'>
  | Node<'Break'>
  | Node<'Continue'>

export type PatternNode =
  | (Node<'MatchValue'> & { readonly value: Expression })
  | (Node<'MatchSingleton'> & { readonly value: boolean | null })
  | (Node<'MatchSequence'> & { readonly patterns: readonly PatternNode[] })
  | (Node<'MatchMapping'> & {
      readonly keys: readonly Expression[]
      readonly patterns: readonly PatternNode[]
      readonly rest: string | undefined
    })
  | (Node<'MatchClass'> & {
      readonly cls: Expression
      readonly patterns: readonly PatternNode[]
      readonly kwd_attrs: readonly string[]
      readonly kwd_patterns: readonly PatternNode[]
    })
  | (Node<'MatchStar'> & { readonly name: string | undefined })
  | (Node<'MatchAs'> & { readonly pattern: PatternNode | undefined; readonly name: string | undefined })
  | (Node<'MatchOr'> & { readonly patterns: readonly PatternNode[] })

export interface MatchCaseNode {
  readonly nodeType: 'match_case'
  readonly pattern: PatternNode
  readonly guard: Expression | undefined
  readonly body: readonly Statement[]
}

export interface ParameterNodes {
  readonly nodeType: 'arguments'
  readonly posonlyargs: readonly ParameterNode[]
  readonly args: readonly ParameterNode[]
  readonly vararg: ParameterNode | undefined
  readonly kwonlyargs: readonly ParameterNode[]
  /** One for each of `kwonlyargs`. */
  readonly kw_defaults: readonly (Expression | undefined)[]
  readonly kwarg: ParameterNode | undefined
  /** Of the last of `posonlyargs` and `args`. */
  readonly defaults: readonly Expression[]
}

export type ParameterNode = Node<'arg'> & { readonly arg: string; readonly annotation: Expression | undefined }
/** `arg` is undefined for `**value`. */
export type KeywordNode = Node<'keyword'> & { readonly arg: string | undefined; readonly value: Expression }
export type AliasNode = Node<'alias'> & { readonly name: string; readonly asname: string | undefined }
export type HandlerNode = Node<'ExceptHandler'> & {
  readonly type: Expression | undefined
  readonly name: string | undefined
  readonly body: readonly Statement[]
}

export interface ComprehensionNode {
  readonly nodeType: 'comprehension'
  readonly target: Expression
  readonly iter: Expression
  readonly ifs: readonly Expression[]
}

export interface WithItemNode {
  readonly nodeType: 'withitem'
  readonly context_expr: Expression
  readonly optional_vars: Expression | undefined
}

export type BinaryOperator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv'
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub'
export type ComparisonOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn'

export type ExpressionOf<Kind extends Expression['nodeType']> = Extract<Expression, { readonly nodeType: Kind }>
export type StatementOf<Kind extends Statement['nodeType']> = Extract<Statement, { readonly nodeType: Kind }>

/** A function as it is written: `def`, `async def` or `lambda`. */
export type FunctionNode = FunctionStatement | ExpressionOf<'Lambda'>
export type FunctionStatement = StatementOf<'FunctionDef' | 'AsyncFunctionDef'>
