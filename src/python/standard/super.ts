import type { CallArguments } from '../call-arguments.ts'
import type { Run } from '../run.ts'
import type { ClassValue, Value } from '../values.ts'

/** `super()` and `super(Class, self)`. */
export function superOf(args: CallArguments, run: Run): Value {
  const { frame } = run
  const [givenClass, givenSelf] = args.positional
  const owner: ClassValue | null = givenClass?.kind === 'class' ? givenClass : (frame.fn?.owner ?? null)
  const self = givenSelf ?? frame.self
  const cls = self?.kind === 'instance' ? self.cls : self?.kind === 'class' ? self : null
  if (owner === null || self === null || cls === null) return run.unknown('super()')
  const position = cls.order.indexOf(owner)
  return {
    kind: 'super',
    self,
    rest: position === -1 ? [] : cls.order.slice(position + 1),
    search: position === -1 ? [] : cls.search.slice(cls.search.indexOf(owner) + 1),
    host: cls.host,
    unknownBase: cls.unknownBase,
  }
}
