import { isASTNode, walk } from 'py-ast'
import type { Statement } from './syntax.ts'

/** Number literals that are floats although their value is whole: `1.0`, `2.`, `1e3`. */
const WHOLE_FLOAT = /(?<![\w.])\d[\d_]*(?:\.0*(?![\d_])|[eE][+-]?\d)/

/** Stands in a constant node for a float whose value is whole, which the parser cannot tell from an int. */
export class WholeFloat {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

/** Tells `1.0` from `1`, which matters where numbers become text. Looks at the tree only if such a literal is there. */
export function markFloats(body: readonly Statement[], source: string): void {
  if (!WHOLE_FLOAT.test(source)) return
  const lines = source.split('\n')
  for (const statement of body) {
    for (const node of walk(statement)) {
      if (!isASTNode(node) || node.nodeType !== 'Constant' || !Number.isInteger(node.value)) continue
      const line = lines[node.lineno - 1]
      if (line === undefined) continue
      const text = Buffer.from(line, 'utf8').subarray(node.col_offset, node.end_col_offset).toString('utf8')
      if (WHOLE_FLOAT.test(text) && Number(text.replaceAll('_', '')) === node.value) {
        node.value = new WholeFloat(Number(text.replaceAll('_', '')))
      }
    }
  }
}
