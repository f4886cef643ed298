import { callMethod } from './calls.ts'
import { choiceOf } from './choice.ts'
import { findAttribute } from './attributes.ts'
import { newList, putEntry } from './displays.ts'
import { evaluate } from './expressions.ts'
import { hashOf } from './hash.ts'
import { isItems, itemsOf } from './iteration.ts'
import { callFunction } from './functions.ts'
import { positional } from './call-arguments.ts'
import type { Frame, Run } from './run.ts'
import type { Expression, ExpressionOf } from './syntax.ts'
import { loseEntries } from './methods/dict.ts'
import type { SliceBounds } from './subscripts.ts'
import { boundsOf, sliceOf } from './subscripts.ts'
import { doubtPlaces, doubted, move, perhaps } from './unsure.ts'
import type { ListValue, Value } from './values.ts'

export function assign(target: Expression, value: Value, frame: Frame, run: Run): void {
  switch (target.nodeType) {
    case 'Name':
      run.write(frame.scope.owner(target.id).names, target.id, value)
      return
    case 'Attribute':
      assignAttribute(evaluate(target.value, frame, run), target.attr, value, run)
      return
    case 'Subscript':
      assignItem(evaluate(target.value, frame, run), evaluate(target.slice, frame, run), value, run)
      return
    case 'Tuple':
    case 'List':
      unpack(target, value, frame, run)
      return
    case 'Starred':
      assign(target.value, value, frame, run)
      return
    default:
      return
  }
}

function unpack(target: ExpressionOf<'Tuple'> | ExpressionOf<'List'>, value: Value, frame: Frame, run: Run): void {
  if (value.kind === 'choice') {
    unpackChoice(target, value, frame, run)
    return
  }
  const items = itemsOf(value, run)
  if (!isItems(items) || items.open !== null) {
    const doubt = isItems(items) ? items.open : items
    const known = isItems(items) ? items.values : []
    for (const [index, part] of target.elts.entries()) {
      const item = known[index]
      const unknown = doubt === null ? run.unknown('an unpacked value') : run.unknownFrom(doubt, { text: '*' })
      const isKnown = item !== undefined && part.nodeType !== 'Starred'
      const guess = isKnown && doubt !== null ? doubted(item, doubt, run) : item
      assign(part, isKnown ? (guess ?? unknown) : { ...unknown, among: value }, frame, run)
    }
    return
  }
  const { values } = items
  const star = target.elts.findIndex((part) => part.nodeType === 'Starred')
  const wanted = target.elts.length
  if (star === -1 ? values.length !== wanted : values.length < wanted - 1) {
    run.raise('ValueError', `cannot unpack ${values.length} values into ${wanted} names`)
  }
  const extra = values.length - wanted + 1
  for (const [index, part] of target.elts.entries()) {
    if (index === star) assign(part, newList(values.slice(star, star + extra), run), frame, run)
    else {
      const item = values[star !== -1 && index > star ? index + extra - 1 : index]
      if (item !== undefined) assign(part, item, frame, run)
    }
  }
}

/** `a, b = (x, y) if unknown else (v, w)`: each name becomes a choice of its own. */
function unpackChoice(
  target: ExpressionOf<'Tuple'> | ExpressionOf<'List'>,
  value: Value & { kind: 'choice' },
  frame: Frame,
  run: Run,
): void {
  const columns = value.options.map((option) => {
    const items = itemsOf(option.value, run)
    return { condition: option.condition, values: isItems(items) ? items.values : [] }
  })
  for (const [index, part] of target.elts.entries()) {
    const options = columns.flatMap(({ condition, values }) => {
      const item = values[index]
      return item === undefined ? [] : [{ condition, value: item }]
    })
    assign(part, choiceOf(options), frame, run)
  }
}

