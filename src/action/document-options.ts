import type { DocumentOptions } from '../report/document.ts'
import { acceptLabel } from './accept-label.ts'
import type { Job } from './main.ts'

/** What the comment can link to and print. The run's own page differs each time and would edit an unchanged comment. */
export function commentOptions({ event, facts, now, values }: Job): DocumentOptions {
  const { actionUrl } = facts
  return {
    now,
    ...(event.pullRequest === undefined || values.comment === 'never'
      ? {}
      : { acceptLabel: acceptLabel(values.commentId) }),
    ...(actionUrl === undefined ? {} : { ruleUrl: (rule: string) => `${actionUrl}/docs/rules/${rule}.md` }),
  }
}

/** As {@link commentOptions}, with the page of the run. */
export function summaryOptions(job: Job): DocumentOptions {
  return { ...commentOptions(job), runUrl: job.facts.runUrl }
}
