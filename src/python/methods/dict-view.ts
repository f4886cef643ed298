import { newSet } from '../displays.ts'
import { Host } from '../host.ts'
import type { Items } from '../iteration.ts'
import { isItems, itemsOf } from '../iteration.ts'
import { binaryOp } from '../operators.ts'
import type { Run } from '../run.ts'
import type { BinaryOperator } from '../syntax.ts'
import type { DictValue, Value } from '../values.ts'
import { tuple } from '../values.ts'

/** What `keys()`, `values()` and `items()` give: it shows the dict as it is when it is looked at. */
export class DictView extends Host {
  readonly typeName: string
  readonly #dict: DictValue
  readonly #part: 'keys' | 'values' | 'items'

  constructor(dict: DictValue, part: 'keys' | 'values' | 'items') {
    super()
    this.#dict = dict
    this.#part = part
    this.typeName = `dict_${part}`
  }

  override items(): Items {
    const values = this.#dict.store.entries().map(([key, value]) => {
      if (this.#part === 'items') return tuple([key, value])
      return this.#part === 'keys' ? key : value
    })
    return { values, open: this.#dict.open }
  }

  override truth(): boolean | null {
    return this.#dict.open === null ? this.#dict.store.size > 0 : null
  }

  override getItem(_key: Value, run: Run): Value {
    return run.raise('TypeError', `'${this.typeName}' object is not subscriptable`)
  }

  /** Keys and items do what sets do. */
  override binaryOp(operator: BinaryOperator, other: Value, reflected: boolean, run: Run): Value | undefined {
    if (this.#part === 'values' || !['BitOr', 'BitAnd', 'BitXor', 'Sub'].includes(operator)) return undefined
    const own = this.items()
    const items = itemsOf(other, run)
    if (!isItems(items)) return run.unknownFrom(items)
    const [left, right] = reflected ? [items, own] : [own, items]
    return binaryOp(operator, newSet(left.values, run, left.open), newSet(right.values, run, right.open), run)
  }

  override equals(other: Value): boolean | null {
    return other === this ? true : null
  }
}
