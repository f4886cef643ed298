import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { newList } from '../displays.ts'
import { BoundNative, Host, NativeType } from '../host.ts'
import { lift } from '../lift.ts'
import { baseName, resolved } from '../methods/path.ts'
import { joinPath, normalised } from '../operators.ts'
import type { Run } from '../run.ts'
import { TreeFiles } from '../tree-files.ts'
import type { Value } from '../values.ts'
import { NONE, bool, str, tuple } from '../values.ts'
import { functions, onTexts } from './native.ts'
import type { Names } from './native.ts'

/** A configured value, or unknown with the default as a guess. */
function variable(name: Value | undefined, fallback: Value | undefined, run: Run): Value {
  if (name?.kind !== 'str') return run.unknown('an environment variable')
  const configured = run.environment.get(name.value)
  if (configured !== undefined) return str(configured)
  const guess = fallback === undefined ? {} : { guess: fallback }
  return { ...run.unknown(`environment variable '${name.value}'`, guess), isData: true }
}

class Environment extends Host {
  readonly typeName = 'os.environ'

  override getAttr(name: string): Value | undefined {
    switch (name) {
      case 'get':
        return new BoundNative((args, run) => variable(args.positional[0], argument(args, 1, 'default') ?? NONE, run))
      case 'setdefault':
        return new BoundNative((args, run) => variable(args.positional[0], args.positional[1], run))
      case 'copy':
        return new BoundNative(() => this)
      case 'update':
        return new BoundNative(() => NONE)
      default:
        return undefined
    }
  }

  override getItem(key: Value, run: Run): Value {
    return variable(key, undefined, run)
  }

  override contains(item: Value, run: Run): boolean | null {
    // What is not configured may be set all the same.
    return item.kind === 'str' && run.environment.has(item.value) ? true : null
  }

  override truth(): boolean {
    return true
  }
}

function inTree(path: string): string | null {
  return path.startsWith('/') ? TreeFiles.inTree(resolved(path)) : null
}

const fileTest = (test: (path: string, run: Run) => boolean) =>
  onTexts(([path = ''], run) => {
    const known = inTree(path)
    return known === null ? run.unknown(`whether '${path}' exists`) : bool(test(known, run))
  })

const splitExtension = (path: string): [string, string] => {
  const base = baseName(path)
  const dot = base.lastIndexOf('.')
  if (/^\.*$/.test(base.slice(0, Math.max(0, dot)))) return [path, '']
  return [path.slice(0, path.length - base.length + dot), base.slice(dot)]
}

/** What stands before the last slash. */
function headOf(path: string): string {
  const head = path.slice(0, path.lastIndexOf('/') + 1)
  return /^\/*$/.test(head) ? head : head.replace(/\/+$/, '')
}

/** A relative path without `.` and with as few `..` as it needs. */
function normalRelative(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.length === 0 ? '.' : parts.join('/')
}

/** `os.path.join` keeps `..` and trailing parts as they are. */
function joinTexts(parts: readonly string[]): string {
  return parts.reduce((base, part) => {
    if (part.startsWith('/') || base === '') return part
    return base.endsWith('/') ? base + part : `${base}/${part}`
  }, '')
}

function listFolder([folder = '']: readonly string[], run: Run): Value {
  const known = inTree(folder)
  const names = known === null ? undefined : run.files.list(known)
  if (known === null) return run.unknown('the files of a folder outside of the repository')
  if (names === undefined) return run.raise('FileNotFoundError', `No such file or directory: '${known}'`)
  return newList(run.anyOrder(names, 'the files in a folder').map(str), run)
}

function walk(args: CallArguments, run: Run): Value {
  return onTexts(([root = '']) => {
    const known = inTree(root)
    if (known === null) return run.unknown('the files of a folder outside of the repository')
    const rows: Value[] = []
    const pending = ['']
    for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
      run.budget.step()
      const folder = [known, below].filter((part) => part !== '').join('/')
      const names = run.anyOrder(run.files.list(folder) ?? [], 'the files in a folder')
      const isFolder = (name: string): boolean => run.files.isFolder(folder === '' ? name : `${folder}/${name}`)
      const folders = names.filter(isFolder)
      for (const name of folders.toReversed()) pending.push(below === '' ? name : `${below}/${name}`)
      const list = (items: readonly string[]): Value => newList(items.map(str), run)
      const path = below === '' ? root : `${root}/${below}`
      rows.push(tuple([str(path), list(folders), list(names.filter((name) => !isFolder(name)))]))
    }
    return newList(rows, run)
  })({ ...args, positional: args.positional.slice(0, 1), named: new Map() }, run)
}

function makePath(args: CallArguments, run: Run): Value {
  if (args.positional.length === 0) return { kind: 'path', path: '.' }
  return onTexts((texts) => {
    const path = texts.slice(1).reduce(joinPath, normalised(texts[0] ?? '.'))
    return { kind: 'path', path }
  })(args, run)
}

const absolute = onTexts(([path = ''], run) =>
  path.startsWith('/') ? str(resolved(path)) : run.unknown('the current folder'),
)

class PathClass extends NativeType {
  override getAttr(name: string): Value | undefined {
    if (name === '__name__') return str(this.shortName)
    return name === 'cwd' || name === 'home'
      ? new BoundNative((_args, run) => run.unknown(`the ${name} folder`))
      : undefined
  }
}

const PATH = new PathClass('pathlib.Path', makePath)

export const osNames: Names = new Map<string, Value>([
  ['os.environ', new Environment()],
  ['os.sep', str('/')],
  ['os.linesep', str('\n')],
  ['os.curdir', str('.')],
  ...functions('os', {
    getenv: (args, run) => variable(args.positional[0], argument(args, 1, 'default') ?? NONE, run),
    listdir: onTexts(listFolder),
    walk,
    fspath: onTexts(([path = '']) => str(path)),
    getcwd: (_args, run) => run.unknown('the current folder'),
    makedirs: () => NONE,
    mkdir: () => NONE,
  }),
  ...functions('os.path', {
    join: (args, run) =>
      lift(args.positional, run, (values) =>
        onTexts((texts) => str(joinTexts(texts)))({ ...args, positional: values }, run),
      ),
    dirname: onTexts(([path = '']) => str(headOf(path))),
    basename: onTexts(([path = '']) => str(baseName(path))),
    abspath: absolute,
    realpath: absolute,
    normpath: onTexts(([path = '']) => str(path.startsWith('/') ? resolved(path) : normalRelative(path))),
    expanduser: onTexts(([path = ''], run) => (path.startsWith('~') ? run.unknown('the home folder') : str(path))),
    split: onTexts(([path = '']) => tuple([str(headOf(path)), str(baseName(path))])),
    splitext: onTexts(([path = '']) => tuple(splitExtension(path).map(str))),
    isabs: onTexts(([path = '']) => bool(path.startsWith('/'))),
    exists: fileTest((path, run) => run.files.has(path) || run.files.isFolder(path)),
    isfile: fileTest((path, run) => run.files.has(path)),
    isdir: fileTest((path, run) => run.files.isFolder(path)),
  }),
  ['pathlib.Path', PATH],
  ['pathlib.PurePath', PATH],
  ['pathlib.PosixPath', PATH],
  ['pathlib.PurePosixPath', PATH],
])
