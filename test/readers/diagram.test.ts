import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { READERS } from '../../scripts/find-chromium.ts'
import { renderComment } from '../../src/report/comment.ts'
import type { Report } from '../../src/report/model.ts'
import { Chromium } from '../helpers/chromium.ts'
import { temporaryFolder } from '../helpers/git-repository.ts'
import { nastyText, randomReport, seeded } from '../helpers/random-report.ts'
import { graph, report } from '../helpers/reports.ts'
import { TYPICAL_REPORTS } from '../helpers/typical-reports.ts'

const MERMAID = path.join(READERS, 'mermaid/dist/mermaid.min.js')
const SCREEN = { width: 1200, height: 900 }

let browser: Chromium

beforeAll(async () => {
  browser = await Chromium.start()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  const page = path.join(temporaryFolder(), 'empty.html')
  writeFileSync(page, '<!doctype html><meta charset="utf-8"><title>Diagrams</title>')
  await browser.open(pathToFileURL(page).href, SCREEN)
  await browser.evaluate(`${readFileSync(MERMAID, 'utf8')}\n;0`)
  await browser.evaluate('mermaid.initialize({ startOnLoad: false, securityLevel: "strict" })')
})

/** The diagrams of a comment, as GitHub hands them to Mermaid. */
function diagramsOf(shown: Report): string[] {
  const comment = renderComment(shown, { budgetBytes: 1_000_000 })
  return [...comment.matchAll(/^(`{3,})mermaid\n([^]*?)\n\1$/gm)].map(([, , text = '']) => text)
}

const drawnSchema = z.object({
  labels: z.array(z.string()),
  edges: z.number(),
  foreign: z.number(),
})

/** What Mermaid draws. @throws Error where it cannot read the diagram */
async function draw(diagram: string): Promise<z.output<typeof drawnSchema>> {
  return drawnSchema.parse(
    await browser.evaluate(`(async () => {
      const { svg } = await mermaid.render('drawn', ${JSON.stringify(diagram)})
      document.body.innerHTML = svg
      return {
        // An edge of a task to itself has nodes of its own, which say nothing.
        labels: [...document.querySelectorAll('.nodeLabel')].map((label) => label.innerText).filter((text) => text !== ''),
        edges: document.querySelectorAll('path.flowchart-link').length,
        foreign: document.querySelectorAll('script, img, a, iframe').length,
      }
    })()`),
  )
}

describe('the diagram of a comment, in Mermaid', () => {
  it('has every task with its owner, and every edge', async () => {
    const [diagram = ''] = diagramsOf(report({ graphs: [graph()] }))

    const { labels, edges } = await draw(diagram)

    expect(labels.toSorted()).toEqual([
      'extract',
      'load\nAirflow → Dagster',
      'transform.join\nremoved',
      'transform.join_orders',
    ])
    expect(edges).toBe(graph().edges.length)
  })

  it.each(Object.entries(TYPICAL_REPORTS).filter(([, typical]) => diagramsOf(typical).length > 0))(
    'can be drawn (%s)',
    async (_, typical) => {
      const drawn = await Promise.all(diagramsOf(typical).map(draw))

      expect(drawn.every(({ labels }) => labels.length > 0)).toBe(true)
    },
  )

  it('can be drawn whatever the ids are, and they stay text', async () => {
    const noise = seeded(21)
    const diagrams = Array.from({ length: 60 }, (_, seed) =>
      diagramsOf(randomReport(seeded(seed), () => nastyText(noise))),
    ).flat()

    const drawn: z.output<typeof drawnSchema>[] = []
    for (const diagram of diagrams) drawn.push(await draw(diagram))

    expect(diagrams.length).toBeGreaterThan(20)
    expect(drawn.map(({ labels, foreign }) => [labels.length, foreign])).toEqual(
      diagrams.map((diagram) => [diagram.match(/^ {2}t\d+\[/gm)?.length, 0]),
    )
    expect(browser.eventsOf('Page.javascriptDialogOpening')).toEqual([])
  }, 60_000)
})
