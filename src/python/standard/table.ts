import type { Value } from '../values.ts'
import { STANDARD_MODULES } from '../libraries.ts'
import { attrsNames } from './attrs.ts'
import { builtin } from './builtins.ts'
import { collectionsNames } from './collections.ts'
import { csvNames } from './csv.ts'
import { jsonNames } from './json.ts'
import { dataclassNames } from './dataclasses.ts'
import { digestNames } from './digests.ts'
import { functoolsNames } from './functools.ts'
import { importingNames } from './importing.ts'
import { itertoolsNames } from './itertools.ts'
import { mathNames } from './math.ts'
import { globNames } from './glob-names.ts'
import { osNames } from './os.ts'
import { patternNames } from './patterns.ts'
import { textNames } from './text-modules.ts'
import { timeNames } from './time.ts'
import { tomlNames } from './toml.ts'
import { yamlNames } from './yaml.ts'

/** Import paths that are written in TypeScript. */
const NAMES: ReadonlyMap<string, Value> = new Map([
  ...osNames,
  ...globNames,
  ...functoolsNames,
  ...importingNames,
  ...itertoolsNames,
  ...collectionsNames,
  ...dataclassNames,
  ...attrsNames,
  ...csvNames,
  ...digestNames,
  ...jsonNames,
  ...mathNames,
  ...patternNames,
  ...textNames,
  ...timeNames,
  ...tomlNames,
  ...yamlNames,
])

/** The value of a standard library name (and of a few libraries that read data); undefined: not modelled. */
export function resolveStandard(path: string): Value | undefined {
  if (path.startsWith('builtins.')) return builtin(path.slice('builtins.'.length))
  return NAMES.get(path)
}

const MODULES: ReadonlySet<string> = new Set(STANDARD_MODULES)

/** Modules that come with Python: nothing in a repository hides them. */
export function isStandardModule(path: string): boolean {
  const dot = path.indexOf('.')
  return MODULES.has(dot === -1 ? path : path.slice(0, dot))
}
