import { writeFile } from 'node:fs/promises'
import type { OptionValues } from '../config/option-values.ts'
import type { Report } from '../report/model.ts'
import { exitCodeOf } from '../report/verdict.ts'
import type { ExitCode } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Each loads what only it needs. */
const RENDERERS = {
  json: async (report: Report) => (await import('../report/json.ts')).renderJson(report),
  markdown: async (report: Report) => (await import('../report/markdown.ts')).renderMarkdown(report),
  html: async (report: Report) => (await import('../report/html.ts')).renderHtml(report),
  sarif: async (report: Report) => {
    const { renderSarif } = await import('../report/sarif.ts')
    const { ruleSummaries } = await import('../rules/summaries.ts')
    return renderSarif(report, ruleSummaries())
  },
}

async function render(
  report: Report,
  { format, verbose }: Readonly<OptionValues>,
  terminal: Terminal,
): Promise<string> {
  if (format !== 'text') return RENDERERS[format](report)
  const { renderTerminal } = await import('../report/terminal.ts')
  return renderTerminal(report, { color: terminal.color, width: terminal.width, verbose })
}

/** Prints the report as asked, writes the extra files, and gives the exit code that the report means. */
export async function printReport(
  report: Report,
  values: Readonly<OptionValues>,
  terminal: Terminal,
): Promise<ExitCode> {
  const files = [
    [values.reportFile, RENDERERS.json],
    [values.sarifFile, RENDERERS.sarif],
    [values.htmlFile, RENDERERS.html],
  ] as const
  for (const [file, renderer] of files) if (file !== undefined) await writeFile(file, await renderer(report))
  await terminal.result(await render(report, values, terminal), values.output)
  return exitCodeOf(report, values.failOn)
}
