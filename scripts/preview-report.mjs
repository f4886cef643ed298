// Shows a report as GitHub would, as a page and, with Chromium at hand, as a picture:
//   node scripts/preview-report.mjs REPORT.json PAGE.html [--surface comment|summary|markdown|html]
//     [--picture FILE.png] [--width 1000] [--height 1400] [--dark]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    surface: { type: 'string', default: 'comment' },
    picture: { type: 'string' },
    width: { type: 'string', default: '1000' },
    height: { type: 'string', default: '1400' },
    dark: { type: 'boolean', default: false },
  },
})
const [reportFile, pageFile] = positionals
if (reportFile === undefined || pageFile === undefined) {
  console.error('usage: node scripts/preview-report.mjs REPORT.json PAGE.html [--surface NAME] [--picture FILE.png]')
  process.exit(2)
}

const source = `
  import { renderComment } from './src/report/comment.ts'
  import { renderHtml } from './src/report/html.ts'
  import { renderMarkdown } from './src/report/markdown.ts'
  import { renderSummary } from './src/report/summary.ts'
  export { reportSchema } from './src/report/model.ts'
  export const render = { comment: renderComment, summary: renderSummary, markdown: renderMarkdown, html: renderHtml }
`
const bundle = await build({
  stdin: { contents: source, resolveDir: fileURLToPath(new URL('..', import.meta.url)), loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
})
const { reportSchema, render } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
)

const report = reportSchema.parse(JSON.parse(readFileSync(reportFile, 'utf8')))
const ruleUrl = (rule) => `https://example.com/rules/${rule}`
const rendered = render[values.surface](report, { ruleUrl })
writeFileSync(pageFile, values.surface === 'html' ? rendered : githubPage(rendered))
if (values.picture !== undefined) takePicture(pageFile, values.picture)

function githubPage(markdown) {
  // Only the program's own <details>, <br> and <sub> are HTML; the untrusted text in a report is escaped by the renderer.
  const body = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })

  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<style>
  :root { color-scheme: light dark; --text: #1f2328; --back: #fff; --line: #d1d9e0; --quiet: #59636e; --code: #818b981f; --link: #0969da; --stripe: #f6f8fa }
  @media (prefers-color-scheme: dark) {
    :root { --text: #f0f6fc; --back: #0d1117; --line: #3d444d; --quiet: #9198a1; --code: #656c7633; --link: #4493f8; --stripe: #151b23 }
  }
  body { margin: 0; padding: 16px; color: var(--text); background: var(--back); font: 14px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; overflow-wrap: break-word }
  main { max-width: 780px; margin: auto; border: 1px solid var(--line); border-radius: 6px; padding: 16px }
  h3 { font-size: 1.25em; margin: 0 0 16px; line-height: 1.25 } h4 { font-size: 1em; margin: 24px 0 16px; line-height: 1.25 }
  p, ul, table, pre, details { margin: 0 0 16px } ul { padding-left: 2em } li + li { margin-top: .25em }
  table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse }
  th, td { padding: 6px 13px; border: 1px solid var(--line) } tr:nth-child(2n) { background: var(--stripe) }
  code { padding: .2em .4em; font: 85% ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--code); border-radius: 6px; white-space: break-spaces }
  pre { padding: 16px; overflow: auto; background: var(--stripe); border-radius: 6px } pre code { padding: 0; background: none; white-space: pre; font-size: 85% }
  a { color: var(--link) } hr { height: .25em; border: 0; background: var(--line); margin: 24px 0 } sub { color: var(--quiet); font-size: 75%; line-height: 0 } summary { cursor: pointer }
</style>
<main>${body}</main>
</html>
`
}

function takePicture(page, picture) {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'))
  try {
    // Chromium's window is never narrower than a phone's screen, so the page is put into a frame of that width.
    const frame = join(folder, 'frame.html')
    const { width, height } = values
    writeFileSync(
      frame,
      `<meta name="color-scheme" content="light dark"><body style="margin:0"><iframe src="${pathToFileURL(resolve(page))}" style="width:${width}px;height:${height}px;border:0"></iframe>`,
    )
    const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--hide-scrollbars', ...quiet]
    const scheme = values.dark ? ['--blink-settings=preferredColorScheme=0'] : []
    const size = [`--window-size=${Math.max(500, Number(width))},${height}`, `--screenshot=${resolve(picture)}`]
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    execFileSync(
      process.env.CHROMIUM ?? 'chromium',
      [...flags, ...scheme, ...size, profile, `${pathToFileURL(frame)}`],
      {
        stdio: 'ignore',
      },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
