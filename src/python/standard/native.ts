import type { CallArguments } from '../call-arguments.ts'
import { NativeFunction } from '../host.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'

export type Names = ReadonlyMap<string, Value>
export type Body = (args: CallArguments, run: Run) => Value

/** Functions of one module: `name` to what it does. */
export function functions(module: string, bodies: Readonly<Record<string, Body>>): [string, Value][] {
  return Object.entries(bodies).map(([name, body]): [string, Value] => [
    `${module}.${name}`,
    new NativeFunction(name, body, `${module}.${name}`),
  ])
}

/** A function of texts; anything else makes the result unknown. */
export function onTexts(body: (texts: readonly string[], run: Run) => Value): Body {
  return (args, run) => {
    if (args.openPositional !== null) return run.unknownFrom(args.openPositional)
    return lift([...args.positional, ...args.named.values()], run, (values) => {
      const texts = values.map((value) =>
        value.kind === 'str' ? value.value : value.kind === 'path' ? value.path : null,
      )
      const known = texts.filter((text) => text !== null)
      return known.length === texts.length ? body(known, run) : run.unknown('a text')
    })
  }
}

/** A whole number, or what holds where none is given; null where it is not known. */
export function countOr(value: Value | undefined, fallback: number): number | null {
  if (value === undefined || value.kind === 'none') return fallback
  return value.kind === 'int' || value.kind === 'bool' ? Number(value.value) : null
}

export const identityDecorator: Body = (args, run) => args.positional[0] ?? run.unknown('a decorator')
