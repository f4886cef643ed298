import type { Program } from '../program.ts'
import { uniqueId } from './ids.ts'
import { airflow } from './imports.ts'
import { dagArgument, operator, operatorCall } from './operators.ts'
import { call, defineTask } from './taskflow.ts'

/** Setups and teardowns around some work, as one unit that later tasks stand behind. */
export function setupTeardown(p: Program): void {
  const first = p.serial()
  const [up, down, work] = [p.fresh('up'), p.fresh('down'), p.fresh('work')]
  const outer = p.nodes
  p.nodes = []
  const kind = make(p, up, down)
  p.choose([
    () => p.line(`${up} >> ${operatorCall(p)} >> ${down}`),
    () => {
      p.line(`${work} = ${operatorCall(p)}`)
      p.line(`${down}.as_teardown(setups=${p.random.pick([up, `[${up}]`])})`)
      p.line(`${up} >> ${work} >> ${down}`)
    },
    () => {
      p.line(`${up} >> ${down}`)
      p.block(
        `with ${down}:`,
        () => {
          inside(p)
        },
        true,
      )
    },
    () =>
      p.block(
        `with ${up} >> ${down}:`,
        () => {
          inside(p)
        },
        true,
      ),
    () =>
      p.block(
        `with ${down}.as_teardown(setups=${up}):`,
        () => {
          inside(p)
        },
        true,
      ),
    () =>
      p.block(
        `with ${down}.as_teardown(setups=${up}) as scope:`,
        () => {
          inside(p)
        },
        true,
      ),
  ])
  p.nodes = outer
  if (p.chance(0.5)) p.addNode(up, kind, first)
  else p.addNode(down, kind, first)
}

function inside(p: Program): void {
  p.some(3, () => {
    if (p.chance(0.3)) call(p, defineTask(p))
    else operator(p)
    const [a, b] = p.nodes.slice(-2)
    if (a !== undefined && b !== undefined && p.chance(0.5)) p.line(`${a.code} >> ${b.code}`)
  })
}

function make(p: Program, up: string, down: string): 'task' | 'result' {
  return p.choose<'task' | 'result'>([
    () => {
      p.line(`${up} = ${operatorCall(p)}.as_setup()`)
      p.line(`${down} = ${operatorCall(p)}.as_teardown()`)
      return 'task'
    },
    () => {
      if (p.dag !== null && !p.inContext) {
        p.line(`${up} = ${airflow(p, 'EmptyOperator')}(task_id=${uniqueId(p, 't')}${dagArgument(p)}).as_setup()`)
        p.line(`${down} = ${airflow(p, 'EmptyOperator')}(task_id=${uniqueId(p, 't')}${dagArgument(p)}).as_teardown()`)
        return 'task'
      }
      const [create, remove] = [p.fresh('create'), p.fresh('remove')]
      p.line(`@${airflow(p, 'setup')}`)
      if (p.chance(0.5)) p.line(`@${airflow(p, 'task')}`)
      p.block(`def ${create}():`, () => p.line('return "id"'))
      p.line(`@${airflow(p, 'teardown')}${p.random.pick(['', '(on_failure_fail_dagrun=True)'])}`)
      p.block(`def ${remove}():`, () => p.line('pass'))
      p.line(`${up} = ${create}()`)
      p.line(`${down} = ${remove}()`)
      return 'result'
    },
  ])
}
