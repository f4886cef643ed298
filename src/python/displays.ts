import type { Doubt } from './doubt.ts'
import { HashStore } from './dict-store.ts'
import { evaluate } from './expressions.ts'
import { hashOf } from './hash.ts'
import { isItems, itemsOf } from './iteration.ts'
import type { Frame, Run } from './run.ts'
import type { Expression, ExpressionOf } from './syntax.ts'
import type { DictValue, ListValue, SetValue, Value } from './values.ts'
import { doubtEntries, doubted, perhaps } from './unsure.ts'
import { tuple } from './values.ts'

export function newList(items: Value[], run: Run, open: Doubt | null = null): ListValue {
  return { kind: 'list', items, open, misplaced: open, born: run.conditions.moment() }
}

export function newSet(values: readonly Value[], run: Run, open: Doubt | null = null, frozen = false): SetValue {
  run.budget.items(values.length)
  const items = new Map<string, Value>()
  let doubt = open
  for (const value of values) {
    const hash = hashOf(value)
    if (hash === null) doubt ??= run.doubt('a set with unknown items')
    else if (!items.has(hash)) items.set(hash, value)
  }
  return { kind: 'set', items, open: doubt, frozen, born: run.conditions.moment() }
}

export function newDict(
  entries: Iterable<readonly [Value, Value]>,
  run: Run,
  details: { open?: Doubt | null; factory?: Value | null } = {},
): DictValue {
  const dict: DictValue = {
    kind: 'dict',
    store: new HashStore(),
    open: details.open ?? null,
    factory: details.factory ?? null,
    born: run.conditions.moment(),
  }
  for (const [key, value] of entries) {
    run.budget.items(1)
    putEntry(dict, key, value, run)
  }
  return dict
}

/** Sets an entry; a key that is not known opens the dict, and so does a change that may not happen. */
export function putEntry(dict: DictValue, key: Value, value: Value, run: Run): void {
  const hash = hashOf(key)
  if (hash === null) {
    const doubt = key.kind === 'unknown' ? key.doubt : run.doubt('a key that is not known')
    doubtEntries(dict, doubt, run)
    dict.store.opened?.()
    if (key.kind === 'unknown') dict.store.set(`?${key.text ?? '*'}`, key, value)
    return
  }
  const doubt = run.conditions.doubtSince(dict.born)
  dict.open ??= doubt
  // Names have their own way to be taken back.
  const isSure = doubt === null || dict.store.opened !== undefined
  dict.store.set(hash, key, isSure ? value : perhaps(value, dict.store.get(hash), dict.born, run))
}

function openEntries(dict: DictValue, doubt: Doubt | null, run: Run): void {
  if (doubt === null) return
  doubtEntries(dict, doubt, run)
  dict.store.opened?.()
}

function collect(nodes: readonly Expression[], frame: Frame, run: Run): { values: Value[]; open: Doubt | null } {
  const values: Value[] = []
  let open: Doubt | null = null
  for (const node of nodes) {
    const value = evaluate(node, frame, run)
    if (node.nodeType !== 'Starred') {
      values.push(value)
      continue
    }
    const items = itemsOf(value, run)
    if (isItems(items)) {
      values.push(...items.values)
      open ??= items.open
    } else open ??= items
  }
  return { values, open }
}

export function evaluateSequence(node: ExpressionOf<'List'> | ExpressionOf<'Tuple'>, frame: Frame, run: Run): Value {
  const { values, open } = collect(node.elts, frame, run)
  return node.nodeType === 'Tuple' ? tuple(values, open) : newList(values, run, open)
}

export function evaluateSet(node: ExpressionOf<'Set'>, frame: Frame, run: Run): Value {
  const { values, open } = collect(node.elts, frame, run)
  return newSet(values, run, open)
}

export function evaluateDict(node: ExpressionOf<'Dict'>, frame: Frame, run: Run): Value {
  const dict = newDict([], run)
  for (const [index, keyNode] of node.keys.entries()) {
    const valueNode = node.values[index]
    if (valueNode === undefined) continue
    if (keyNode !== undefined) {
      const key = evaluate(keyNode, frame, run)
      putEntry(dict, key, evaluate(valueNode, frame, run), run)
    } else mergeInto(dict, evaluate(valueNode, frame, run), run)
  }
  return dict
}

/** `dict.update(other)` and `{**other}`. */
export function mergeInto(dict: DictValue, other: Value, run: Run): void {
  if (other.kind === 'dict') {
    run.budget.items(other.store.size)
    openEntries(dict, other.open, run)
    for (const [key, value] of other.store.entries()) putEntry(dict, key, value, run)
  } else if (other.kind === 'unknown') {
    openEntries(dict, other.doubt, run)
    const guessed = other.guess?.kind === 'dict' ? other.guess.store.entries() : []
    for (const [key, value] of guessed) putEntry(dict, key, doubted(value, other.doubt, run), run)
  } else {
    const pairs = itemsOf(other, run)
    if (!isItems(pairs)) {
      openEntries(dict, pairs, run)
      return
    }
    openEntries(dict, pairs.open, run)
    for (const pair of pairs.values) {
      const parts = itemsOf(pair, run)
      const [key, value] = isItems(parts) ? parts.values : []
      if (key === undefined || value === undefined) openEntries(dict, run.doubt('a pair that is not known'), run)
      else putEntry(dict, key, value, run)
    }
  }
}
