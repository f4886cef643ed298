import type { ClassValue, Value } from './values.ts'

/** The names of a module, a function call or a class body, and where to look next. */
export class Scope {
  readonly names: Map<string, Value>
  readonly parent: Scope | null
  readonly kind: 'module' | 'function' | 'class'
  /** Names declared `global` or `nonlocal` here, and the scope they belong to. */
  readonly elsewhere = new Map<string, Scope>()

  /** The class whose body it is. */
  cls: ClassValue | null = null

  constructor(kind: 'module' | 'function' | 'class', parent: Scope | null, names = new Map<string, Value>()) {
    this.kind = kind
    this.parent = parent
    this.names = names
  }

  /** The value of a name as code in this scope sees it; class bodies are not seen from the functions inside. */
  find(name: string): Value | undefined {
    const own = (this.elsewhere.get(name) ?? this).names.get(name)
    if (own !== undefined) return own
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      if (scope.kind === 'class') continue
      const value = scope.names.get(name)
      if (value !== undefined) return value
    }
    return undefined
  }

  /** The scope that an assignment to the name changes. */
  owner(name: string): Scope {
    return this.elsewhere.get(name) ?? this
  }

  get module(): Scope {
    let scope: Scope = this.parent ?? this
    while (scope.parent !== null) scope = scope.parent
    return scope
  }

  /** The nearest enclosing function that binds the name, for `nonlocal`. */
  binder(name: string): Scope | undefined {
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      if (scope.kind === 'function' && scope.names.has(name)) return scope
    }
    return undefined
  }
}
