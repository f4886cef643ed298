import { textOrder } from '../text-order.ts'
/** What tells whether a thing that went away and a thing that came are one and the same under a new name. */
export interface Traits {
  readonly name: string
  /** Must be equal for a pair: the operator of a task, the file of a DAG. Null fits anything. */
  readonly kind: string | null
  /** The names around it: a task's neighbours, a DAG's tasks. */
  readonly around: ReadonlySet<string>
}

export interface Rename {
  readonly from: string
  readonly to: string
}

/** At least this share of the names around must agree. */
const MIN_LIKENESS = 0.6

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1
  const shared = [...a].filter((name) => b.has(name)).length
  return shared / (a.size + b.size - shared)
}

function fits(removed: Traits, added: Traits): boolean {
  return removed.kind === null || added.kind === null || removed.kind === added.kind
}

/** Each gone thing with the new thing that looks most like it; a thing takes part in one pair at most, and a tie is no pair. */
export function pairRenames(removed: readonly Traits[], added: readonly Traits[]): Rename[] {
  const scored = removed
    .flatMap((from) =>
      added.filter((to) => fits(from, to)).map((to) => ({ from, to, score: likeness(from.around, to.around) })),
    )
    .filter(({ score }) => score >= MIN_LIKENESS)
    .sort((a, b) => b.score - a.score || textOrder(a.from.name, b.from.name))

  const rivals = (pair: (typeof scored)[number]) =>
    scored.filter(
      (other) => other !== pair && other.score === pair.score && (other.from === pair.from || other.to === pair.to),
    )
  const taken = new Set<Traits>()
  const pairs: Rename[] = []
  for (const pair of scored) {
    if (taken.has(pair.from) || taken.has(pair.to) || rivals(pair).length > 0) continue
    taken.add(pair.from).add(pair.to)
    pairs.push({ from: pair.from.name, to: pair.to.name })
  }
  return pairs
}
