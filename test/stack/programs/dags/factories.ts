import type { Program } from '../program.ts'
import { plainWords } from '../values/literals.ts'
import { body } from './body.ts'
import { uniqueId } from './ids.ts'
import { airflow } from './imports.ts'
import { argument, dagArgument, operator, operatorCall } from './operators.ts'
import { call } from './taskflow.ts'

/** A function that makes tasks, called several times. */
export function taskFunction(p: Program): void {
  const fn = p.fresh('make')
  const form = p.random.pick(['one', 'one', 'pair', 'generator', 'group'])
  const dagParameter = p.dag !== null && !p.inContext && p.chance(0.5)
  const group = form === 'group' && p.inContext
  p.block(
    `def ${fn}(label, after=None${dagParameter ? `, dag=${p.dag ?? ''}` : ''}${p.random.pick(['', ', **settings'])}):`,
    () => {
      if (dagParameter) p.dag = 'dag'
      p.idParts = [...p.idParts, 'label']
      p.nodes = []
      const start = operator(p)
      p.block('if after is not None:', () => p.line(`after >> ${start.code}`))
      if (group) {
        p.block(`with ${airflow(p, 'TaskGroup')}(f"inner_{label}") as inner:`, () => {
          body(p, 2)
        })
        p.line(`${start.code} >> inner`)
        p.line('return inner')
      } else if (form === 'one' || form === 'group') {
        if (p.chance(0.5)) body(p, 1)
        p.line(`return ${start.code}`)
      } else {
        const end = operator(p)
        p.line(`${start.code} >> ${end.code}`)
        if (form === 'pair') p.line(`return ${start.code}, ${end.code}`)
        else {
          p.line(`yield ${start.code}`)
          p.line(`yield ${end.code}`)
        }
      }
    },
  )
  const calls = plainWords(p, 2)
  for (const label of calls) {
    const name = p.fresh('made')
    const anchor = p.nodes.filter((node) => node.kind === 'task').at(-1)
    const key = JSON.stringify(label)
    // Run several times, the label alone does not tell the calls apart.
    const unique = p.idParts.length === 0 ? key : `f"${label}${p.idParts.map((part) => `_{${part}}`).join('')}"`
    const given =
      anchor !== undefined && p.chance(0.5) ? p.random.pick([`, ${anchor.code}`, `, after=${anchor.code}`]) : ''
    if (form === 'pair') {
      p.line(`${name}_first, ${name} = ${fn}(${unique}${given})`)
      p.addNode(name, 'task')
    } else if (form === 'generator') {
      p.line(`${name} = list(${fn}(${unique}${given}))`)
      p.addNode(name, 'list')
    } else {
      p.line(`${name} = ${fn}(${unique}${given})`)
      p.addNode(name, group ? 'group' : 'task')
    }
  }
}

/** A class whose methods make tasks and keep them. */
export function builderClass(p: Program): void {
  const [cls, builder] = [p.fresh('Builder'), p.fresh('builder')]
  const { idParts } = p
  const prefix = idParts.length === 0 ? '"b"' : `"_".join(["b", ${idParts.map((part) => `str(${part})`).join(', ')}])`
  p.block(`class ${cls}:`, () => {
    p.block('def __init__(self, prefix):', () => {
      p.line('self.prefix = prefix')
      p.line('self.tasks = []')
    })
    p.block('def add(self, label):', () => {
      p.idParts = ['self.prefix', 'label']
      p.nodes = []
      p.line(`task = ${operatorCall(p)}`)
      p.block('if self.tasks:', () => p.line('self.tasks[-1] >> task'))
      p.line('self.tasks.append(task)')
      p.line('return self')
    })
    p.line('@property')
    p.block('def last(self):', () => p.line('return self.tasks[-1]'))
  })
  const [a, b, c] = plainWords(p, 3)
  p.line(`${builder} = ${cls}(${prefix})`)
  p.line(`${builder}.add("${a ?? ''}").add("${b ?? ''}")`)
  const item = p.fresh('item')
  p.block(`for ${item} in ["${c ?? ''}"]:`, () => p.line(`${builder}.add(${item})`))
  p.addNode(p.random.pick([`${builder}.last`, `${builder}.tasks[-1]`]), 'task')
}

/** `functools.partial(Operator, …)` and classes held in names and dicts. */
export function indirect(p: Program): void {
  const [make, name] = [p.fresh('make'), p.fresh('task')]
  const empty = airflow(p, 'EmptyOperator')
  p.choose([
    () => {
      p.import('import functools')
      p.line(`${make} = functools.partial(${empty}, retries=1${dagArgument(p)})`)
      p.line(`${name} = ${make}(task_id=${uniqueId(p, 't')})`)
    },
    () => {
      p.line(`${make} = {"empty": ${empty}, "bash": ${airflow(p, 'BashOperator')}}`)
      p.line(`${name} = ${make}["empty"](task_id=${uniqueId(p, 't')}${dagArgument(p)})`)
    },
    () => {
      p.line(`${make} = dict(task_id=${uniqueId(p, 't')}, retries=2)`)
      p.line(`${name} = ${empty}(**${make}, owner="me"${dagArgument(p)})`)
    },
    () =>
      p.line(`${name} = (lambda cls, **given: cls(**given))(${empty}, task_id=${uniqueId(p, 't')}${dagArgument(p)})`),
  ])
  p.addNode(name, 'task')
}

/** Tasks and groups made by the module beside the program. */
export function fromLibrary(p: Program): void {
  const { library } = p
  if (library === null) {
    operator(p)
    return
  }
  const name = p.fresh('made')
  const anchor = p.nodes.filter((node) => node.kind !== 'list').at(-1)
  const label =
    p.idParts.length === 0
      ? JSON.stringify(p.fresh('l'))
      : `f"${p.fresh('l')}${p.idParts.map((part) => `_{${part}}`).join('')}"`
  const after = anchor !== undefined && p.chance(0.5) ? `, after=${anchor.code}` : ''
  const inContext = p.inContext && p.settings === null
  p.choose([
    () => {
      p.line(`${name} = ${library.step}(${label}${after}${dagArgument(p)})`)
      p.addNode(name, 'task')
    },
    () => {
      if (inContext) {
        p.line(`${name} = ${library.section}(${label})`)
        p.addNode(name, 'group')
      } else {
        p.line(`${name} = ${library.operator}(task_id=${uniqueId(p, 't')}, table=${argument(p)}${dagArgument(p)})`)
        p.addNode(name, 'task')
      }
    },
    () => {
      if (inContext) call(p, library.flow)
      else operator(p)
    },
    () => {
      const item = p.fresh('item')
      p.line(`${name} = []`)
      p.block(`for ${item} in ${library.tables}:`, () => {
        p.idParts = [...p.idParts, item]
        p.line(`${name}.append(${library.step}(${uniqueId(p, 'l')}${dagArgument(p)}))`)
      })
      p.addNode(name, 'list')
    },
  ])
}
