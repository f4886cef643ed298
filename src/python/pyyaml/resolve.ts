import { CORE } from './node.ts'

/*
 * YAML 1.1 as PyYAML's resolver has it: not all that YAML 1.1 allows (`y`, `1e3`, `0o7` stay text) and a little more
 * (`1_`, `0:01.0`). A Python `$` also matches before a last newline, which `! "true\n"` can produce.
 */
const IMPLICIT: readonly (readonly [tag: string, pattern: RegExp])[] = [
  ['bool', /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)\n?$/],
  [
    'float',
    /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\n?$/,
  ],
  [
    'int',
    /^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)\n?$/,
  ],
  ['merge', /^<<\n?$/],
  ['null', /^(?:~|null|Null|NULL)\n?$/],
  [
    'timestamp',
    /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9][0-9]?(?::[0-9]{2})?))?)\n?$/,
  ],
  ['value', /^=\n?$/],
  ['yaml', /^[!&*]\n?$/],
]

/** The tag that PyYAML gives an untagged, unquoted scalar. */
export function resolveScalar(value: string): string {
  if (value === '') return `${CORE}null`
  const found = IMPLICIT.find(([, pattern]) => pattern.test(value))
  return CORE + (found?.[0] ?? 'str')
}
