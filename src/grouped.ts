/**
 * Makes a lookup of a list's items by a text. A list is gone through once, however often it is asked; it must not change
 * after that.
 */
export function groupedBy<Item>(
  keyOf: (item: Item) => string,
): (items: readonly Item[], key: string) => readonly Item[] {
  const known = new WeakMap<readonly Item[], ReadonlyMap<string, readonly Item[]>>()
  return (items, key) => {
    let groups = known.get(items)
    if (groups === undefined) known.set(items, (groups = group(items, keyOf)))
    return groups.get(key) ?? []
  }
}

function group<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [item])
    else known.push(item)
  }
  return groups
}
