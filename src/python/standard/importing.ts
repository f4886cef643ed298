import type { CallArguments } from '../call-arguments.ts'
import { argument } from '../call-arguments.ts'
import { makeClass } from '../classes.ts'
import { BoundNative, Host } from '../host.ts'
import { importModule } from '../imports.ts'
import { isItems, iteratorOver, itemsOf } from '../iteration.ts'
import { lift } from '../lift.ts'
import { resolved } from '../methods/path.ts'
import type { Run } from '../run.ts'
import { TreeFiles } from '../tree-files.ts'
import type { ClassValue, ModuleValue, Value } from '../values.ts'
import { NONE, bool, external, str } from '../values.ts'
import { leavePython } from './builtin-functions.ts'
import { functions } from './native.ts'
import type { Names } from './native.ts'

/** `importlib.import_module(name, package)`. */
function importByName(args: CallArguments, run: Run): Value {
  const [given = NONE] = args.positional
  return lift([given], run, ([name = given]) => {
    if (name.kind !== 'str') return run.missingCode('a module with an unknown name')
    const dots = /^\.*/.exec(name.value)?.[0].length ?? 0
    if (dots === 0) return importModule(name.value, run)
    const anchor = argument(args, 1, 'package')
    if (anchor?.kind !== 'str') return run.missingCode(`the module \`${name.value}\``)
    const parts = anchor.value.split('.')
    const kept = parts.slice(0, parts.length - dots + 1)
    return importModule([...kept, name.value.slice(dots)].join('.'), run)
  })
}

/** `sys.modules`: only what stands in the file that asks can be found by its name. */
class LoadedModules extends Host {
  readonly typeName = 'sys.modules'

  override getItem(key: Value, run: Run): Value | undefined {
    return this.#own(key, run) ?? undefined
  }

  override getAttr(name: string): Value | undefined {
    if (name !== 'get') return undefined
    return new BoundNative((args, run) => this.#own(args.positional[0], run) ?? run.unknown('a loaded module'))
  }

  #own(key: Value | undefined, run: Run): ModuleValue | null {
    const { module } = run.frame
    return key?.kind === 'str' && key.value === module.name ? module : null
  }
}

/** `sys.path`: a folder of the tree that is put there is searched for modules from then on. */
class SearchPath extends Host {
  readonly typeName = 'sys.path'

  override getAttr(name: string): Value | undefined {
    if (name === 'append') return new BoundNative((args, run) => this.#add(args.positional[0], run))
    if (name === 'insert') return new BoundNative((args, run) => this.#add(args.positional[1], run))
    if (name === 'extend') {
      return new BoundNative((args, run) => {
        const items = itemsOf(args.positional[0] ?? NONE, run)
        if (isItems(items)) for (const item of items.values) this.#add(item, run)
        return NONE
      })
    }
    return name === 'remove' ? new BoundNative(() => NONE) : undefined
  }

  #add(value: Value | undefined, run: Run): Value {
    const folder = folderOf(value)
    if (folder !== null) run.modules.search(folder)
    return NONE
  }

  override contains(item: Value, run: Run): boolean | null {
    const folder = folderOf(item)
    return folder === null ? null : run.modules.searches(folder)
  }
}

/** The folder of the tree that a value names, if any. */
function folderOf(value: Value | undefined): string | null {
  const text = value?.kind === 'str' ? value.value : value?.kind === 'path' ? value.path : null
  return text?.startsWith('/') === true ? TreeFiles.inTree(resolved(text)) : null
}

let foundModule: ClassValue | null = null

/** The named tuple that `pkgutil` gives for each module. */
function foundClass(): ClassValue {
  const module: ModuleValue = { kind: 'module', name: 'pkgutil', path: '', attributes: new Map(), open: false }
  const cls = makeClass('ModuleInfo', [external('typing.NamedTuple')], module)
  cls.fields = ['module_finder', 'name', 'ispkg'].map((name) => ({
    name,
    fallback: null,
    factory: null,
    inInit: true,
    inRepr: true,
    compared: true,
  }))
  foundModule = cls
  return cls
}

/** `pkgutil.iter_modules(paths, prefix)`, sorted by name as Python has it. */
function iterModules(args: CallArguments, run: Run): Value {
  const paths = itemsOf(argument(args, 0, 'path') ?? NONE, run)
  const prefix = argument(args, 1, 'prefix') ?? str('')
  if (!isItems(paths) || paths.open !== null || prefix.kind !== 'str') return run.unknown('the modules of a package')
  const rows: Value[] = []
  for (const path of paths.values) {
    const folder = folderOf(path)
    if (folder === null) return run.unknown('the modules of a package outside of the repository')
    for (const { name, isPackage } of modulesIn(folder, run)) {
      const items = [external('pkgutil.finder'), str(prefix.value + name), bool(isPackage)]
      rows.push({ kind: 'tuple', items, open: null, cls: foundModule ?? foundClass() })
    }
  }
  return iteratorOver({ values: rows, open: null })
}

interface FoundModule {
  readonly name: string
  readonly isPackage: boolean
}

function modulesIn(folder: string, run: Run): readonly FoundModule[] {
  return (run.files.list(folder) ?? []).flatMap((entry): FoundModule[] => {
    if (entry === '__init__.py' || entry === '__pycache__') return []
    if (entry.endsWith('.py')) return [{ name: entry.slice(0, -3), isPackage: false }]
    const path = folder === '' ? entry : `${folder}/${entry}`
    return run.files.isFolder(path) && run.files.has(`${path}/__init__.py`) ? [{ name: entry, isPackage: true }] : []
  })
}

export const importingNames: Names = new Map<string, Value>([
  ...functions('importlib', { import_module: importByName, reload: (args) => args.positional[0] ?? NONE }),
  ...functions('pkgutil', { iter_modules: iterModules }),
  ...functions('sys', { exit: leavePython }),
  ...functions('os', { _exit: leavePython }),
  ['sys.modules', new LoadedModules()],
  ['sys.path', new SearchPath()],
])
