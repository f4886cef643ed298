import type { Node, Program } from '../program.ts'
import { text } from '../values/texts.ts'
import { uniqueId } from './ids.ts'
import { airflow } from './imports.ts'
import { argument, dagArgument, mappable, mayMap } from './operators.ts'

const KINDS = ['', '', '', '', '.branch', '.short_circuit', '.bash', '.sensor(poke_interval=5)']

/** The decorator of a TaskFlow function. Inside of code that runs several times Airflow adds suffixes to its id. */
function decorator(p: Program): string {
  const inDag = p.dag !== null && !p.inContext
  const root = inDag ? `${p.dag ?? ''}.task` : airflow(p, 'task')
  const kind = inDag ? '' : p.random.pick(KINDS)
  if (kind.endsWith(')')) return `@${root}${kind}`
  const settings = p.choose([
    () => '',
    () => '',
    () => '()',
    () => `(task_id=${uniqueId(p, 'x')})`,
    () => '(multiple_outputs=True)',
    () => (p.chance(0.1) ? '(retries=2, trigger_rule="none_failed")' : '(retries=2)'),
  ])
  return `@${root}${kind}${settings.includes('multiple') && kind !== '' ? '' : settings}`
}

/** Defines a TaskFlow function with optional parameters `a` and `b` and gives its name. */
export function defineTask(p: Program): string {
  const name = p.fresh('flow')
  p.line(decorator(p))
  if (p.chance(0.1)) p.import('import functools')
  p.block(`def ${name}(${p.random.pick(['a=None, b=None', 'a: str = "", b=1', 'a=None, *, b=2'])}):`, () => {
    p.line(p.random.pick(['return "x"', 'return {"key": a}', 'return [a, b]', 'pass', '"""What it does."""']))
  })
  return name
}

/** Defines a TaskFlow function and calls it once or several times. */
export function taskFlow(p: Program): void {
  const fn = p.chance(0.1) ? wrapped(p) : defineTask(p)
  p.some(3, () => {
    call(p, fn)
  })
}

function wrapped(p: Program): string {
  const name = p.fresh('flow')
  if (p.dag !== null && !p.inContext) return defineTask(p)
  p.block(`def ${name}_plain(a=None, b=None):`, () => p.line('return a'))
  p.line(`${name} = ${airflow(p, 'task')}${p.random.pick(['', '()'])}(${name}_plain)`.replace('task()(', 'task()('))
  return name
}

/** A call of a TaskFlow function in one of its forms. */
export function call(p: Program, fn: string): Node {
  const name = p.fresh('res')
  const mapped = mappable(p)
  p.line(
    `${name} = ${p.choose([
      () => `${fn}()`,
      () => `${fn}(${argument(p)})`,
      () => `${fn}(a=${argument(p)}, b=${argument(p)})`,
      () => `${fn}(*[${argument(p)}], **{"b": ${argument(p)}})`,
      () => `${fn}.override(task_id=${uniqueId(p, 'o')})(${argument(p)})`,
      () => `${fn}.override(retries=3)(a=${text(p, 1)})`,
      ...(mayMap(p) ? mappings(p, fn, mapped) : []),
    ])}`,
  )
  return p.addNode(name, 'result')
}

function mappings(p: Program, fn: string, mapped: string | null): (() => string)[] {
  const plain = [
    () => `${fn}.expand(a=[1, 2])`,
    () => `${fn}.expand(a=${mapped ?? p.name('words')})`,
    () => `${fn}.partial(b=${argument(p)}).expand(a=["x"])`,
    () => `${fn}.expand_kwargs(${mapped ?? '[{"a": 1}]'})`,
    () => `${fn}.override(task_id=${uniqueId(p, 'o')}).partial(b=1).expand(a=${mapped ?? '[3]'})`,
  ]
  if (mapped === null) return plain
  return [
    ...plain,
    () => `${fn}.expand(a=${mapped}.map(lambda value: value))`,
    () => `${fn}.expand(a=${mapped}.zip(${mappable(p) ?? mapped}))`,
    () => `${fn}.expand(a=${mapped}.concat(${mapped}))`,
  ]
}

/** A TaskFlow task and an operator that depend on each other through values only. */
export function pipeline(p: Program): void {
  const [extract, load] = [defineTask(p), defineTask(p)]
  const name = p.fresh('res')
  let kind: Node['kind'] = 'result'
  p.choose([
    () => p.line(`${name} = ${load}(${extract}())`),
    () => p.line(`${name} = ${load}(a=[${extract}(n) for n in range(2)])`),
    () => p.line(`${name} = ${load}${mayMap(p) ? '.expand' : ''}(a=${extract}(${argument(p)}))`),
    () => p.line(`${name} = ${extract}() >> ${load}()`),
    () => p.line(`${name} = ${load}(a=${extract}(b=${argument(p)})["key"])`),
    () => {
      p.line(
        `${name} = ${airflow(p, 'BashOperator')}(task_id=${uniqueId(p, 't')}, bash_command=${extract}()${dagArgument(p)})`,
      )
      p.line(`${load}(${name}.output)`)
      kind = 'task'
    },
  ])
  p.addNode(name, kind)
}
