import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../../src/report/comment.ts'
import type { Graph } from '../../../src/report/model.ts'
import { neighbourhood } from '../../../src/report/neighbourhood.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import {
  driftFinding,
  execution,
  finding,
  forecast,
  graph,
  many,
  reload,
  report,
  score,
} from '../../helpers/reports.ts'
import { TYPICAL_REPORTS } from '../../helpers/typical-reports.ts'

const accepted = { reason: 'going away' }

/** A chain of unchanged tasks `t0 → t1 → …` in which those of `changed` have moved to Dagster. */
function chain(length: number, changed: readonly number[]): Graph {
  const taskId = (index: number): string => `t${String(index).padStart(3, '0')}`
  return {
    dagId: 'chain',
    tasks: Array.from({ length }, (_, index) => ({
      taskId: taskId(index),
      state: changed.includes(index) ? 'changed' : 'unchanged',
      before: 'airflow',
      after: changed.includes(index) ? 'dagster' : 'airflow',
    })),
    edges: Array.from({ length: length - 1 }, (_, index) => ({
      from: taskId(index),
      to: taskId(index + 1),
      state: 'unchanged',
    })),
  }
}

describe('the comment', () => {
  it('tells first what matters most', () => {
    const comment = renderComment(TYPICAL_REPORTS['rename-breaks-a-location'] ?? report())
    const headings = ['### 🔴', '#### What breaks', '#### Out of step', '#### Who runs what', '#### How far', '---']
    const places = headings.map((heading) => comment.indexOf(heading))

    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('calls a roll-back by its name', () => {
    const moved = report({ execution: [execution({ before: 'dagster', after: 'airflow' })] })

    expect(renderComment(moved)).toContain('Dagster → **Airflow** ↩️ roll-back')
  })

  it('leaves out who runs what when nothing moves', () => {
    const unmoved = report({ execution: [execution({ before: 'airflow', after: 'airflow' })] })

    expect(renderComment(unmoved)).not.toContain('Who runs what')
  })

  it('does not list tasks that only come or go, but counts them', () => {
    const moved = report({
      graphs: [graph()],
      execution: [
        execution({ taskId: 'load' }),
        execution({ taskId: 'transform.join', before: 'airflow', after: 'none' }),
        execution({ taskId: 'transform.join_orders', before: 'none', after: 'airflow' }),
      ],
    })
    const comment = renderComment(moved)

    expect(comment).toContain('1 new task run by Airflow, 1 task gone.')
    expect(comment).not.toContain('nobody')
  })

  it('says nobody where a task that stays is run by none', () => {
    const stopped = report({ execution: [execution({ after: 'none' })] })

    expect(renderComment(stopped)).toContain('Airflow → **nobody**')
  })

  it('says that a foretold failure was there before this change', () => {
    const old = report({ findings: [finding({ origin: 'pre-existing' })], forecast: [forecast()] })

    expect(renderComment(old)).toContain('❌ `analytics` **will fail to load**, as it would before this change')
  })

  it('says that a foretold failure is accepted', () => {
    const known = report({ findings: [finding({ accepted })], forecast: [forecast()] })

    expect(renderComment(known)).toContain('`analytics` will fail to load, which is accepted')
  })

  it('tells results instead of a forecast after reloads', () => {
    const done = report({ mode: 'reload', reloads: [reload()], forecast: [forecast()] })

    expect(renderComment(done)).not.toContain('will fail to load')
  })

  it('tells a way out once when it is the same for all', () => {
    const comment = renderComment(report({ findings: many(3, () => driftFinding()) }))

    expect(comment.split('Reload the code location after the merge.')).toHaveLength(2)
  })

  it('keeps accepted findings visible, folded, with reason and end', () => {
    const known = report({ findings: [finding({ accepted: { reason: 'going away', until: '2027-03-31' } })] })

    expect(renderComment(known)).toMatch(
      /<summary>Accepted \(1\)<\/summary>[^]+Accepted until `2027-03-31`: going away/,
    )
  })

  it('names the label that accepts, where there is one and something to accept', () => {
    const broken = report({ findings: [finding()] })

    expect(renderComment(broken, { acceptLabel: 'drift: accepted' })).toContain('set the label `drift: accepted`')
    expect(renderComment(report(), { acceptLabel: 'drift: accepted' })).not.toContain('label')
  })

  it('links the run and the rules', () => {
    const options = { runUrl: 'https://x.example/1', ruleUrl: (rule: string) => `https://x.example/${rule}` }
    const comment = renderComment(report({ findings: [finding()] }), options)

    expect(comment).toContain('Re-run [the job](<https://x.example/1>)')
    expect(comment).toContain('[`mapping/missing-task`](<https://x.example/mapping/missing-task>)')
  })

  it.each([
    ['2026-11-21T09:00:00Z', 'less than a day old'],
    ['2026-11-20T09:00:00Z', '1 day old'],
    ['2026-11-01T09:00:00Z', '20 days old'],
  ])('tells how old a snapshot of %s is', (takenAt, age) => {
    const now = new Date('2026-11-21T12:00:00Z')
    const comment = renderComment(report({ cached: { source: 'snapshot', takenAt, locations: [] } }), { now })

    expect(comment).toContain(`(${age})`)
  })

  it('does not change with the time at which live Dagster was asked', () => {
    const at = (takenAt: string): string =>
      renderComment(report({ cached: { source: 'live', takenAt, locations: [] } }))

    expect(at('2026-11-21T09:00:00Z')).toBe(at('2026-11-22T10:00:00Z'))
  })

  it('shows an edit as the new lines, a deletion as such and a rename', () => {
    const fix = {
      summary: 'Do this.',
      edits: [
        { file: 'a.yaml', from: 2, to: 3, text: '- id: x' },
        { file: 'a.yaml', from: 5, to: 4, text: '- id: y' },
        { file: 'a.yaml', from: 7, to: 7, text: '' },
      ],
      rename: { from: 'a.yaml', to: 'b.yaml' },
    }
    const comment = renderComment(report({ findings: [finding({ fix })] }))

    expect(comment).toContain('Rename `a.yaml` to `b.yaml`.')
    expect(comment).toContain('`a.yaml`, line 2 to 3 becomes:\n\n```yaml\n- id: x\n```')
    expect(comment).toContain('`a.yaml`, insert before line 5:\n\n```yaml\n- id: y\n```')
    expect(comment).toContain('`a.yaml`: delete line 7.')
  })

  it('shows only the end of a long path, and the summary more of it', () => {
    const file = 'teams/finance/airflow/dags/monthly/orders.py'
    const deep = report({ findings: [finding({ file })] })

    expect(renderComment(deep)).toContain('`…/dags/monthly/orders.py:14`')
    expect(renderSummary(deep)).toContain(`\`${file}:14\``)
  })
})

describe('the scoreboard', () => {
  it('shows the change by this pull request', () => {
    const comment = renderComment(
      report({ scoreboard: [score({ proxied: 1, before: { tasks: 4, mapped: 4, proxied: 3 } })] }),
    )

    expect(comment).toContain('| `orders` | ████████░░<br>75 %, 3 of 4 **-1** | ███░░░░░░░<br>25 %, 1 of 4 **-2** |')
  })

  it('lists the DAGs that changed when there are many', () => {
    const still = { tasks: 4, mapped: 3, proxied: 0 }
    const scores = Array.from({ length: 30 }, (_, index) =>
      score({ dagId: `dag_${String(index)}`, ...still, before: still, ...(index === 7 ? { proxied: 2 } : {}) }),
    )
    const comment = renderComment(report({ scoreboard: scores }))

    expect(comment).toContain('**30 DAGs**')
    expect(comment.match(/`dag_\d+`/g)).toEqual(['`dag_7`'])
  })

  it('adds up the DAGs of each Airflow where there are several', () => {
    const still = { tasks: 4, mapped: 2, proxied: 0 }
    const scores = ['north', 'north', 'south'].map((instance, index) =>
      score({ dagId: `dag_${String(index)}`, instance, ...still, before: still }),
    )
    const comment = renderComment(report({ scoreboard: scores }))

    expect(comment).toContain('| **`north`** | █████░░░░░<br>50 %, 4 of 8 |')
    expect(comment).toContain('| **`south`** | █████░░░░░<br>50 %, 2 of 4 |')
  })

  it('shows neither nothing nor everything when it is neither', () => {
    const almost = score({ tasks: 1000, mapped: 999, proxied: 1 })
    const comment = renderComment(report({ scoreboard: [almost] }))

    expect(comment).toContain('█████████░<br>99 %')
    expect(comment).toContain('█░░░░░░░░░<br>1 %')
  })
})

describe('the diagram', () => {
  it('draws the changed tasks and their neighbours', () => {
    const comment = renderComment(report({ graphs: [chain(100, [50])] }))

    expect(comment.match(/t0\d\d(?=["<])/g)).toEqual(['t049', 't050', 't051'])
    expect(comment).toContain('97 tasks further away are not drawn.')
  })

  it('takes the first DAG that fits', () => {
    const everything = chain(40, [...Array(40).keys()])
    const comment = renderComment(report({ graphs: [everything, graph()] }))

    expect(comment).toContain('DAG `orders` after this change')
  })

  it('is left out when nothing fits', () => {
    const everything = chain(40, [...Array(40).keys()])

    expect(renderComment(report({ graphs: [everything] }))).not.toContain('mermaid')
  })

  it('writes what is special in its language as entities', () => {
    const odd = graph({ tasks: [{ taskId: 'a"]%%{x}', state: 'added', before: 'none', after: 'airflow' }], edges: [] })

    expect(renderComment(report({ graphs: [odd] }))).toContain('t0["a#34;#93;#37;#37;#123;x#125;"]')
  })
})

describe('neighbourhood', () => {
  it('leaves the neighbours out when they are too many', () => {
    const near = neighbourhood(chain(9, [1, 4, 7]), 5)

    expect(near?.graph.tasks.map(({ taskId }) => taskId)).toEqual(['t001', 't004', 't007'])
    expect(near?.left).toBe(6)
  })

  it('is nothing when nothing changed', () => {
    expect(neighbourhood(chain(3, []), 30)).toBeNull()
  })

  it('takes the ends of a changed edge as changed', () => {
    const { dagId, tasks } = chain(3, [])
    const near = neighbourhood({ dagId, tasks, edges: [{ from: 't000', to: 't002', state: 'added' }] }, 30)

    expect(near?.graph.tasks.map(({ taskId }) => taskId)).toEqual(['t000', 't002'])
  })
})
