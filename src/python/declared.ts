import type { StatementOf } from './syntax.ts'
import type { DeclaredName } from './fields.ts'

/** Annotated names of a class body, which a dataclass or named tuple makes its fields. */
export function declaredNames(node: StatementOf<'ClassDef'>): readonly DeclaredName[] {
  const names = new Map<string, DeclaredName>()
  for (const statement of node.body) {
    if (statement.nodeType !== 'AnnAssign' || statement.target.nodeType !== 'Name') continue
    const role = roleOf(statement.annotation)
    if (role === 'class') continue
    const name = statement.target.id
    const { annotation } = statement
    names.set(name, { name, role, type: annotation.nodeType === 'Name' ? annotation.id : null })
  }
  return [...names.values()]
}

const ROLES: Readonly<Record<string, DeclaredName['role'] | 'class'>> = {
  ClassVar: 'class',
  InitVar: 'init',
  KW_ONLY: 'keyword-only',
}

function roleOf(annotation: StatementOf<'AnnAssign'>['annotation']): DeclaredName['role'] | 'class' {
  const base = annotation.nodeType === 'Subscript' ? annotation.value : annotation
  const name = base.nodeType === 'Name' ? base.id : base.nodeType === 'Attribute' ? base.attr : ''
  return ROLES[name] ?? 'field'
}
