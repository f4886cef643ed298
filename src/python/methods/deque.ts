import { newList } from '../displays.ts'
import { isItems, itemsOf } from '../iteration.ts'
import type { Run } from '../run.ts'
import { doubtPlaces, move } from '../unsure.ts'
import type { ListValue, Value } from '../values.ts'
import { NONE } from '../values.ts'
import type { Method, MethodTable } from './table.ts'

/** Drops what is too much, from the other end than the one where something was added. */
function limit(deque: ListValue, end: 'left' | 'right'): void {
  const most = deque.deque?.limit ?? Infinity
  if (deque.items.length <= most) return
  deque.items = end === 'right' ? deque.items.slice(deque.items.length - most) : deque.items.slice(0, most)
}

function add(self: ListValue, added: readonly Value[], end: 'left' | 'right', run: Run): Value {
  move(self, run)
  run.budget.items(self.items.length + added.length)
  if (end === 'right') self.items = [...self.items, ...added]
  else self.items = [...[...added].reverse(), ...self.items]
  limit(self, end)
  return NONE
}

const extend =
  (end: 'left' | 'right'): Method<ListValue> =>
  (self, args, run) => {
    const items = itemsOf(args.positional[0] ?? NONE, run)
    const doubt = isItems(items) ? items.open : items
    if (doubt !== null) doubtPlaces(self, doubt)
    if (isItems(items)) {
      add(self, items.values, end, run)
    }
    return NONE
  }

/** What a `collections.deque` has besides the methods of a list, or has in its own way. */
export const dequeMethods: MethodTable<ListValue> = new Map<string, Method<ListValue>>([
  ['append', (self, args, run) => add(self, args.positional.slice(0, 1), 'right', run)],
  ['appendleft', (self, args, run) => add(self, args.positional.slice(0, 1), 'left', run)],
  ['extend', extend('right')],
  ['extendleft', extend('left')],
  [
    'popleft',
    (self, _args, run) => {
      move(self, run)
      if (self.open !== null) return run.unknownFrom(self.open)
      return self.items.shift() ?? run.raise('IndexError', 'pop from an empty deque')
    },
  ],
  [
    'rotate',
    (self, args, run) => {
      move(self, run)
      const [steps] = args.positional
      const { length } = self.items
      if (steps !== undefined && steps.kind !== 'int') doubtPlaces(self, run.doubt('a rotated deque'))
      else if (length > 0) {
        const by = (((steps?.value ?? 1) % length) + length) % length
        self.items = [...self.items.slice(length - by), ...self.items.slice(0, length - by)]
      }
      return NONE
    },
  ],
  ['copy', (self, _args, run) => newDeque([...self.items], self.deque?.limit ?? null, run, self.open)],
])

export function newDeque(items: Value[], most: number | null, run: Run, open: ListValue['open'] = null): ListValue {
  const deque: ListValue = { ...newList(items, run, open), deque: { limit: most } }
  limit(deque, 'right')
  return deque
}
