import { nearestName } from '../config/nearest-name.ts'

/**
 * The task or DAG that a wrong id most likely means, or undefined when nothing is near: the same task in (or out of) a
 * group, else a slip of a few letters, else an id that shares most of its words (`run_dbt_model`, `build_dbt_models`).
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  const ids = [...candidates]
  const sameTask = ids.filter((id) => lastPart(id) === lastPart(wanted))
  if (sameTask.length === 1) return sameTask[0]
  return nearestName(wanted, ids) ?? mostSharedWords(wanted, ids)
}

const lastPart = (id: string): string => id.slice(id.lastIndexOf('.') + 1)

const wordsOf = (id: string): string[] =>
  id
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Of one that clearly stands out: at least half of the words are shared, and no other id shares as many. */
function mostSharedWords(wanted: string, ids: readonly string[]): string | undefined {
  const words = wordsOf(wanted)
  const scored = ids
    .map((id) => ({ id, shared: sharedWords(words, wordsOf(id)) }))
    .filter(({ shared }) => shared >= 0.5)
    .sort((one, other) => other.shared - one.shared)
  const [best, second] = scored
  return best !== undefined && best.shared !== second?.shared ? best.id : undefined
}

function sharedWords(words: readonly string[], others: readonly string[]): number {
  const longest = Math.max(words.length, others.length)
  // One word that is alike says nothing about ids that have only one.
  if (longest < 2) return 0
  return words.filter((word) => nearestName(word, others) !== undefined).length / longest
}