export function assignAttribute(object: Value, name: string, value: Value, run: Run): void {
  switch (object.kind) {
    case 'host':
      object.setAttr?.(name, value, run)
      return
    case 'instance': {
      const found = findAttribute(object, name, run, { raw: true })
      if (found?.kind === 'descriptor' && found.setter !== null) {
        if (found.setter.kind === 'function') callFunction(found.setter, positional(object, value), run)
        return
      }
      run.write(object.attributes, name, value)
      object.host?.setAttr?.(name, value, run)
      return
    }
    case 'class':
    case 'module':
    case 'function':
      run.write(object.attributes, name, value)
      return
    case 'choice':
      for (const option of object.options) {
        run.conditions.under(option.condition, () => {
          assignAttribute(option.value, name, value, run)
        })
      }
      return
    default:
      return
  }
}

export function assignItem(object: Value, key: Value, value: Value, run: Run): void {
  switch (object.kind) {
    case 'dict':
      putEntry(object, key, value, run)
      return
    case 'list': {
      object.open ??= run.conditions.doubtSince(object.born)
      const bounds = boundsOf(key, object.items.length, run)
      if (bounds !== null) {
        assignSlice(object, bounds, value, run)
        return
      }
      const index = key.kind === 'int' ? (key.value < 0 ? key.value + object.items.length : key.value) : -1
      const before = object.items[index]
      if (before !== undefined) object.items[index] = perhaps(value, before, object.born, run)
      else if (key.kind === 'int' && object.open === null) {
        run.raise('IndexError', 'list assignment index out of range')
      } else doubtPlaces(object, key.kind === 'unknown' ? key.doubt : run.doubt('a changed list'))
      return
    }
    case 'instance':
      if (findAttribute(object, '__setitem__', run) !== undefined) callMethod(object, '__setitem__', [key, value], run)
      return
    default:
      return
  }
}

/** `list[a:b:c] = values`. */
function assignSlice(list: ListValue, bounds: SliceBounds | 'unknown', value: Value, run: Run): void {
  const items = itemsOf(value, run)
  move(list, run)
  if (bounds === 'unknown' || !isItems(items)) {
    doubtPlaces(list, run.doubt('a changed list'))
    return
  }
  if (items.open !== null) doubtPlaces(list, items.open)
  const { start, end, step } = bounds
  run.budget.items(list.items.length + items.values.length)
  if (step === 1) {
    list.items = [...list.items.slice(0, start), ...items.values, ...list.items.slice(Math.max(start, end))]
    return
  }
  const places = Math.max(0, Math.ceil((end - start) / step))
  if (places !== items.values.length) {
    run.raise('ValueError', `attempt to assign ${items.values.length} values to ${places} places`)
  }
  for (const [at, item] of items.values.entries()) list.items[start + at * step] = item
}

/** `del object.name`. */
export function deleteAttribute(object: Value, name: string, run: Run): void {
  if (object.kind !== 'instance' && object.kind !== 'class' && object.kind !== 'module') return
  if (object.attributes.has(name)) run.conditions.write(object.attributes, name, undefined)
}

export function deleteTarget(target: Expression, frame: Frame, run: Run): void {
  if (target.nodeType === 'Name') {
    run.conditions.write(frame.scope.owner(target.id).names, target.id, undefined)
  } else if (target.nodeType === 'Attribute') {
    deleteAttribute(evaluate(target.value, frame, run), target.attr, run)
  } else if (target.nodeType === 'Subscript') {
    const object = evaluate(target.value, frame, run)
    const key = evaluate(target.slice, frame, run)
    if (object.kind === 'dict') {
      object.open ??= run.conditions.doubtSince(object.born)
      const hash = hashOf(key)
      if (hash === null) loseEntries(object, run.doubt('a deleted key'), run)
      else object.store.delete(hash)
    } else if (object.kind === 'list') {
      move(object, run)
      const slice = sliceOf(key, object.items.length, run)
      if (Array.isArray(slice)) {
        const gone = new Set(slice)
        object.items = object.items.filter((_, index) => !gone.has(index))
      } else if (key.kind === 'int' && key.value >= -object.items.length && key.value < object.items.length) {
        object.items.splice(key.value, 1)
      } else if (key.kind === 'int' && object.open === null)
        run.raise('IndexError', 'list assignment index out of range')
      else doubtPlaces(object, run.doubt('deleted items'))
    }
  } else if (target.nodeType === 'Tuple' || target.nodeType === 'List') {
    for (const part of target.elts) deleteTarget(part, frame, run)
  }
}
