import { isLibrary } from './libraries.ts'
import type { ParseResult } from './parse.ts'
import type { Run } from './run.ts'
import { newFrame } from './run.ts'
import { BudgetExceeded, PyRaise } from './raise.ts'
import { Scope } from './scope.ts'
import { type SearchFolder, searchPath } from './search-path.ts'
import { executeBlock } from './statements.ts'
import type { Statement } from './syntax.ts'
import type { ModuleValue, Value } from './values.ts'
import { NONE, TREE_ROOT, str, tuple } from './values.ts'

/** A module or package anywhere on the path goes before a mere folder of the same name, wherever that is. */
function inPythonsOrder(found: readonly SearchFolder[], first: string, run: Run): readonly SearchFolder[] {
  const rank = ({ folder, doubtful }: SearchFolder): number => {
    const path = join(folder, first)
    if (doubtful) return 2
    return run.files.has(`${path}/__init__.py`) || run.files.has(`${path}.py`) ? 0 : 1
  }
  return [0, 1, 2].flatMap((wanted) => found.filter((each) => rank(each) === wanted))
}

/** The modules of the repository that one run has imported. */
export class Modules {
  readonly #loaded = new Map<string, ModuleValue>()
  #main: ModuleValue | null = null
  readonly #roots: readonly string[]
  /** Folders that the evaluated code has put on `sys.path`. */
  readonly #added: string[] = []
  readonly #searchPaths = new Map<string, readonly SearchFolder[]>()

  /** @param roots further folders in which imports are looked for. */
  constructor(roots: readonly string[]) {
    this.#roots = roots
  }

