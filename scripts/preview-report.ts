// Shows a report as GitHub would, as a page and, with Chromium at hand, as a picture:
//   node scripts/run-ts.mjs scripts/preview-report.ts REPORT.json PAGE.html [--surface comment|summary|markdown|html]
//     [--picture FILE.png] [--width 900] [--dark]
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { renderComment } from '../src/report/comment.ts'
import { renderHtml } from '../src/report/html.ts'
import { renderMarkdown } from '../src/report/markdown.ts'
import { type Report, reportSchema } from '../src/report/model.ts'
import { renderSummary } from '../src/report/summary.ts'
import { Chromium } from '../test/helpers/chromium.ts'
import { githubPage } from './github-page.ts'

const options = { ruleUrl: (rule: string): string => `https://example.com/rules/${rule}` }
const SURFACES = new Map<string, (report: Report) => string>([
  ['comment', (report) => githubPage(renderComment(report, options))],
  ['summary', (report) => githubPage(renderSummary(report, options))],
  ['markdown', (report) => githubPage(renderMarkdown(report, options))],
  ['html', renderHtml],
])

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      surface: { type: 'string', default: 'comment' },
      picture: { type: 'string' },
      width: { type: 'string', default: '900' },
      dark: { type: 'boolean', default: false },
    },
  })
  const [reportFile, pageFile] = positionals
  const render = SURFACES.get(values.surface)
  if (reportFile === undefined || pageFile === undefined || render === undefined) {
    throw new Error(`give REPORT.json, PAGE.html and a surface of ${[...SURFACES.keys()].join(', ')}`)
  }
  writeFileSync(pageFile, render(reportSchema.parse(JSON.parse(readFileSync(reportFile, 'utf8')))))
  if (values.picture === undefined) return
  const browser = await Chromium.start({ systemFonts: true })
  const width = Number(values.width)
  await browser.open(pathToFileURL(path.resolve(pageFile)).href, { width, height: 800, dark: values.dark })
  writeFileSync(values.picture, await browser.picture({ width }))
  await browser.close()
}

try {
  await main(process.argv.slice(3))
} catch (error) {
  console.error(`preview-report: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
