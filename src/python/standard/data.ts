import type { CallArguments } from '../call-arguments.ts'
import { lift } from '../lift.ts'
import type { Run } from '../run.ts'
import type { Value } from '../values.ts'
import { NONE } from '../values.ts'
import { OpenFile } from './files.ts'

/** A function that loads from a text or an open file. */
export function loader(parse: (text: string, run: Run) => Value) {
  return (args: CallArguments, run: Run): Value =>
    lift([args.positional[0] ?? NONE], run, ([source = NONE]) => {
      if (source instanceof OpenFile) return parse(source.content, run)
      if (source.kind === 'bytes') return parse(Buffer.from(source.value, 'latin1').toString('utf8'), run)
      return source.kind === 'str' ? parse(source.value, run) : run.unknown('data from an unknown file')
    })
}
