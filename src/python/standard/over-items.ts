import type { CallArguments } from '../call-arguments.ts'
import type { Items } from '../iteration.ts'
import { isItems, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE } from '../values.ts'
import type { Body } from './native.ts'

/** Applies a body to the items of the first argument; unknown items make the result unknown. */
export const overItems =
  (body: (items: Items, args: CallArguments, run: Run) => Value): Body =>
  (args, run) => {
    const [iterable] = args.positional
    if (iterable === undefined) return body({ values: [], open: null }, args, run)
    return lift([iterable], run, ([value = iterable]) => {
      const items = itemsOf(value, run)
      return isItems(items) ? body(items, args, run) : run.unknownFrom(items, { text: '*' })
    })
  }

/** The first positional argument. */
export const first = (args: CallArguments): Value => args.positional[0] ?? NONE
