import { newDict } from '../displays.ts'
import type { TupleValue, Value } from '../values.ts'
import { str } from '../values.ts'
import { countOf, position } from './list.ts'
import type { Method, MethodTable } from './table.ts'

export const tupleMethods: MethodTable<TupleValue> = new Map<string, Method<TupleValue>>([
  ['index', (self, args, run) => position(self.items, args.positional[0], run)],
  ['count', (self, args, run) => countOf(self.items, args.positional[0], run)],
  [
    '_asdict',
    (self, _args, run) => {
      const fields = self.cls?.fields ?? []
      const entries = fields.flatMap((field, index): [Value, Value][] => {
        const item = self.items[index]
        return item === undefined ? [] : [[str(field.name), item]]
      })
      return newDict(entries, run)
    },
  ],
  [
    '_replace',
    (self, args) => ({
      ...self,
      items: self.items.map((item, index) => args.named.get(self.cls?.fields[index]?.name ?? '') ?? item),
    }),
  ],
])
