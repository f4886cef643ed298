// Makes the pictures of the README from the demo: `npm run pictures`. Needs `npm run
// readers:install`, and fonts for text and emoji.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkExample } from '../src/commands/demo/check-example.ts'
import { renderComment } from '../src/report/comment.ts'
import { renderHtml } from '../src/report/html.ts'
import { Chromium } from '../test/helpers/chromium.ts'
import { READERS } from './find-chromium.ts'
import { githubPage } from './github-page.ts'

const IMAGES = path.resolve('docs/images')
const MERMAID = path.join(READERS, 'mermaid/dist/mermaid.min.js')
const DESK = { width: 860, height: 900 }
const PHONE = { width: 390, height: 844, scale: 2 }
const SCREENS = [
  { name: 'light', screen: DESK },
  { name: 'dark', screen: { ...DESK, dark: true } },
  { name: 'phone', screen: PHONE },
]

async function main(folder: string): Promise<void> {
  const report = checkExample('error')
  const pages = {
    comment: githubPage(renderComment(report, { ruleUrl: (rule) => `https://example.com/${rule}` })),
    page: renderHtml(report),
  }
  const browser = await Chromium.start({ systemFonts: true })
  try {
    for (const [page, html] of Object.entries(pages)) {
      const file = path.join(folder, `${page}.html`)
      writeFileSync(file, html)
      for (const { name, screen } of SCREENS) {
        await browser.open(pathToFileURL(file).href, screen)
        writeFileSync(path.join(IMAGES, `${page}-${name}.png`), await browser.picture({ width: screen.width }))
      }
    }
    await drawDiagram(browser, path.join(folder, 'diagram.html'), renderComment(report))
  } finally {
    await browser.close()
  }
}

/** The comment's diagram as GitHub unfolds it. */
async function drawDiagram(browser: Chromium, file: string, comment: string): Promise<void> {
  const diagram = /^```mermaid\n([^]*?)\n```$/m.exec(comment)?.[1]
  for (const [name, back, theme] of [
    ['light', '#ffffff', 'default'],
    ['dark', '#0d1117', 'dark'],
  ] as const) {
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><body style="background: ${back}">`)
    await browser.open(pathToFileURL(file).href, { width: 400, height: 300 })
    await browser.evaluate(`${readFileSync(MERMAID, 'utf8')}\n;0`)
    await browser.evaluate(`mermaid.initialize({ startOnLoad: false, theme: '${theme}' })`)
    await browser.evaluate(
      `mermaid.render('drawn', ${JSON.stringify(diagram)}).then(({ svg }) => { document.body.innerHTML = svg })`,
    )
    writeFileSync(path.join(IMAGES, `diagram-${name}.png`), await browser.picture({ width: 400, height: 350 }))
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'airlift-drift-pictures-'))
try {
  await main(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
