import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { READERS } from '../../scripts/find-chromium.ts'
import { renderHtml } from '../../src/report/html.ts'
import type { Report } from '../../src/report/model.ts'
import { Chromium } from '../helpers/chromium.ts'
import { temporaryFolder } from '../helpers/git-repository.ts'
import { nastyText, randomReport, seeded } from '../helpers/random-report.ts'
import { driftFinding, execution, finding, graph, many, report, score } from '../helpers/reports.ts'
import { TYPICAL_REPORTS } from '../helpers/typical-reports.ts'

const DESK = { width: 1200, height: 900 }
const PHONE = { width: 390, height: 844 }
const MINUTE = 60_000

const FULL = report({
  verdict: 'blocked',
  findings: [
    finding(),
    finding({ dagId: 'returns', message: 'Another DAG.', fingerprint: 'f00dfeed00000003' }),
    driftFinding(),
    finding({ severity: 'notice', message: 'A note.', fingerprint: 'f00dfeed00000004' }),
  ],
  execution: [execution()],
  graphs: [graph()],
  scoreboard: [score()],
  skipped: [{ what: 'Airflow', why: 'no URL' }],
})

let browser: Chromium

beforeAll(async () => {
  browser = await Chromium.start()
}, MINUTE)

afterAll(async () => {
  await browser.close()
})

async function show(shown: Report, screen: Parameters<Chromium['open']>[1] = DESK): Promise<void> {
  const file = path.join(temporaryFolder(), 'report.html')
  writeFileSync(file, renderHtml(shown))
  await browser.open(pathToFileURL(file).href, screen)
}

