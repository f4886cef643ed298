import type { Program } from '../program.ts'
import { plainWords } from '../values/literals.ts'
import { test } from '../values/tests.ts'
import { body } from './body.ts'
import { uniqueId } from './ids.ts'
import { airflow } from './imports.ts'
import { dagArgument, operator, operatorCall } from './operators.ts'

const quoted = (words: readonly string[]): string => `[${words.map((word) => JSON.stringify(word)).join(', ')}]`

/** Runs a body for some different words; what it makes is told apart by them. */
function loopOver(p: Program, write: (item: string) => void): void {
  const words = plainWords(p, 2 + p.random.below(3))
  const item = p.fresh('item')
  const pairs = words.map((word, index) => `(${JSON.stringify(word)}, ${index})`).join(', ')
  const header = p.choose([
    () => `for ${item} in ${quoted(words)}:`,
    () => `for ${item} in (${words.map((word) => JSON.stringify(word)).join(', ')},):`,
    () => `for index, ${item} in enumerate(${quoted(words)}):`,
    () => `for ${item}, size in [${pairs}]:`,
    () => `for ${item} in {${words.map((word) => `${JSON.stringify(word)}: 1`).join(', ')}}:`,
    () => `for ${item}, _ in {${words.map((word) => `${JSON.stringify(word)}: []`).join(', ')}}.items():`,
    () => `for ${item} in sorted(${quoted(words)}, reverse=True):`,
    () => `for ${item} in range(${1 + p.random.below(3)}):`,
    () => `for ${item}, other in zip(${quoted(words)}, "abcdef"):`,
    () => `for ${item} in (word.lower() + str(i) for i, word in enumerate(${quoted(words)})):`,
    () => `for ${item} in reversed(${quoted(words)}):`,
    () => {
      // The order is another in each run, which only some programs mind.
      p.usesUnknown = true
      return `for ${item} in set(${quoted(words)}):`
    },
  ])
  p.block(header, () => {
    p.idParts = [...p.idParts, item]
    write(item)
  })
}

/** Tasks in a loop: each behind the one before, or all in a list. */
export function taskLoop(p: Program): void {
  const [previous, all] = [p.fresh('prev'), p.fresh('all')]
  const outer = p.nodes.filter((node) => node.kind !== 'list')
  const anchor = outer.length > 0 && p.chance(0.4) ? p.random.pick(outer).code : null
  p.choose([
    () => {
      p.line(`${previous} = ${anchor ?? 'None'}`)
      loopOver(p, () => {
        const { code } = operator(p)
        p.block(p.random.pick([`if ${previous}:`, `if ${previous} is not None:`]), () => p.line(`${previous} >> ${code}`))
        p.line(`${previous} = ${code}`)
      })
      p.addNode(previous, 'task')
    },
    () => {
      p.line(`${all} = []`)
      loopOver(p, () => {
        p.line(`${all}.append(${operatorCall(p)})`)
        if (anchor !== null) p.line(`${anchor} >> ${all}[-1]`)
      })
      if (p.chance(0.5)) p.line(`${airflow(p, 'chain')}(*${all})`)
      p.addNode(all, 'list')
    },
    () => {
      loopOver(p, () => {
        body(p, 2)
      })
    },
    () => {
      const words = plainWords(p, 3)
      const item = p.fresh('item')
      const { idParts } = p
      p.idParts = [...idParts, item]
      const call = operatorCall(p)
      p.idParts = idParts
      const kind = p.random.pick(['list', 'dict', 'tuple'])
      if (kind === 'dict') p.line(`${all} = {${item}: ${call} for ${item} in ${quoted(words)}}`)
      else p.line(`${all} = ${kind === 'tuple' ? 'tuple(' : '['}${call} for ${item} in ${quoted(words)}${kind === 'tuple' ? ')' : ']'}`)
      if (kind === 'dict') {
        p.line(`${all}[${JSON.stringify(words[0])}] >> ${all}[${JSON.stringify(words[1])}]`)
        p.addNode(`list(${all}.values())`, 'list')
      } else p.addNode(all, 'list')
    },
    () => {
      const count = p.fresh('count')
      p.line(`${count} = 0`)
      p.block(`while ${count} < ${1 + p.random.below(3)}:`, () => {
        p.idParts = [...p.idParts, count]
        operator(p)
        p.line(`${count} += 1`)
      })
    },
  ])
}

/** Tasks under a condition that the file decides. */
export function conditional(p: Program): void {
  const name = p.fresh('task')
  p.choose([
    () => {
      p.block(`if ${test(p, 2)}:`, () => p.line(`${name} = ${operatorCall(p)}`))
      p.block('else:', () => p.line(`${name} = ${operatorCall(p)}`))
    },
    () => p.line(`${name} = ${operatorCall(p)} if ${test(p, 2)} else ${operatorCall(p)}`),
    () => {
      p.block('try:', () => {
        if (p.chance(0.5)) p.line('_ = {}["missing"]')
        p.line(`${name} = ${operatorCall(p)}`)
      })
      p.block('except KeyError:', () => p.line(`${name} = ${operatorCall(p)}`))
    },
    () => {
      p.block(`match ${p.name('number')}:`, () => {
        p.block('case 1 | 2 | 3:', () => p.line(`${name} = ${operatorCall(p)}`))
        p.block('case _:', () => p.line(`${name} = ${operatorCall(p)}`))
      })
    },
    () => {
      p.line(`${name} = ${operatorCall(p)}`)
      p.block(`if ${test(p, 2)}:`, () => body(p, 2))
    },
  ])
  p.addNode(name, 'task')
}

/** A function that makes tasks, called several times. */
export function taskFunction(p: Program): void {
  const fn = p.fresh('make')
  const form = p.random.pick(['one', 'one', 'pair', 'generator', 'group'])
  const dagParameter = p.dag !== null && !p.inContext && p.chance(0.5)
  const group = form === 'group' && p.inContext
  p.block(`def ${fn}(label, after=None${dagParameter ? `, dag=${p.dag ?? ''}` : ''}${p.random.pick(['', ', **settings'])}):`, () => {
    if (dagParameter) p.dag = 'dag'
    p.idParts = [...p.idParts, 'label']
    p.nodes = []
    const start = operator(p)
    p.block('if after is not None:', () => p.line(`after >> ${start.code}`))
    if (group) {
      p.block(`with ${airflow(p, 'TaskGroup')}(f"inner_{label}") as inner:`, () => body(p, 2))
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
  })
  const calls = plainWords(p, 2)
  for (const label of calls) {
    const name = p.fresh('made')
    const anchor = p.nodes.filter((node) => node.kind === 'task').at(-1)
    const key = JSON.stringify(label)
    // Run several times, the label alone does not tell the calls apart.
    const unique = p.idParts.length === 0 ? key : `f"${label}${p.idParts.map((part) => `_{${part}}`).join('')}"`
    const given = anchor !== undefined && p.chance(0.5) ? p.random.pick([`, ${anchor.code}`, `, after=${anchor.code}`]) : ''
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
    () => p.line(`${name} = (lambda cls, **given: cls(**given))(${empty}, task_id=${uniqueId(p, 't')}${dagArgument(p)})`),
  ])
  p.addNode(name, 'task')
}
