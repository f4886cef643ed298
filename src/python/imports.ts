import { getAttribute } from './attributes.ts'
import type { Doubt } from './doubt.ts'
import { isLibrary } from './libraries.ts'
import { parentOf } from './modules.ts'
import type { Frame, Run } from './run.ts'
import { isStandardModule } from './standard/table.ts'
import { setName } from './statements.ts'
import type { Statement, StatementOf } from './syntax.ts'
import type { ModuleValue, Value } from './values.ts'

export function importNames(node: StatementOf<'Import'>, frame: Frame, run: Run): void {
  for (const { name, asname } of node.names) {
    const module = importModule(name, run)
    if (asname !== undefined) setName(asname, module, frame, run)
    else {
      const [first = name] = name.split('.')
      setName(first, first === name ? module : importModule(first, run), frame, run)
    }
  }
}

/** Python and what is installed win over the repository, as they do on Airflow's path. */
export function importModule(name: string, run: Run): Value {
  const found = isKnown(name, run) ? undefined : run.modules.find(name, run.file, run)?.module
  // What is installed may be meant, and has other names.
  if (found !== undefined && isLibrary(name)) found.open = true
  return found ?? run.resolveModule(name)
}

/** An import from outside of the repository: it may be installed or not, in this version or another. */
export interface OptionalImport {
  readonly name: string
  /** Where it stands among the statements. */
  readonly index: number
  readonly doubt: Doubt
}

/** The first such import of some statements. */
export function optionalImport(statements: readonly Statement[], frame: Frame, run: Run): OptionalImport | null {
  for (const [index, statement] of statements.entries()) {
    if (statement.nodeType === 'ImportFrom' && statement.level > 0) continue
    const names =
      statement.nodeType === 'Import'
        ? statement.names.map(({ name }) => name)
        : statement.nodeType === 'ImportFrom'
          ? [statement.module ?? '']
          : []
    const name = names.find(
      (one) => !isStandardModule(one) && (run.claimed(one) || !run.modules.has(one, frame.module.path, run)),
    )
    if (name === undefined) continue
    // What the DAGs are written for is installed, in one version or another.
    const what = run.claimed(name) ? `all that is imported from \`${name}\` is there` : `\`${name}\` is installed`
    return { name, doubt: { reason: `whether ${what}`, file: run.file, line: statement.lineno }, index }
  }
  return null
}

/** Comes with Python, or with what the DAGs are written for. */
function isKnown(name: string, run: Run): boolean {
  return isStandardModule(name) || run.claimed(name)
}

export function importFrom(node: StatementOf<'ImportFrom'>, frame: Frame, run: Run): void {
  const { level } = node
  const name = node.module ?? ''
  const { module, doubtful } =
    level > 0
      ? { module: relative(name, level, frame.module, run), doubtful: false }
      : ((isKnown(name, run) ? undefined : run.modules.find(name, run.file, run)) ?? {
          module: run.resolveModule(name),
          doubtful: false,
        })
  for (const alias of node.names) {
    if (alias.name === '*') importStar(module, frame, run)
    else {
      // What is not in a package that may be another's namesake is in the other.
      const source = doubtful && isWithout(module, alias.name, run) ? run.resolveModule(name) : module
      setName(alias.asname ?? alias.name, member(source, alias.name, run), frame, run)
    }
  }
}

function relative(name: string, level: number, from: ModuleValue, run: Run): Value {
  let folder = parentOf(from.path)
  const around = from.attributes.get('__package__')
  const parents = around?.kind === 'str' && around.value !== '' ? around.value.split('.') : []
  for (let up = 1; up < level; up++) folder = parentOf(folder)
  const parent = parents.slice(0, Math.max(0, parents.length - level + 1)).join('.')
  const found = run.modules.inFolder(folder, parent, name, run)
  return found ?? run.missingCode(`the module \`${'.'.repeat(level)}${name}\``)
}

function isWithout(module: Value, name: string, run: Run): boolean {
  if (module.kind !== 'module' || module.open || module.attributes.has('__getattr__')) return false
  return !module.attributes.has(name) && run.modules.submodule(module, name, run) === undefined
}

function member(module: Value, name: string, run: Run): Value {
  if (module.kind !== 'module') return getAttribute(module, name, run)
  const found = module.attributes.get(name) ?? run.modules.submodule(module, name, run)
  if (found !== undefined) return found
  if (!module.open && !module.attributes.has('__getattr__')) {
    return run.raise('ImportError', `cannot import name '${name}' from '${module.name}'`)
  }
  return getAttribute(module, name, run)
}

function importStar(module: Value, frame: Frame, run: Run): void {
  if (module.kind !== 'module') {
    frame.module.open = true
    return
  }
  const all = module.attributes.get('__all__')
  const listed = all?.kind === 'list' || all?.kind === 'tuple' ? all.items : null
  for (const [name, value] of module.attributes) {
    const wanted =
      listed === null ? !name.startsWith('_') : listed.some((item) => item.kind === 'str' && item.value === name)
    if (wanted) setName(name, value, frame, run)
  }
  if (module.open) frame.module.open = true
}