const texts = async (selector: string): Promise<string[]> =>
  z
    .array(z.string())
    .parse(
      await browser.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => e.innerText)`),
    )

const visibleFindings = (): Promise<string[]> => texts('#findings > li:not([hidden]) > div + div > p:first-child')

/** What has the focus, as a person would call it. */
const focused = async (): Promise<string> =>
  z
    .string()
    .parse(
      await browser.evaluate(
        `(({ tagName, textContent, value, name, ariaLabel }) => [tagName.toLowerCase(), ariaLabel || name || value || textContent.trim()].join(' '))(document.activeElement)`,
      ),
    )

async function pressTab(times: number): Promise<string[]> {
  const stops: string[] = []
  for (let at = 0; at < times; at += 1) {
    await browser.press('Tab')
    stops.push(await focused())
  }
  return stops
}

/** What axe finds against WCAG's rules, one line a problem. */
async function problemsOfAxe(): Promise<string[]> {
  await browser.evaluate(readFileSync(path.join(READERS, 'axe-core/axe.min.js'), 'utf8'))
  const found = z
    .object({ violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })) })
    .parse(await browser.evaluate('axe.run(document)'))
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

const axSchema = z.object({
  nodes: z.array(
    z.object({
      ignored: z.boolean(),
      role: z.object({ value: z.string() }).optional(),
      name: z.object({ value: z.string().optional() }).optional(),
    }),
  ),
})

/** `role name` of everything that a screen reader meets. */
async function readAloud(): Promise<string[]> {
  const { nodes } = axSchema.parse(await browser.send('Accessibility.getFullAXTree'))
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => [role?.value, name?.value].join(' ').replaceAll(/\s+/g, ' ').trim())
}

describe('the page in a browser', () => {
  it('filters by words and by severity, and says how much it shows', async () => {
    await show(FULL)
    const all = await visibleFindings()
    await browser.evaluate('document.querySelector("input[type=search]").focus()')
    await browser.type('RETURNS another')
    const named = await visibleFindings()
    const said = await texts('#shown')
    await browser.evaluate('document.querySelector("input[type=search]").select()')
    await browser.type('a')
    await browser.press('Tab')
    await browser.press(' ')
    const withoutErrors = await visibleFindings()

    expect(all).toHaveLength(4)
    expect(named).toEqual(['Another DAG.'])
    expect(said).toEqual(['1 of 4 shown'])
    expect(withoutErrors).toEqual([expect.stringContaining("not in Dagster's copy"), 'A note.'])
  })

  it('is walked through by keyboard in the order in which it is read', async () => {
    await show(FULL)

    const stops = await pressTab(10)

    expect(stops).toEqual([
      'a Skip to the findings',
      'input text',
      'input error',
      'input warning',
      'input notice',
      expect.stringMatching(/^summary orders, \d tasks$/),
      expect.stringMatching(/^g extract, unchanged/),
      expect.stringMatching(/^g load, changed/),
      expect.stringMatching(/^g transform\.join, removed/),
      expect.stringMatching(/^g transform\.join_orders, added/),
    ])
  })

  it('shows where the keyboard is', async () => {
    await show(FULL)
    const width = 'getComputedStyle(document.activeElement).outlineWidth'
    await pressTab(2)
    const search = await browser.evaluate(width)
    await pressTab(5)
    const task = await browser.evaluate('getComputedStyle(document.activeElement.querySelector(".box")).strokeWidth')

    expect([search, task]).toEqual(['3px', '4px'])
  })

  it('opens and closes the graph of a DAG by keyboard', async () => {
    await show({ ...FULL, graphs: [graph(), graph({ dagId: 'returns' })] })
    await browser.evaluate('document.querySelectorAll("summary")[1].focus()')
    const open = 'document.querySelectorAll("details")[1].open'

    const before = await browser.evaluate(open)
    await browser.press('Enter')

    expect([before, await browser.evaluate(open)]).toEqual([false, true])
  })

  it('jumps over what stands before the findings', async () => {
    await show(FULL)
    await pressTab(1)
    await browser.press('Enter')

    expect(await browser.evaluate('location.hash')).toBe('#main')
  })

  it('reads aloud as landmarks, headings, a search, a list, tables and named tasks', async () => {
    await show(FULL)

    const heard = await readAloud()

    expect(heard).toEqual(
      expect.arrayContaining([
        'banner',
        'main',
        'contentinfo',
        'search',
        'searchbox Filter',
        'checkbox error (2)',
        'region Findings',
        'list',
        'columnheader Before',
        'columnheader After',
        'heading Changed DAGs',
        'group Tasks of orders',
        'image load, changed, run by Airflow → Dagster, 1 upstream task',
        'progressbar mapped',
      ]),
    )
  })

  it.each([
    ['light', DESK],
    ['dark', { ...DESK, dark: true }],
    ['light, on a phone', PHONE],
    ['dark, on a phone', { ...PHONE, dark: true }],
  ])('breaks no rule of accessibility that axe knows: %s', async (_, screen) => {
    await show(FULL, screen)

    expect(await problemsOfAxe()).toEqual([])
  })

  it.each(Object.entries(TYPICAL_REPORTS))('needs no sideways scrolling on a phone (%s)', async (_, typical) => {
    await show(typical, PHONE)

    const width = await browser.evaluate('document.documentElement.scrollWidth')

    expect(width).toBe(PHONE.width)
  })

  it('asks nobody for anything, and its policy refuses nothing of its own', async () => {
    await show(FULL)
    const asked = browser.eventsOf('Network.requestWillBeSent')

    expect(asked).toHaveLength(1)
    expect(browser.eventsOf('Log.entryAdded')).toEqual([])
    expect(browser.eventsOf('Runtime.exceptionThrown')).toEqual([])
  })

  it('runs, loads and opens nothing of a hostile report', async () => {
    const noise = seeded(77)
    const told: unknown[] = []
    for (let seed = 0; seed < 25; seed += 1) {
      await show(randomReport(seeded(seed), () => nastyText(noise)))
      const foreign = await browser.evaluate(
        'document.querySelectorAll("img, iframe, script[src], a:not([href^=\\"#\\"])").length',
      )
      const events = ['Page.javascriptDialogOpening', 'Log.entryAdded', 'Runtime.exceptionThrown', 'Page.windowOpen']
      told.push(
        foreign,
        browser.eventsOf('Network.requestWillBeSent').length,
        ...events.flatMap((name) => browser.eventsOf(name)),
      )
    }

    expect(told).toEqual(Array.from({ length: 25 }, () => [0, 1]).flat())
  })

  it('filters five thousand findings', async () => {
    const findings = many(10_000, (at) => finding({ dagId: `dag_${at}`, fingerprint: String(at) }))
    await show(report({ verdict: 'blocked', findings }))
    await browser.evaluate('document.querySelector("input[type=search]").focus()')
    await browser.type('dag_4321')

    expect(await texts('#shown')).toEqual(['1 of 5000 shown'])
  })
})
