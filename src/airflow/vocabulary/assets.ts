import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import { Host } from '../../python/host.ts'
import type { BinaryOperator } from '../../python/syntax.ts'
import type { Value } from '../../python/values.ts'
import { NONE, str } from '../../python/values.ts'
import { literal } from './literal.ts'

/** A Dataset or Asset, or several of them joined by `&` and `|`. */
export class AssetObject extends Host {
  readonly typeName = 'Asset'
  /** `asset("a") | asset("b")`; null where a name is not known. */
  readonly expression: string | null

  constructor(expression: string | null) {
    super()
    this.expression = expression
  }

  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    if (!(other instanceof AssetObject) || (operator !== 'BitAnd' && operator !== 'BitOr')) return undefined
    const [left, right] = reflected ? [other, this] : [this, other]
    if (left.expression === null || right.expression === null) return new AssetObject(null)
    return new AssetObject(`(${left.expression} ${operator === 'BitAnd' ? '&' : '|'} ${right.expression})`)
  }

  override getAttr(name: string): Value | undefined {
    const match = this.expression === null ? null : /^asset\("(.*)"\)$/.exec(this.expression)
    return (name === 'uri' || name === 'name') && match !== null ? str(match[1] ?? '') : undefined
  }
}

export function makeAsset(args: CallArguments): Value {
  const name = literal(argument(args, 0, 'uri') ?? args.named.get('name') ?? NONE)
  return new AssetObject(typeof name === 'string' ? `asset(${JSON.stringify(name)})` : null)
}
