import { idText } from '../escape.ts'
import { block, code, folded, type Markdown } from '../markdown-text.ts'
import type { Graph } from '../model.ts'
import { neighbourhood } from '../neighbourhood.ts'
import { count, OWNER_NAMES } from '../words.ts'
import type { Section, View } from './view.ts'

// GitHub gives up on diagrams of more than 500 edges; a reader does long before.
const MOST_TASKS = 30
const MOST_EDGES = 60

/** The first DAG with a change that fits, drawn; the tables above say the same in words. */
export function diagramSection(view: View): Section | null {
  const drawable = (view.report.graphs ?? [])
    .map((graph) => neighbourhood(graph, MOST_TASKS))
    .filter((near) => near !== null && near.graph.edges.length <= MOST_EDGES)
  const [first] = drawable
  if (first === undefined || first === null) return null
  const rest =
    first.left === 0 ? '' : ` ${count(first.left, 'task')} further away ${first.left === 1 ? 'is' : 'are'} not drawn.`
  const legend = `DAG ${code(first.graph.dagId)} after this change. Blue runs in Dagster, grey in Airflow, red nowhere; a thick border is a changed task, a dotted line goes away.${rest}`
  const body = `${legend}\n\n${block(mermaid(first.graph), 'mermaid', 20_000)}${edgeList(first.graph)}`
  return { name: 'the diagram', keep: 20, text: folded('Diagram of the changed tasks', body) }
}

function edgeList(graph: Graph): Markdown {
  const changed = graph.edges.filter((edge) => edge.state !== 'unchanged')
  if (changed.length === 0) return ''
  const items = changed.map(
    ({ from, to, state }) => `- ${code(from)} → ${code(to)} ${state === 'added' ? 'is new' : 'goes away'}`,
  )
  return `\n\n${items.join('\n')}`
}

const CLASSES = [
  'classDef dagster fill:#0969da,color:#ffffff,stroke:#0550ae',
  'classDef airflow fill:#6e7781,color:#ffffff,stroke:#424a53',
  'classDef none fill:#cf222e,color:#ffffff,stroke:#82071e',
  'classDef gone fill:transparent,color:#768390,stroke:#768390,stroke-dasharray:4',
  'classDef changed stroke-width:4px',
]

/** A flowchart in Mermaid's language. Ids are numbers, and labels hold letters and digits only, the rest as entities. */
function mermaid(graph: Graph): string {
  const numbers = new Map(graph.tasks.map((task, index) => [task.taskId, `t${String(index)}`]))
  const nodes = graph.tasks.flatMap((task) => {
    const number = numbers.get(task.taskId) ?? ''
    const gone = task.state === 'removed'
    const moved = task.before !== task.after && task.state === 'changed'
    const owner = gone ? 'removed' : moved ? `${OWNER_NAMES[task.before]} → ${OWNER_NAMES[task.after]}` : ''
    const label = owner === '' ? mermaidText(task.taskId) : `${mermaidText(task.taskId)}<br>${owner}`
    const mark = task.state === 'unchanged' ? [] : [`class ${number} changed`]
    return [`${number}["${label}"]`, `class ${number} ${gone ? 'gone' : task.after}`, ...mark]
  })
  const edges = graph.edges.map(({ from, to, state }) => {
    const arrow = state === 'added' ? '==>' : state === 'removed' ? '-.->' : '-->'
    return `${numbers.get(from) ?? ''} ${arrow} ${numbers.get(to) ?? ''}`
  })
  return ['flowchart TD', ...[...nodes, ...edges, ...CLASSES].map((line) => `  ${line}`)].join('\n')
}

function mermaidText(id: string): string {
  return idText(id, 60).replace(/[^\p{L}\p{N}_.-]/gu, (character) => `#${String(character.codePointAt(0) ?? 0)};`)
}
