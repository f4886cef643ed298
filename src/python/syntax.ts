import type { Alias, Arguments, Comprehension, ExprNode, Keyword, StmtNode, WithItem } from 'py-ast'

/**
 * The names under which the evaluator knows the parser's nodes. The parser exports only some of its node types, so the
 * others are picked out of its unions; another parser would have to be fitted to these shapes and nothing else.
 */
export type Expression = ExprNode
export type Statement = StmtNode
export type ExpressionOf<Kind extends Expression['nodeType']> = Extract<Expression, { nodeType: Kind }>
export type StatementOf<Kind extends Statement['nodeType']> = Extract<Statement, { nodeType: Kind }>
export type MatchCaseNode = StatementOf<'Match'>['cases'][number]
export type PatternNode = MatchCaseNode['pattern']
export type ParameterNodes = Arguments
export type KeywordNode = Keyword
export type ComprehensionNode = Comprehension
export type AliasNode = Alias
export type WithItemNode = WithItem
export type BinaryOperator = ExpressionOf<'BinOp'>['op']['nodeType']
export type ComparisonOperator = ExpressionOf<'Compare'>['ops'][number]['nodeType']

/** A function as it is written: `def`, `async def` or `lambda`. */
export type FunctionNode = StatementOf<'FunctionDef'> | StatementOf<'AsyncFunctionDef'> | ExpressionOf<'Lambda'>
