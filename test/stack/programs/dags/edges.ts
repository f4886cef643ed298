import type { Node, Program } from '../program.ts'
import { uniqueId } from './ids.ts'
import { airflow } from './imports.ts'
import { dagArgument, operatorCall } from './operators.ts'

/** Two nodes in an order that makes no cycle; null where there are none. */
export function pair(p: Program): readonly [Node, Node] | null {
  const found = path(p, 2)
  return found === null ? null : [found[0] as Node, found[1] as Node]
}

/** So many nodes, each before the next. */
function path(p: Program, length: number): readonly Node[] | null {
  const found: Node[] = []
  for (let tries = 0; tries < 20 && found.length < length; tries++) {
    if (p.nodes.length === 0) return null
    const node = p.random.pick(p.nodes)
    const at = found.findIndex((other) => node.last < other.first)
    const position = at === -1 ? found.length : at
    const before = found[position - 1]
    if (before === undefined || before.last < node.first) found.splice(position, 0, node)
  }
  return found.length === length ? found : null
}

function single({ kind }: Node): boolean {
  return kind !== 'list'
}

/** A statement that links nodes that are there. */
export function edge(p: Program): void {
  const length = p.random.pick([2, 2, 2, 3, 4])
  const nodes = path(p, length)
  if (nodes === null) return
  const [a, b, c] = nodes
  if (a === undefined || b === undefined) return
  if (a.kind === 'list' && b.kind === 'list') {
    p.line(`${airflow(p, 'cross_downstream')}(${a.code}, ${b.code})`)
    return
  }
  const codes = nodes.map(({ code }) => code)
  const options: (() => void)[] = [() => p.line(`${a.code} >> ${b.code}`), () => p.line(`${b.code} << ${a.code}`)]
  if (single(a)) options.push(() => p.line(`${a.code}.set_downstream(${b.code})`))
  if (single(b)) options.push(() => p.line(`${b.code}.set_upstream(${a.code})`))
  if (single(a) && single(b)) {
    options.push(
      () => p.line(`${a.code} >> ${airflow(p, 'Label')}("because") >> ${b.code}`),
      () => p.line(`${a.code} >> [${b.code}]`),
      () => p.line(`[${a.code}] >> ${b.code}`),
      () => p.line(`(${a.code},) >> ${b.code}`),
      () => p.line(`${airflow(p, 'chain')}(${a.code}, ${airflow(p, 'Label')}("x"), ${b.code})`),
      () => p.line(`${airflow(p, 'cross_downstream')}([${a.code}], [${b.code}])`),
      () => p.line(`for one in [${a.code}]: one >> ${b.code}`),
      () => p.line(`[one >> ${b.code} for one in (${a.code},)]`),
    )
  }
  if (c !== undefined && nodes.every(single)) {
    options.push(
      () => p.line(codes.join(' >> ')),
      () => p.line([...codes].reverse().join(' << ')),
      () => p.line(`${airflow(p, 'chain')}(${codes.join(', ')})`),
      () => p.line(`${airflow(p, 'chain')}(*[${codes.join(', ')}])`),
      () => p.line(`${airflow(p, 'chain')}([${a.code}, ${b.code}], ${codes.slice(2).join(', ')})`),
      () => p.line(`[${a.code}, ${b.code}] >> ${c.code}`),
      () => p.line(`${a.code} >> [${b.code}, ${c.code}]`),
      () => p.line(`${c.code} << [${a.code}, ${b.code}]`),
      () => p.line(`${a.code} >> [${b.code}, ${c.code}] >> ${operatorCall(p)}`),
      () => p.line(`${a.code}.set_downstream([${b.code}, ${c.code}])`),
      () => p.line(`${airflow(p, 'chain_linear')}(${a.code}, [${codes.slice(1).join(', ')}])`),
      () => p.line(`(${a.code} >> ${b.code}) >> ${c.code}`),
      () => p.line(`${a.code} >> (${b.code} >> ${c.code})`),
      () =>
        p.block(`for first, then in zip([${codes.slice(0, -1).join(', ')}], [${codes.slice(1).join(', ')}]):`, () =>
          p.line('first >> then'),
        ),
    )
  }
  // In a group, the new task would lead from the group to what is before it.
  if (!p.inGroup) {
    const before = `${airflow(p, 'EmptyOperator')}(task_id=${uniqueId(p, 't')}${dagArgument(p)})`
    options.push(() => p.line(`${a.code} >> ${b.code} << ${before}`))
  }
  const fourth = nodes[3]
  if (c !== undefined && fourth !== undefined && nodes.every(single)) {
    options.push(
      () => p.line(`${airflow(p, 'chain')}(${a.code}, [${b.code}, ${c.code}], ${fourth.code})`),
      () => p.line(`${airflow(p, 'chain')}([${a.code}, ${b.code}], [${c.code}, ${fourth.code}])`),
      () => p.line(`${airflow(p, 'chain_linear')}([${a.code}, ${b.code}], [${c.code}, ${fourth.code}])`),
      () => p.line(`${airflow(p, 'cross_downstream')}([${a.code}, ${b.code}], [${c.code}, ${fourth.code}])`),
      () =>
        p.line(
          `${airflow(p, 'cross_downstream')}(from_tasks=[${a.code}, ${b.code}], to_tasks=[${c.code}, ${fourth.code}])`,
        ),
    )
  }
  p.choose(options)
}

/** The last task of a DAG behind all others, in the ways of Airflow's own system tests. */
export function watcher(p: Program): void {
  if (p.dag === null || p.depth > 1 || p.nodes.length === 0) return
  const dag = p.dag
  const name = p.fresh('watcher')
  p.choose([
    () => p.line(`list(${dag}.tasks) >> ${operatorCall(p)}`),
    () => {
      p.line(`${name} = ${operatorCall(p)}`)
      p.block(`for other in list(${dag}.tasks):`, () => {
        p.block(`if other is not ${name}:`, () => p.line(`other >> ${name}`))
      })
    },
    () => {
      p.line(`${name} = [one for one in ${dag}.tasks if not one.downstream_list]`)
      p.line(`${name} >> ${operatorCall(p)}`)
    },
    () => {
      p.line(`${name} = [${dag}.get_task(task_id) for task_id in sorted(${dag}.task_dict)]`)
      p.line(`${name} >> ${operatorCall(p)}`)
    },
    () => {
      p.line(`${name} = ${dag}.leaves`)
      p.line(`${name} >> ${operatorCall(p)}`)
    },
  ])
}
