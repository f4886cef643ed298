// Makes the pictures of the README from the demo: `npm run pictures`. Needs a Chromium with fonts for text and emoji.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkExample } from '../src/commands/demo/check-example.ts'
import { renderComment } from '../src/report/comment.ts'
import { renderHtml } from '../src/report/html.ts'
import { Chromium } from '../test/helpers/chromium.ts'
import { githubPage } from './github-page.ts'

const IMAGES = path.resolve('docs/images')
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
  const browser = await Chromium.start()
  try {
    for (const [page, html] of Object.entries(pages)) {
      const file = path.join(folder, `${page}.html`)
      writeFileSync(file, html)
      for (const { name, screen } of SCREENS) {
        await browser.open(pathToFileURL(file).href, screen)
        writeFileSync(path.join(IMAGES, `${page}-${name}.png`), await browser.picture({ width: screen.width }))
      }
    }
  } finally {
    await browser.close()
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'airlift-drift-pictures-'))
try {
  await main(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
