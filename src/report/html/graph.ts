import { idText } from '../escape.ts'
import type { Graph } from '../model.ts'
import { neighbourhood } from '../neighbourhood.ts'
import { count, OWNER_NAMES } from '../words.ts'
import { layout, type Placed } from './layout.ts'
import { markup, NOTHING, type Html } from './markup.ts'

const MOST_TASKS = 300
const MOST_GRAPHS = 20
const WIDTH = 190
const HEIGHT = 46
const COLUMN = WIDTH + 60
const ROW = HEIGHT + 18
const MARGIN = 8

/** Each changed DAG drawn, every task with who runs it before and after; the tables say the same in words. */
export function graphSection(graphs: readonly Graph[]): Html {
  if (graphs.length === 0) return NOTHING
  const drawn = graphs.slice(0, MOST_GRAPHS).map(drawing)
  const more =
    graphs.length > MOST_GRAPHS ? `${String(graphs.length - MOST_GRAPHS)} more changed DAGs are not drawn.` : ''
  return markup`<section aria-labelledby="graphs"><h2 id="graphs">Changed DAGs</h2>
<p class="quiet">The bar on the left of a task is who runs it before this change, the one on the right who runs it after: grey is Airflow, blue Dagster, red nobody. A dashed line goes away, a thick one is new.</p>
${drawn}<p class="quiet">${more}</p></section>`
}

function drawing(whole: Graph, index: number): Html {
  const near = whole.tasks.length > MOST_TASKS ? neighbourhood(whole, MOST_TASKS) : { graph: whole, left: 0 }
  const name = markup`<summary><code>${idText(whole.dagId)}</code>, ${count(whole.tasks.length, 'task')}</summary>`
  if (near === null) return markup`<details>${name}<p>Too many tasks change to draw them.</p></details>`
  const left =
    near.left === 0 ? NOTHING : markup`<p class="quiet">${count(near.left, 'task')} further away not drawn.</p>`
  const open = index === 0 ? markup` open` : NOTHING
  return markup`<details${open}>${name}<div class="scroll">${picture(near.graph)}</div>${left}</details>`
}

function picture(graph: Graph): Html {
  const placed = layout(graph)
  const places = new Map(placed.map((each) => [each.task.taskId, each]))
  const width = Math.max(0, ...placed.map((each) => each.column)) * COLUMN + WIDTH + 2 * MARGIN
  const height = Math.max(0, ...placed.map((each) => each.row)) * ROW + HEIGHT + 2 * MARGIN
  const lines = graph.edges.flatMap((edge) => {
    const from = places.get(edge.from)
    const to = places.get(edge.to)
    return from === undefined || to === undefined ? [] : [line(from, to, edge.state)]
  })
  return markup`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="Tasks of ${idText(graph.dagId)}">
${lines}
${placed.map((each) => node(each, graph))}
</svg>`
}

function node({ task, column, row }: Placed, graph: Graph): Html {
  const x = MARGIN + column * COLUMN
  const y = MARGIN + row * ROW
  const { before, after, state } = task
  const owners = ownersText(task)
  const upstream = graph.edges.filter((edge) => edge.to === task.taskId && edge.state !== 'removed').length
  const label = `${idText(task.taskId)}, ${state}, run by ${owners}, ${count(upstream, 'upstream task')}`
  return markup`<g class="${state}" tabindex="0" role="img" aria-label="${label}"><title>${label}</title>
<rect class="box" x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="4"/>
<rect class="${state === 'added' ? 'absent' : before}" x="${x}" y="${y}" width="8" height="${HEIGHT}"/><rect class="${state === 'removed' ? 'absent' : after}" x="${x + WIDTH - 8}" y="${y}" width="8" height="${HEIGHT}"/>
<text x="${x + 16}" y="${y + 19}">${idText(task.taskId, 22)}</text><text class="owner" x="${x + 16}" y="${y + 36}">${state === 'unchanged' ? owners : `${state}: ${owners}`}</text></g>`
}

function ownersText({ state, before, after }: Placed['task']): string {
  if (state === 'added' || before === after) return OWNER_NAMES[after]
  return state === 'removed' ? OWNER_NAMES[before] : `${OWNER_NAMES[before]} → ${OWNER_NAMES[after]}`
}

function line(from: Placed, to: Placed, state: string): Html {
  const x1 = MARGIN + from.column * COLUMN + WIDTH
  const y1 = MARGIN + from.row * ROW + HEIGHT / 2
  const x2 = MARGIN + to.column * COLUMN
  const y2 = MARGIN + to.row * ROW + HEIGHT / 2
  const middle = (x1 + x2) / 2
  return markup`<path class="edge ${state}" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}"/>`
}
