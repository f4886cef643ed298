import type { Dag, Edge, Task } from '../../../src/airflow/dag.ts'
import type { ProxyingCall } from '../../../src/airlift/proxying-call.ts'
import { aCall, aDag, anEdge, aTask } from '../../helpers/dags.ts'
import { Random } from './random.ts'

/** A DAG folder for the real DagBag, and what an evaluator would know of it. */
export interface DagCase {
  readonly files: Readonly<Record<string, string>>
  readonly dags: readonly Dag[]
  readonly calls: readonly ProxyingCall[]
}

const HEAD = [
  'from datetime import datetime',
  'from pathlib import Path',
  'from airflow import DAG',
  'from airflow.decorators import task, task_group',
  'from airflow.operators.bash import BashOperator',
  'from airflow.operators.empty import EmptyOperator',
  'from airflow.utils.task_group import TaskGroup',
  'from dagster_airlift.in_airflow import proxying_to_dagster',
  'from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml',
]

const FOLDER = 'Path(__file__).parent / "proxied_state"'

type CallStyle = 'last' | 'inside' | 'string' | 'missing-folder' | 'none' | 'guarded' | 'twice' | 'early'
type Binding = 'own' | 'unbound' | 'shared' | 'twice'

interface Written {
  readonly dag: Dag
  readonly variable: string
  readonly taskVariables: ReadonlyMap<string, string>
}

/** Writes one Python file line by line and remembers what it wrote. */
class FileWriter {
  readonly lines = [...HEAD]

  add(line: string): number {
    this.lines.push(line)
    return this.lines.length
  }
}

class DagWriter {
  readonly #random: Random
  readonly #writer: FileWriter
  readonly #file: string
  readonly tasks: Task[] = []
  readonly variables = new Map<string, string>()

  constructor(random: Random, writer: FileWriter, file: string) {
    this.#random = random
    this.#writer = writer
    this.#file = file
  }

