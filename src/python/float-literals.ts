import type { Statement } from './syntax.ts'

/** Number literals that are floats although their value is whole: `1.0`, `2.`, `.0`, `1e3`, `1.5e3`. */
const WHOLE_FLOAT = /(?<![\w.])(?:\d[\d_]*(?:\.0*(?![\d_])|(?:\.[\d_]*)?[eE][+-]?\d)|\.(?:0+(?![\d_])|[\d_]+[eE]))/

/** Stands in a constant node for a float whose value is whole, which the parser cannot tell from an int. */
export class WholeFloat {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

/** Tells `1.0` from `1`, which matters where numbers become text. Looks only at statements that hold such a literal. */
export function markFloats(body: readonly Statement[], source: string): void {
  if (!WHOLE_FLOAT.test(source)) return
  const lines = source.split('\n')
  const marked = lines.flatMap((line, index) => (WHOLE_FLOAT.test(line) ? [index + 1] : []))
  for (const statement of body) {
    const end = statement.end_lineno ?? Infinity
    if (marked.some((line) => line >= statement.lineno && line <= end)) markIn(statement, lines)
  }
}

interface NumberNode {
  value: unknown
  readonly lineno: number
  readonly col_offset: number
  readonly end_col_offset: number
}

function isWholeNumber(node: object): node is NumberNode {
  return (
    'nodeType' in node &&
    node.nodeType === 'Constant' &&
    'value' in node &&
    Number.isInteger(node.value) &&
    'lineno' in node &&
    'col_offset' in node &&
    'end_col_offset' in node
  )
}

function markIn(statement: Statement, lines: readonly string[]): void {
  const pending: unknown[] = [statement]
  while (pending.length > 0) {
    const node = pending.pop()
    if (typeof node !== 'object' || node === null) continue
    if (isWholeNumber(node)) mark(node, lines)
    else for (const child of Object.values(node)) if (typeof child === 'object') pending.push(child)
  }
}

/** Columns count bytes of UTF-8. */
function mark(node: NumberNode, lines: readonly string[]): void {
  const line = lines[node.lineno - 1] ?? ''
  const text = Buffer.from(line, 'utf8').subarray(node.col_offset, node.end_col_offset).toString('utf8')
  const value = Number(text.replaceAll('_', ''))
  if (WHOLE_FLOAT.test(text) && value === node.value) node.value = new WholeFloat(value)
}
