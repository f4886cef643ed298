import { fit } from './fit.ts'
import { documentSections, type DocumentOptions } from './document.ts'
import type { Report } from './model.ts'

/** GitHub refuses bodies over 65,536 characters; bytes are counted, and room is left for the hidden marker. */
export const COMMENT_BUDGET_BYTES = 60_000

export interface CommentOptions extends DocumentOptions {
  /** UTF-8 bytes. */
  readonly budgetBytes?: number
}

/** The pull request's comment, without the hidden marker. The same report always gives the same text. */
export function renderComment(report: Report, options: CommentOptions = {}): string {
  const elsewhere = 'the job summary'
  const sections = documentSections(report, { rows: 8, bytes: 10_000, path: 30 }, elsewhere, options)
  return fit(sections, options.budgetBytes ?? COMMENT_BUDGET_BYTES, elsewhere)
}
