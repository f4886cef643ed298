import { documentSections, type DocumentOptions } from './document.ts'
import { fit } from './fit.ts'
import type { Report } from './model.ts'

/** The whole report as GitHub-flavoured Markdown; nothing is shortened but single values. */
export function renderMarkdown(report: Report, options: DocumentOptions = {}): string {
  const sections = documentSections(report, { rows: Infinity, bytes: Infinity, path: 100 }, 'the JSON report', options)
  return fit(sections, Infinity, 'the JSON report')
}
