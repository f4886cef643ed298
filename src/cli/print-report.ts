import { writeFile } from 'node:fs/promises'
import type { OptionValues } from '../config/option-values.ts'
import { renderJson } from '../report/json.ts'
import { renderHtml } from '../report/html.ts'
import { renderMarkdown } from '../report/markdown.ts'
import type { Report } from '../report/model.ts'
import { renderSarif } from '../report/sarif.ts'
import { renderTerminal } from '../report/terminal.ts'
import { exitCodeOf } from '../report/verdict.ts'
import { ruleSummaries } from '../rules/summaries.ts'
import type { ExitCode } from './command.ts'
import type { Terminal } from './terminal.ts'

function render(report: Report, { format, verbose }: Readonly<OptionValues>, terminal: Terminal): string {
  switch (format) {
    case 'text':
      return renderTerminal(report, { color: terminal.color, width: terminal.width, verbose })
    case 'json':
      return renderJson(report)
    case 'markdown':
      return renderMarkdown(report)
    case 'sarif':
      return renderSarif(report, ruleSummaries())
    case 'html':
      return renderHtml(report)
  }
}

/** Prints the report as asked, writes the extra files, and gives the exit code that the report means. */
export async function printReport(
  report: Report,
  values: Readonly<OptionValues>,
  terminal: Terminal,
): Promise<ExitCode> {
  if (values.reportFile !== undefined) await writeFile(values.reportFile, renderJson(report))
  if (values.sarifFile !== undefined) await writeFile(values.sarifFile, renderSarif(report, ruleSummaries()))
  if (values.htmlFile !== undefined) await writeFile(values.htmlFile, renderHtml(report))
  await terminal.result(render(report, values, terminal), values.output)
  return exitCodeOf(report, values.failOn)
}
