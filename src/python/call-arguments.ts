import type { Doubt } from './doubt.ts'
import type { Value } from './values.ts'

/** The evaluated arguments of a call. */
export interface CallArguments {
  readonly positional: readonly Value[]
  readonly named: ReadonlyMap<string, Value>
  /** Set when a `*args` or `**kwargs` in the call is not fully known. */
  readonly openPositional: Doubt | null
  readonly openNamed: Doubt | null
}

export const NO_ARGUMENTS: CallArguments = {
  positional: [],
  named: new Map(),
  openPositional: null,
  openNamed: null,
}

export function positional(...values: readonly Value[]): CallArguments {
  return { ...NO_ARGUMENTS, positional: values }
}

/** The argument at a position or under a name. */
export function argument(args: CallArguments, index: number, name: string): Value | undefined {
  return args.named.get(name) ?? args.positional[index]
}

/** All values of a call, for those who only want to look through them. */
export function allValues(args: CallArguments): readonly Value[] {
  return [...args.positional, ...args.named.values()]
}
