import { code, folded, lines, type Markdown } from '../markdown-text.ts'
import type { Finding } from '../model.ts'
import { capped, moreLine, type Section, type View } from './view.ts'

/** The fingerprints of what is open, by which single findings are accepted. */
export function acceptSection(view: View): Section | null {
  const { breaks, outOfStep, warnings } = view.groups
  const open = [...breaks, ...outOfStep, ...warnings]
  if (view.report.mode === 'reload' || open.length === 0) return null
  const { shown, left } = capped(open, view.limits, item)
  const body = lines(
    'In the config file, under `accept`, with a reason: `fingerprint: FINGERPRINT`.',
    view.acceptLabel === undefined
      ? undefined
      : 'On this pull request, where the workflow listens to comments: `/airlift-drift accept FINGERPRINT reason`.',
  )
  return {
    name: 'the fingerprints',
    keep: 25,
    text: folded(
      `Accept single findings (${String(open.length)})`,
      `${body}\n\n${shown.join('\n')}${moreLine(left, view.elsewhere)}`,
    ),
  }
}

function item({ fingerprint, rule, dagId, taskId, location }: Finding): Markdown {
  const subject = [rule, dagId, taskId, location].filter((id) => id !== undefined)
  return `- ${code(fingerprint)}: ${subject.map((id) => code(id)).join(' · ')}`
}
