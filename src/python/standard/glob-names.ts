import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { newList } from '../displays.ts'
import { lift } from '../lift.ts'
import { dirName, resolved } from '../methods/path.ts'
import type { Run } from '../run.ts'
import { TreeFiles } from '../tree-files.ts'
import { truth } from '../truth.ts'
import type { Value } from '../values.ts'
import { FALSE, NONE, bool, str } from '../values.ts'
import { pathText } from './files.ts'
import { matchGlob, matchesName } from './glob.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'

/** `glob.glob(pattern, recursive=…)`. */
function globFiles(args: CallArguments, run: Run): Value {
  const { positional, named } = args
  const others = [...named.keys()].filter(
    (name) => name !== 'pathname' && name !== 'recursive' && name !== 'include_hidden',
  )
  if (args.openPositional !== null || args.openNamed !== null || others.length > 0)
    return run.unknown('files in a folder')
  const given = argument(args, 0, 'pathname') ?? NONE
  const options = [named.get('recursive') ?? FALSE, named.get('include_hidden') ?? FALSE]
  return lift([positional[0] ?? given, ...options], run, ([pathname = NONE, recursive = FALSE, hidden = FALSE]) => {
    const pattern = pathname.kind === 'str' ? pathname.value : null
    const deep = truth(recursive, run)
    const all = truth(hidden, run)
    if (pattern === null || typeof deep !== 'boolean' || typeof all !== 'boolean')
      return run.unknown('files in a folder')
    const star = pattern.search(/[*?[]/)
    const folder = star === -1 ? dirName(pattern) : dirName(pattern.slice(0, star + 1))
    const known = folder.startsWith('/') ? TreeFiles.inTree(resolved(folder)) : null
    if (known === null) return run.unknown('the files of a folder outside of the repository')
    const found = matchGlob(
      known,
      pattern.slice(folder.length + 1),
      { hidden: all, deep: deep ? 'files' : 'never' },
      run,
    )
    if (found === null) return run.unknown('files in a folder')
    const files = run.anyOrder(found, 'the files in a folder')
    return newList(
      files.map((file) => str(`${folder}/${file}`)),
      run,
    )
  })
}

/** `fnmatch.fnmatch(name, pattern)`, on a system whose file names have upper and lower case. */
function fnmatch(args: CallArguments, run: Run): Value {
  return lift(args.positional, run, ([name = NONE, pattern = NONE]) => {
    const text = pathText(name)
    if (text === null || pattern.kind !== 'str') return run.unknown('whether a name matches')
    return bool(matchesName(pattern.value, text, run))
  })
}

function filterNames(args: CallArguments, run: Run): Value {
  return lift(args.positional, run, ([names = NONE, pattern = NONE]) => {
    const known = names.kind === 'list' && names.open === null ? names.items : null
    if (known === null || pattern.kind !== 'str') return run.unknown('the names that match')
    const texts = known.flatMap((name) => (name.kind === 'str' ? [name.value] : []))
    if (texts.length < known.length) return run.unknown('the names that match')
    return newList(texts.filter((name) => matchesName(pattern.value, name, run)).map(str), run)
  })
}

export const globNames: Names = new Map<string, Value>([
  ...functions('glob', { glob: globFiles, iglob: globFiles }),
  ...functions('fnmatch', { fnmatch, fnmatchcase: fnmatch, filter: filterNames }),
])
