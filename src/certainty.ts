/**
 * How sure a fact is.
 *
 * - `exact`: it holds whatever the environment is.
 * - `conditional`: it holds under a condition that only a run decides (an `if` on an environment variable, say).
 * - `unresolved`: it depends on values that cannot be read from the tree; shown, never claimed.
 */
export type Certainty = 'exact' | 'conditional' | 'unresolved'

const ORDER: readonly Certainty[] = ['exact', 'conditional', 'unresolved']

/** The weakest of several certainties; a fact is as sure as its least sure part. */
export function weakest(...certainties: readonly Certainty[]): Certainty {
  const worst = Math.max(0, ...certainties.map((certainty) => ORDER.indexOf(certainty)))
  return ORDER[worst] ?? 'unresolved'
}
