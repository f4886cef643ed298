import { sentence } from '../../report/escape.ts'
import type { Advice } from './advice.ts'

const LABELS: Readonly<Record<Advice['level'], string>> = { ok: 'ok     ', warning: 'warning', problem: 'problem' }

/** One line for each thing that was looked at; what to do stands below it. */
export function adviceText(advice: readonly Advice[]): string {
  const lines = advice.flatMap(({ area, what, level, found, next }) => [
    `${LABELS[level]}  ${sentence(`${area}, ${what}: ${found}`)}`,
    // Of what is fine the next step is only a remark.
    ...(next === undefined ? [] : [`         ${sentence(next)}`]),
  ])
  return [...lines, '', `${tellCount(advice, 'problem')}, ${tellCount(advice, 'warning')}`].join('\n')
}

function countOf(advice: readonly Advice[], level: Advice['level']): number {
  return advice.filter((each) => each.level === level).length
}

function tellCount(advice: readonly Advice[], level: Advice['level']): string {
  const count = countOf(advice, level)
  return `${count} ${level}${count === 1 ? '' : 's'}`
}

/** The same as data: `{ advice, problems, warnings }`. */
export function adviceJson(advice: readonly Advice[]): string {
  const problems = countOf(advice, 'problem')
  return JSON.stringify({ advice, problems, warnings: countOf(advice, 'warning') }, null, 2)
}
