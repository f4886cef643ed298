import type { Node, Program } from '../program.ts'
import { body } from './body.ts'
import { uniqueId } from './ids.ts'
import { airflow } from './imports.ts'
import { argument, dagArgument, mappable, mayMap, operator } from './operators.ts'

/** The node of a group is known while its body is written, so that it can be linked before it is full. */
function whileOpen(p: Program, code: string, write: () => void): Node {
  const first = p.serial()
  const open: Node = { code, kind: 'group', first, last: Infinity }
  p.nodes.push(open)
  const { depth, inGroup } = p
  p.depth += 1
  p.inGroup = true
  write()
  Object.assign(p, { depth, inGroup })
  p.nodes = p.nodes.filter((node) => node !== open)
  return p.addNode(code, 'group', first)
}

/** `with TaskGroup(…) as group:`. */
export function group(p: Program): void {
  const name = p.fresh('group')
  const id = uniqueId(p, 'g')
  const settings = p.random.pick([
    '',
    '',
    '',
    ', prefix_group_id=False',
    ', tooltip="tip"',
    ', default_args={"retries": 2}',
    ', add_suffix_on_collision=True',
  ])
  const argumentText = `${p.random.pick(['', 'group_id='])}${id}${settings}${dagArgument(p)}`
  const { inContext } = p
  if (p.chance(0.85)) {
    whileOpen(p, name, () => {
      p.block(
        `with ${airflow(p, 'TaskGroup')}(${argumentText}) as ${name}:`,
        () => {
          // Airflow finds the group of a task without a DAG, but not its DAG.
          p.inContext = inContext || p.chance(0.02)
          if (!p.chance(0.05)) body(p, 3)
          p.inContext = inContext
        },
        true,
      )
    })
    return
  }
  // Without `with`: tasks are given to the group by name.
  p.line(`${name} = ${airflow(p, 'TaskGroup')}(${argumentText})`)
  const node = p.addNode(name, 'group')
  const inside = p.fresh('task')
  p.line(`${inside} = ${airflow(p, 'EmptyOperator')}(task_id=${uniqueId(p, 't')}, task_group=${name}${dagArgument(p)})`)
  p.nodes = [...p.nodes.filter((other) => other !== node), { ...node, last: p.serial() }]
}

/** `@task_group`, called once or several times. */
export function groupFunction(p: Program): void {
  if (!p.inContext) {
    group(p)
    return
  }
  const fn = p.fresh('section')
  const settings = p.choose([
    () => '',
    () => '',
    () => '()',
    () => `(group_id=${uniqueId(p, 'g')})`,
    () => '(prefix_group_id=False)',
    () => `(group_id=${uniqueId(p, 'g')}, tooltip="tip")`,
  ])
  p.line(`@${airflow(p, 'task_group')}${settings}`)
  const isMapped = mayMap(p) && p.chance(0.3)
  let returned: Node['kind'] = 'group'
  const returns = p.random.pick(['nothing', 'nothing', 'node', 'list'])
  p.block(`def ${fn}(a=None):`, () => {
    const mapped = p.nodes.length
    p.inGroup = true
    p.inMapped ||= isMapped
    p.line('"""A section."""')
    const first = operator(p)
    body(p, 2)
    const last = p.nodes.length > mapped ? (p.nodes.at(-1) ?? first) : first
    returned = last.kind
    if (returns === 'node') p.line(`return ${last.code}`)
    if (returns === 'list') p.line(`return [${first.code}, ${last.code}]`)
  })
  // Airflow adds suffixes to the ids of groups only where no group is around them.
  const once = settings.includes('False') || (p.inGroup && !p.chance(0.1))
  const calls = once ? 1 : 1 + p.random.below(3)
  for (let index = 0; index < calls; index++) {
    const name = p.fresh('group')
    const form = isMapped
      ? p.choose([() => `${fn}.expand(a=${mappable(p) ?? '[1, 2]'})`, () => `${fn}.partial().expand(a=["x"])`])
      : p.choose([
          () => `${fn}()`,
          () => `${fn}(${argument(p)})`,
          () => (once ? `${fn}()` : `${fn}.override(group_id=${uniqueId(p, 'g')})()`),
        ])
    p.line(`${name} = ${form}`)
    if (!isMapped) p.addNode(name, returns === 'list' ? 'list' : returns === 'node' ? returned : 'group')
    else if (returns === 'nothing') p.addNode(name, 'group')
  }
}
