import { code, prose } from './markdown-text.ts'
import { count } from './words.ts'

const MAX_NAMED = 20

/** What the merged pull request is told while its code locations are reloaded; what that comes to takes its place. */
export function renderRefreshing(locations: readonly string[], runUrl: string): string {
  const named = locations.slice(0, MAX_NAMED).map((name) => code(name))
  const more = locations.length > MAX_NAMED ? ` and ${String(locations.length - MAX_NAMED)} more` : ''
  return [
    `### ⏳ Refreshing ${count(locations.length, 'code location')}`,
    '',
    `${named.join(', ')}${more}: this comment will say what it came to. [The run](${runUrl}) shows how far it is.`,
  ].join('\n')
}

/** What stands in its place when the run could not go on. */
export function renderUnfinished(problem: string, runUrl: string): string {
  return [
    '### ❌ The reload could not be finished',
    '',
    prose(problem, 2000),
    '',
    `[The run](${runUrl}) says more. Run it again when the cause is mended.`,
  ].join('\n')
}
