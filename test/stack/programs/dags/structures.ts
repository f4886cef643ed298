import type { Program } from '../program.ts'
import { plainWords } from '../values/literals.ts'
import { test } from '../values/tests.ts'
import { body } from './body.ts'
import { airflow } from './imports.ts'
import { operator, operatorCall } from './operators.ts'

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
        p.block(p.random.pick([`if ${previous}:`, `if ${previous} is not None:`]), () =>
          p.line(`${previous} >> ${code}`),
        )
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
      else
        p.line(
          `${all} = ${kind === 'tuple' ? 'tuple(' : '['}${call} for ${item} in ${quoted(words)}${kind === 'tuple' ? ')' : ']'}`,
        )
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
      p.block(`if ${test(p, 2)}:`, () => {
        body(p, 2)
      })
    },
  ])
  p.addNode(name, 'task')
}
