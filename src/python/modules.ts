import type { ParseResult } from './parse.ts'
import type { Run } from './run.ts'
import { newFrame } from './run.ts'
import { BudgetExceeded, PyRaise } from './raise.ts'
import { Scope } from './scope.ts'
import { executeBlock } from './statements.ts'
import type { Statement } from './syntax.ts'
import type { ModuleValue, Value } from './values.ts'
import { NONE, TREE_ROOT, str, tuple } from './values.ts'

/** The modules of the repository that one run has imported. */
export class Modules {
  readonly #loaded = new Map<string, ModuleValue>()
  readonly #roots: readonly string[]
  /** Folders that the evaluated code has put on `sys.path`. */
  readonly #added: string[] = []

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

  /** The module that an absolute import means, if the repository has it. */
  find(name: string, from: string, run: Run): ModuleValue | undefined {
    const parts = name.split('.')
    const [first = name] = parts
    for (const root of this.#searched(from)) {
      if (!run.files.mayImport(root, first)) continue
      const found = this.#below(root, parts, name, run)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Whether the repository has the module that an absolute import means; nothing is evaluated. */
  has(name: string, from: string, run: Run): boolean {
    const parts = name.split('.')
    const [first = name] = parts
    return this.#searched(from).some((root) => {
      if (!run.files.mayImport(root, first)) return false
      const path = join(root, parts.join('/'))
      return run.files.has(`${path}.py`) || run.files.isFolder(path)
    })
  }

  /** The module or package with this name below a folder, for relative imports. */
  inFolder(folder: string, name: string, run: Run): ModuleValue | undefined {
    return name === '' ? this.#package(folder, folder, run) : this.#below(folder, name.split('.'), name, run)
  }

  submodule(parent: ModuleValue, name: string, run: Run): ModuleValue | undefined {
    const folder = folderOf(parent.path)
    if (folder === null) return undefined
    return this.#below(folder, [name], `${parent.name}.${name}`, run)
  }

  #searched(from: string): readonly string[] {
    const roots: string[] = []
    let folder = parentOf(from)
    for (;;) {
      roots.push(folder)
      if (folder === '') break
      folder = parentOf(folder)
    }
    return [...new Set([...roots, ...this.#roots, ...this.#added])]
  }

  #below(root: string, parts: readonly string[], name: string, run: Run): ModuleValue | undefined {
    const path = join(root, parts.join('/'))
    const file = `${path}.py`
    if (run.files.has(`${path}/__init__.py`)) {
      this.#initParents(root, parts, run)
      return this.load(`${path}/__init__.py`, name, run)
    }
    if (run.files.has(file)) {
      this.#initParents(root, parts, run)
      return this.load(file, name, run)
    }
    return run.files.isFolder(path) && this.#holdsPython(path, run) ? this.#package(path, name, run) : undefined
  }

  /** Importing `a.b.c` evaluates `a/__init__.py` and `a/b/__init__.py` first. */
  #initParents(root: string, parts: readonly string[], run: Run): void {
    for (let length = 1; length < parts.length; length++) {
      const init = `${join(root, parts.slice(0, length).join('/'))}/__init__.py`
      if (run.files.has(init)) this.load(init, parts.slice(0, length).join('.'), run)
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

  /** The module of a file, if its evaluation has begun. */
  loaded(path: string): ModuleValue | undefined {
    return this.#loaded.get(path)
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

  /** Evaluates a file once; a circular import sees what is there so far. */
  load(path: string, name: string, run: Run): ModuleValue {
    const known = this.#loaded.get(path)
    if (known !== undefined) return known
    const module: ModuleValue = { kind: 'module', name, path, attributes: new Map(), open: false }
    this.#loaded.set(path, module)
    module.attributes.set('__name__', str(name)).set('__file__', str(`${TREE_ROOT}/${path}`))

    const folder = folderOf(path)
    if (folder !== null) module.attributes.set('__path__', packagePath(folder))
    module.attributes.set('__package__', str(folder === null ? name.split('.').slice(0, -1).join('.') : name))
    this.#evaluate(module, run)
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
