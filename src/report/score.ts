import { textOrder } from '../text-order.ts'
import type { Score } from './model.ts'

export type Total = Omit<Score, 'dagId' | 'instance'>

/** All DAGs together. */
export function totalScore(scores: readonly Score[]): Total {
  const sum = (pick: (score: Score) => number): number => scores.reduce((total, score) => total + pick(score), 0)
  return {
    tasks: sum((score) => score.tasks),
    mapped: sum((score) => score.mapped),
    proxied: sum((score) => score.proxied),
    before: {
      tasks: sum((score) => score.before.tasks),
      mapped: sum((score) => score.before.mapped),
      proxied: sum((score) => score.before.proxied),
    },
  }
}

/** The DAGs of each Airflow instance together, sorted by name; nothing where there are not several. */
export function instanceScores(
  scores: readonly Score[],
): readonly { readonly instance: string; readonly score: Total }[] {
  const names = [...new Set(scores.flatMap(({ instance }) => instance ?? []))].sort(textOrder)
  if (names.length < 2) return []
  return names.map((name) => ({
    instance: name,
    score: totalScore(scores.filter(({ instance }) => instance === name)),
  }))
}

/** Whether this change moved the DAG's migration. */
export function hasChanged({ tasks, mapped, proxied, before }: Score): boolean {
  return tasks !== before.tasks || mapped !== before.mapped || proxied !== before.proxied
}

/** Ten blocks; some work shows as at least one, unfinished work never as ten. */
export function bar(part: number, whole: number): string {
  const blocks = whole === 0 ? 0 : Math.round((part / whole) * 10)
  const filled = part === 0 ? 0 : part >= whole ? 10 : Math.min(9, Math.max(1, blocks))
  return '█'.repeat(filled) + '░'.repeat(10 - filled)
}