  /** Looks for imports in this folder too. */
  search(folder: string): void {
    if (!this.#added.includes(folder)) this.#added.push(folder)
  }

  searches(folder: string): boolean {
    return this.#added.includes(folder)
  }

  /** The module that an absolute import means, if the repository has it; `doubtful`: it may mean another. */
  find(name: string, from: string, run: Run): { readonly module: ModuleValue; readonly doubtful: boolean } | undefined {
    const parts = name.split('.')
    for (const { folder, doubtful } of this.#searched(from, name, run)) {
      const module = this.#below(folder, parts, name, run)
      if (module !== undefined) return { module, doubtful: doubtful || isLibrary(parts[0] ?? name) }
    }
    return undefined
  }

  /** Whether the repository has the module that an absolute import means; nothing is evaluated. */
  has(name: string, from: string, run: Run): boolean {
    return this.#searched(from, name, run).some(({ folder }) => {
      const path = join(folder, name.replaceAll('.', '/'))
      return run.files.has(`${path}.py`) || run.files.isFolder(path)
    })
  }

  /** The module or package with this name below a package's folder, for relative imports. `parent`: the package's name. */
  inFolder(folder: string, parent: string, name: string, run: Run): ModuleValue | undefined {
    if (name === '') return this.#package(folder, parent === '' ? folder : parent, run)
    return this.#below(folder, name.split('.'), parent === '' ? name : `${parent}.${name}`, run)
  }

  submodule(parent: ModuleValue, name: string, run: Run): ModuleValue | undefined {
    const folder = folderOf(parent.path)
    if (folder === null) return undefined
    return this.#below(folder, [name], `${parent.name}.${name}`, run)
  }

  /** The folders that have something of this name, other than the file itself: nobody imports that from within it. */
  #searched(from: string, name: string, run: Run): readonly SearchFolder[] {
    const [first = name] = name.split('.')
    const key = `${this.#added.length} ${from}`
    const path =
      this.#searchPaths.get(key) ?? searchPath(from, this.#loaded.get(from), this.#roots, this.#added, run.files)
    this.#searchPaths.set(key, path)
    const found = path.filter(({ folder }) => {
      return run.files.mayImport(folder, first) && `${join(folder, name)}.py` !== from
    })
    return found.length < 2 ? found : inPythonsOrder(found, first, run)
  }

  #below(root: string, parts: readonly string[], name: string, run: Run): ModuleValue | undefined {
    const path = join(root, parts.join('/'))
    const file = `${path}.py`
    if (run.files.has(`${path}/__init__.py`)) {
      this.#initParents(root, parts, name, run)
      return this.load(`${path}/__init__.py`, name, run)
    }
    if (run.files.has(file)) {
      this.#initParents(root, parts, name, run)
      return this.load(file, name, run)
    }
    return run.files.isFolder(path) && this.#holdsPython(path, run) ? this.#package(path, name, run) : undefined
  }

  /** Importing `a.b.c` evaluates `a/__init__.py` and `a/b/__init__.py` first. */
  #initParents(root: string, parts: readonly string[], name: string, run: Run): void {
    const names = name.split('.')
    for (let length = 1; length < parts.length; length++) {
      const init = `${join(root, parts.slice(0, length).join('/'))}/__init__.py`
      if (run.files.has(init)) this.load(init, names.slice(0, names.length - parts.length + length).join('.'), run)
    }
  }

  #holdsPython(folder: string, run: Run): boolean {
    return (run.files.list(folder) ?? []).some((name) => name.endsWith('.py') || run.files.isFolder(join(folder, name)))
  }

  /** A folder without `__init__.py`. */
  #package(folder: string, name: string, run: Run): ModuleValue | undefined {
    if (run.files.has(join(folder, '__init__.py'))) return this.load(join(folder, '__init__.py'), name, run)
    const known = this.#loaded.get(folder)
    if (known !== undefined) return known
    const module: ModuleValue = { kind: 'module', name, path: folder, attributes: new Map(), open: false }
    this.#loaded.set(folder, module)
    module.attributes.set('__name__', str(name)).set('__path__', packagePath(folder))
    return module
  }

  /** The module of the file that is evaluated, if it has begun. */
  get main(): ModuleValue | null {
    return this.#main
  }

  /** The syntax tree of a file; undefined where it cannot be read. */
  parsed(path: string, run: Run): ParseResult | undefined {
    const blob = run.files.blob(path)
    const bytes = blob === undefined ? undefined : run.files.read(path)
    if (blob === undefined || bytes === undefined) return undefined
    const start = performance.now()
    const result = run.parses.parse(blob, bytes)
    run.budget.excuse(performance.now() - start)
    return result
  }

  /** Evaluates the file that is asked for, as Airflow does: what imports it by its own name evaluates it once more. */
  loadMain(path: string, name: string, run: Run): ModuleValue {
    this.#main = newModule(path, name)
    this.#evaluate(this.#main, run)
    return this.#main
  }

  /** Evaluates a file once; a circular import sees what is there so far. */
  load(path: string, name: string, run: Run): ModuleValue {
    const known = this.#loaded.get(path)
    if (known !== undefined) return known
    const module = newModule(path, name)
    this.#loaded.set(path, module)
    try {
      this.#evaluate(module, run)
    } catch (error) {
      // Who imports it again tries again.
      this.#loaded.delete(path)
      throw error
    }
    return module
  }

  #evaluate(module: ModuleValue, run: Run): void {
    const { path } = module
    const parsed = this.parsed(path, run)
    if (parsed === undefined) throw new PyRaise('ImportError', `${path} cannot be read`, { file: path, line: 1 })
    if (parsed.ok) module.attributes.set('__doc__', docstring(parsed.body))
    if (!parsed.ok) {
      if (parsed.kind === 'limit') throw new BudgetExceeded(`${path}: ${parsed.message}`)
      throw new PyRaise('SyntaxError', parsed.message, { file: path, line: parsed.line })
    }
    const frame = newFrame(module, new Scope('module', null, module.attributes), run)
    run.inFrame(frame, () => {
      executeBlock(parsed.body, frame, run)
      return NONE
    })
  }
}

function newModule(path: string, name: string): ModuleValue {
  const module: ModuleValue = { kind: 'module', name, path, attributes: new Map(), open: false }
  module.attributes.set('__name__', str(name)).set('__file__', str(`${TREE_ROOT}/${path}`))
  const folder = folderOf(path)
  if (folder !== null) module.attributes.set('__path__', packagePath(folder))
  module.attributes.set('__package__', str(folder === null ? name.split('.').slice(0, -1).join('.') : name))
  return module
}

function docstring([first]: readonly Statement[]): Value {
  if (first?.nodeType !== 'Expr' || first.value.nodeType !== 'Constant') return NONE
  const text: unknown = first.value.value
  return typeof text === 'string' ? str(text) : NONE
}

/** A package's `__path__`. */
function packagePath(folder: string): Value {
  return tuple([str(folder === '' ? TREE_ROOT : `${TREE_ROOT}/${folder}`)])
}

/** The folder whose files are the submodules; null for a plain file. */
function folderOf(path: string): string | null {
  if (path.endsWith('/__init__.py') || path === '__init__.py') return parentOf(path)
  return path.endsWith('.py') ? null : path
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? '' : path.slice(0, slash)
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
