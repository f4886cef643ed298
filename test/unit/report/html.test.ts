import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { layout } from '../../../src/report/html/layout.ts'
import { renderHtml } from '../../../src/report/html.ts'
import { harmlessText, nastyText, randomReport, seeded } from '../../helpers/random-report.ts'
import { execution, finding, forecast, graph, report } from '../../helpers/reports.ts'
import { TYPICAL_REPORTS } from '../../helpers/typical-reports.ts'

/** Each tag of a page with the names of its attributes, and nothing of what stands in them. */
function tagsOf(page: string): string[] {
  return [...page.matchAll(/<!?\/?[a-z][^>]*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'))
}

describe('the page', () => {
  it('has the same tags and attributes whatever the text is', () => {
    const noise = seeded(5)
    const changed = Array.from({ length: 80 }, (_, seed) => seed).filter((seed) => {
      const nasty = renderHtml(randomReport(seeded(seed), () => nastyText(noise)))
      const harmless = renderHtml(randomReport(seeded(seed), harmlessText()))
      return tagsOf(nasty).join('\n') !== tagsOf(harmless).join('\n')
    })

    expect(changed).toEqual([])
  })

  it('shows no invisible character of the report', () => {
    const noise = seeded(6)
    const pages = Array.from({ length: 40 }, (_, seed) =>
      renderHtml(randomReport(seeded(seed), () => nastyText(noise))),
    )

    expect(pages.filter((page) => /[^\P{C}\n]/u.test(page))).toEqual([])
  })

  it('allows by its policy exactly the style and the script that it holds', () => {
    const page = renderHtml(report())
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]
    const hash = (text = ''): string => `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`
    const style = hash(/<style>([^]*?)<\/style>/.exec(page)?.[1])
    const script = hash(/<script>([^]*?)<\/script>/.exec(page)?.[1])

    expect(policy).toBe(
      `default-src &#39;none&#39;; style-src ${style}; script-src ${script}; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    )
  })

  it.each(Object.entries(TYPICAL_REPORTS))('needs nothing from elsewhere (%s)', (_, typical) => {
    const page = renderHtml(typical)

    expect(page).not.toMatch(/ (src|href)="(?!#)|url\(|@import|style="/)
  })

  it('names every task of a graph with its owners for a screen reader', () => {
    const page = renderHtml(report({ graphs: [graph()] }))
    const labels = [...page.matchAll(/tabindex="0" role="img" aria-label="([^"]+)"/g)].map(([, label]) => label)

    expect(labels).toEqual([
      'extract, unchanged, run by Airflow, 0 upstream tasks',
      'load, changed, run by Airflow → Dagster, 1 upstream task',
      'transform.join, removed, run by Airflow, 0 upstream tasks',
      'transform.join_orders, added, run by Airflow, 1 upstream task',
    ])
  })

  it('tells a task that came or went from one that nobody runs', () => {
    const tasks = [
      execution({ taskId: 'transform.join', before: 'airflow', after: 'none' }),
      execution({ taskId: 'transform.join_orders', before: 'none', after: 'airflow' }),
      execution({ taskId: 'load', before: 'airflow', after: 'none' }),
    ]
    const page = renderHtml(report({ graphs: [graph()], execution: tasks }))
    const rows = [...page.matchAll(/<code>([\w.]+)<\/code><\/td><td>([\w ]+)<\/td><td>([\w ]+)<\/td>/g)]

    expect(rows.map(([, ...cells]) => cells)).toEqual([
      ['load', 'Airflow', 'nobody'],
      ['transform.join_orders', 'not there', 'Airflow'],
      ['transform.join', 'Airflow', 'gone'],
    ])
  })

  it('says that a failure which is foretold is accepted', () => {
    const accepted = finding({ accepted: { reason: 'known' } })
    const page = renderHtml(report({ findings: [accepted], forecast: [forecast({ because: [accepted.fingerprint] })] }))

    expect(page).toContain('<p class="warning">will fail to load, which is accepted</p>')
  })

  it('hides the filter until its script runs', () => {
    expect(renderHtml(report({ findings: [finding()] }))).toContain('<form id="filter" role="search" hidden>')
  })
})

describe('layout', () => {
  const unchanged = (taskId: string) => ({ taskId, state: 'unchanged', before: 'airflow', after: 'airflow' }) as const

  it('puts a task one column after the last of its upstream tasks', () => {
    const placed = layout({
      dagId: 'd',
      tasks: ['a', 'b', 'c'].map(unchanged),
      edges: [
        { from: 'a', to: 'b', state: 'unchanged' },
        { from: 'a', to: 'c', state: 'unchanged' },
        { from: 'b', to: 'c', state: 'unchanged' },
      ],
    })

    expect(placed.map(({ task, column, row }) => [task.taskId, column, row])).toEqual([
      ['a', 0, 0],
      ['b', 1, 0],
      ['c', 2, 0],
    ])
  })

  it('ends on a cycle', () => {
    const placed = layout({
      dagId: 'd',
      tasks: ['a', 'b'].map(unchanged),
      edges: [
        { from: 'a', to: 'b', state: 'added' },
        { from: 'b', to: 'a', state: 'removed' },
      ],
    })

    expect(placed).toHaveLength(2)
  })
})