  /** Tasks, and groups of tasks down to two levels, in a `with DAG` block. */
  body(indent: string, prefix: string, depth: number, plainGroup = ''): void {
    const names = ['extract', 'transform', 'load', 'report'].slice(0, 1 + this.#random.below(3))
    for (const name of names) this.#task(indent, name, prefix, plainGroup)
    if (depth < 2 && this.#random.chance(0.45)) this.#group(indent, prefix, depth)
  }

  #task(indent: string, name: string, groupPrefix: string, plainGroup: string): void {
    // A group that does not prefix would give its tasks the names of the tasks around it.
    const label = plainGroup === '' ? name : `${plainGroup}_${name}`
    const taskId = groupPrefix === '' ? label : `${groupPrefix}.${label}`
    const variable = `t${this.variables.size}_${this.#writer.lines.length}`
    const kind = this.#random.next()
    const mapped = kind < 0.15
    const line = mapped
      ? this.#writer.add(
          `${indent}${variable} = BashOperator.partial(task_id="${label}").expand(bash_command=["a", "b"])`,
        )
      : kind < 0.4
        ? this.#writer.add(`${indent}${variable} = task(lambda: 1, task_id="${label}")()`)
        : this.#writer.add(`${indent}${variable} = EmptyOperator(task_id="${label}")`)
    this.variables.set(taskId, variable)
    this.tasks.push(aTask(taskId, { mapped, groupPrefix, file: this.#file, line }))
  }

  #group(indent: string, prefix: string, depth: number): void {
    const makesPrefix = this.#random.chance(0.7)
    const id = depth === 0 ? 'stage' : 'step'
    const full = prefix === '' ? id : `${prefix}.${id}`
    this.#writer.add(`${indent}with TaskGroup("${id}"${makesPrefix ? '' : ', prefix_group_id=False'}):`)
    // Inside a group that does not prefix, ids start anew, whatever stands around it.
    if (makesPrefix) this.body(`${indent}    `, full, depth + 1)
    else this.body(`${indent}    `, '', depth + 1, id)
  }

  edges(indent: string): Edge[] {
    const ids = [...this.variables.keys()]
    const edges = new Map<string, Edge>()
    for (let left = this.#random.below(4); left > 0 && ids.length > 1; left -= 1) {
      const from = this.#random.below(ids.length - 1)
      const to = from + 1 + this.#random.below(ids.length - from - 1)
      const [first = '', second = ''] = [ids[from], ids[to]]
      if (edges.has(`${first} ${second}`)) continue
      this.#writer.add(`${indent}${this.variables.get(first) ?? ''} >> ${this.variables.get(second) ?? ''}`)
      edges.set(`${first} ${second}`, anEdge(`${first} >> ${second}`))
    }
    return [...edges.values()]
  }
}

function writeDag(
  random: Random,
  writer: FileWriter,
  file: string,
  dagId: string,
  variable: string,
  call: string | null,
): Written & { callLine: number | null } {
  const line = writer.add(`with DAG("${dagId}", schedule=None, start_date=datetime(2024, 1, 1)) as ${variable}:`)
  const inside = new DagWriter(random, writer, file)
  inside.body('    ', '', 0)
  const edges = inside.edges('    ')
  const callLine = call === null ? null : writer.add(`    ${call}`)
  const dag = aDag({ dagId, file, line, tasks: inside.tasks, edges, globals: [variable] })
  return { dag, variable, taskVariables: inside.variables, callLine }
}

/** What people list: mostly the DAG's own tasks, now and then another one. */
function stateOf(random: Random, dag: Dag): string {
  const kind = random.next()
  if (kind < 0.12) return `proxied: ${random.pick(['true', 'false', '0', '1', 'null'])}\n`
  if (kind < 0.16) return random.pick(['tasks: []\n', 'tasks:\n', '', '- a\n', 'tasks:\n- id: extract\n'])
  const ids = dag.tasks.filter(({ mapped }) => !mapped || random.chance(0.1)).map(({ taskId }) => taskId)
  const listed = random.chance(0.6) ? ids : ids.filter(() => random.chance(0.6))
  const wrong = random.chance(0.08) ? [random.pick(['clean', 'Extract', 'stage.extracts', '7'])] : []
  const truth = (): string => random.pick(['true', 'false', 'True', 'no', '1'])
  return `tasks:\n${[...listed, ...wrong].map((id) => `  - id: ${id}\n    proxied: ${truth()}\n`).join('')}`
}

function writeFile(random: Random, name: string, dagIds: readonly string[]): Omit<DagCase, 'files'> & { text: string } {
  const file = `${name}.py`
  const writer = new FileWriter()
  const style = random.pick<CallStyle>([
    ...(['last', 'last', 'last', 'last', 'last', 'last', 'last', 'last', 'last', 'last'] as const),
    ...(['inside', 'string', 'missing-folder', 'none', 'guarded', 'twice', 'early'] as const),
  ])
  const folder = style === 'missing-folder' ? FOLDER.replace('proxied_state', 'elsewhere') : FOLDER
  const path = style === 'string' ? `str(${folder})` : folder
  const call = `proxying_to_dagster(global_vars=globals(), proxied_state=load_proxied_state_from_yaml(${path}))`
  const binding = random.pick<Binding>(['own', 'own', 'own', 'own', 'own', 'own', 'unbound', 'shared', 'twice'])
  const written = dagIds.map((dagId, index) => {
    const variable = binding === 'shared' ? 'dag' : `dag_${index}`
    return writeDag(random, writer, file, dagId, variable, style === 'inside' && index === 0 ? call : null)
  })
  const [first] = written
  if (first === undefined) throw new RangeError('a file without DAGs')
  if (binding === 'unbound') {
    // DagBag finds the DAG although the module's globals are empty: the context registers it.
    writer.add(`held = [${first.variable}]`)
    writer.add(`del ${first.variable}`)
  } else if (binding === 'twice') {
    writer.add(`same = ${first.variable}`)
  }
  const visible = visibleDags(written, binding)
  const calls: ProxyingCall[] = []
  const callHere = (line: number, overrides: Partial<ProxyingCall> = {}): void => {
    const pathIsString = style === 'string'
    const named = pathIsString ? null : style === 'missing-folder' ? 'elsewhere' : 'proxied_state'
    calls.push(aCall({ file, line, folder: named, pathIsString, dagIds: visible, ...overrides }))
  }
  if (first.callLine !== null) {
    callHere(first.callLine, {
      insideDag: first.dag.dagId,
      dagIds: first.variable === 'dag' ? [first.dag.dagId] : [first.dag.dagId],
    })
  } else if (style === 'guarded') {
    writer.add('if False:')
    callHere(writer.add(`    ${call}`), { reached: 'no' })
  } else if (style === 'early') {
    const line = writer.add(call)
    const { dag, laterEdges } = writeLateEdge(random, writer, first, binding)
    callHere(line, { laterEdges })
    return { text: writer.lines.join('\n'), calls, dags: [dag, ...written.slice(1).map((each) => each.dag)] }
  } else if (style !== 'none') {
    callHere(writer.add(call))
    if (style === 'twice') callHere(writer.add(call))
  }
  return { text: writer.lines.join('\n'), calls, dags: written.map(({ dag }) => dag) }
}

function visibleDags(written: readonly Written[], binding: Binding): string[] {
  const ids = written.map(({ dag }) => dag.dagId)
  if (binding === 'unbound') return ids.slice(1)
  if (binding === 'shared') return ids.slice(-1)
  return binding === 'twice' ? [...ids, ...ids.slice(0, 1)] : ids
}

/** An edge between two tasks of the first DAG, made when Airlift has already replaced what it replaces. */
function writeLateEdge(
  random: Random,
  writer: FileWriter,
  { dag, taskVariables }: Written,
  binding: Binding,
): { dag: Dag; laterEdges: ProxyingCall['laterEdges'] } {
  const ids = [...taskVariables.keys()]
  if (ids.length < 2 || binding !== 'own') return { dag, laterEdges: [] }
  const from = random.below(ids.length - 1)
  const [first = '', second = ''] = [ids[from], ids[from + 1]]
  const line = writer.add(`${taskVariables.get(first) ?? ''} >> ${taskVariables.get(second) ?? ''}`)
  const edge = anEdge(`${first} >> ${second}`)
  const known = dag.edges.some(({ from: up, to }) => up === edge.from && to === edge.to)
  const laterEdges = [first, second].map((taskId) => ({ dagId: dag.dagId, taskId, line }))
  return { dag: known ? dag : { ...dag, edges: [...dag.edges, edge] }, laterEdges }
}

/** `count` DAG folders from a seed: one or two files with one or two DAGs each, and one proxied_state folder for all. */
export function dagCases(seed: number, count: number): DagCase[] {
  const random = new Random(seed)
  return Array.from({ length: count }, () => {
    const names = random.chance(0.25) ? ['first', 'second'] : ['first']
    const written = names.map((name) => {
      const dagIds = random.chance(0.3) ? [`${name}_a`, `${name}_b`] : [`${name}_a`]
      return { name, ...writeFile(random, name, dagIds) }
    })
    const files: Record<string, string> = Object.fromEntries(written.map(({ name, text }) => [`${name}.py`, text]))
    const dags = written.flatMap((file) => file.dags)
    for (const dag of dags) {
      if (random.chance(0.85)) files[`proxied_state/${dag.dagId}.yaml`] = stateOf(random, dag)
    }
    if (random.chance(0.1)) files['proxied_state/unrelated.yaml'] = random.pick(['proxied: maybe\n', 'proxied: true\n'])
    files['proxied_state/.keep'] = ''
    return { files, dags, calls: written.flatMap((file) => file.calls) }
  })
}
