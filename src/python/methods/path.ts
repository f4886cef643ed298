import { argument } from '../call-arguments.ts'
import { BoundNative } from '../host.ts'
import { matchesWildcard } from '../standard/wildcard.ts'
import { newList } from '../displays.ts'
import { joinPath, normalised } from '../operators.ts'
import type { Run } from '../run.ts'
import { openFile, readBytes, readText } from '../standard/files.ts'
import { PATH_GLOB, matchGlob } from '../standard/glob.ts'
import { TreeFiles } from '../tree-files.ts'
import type { PathValue, Value } from '../values.ts'
import { bool, str, tuple } from '../values.ts'

const path = (text: string): PathValue => ({ kind: 'path', path: text })

export function baseName(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1)
}

export function dirName(text: string): string {
  const slash = text.lastIndexOf('/')
  return slash === -1 ? '.' : slash === 0 ? '/' : text.slice(0, slash)
}

/** Position of the suffix's dot in a file name, or its length. */
function dot(name: string): number {
  const index = name.lastIndexOf('.')
  return index <= 0 || index === name.length - 1 ? name.length : index
}

/** Attributes and methods of `pathlib.Path`; files and folders are those of the tree. */
export function pathAttribute(self: PathValue, name: string, run: Run): Value {
  const text = self.path
  const base = baseName(text)
  switch (name) {
    case 'name':
      return str(base)
    case 'stem':
      return str(base.slice(0, dot(base)))
    case 'suffix':
      return str(base.slice(dot(base)))
    case 'suffixes': {
      const [, ...rest] = base.endsWith('.') ? [] : base.replace(/^\.+/, '').split('.')
      return newList(
        rest.map((part) => str(`.${part}`)),
        run,
      )
    }
    case 'anchor':
    case 'root':
      return str(text.startsWith('/') ? '/' : '')
    case 'drive':
      return str('')
    case 'parent':
      return path(dirName(text))
    case 'parents':
      return tuple(ancestors(text).map(path))
    case 'parts':
      return tuple([...(text.startsWith('/') ? ['/'] : []), ...text.split('/').filter((part) => part !== '')].map(str))
    case 'open':
      return new BoundNative((args) => openFile(self, argument(args, 0, 'mode'), run))
    default:
      return new BoundNative((args) => method(self, name, args.positional, run))
  }
}

function ancestors(text: string): string[] {
  const result: string[] = []
  let current = dirName(text)
  while (current !== '/' && current !== '.') {
    result.push(current)
    current = dirName(current)
  }
  return result
}

function method(self: PathValue, name: string, args: readonly Value[], run: Run): Value {
  const text = self.path
  const inTree = TreeFiles.inTree(text)
  switch (name) {
    case 'resolve':
    case 'absolute':
    case 'expanduser':
      return text.startsWith('/') ? path(resolved(text)) : run.unknown('the current folder')
    case 'as_posix':
    case '__str__':
      return str(text)
    case 'joinpath':
      return args.reduce<Value>(
        (current, part) =>
          current.kind === 'path' && (part.kind === 'str' || part.kind === 'path')
            ? path(joinPath(current.path, part.kind === 'str' ? part.value : part.path))
            : run.unknown('a path'),
        self,
      )
    case 'with_suffix':
    case 'with_name':
    case 'with_stem':
      return renamed(text, name, args[0], run)
    case 'relative_to':
      return relativeTo(text, args[0], run)
    case 'exists':
      return inTree === null
        ? run.unknown('whether a file exists')
        : bool(run.files.has(inTree) || run.files.isFolder(inTree))
    case 'is_file':
      return inTree === null ? run.unknown('whether a file exists') : bool(run.files.has(inTree))
    case 'is_dir':
      return inTree === null ? run.unknown('whether a folder exists') : bool(run.files.isFolder(inTree))
    case 'match': {
      const [pattern] = args
      return pattern?.kind === 'str'
        ? bool(matchesFromRight(text, pattern.value))
        : run.unknown('whether a path matches')
    }
    case 'is_absolute':
      return bool(text.startsWith('/'))
    case 'read_text':
      return readText(text, run)
    case 'read_bytes':
      return readBytes(text, run)
    case 'iterdir':
      return listed(text, '*', false, run)
    case 'glob':
    case 'rglob': {
      const [pattern] = args
      return pattern?.kind === 'str'
        ? listed(text, pattern.value, name === 'rglob', run)
        : run.unknown('files in a folder')
    }
    default:
      return run.unknown(`the result of Path.${name}()`)
  }
}

/** `Path.match`: a relative pattern is held against the last parts. */
function matchesFromRight(text: string, pattern: string): boolean {
  const parts = text.split('/').filter((part) => part !== '')
  const wanted = pattern.split('/').filter((part) => part !== '')
  if (wanted.length > parts.length || (pattern.startsWith('/') && wanted.length !== parts.length)) return false
  const last = parts.slice(parts.length - wanted.length)
  return wanted.every((part, index) => matchesWildcard(part === '**' ? '*' : part, last[index] ?? ''))
}

/** Removes `..` parts. */
export function resolved(text: string): string {
  const parts: string[] = []
  for (const part of text.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

function renamed(text: string, how: string, to: Value | undefined, run: Run): Value {
  if (to?.kind !== 'str') return run.unknown('a path')
  const base = baseName(text)
  const folder = dirName(text)
  const stem = base.slice(0, dot(base))
  const next = how === 'with_name' ? to.value : how === 'with_stem' ? to.value + base.slice(dot(base)) : stem + to.value
  return path(folder === '.' ? next : `${folder}/${next}`)
}

function relativeTo(text: string, base: Value | undefined, run: Run): Value {
  const folder = base?.kind === 'path' ? base.path : base?.kind === 'str' ? normalised(base.value) : null
  if (folder === null) return run.unknown('a path')
  if (text === folder) return path('.')
  return text.startsWith(`${folder}/`)
    ? path(text.slice(folder.length + 1))
    : run.raise('ValueError', 'the path is not in the subpath')
}

function listed(text: string, pattern: string, recursive: boolean, run: Run): Value {
  const inTree = TreeFiles.inTree(resolved(text))
  if (inTree === null || !text.startsWith('/')) return run.unknown('the files of a folder outside of the repository')
  const found = matchGlob(inTree, recursive ? `**/${pattern}` : pattern, PATH_GLOB, run)
  if (found === null) return run.unknown('files in a folder')
  const files = run.anyOrder(found, 'the files in a folder')
  return newList(
    files.map((file) => path(`${text}/${file}`.replace(/\/+$/, '').replace(/\/{2,}/g, '/'))),
    run,
  )
}
