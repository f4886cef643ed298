import { documentSections, type DocumentOptions } from './document.ts'
import { fit } from './fit.ts'
import type { Report } from './model.ts'

/** GitHub drops a step's summary as a whole when it is larger than 1 MiB. */
export const SUMMARY_BUDGET_BYTES = 900 * 1024

/** The job summary: everything the comment has, with longer lists. */
export function renderSummary(
  report: Report,
  options: DocumentOptions & { readonly budgetBytes?: number } = {},
): string {
  const elsewhere = 'the JSON report'
  const sections = documentSections(report, { rows: 2000, bytes: 200_000, path: 100 }, elsewhere, options)
  return fit(sections, options.budgetBytes ?? SUMMARY_BUDGET_BYTES, elsewhere)
}
