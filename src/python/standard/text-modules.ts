import { argument } from '../call-arguments.ts'
import { lift } from '../lift.ts'
import type { Value } from '../values.ts'
import { NONE, str } from '../values.ts'
import { functions, onTexts } from './native.ts'
import type { Names } from './native.ts'

function dedent(text: string): string {
  const lines = text.split('\n')
  const margins = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0)
  const margin = margins.length === 0 ? 0 : Math.min(...margins)
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin))).join('\n')
}

export const textNames: Names = new Map<string, Value>([
  ...functions('textwrap', {
    dedent: onTexts(([text = '']) => str(dedent(text))),
    indent: (args, run) =>
      lift(args.positional, run, ([text = NONE, prefix = NONE]) =>
        text.kind === 'str' && prefix.kind === 'str' && argument(args, 2, 'predicate') === undefined
          ? str(text.value.replace(/^(?=.*\S)/gm, () => prefix.value))
          : run.unknown('an indented text'),
      ),
  }),
  ['string.ascii_lowercase', str('abcdefghijklmnopqrstuvwxyz')],
  ['string.ascii_uppercase', str('ABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ['string.ascii_letters', str('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')],
  ['string.digits', str('0123456789')],
])
