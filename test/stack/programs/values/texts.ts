import type { Program } from '../program.ts'
import { numberLiteral, plainWord, textLiteral } from './literals.ts'
import { mapping } from './mappings.ts'
import { number } from './numbers.ts'
import { numbers, words } from './sequences.ts'
import { test } from './tests.ts'

/** An expression of a text. */
export function text(p: Program, depth: number): string {
  if (depth <= 0 || p.chance(0.12)) return p.choose([() => textLiteral(p), () => p.name('text')])
  return p.random.pick([composed, composed, formatted, formatted, methods, methods, methods, sliced, printed, library])(
    p,
    depth - 1,
  )
}

function composed(p: Program, d: number): string {
  const t = (): string => text(p, d)
  return p.choose([
    () => `(${t()} + ${t()})`,
    () => `(${t()} * ${p.random.below(4)})`,
    () => `(${t()} if ${test(p, d)} else ${t()})`,
    () => `(${t()} ${p.random.pick(['and', 'or'])} ${t()})`,
    () => `${p.random.pick(['"-"', '""', '", "', '"_"'])}.join(${words(p, d)})`,
    () => `"".join(str(x) for x in ${numbers(p, d)})`,
    () => `(${words(p, d)} + [${t()}])[${p.random.pick(['0', '-1', '-1'])}]`,
    () => `next((x for x in ${words(p, d)} if x), ${t()})`,
    () => `${p.random.pick(['min', 'max'])}([${t()}, ${t()}]${p.random.pick(['', ', key=len'])})`,
    () => `{"k": ${t()}, "l": ${t()}}[${p.random.pick(['"k"', '"l"'])}]`,
    () => `(lambda *a, **k: a[0] + k["z"])(${t()}, z=${t()})`,
    () => `"".join(sorted(${t()}))`,
    () => `"".join(reversed(${t()}))`,
    () => `(${textLiteral(p)} ${textLiteral(p)})`,
  ])
}

/** Fields of an f-string hold no quotes and no backslashes, which Python 3.11 refuses there. */
function field(p: Program): string {
  const [s, n, w, q, m] = [p.name('text'), p.name('number'), p.name('words'), p.name('numbers'), p.name('mapping')]
  return p.choose([
    () => `{${s}}`,
    () => `{${n}}`,
    () => `{${s}!r}`,
    () => `{${w}}`,
    () => `{${m}}`,
    () => `{${q}!s:>12}`,
    () => `{${s}:${p.random.pick(['>8', '<6', '^7', '*^9', '.3', '10.4', 's', '_>5'])}}`,
    () =>
      `{${n}:${p.random.pick(['d', '03d', '+d', '>6', '<5', '^7', ',', '_', 'x', 'X', 'b', 'o', '#x', '08b', '5', '=+6d', '.2f', '8.1f', '.0%', 'e', '.3e', 'g'])}}`,
    () => `{${n}:{${p.random.pick(['5', '3'])}}}`,
    () => `{${n} / 3:.2f}`,
    () => `{${n} + 1}`,
    () => `{len(${w})}`,
    () => `{${s}.upper()}`,
    () => `{${s}[:3]}`,
    () => `{${n}=}`,
    () => `{${s} = }`,
    () => `{{{${n}}}}`,
    () => `{${n} if ${n} else ${s}}`,
    () => `{sum(${q})}`,
  ])
}

function formatted(p: Program, d: number): string {
  const quote = p.random.pick(['"', "'", '"""'])
  const t = (): string => text(p, d)
  const n = (): string => number(p, d)
  return p.choose([
    () => `f${quote}${field(p)}${quote}`,
    () => `f${quote}${field(p)}-${field(p)}${quote}`,
    () => `f${quote}{{x}} ${field(p)}... ${field(p)}${quote}`,
    () => `f${quote}a${field(p)}${quote} ${quote}b${quote}`,
    () => `("%s/%s" % (${t()}, ${n()}))`,
    () =>
      `("%${p.random.pick(['d', '5d', '-5d|', '05d', '+d', 's', 'r', '5.2f', '.1f', 'x', 'X', 'o', 'i'])}" % ${n()})`,
    () => `("%(a)s-%(b)04d%%" % {"a": ${t()}, "b": ${n()}})`,
    () => `("%-8s|%8s|%.2s" % (${t()}, ${t()}, ${t()}))`,
    () => `"{} {}".format(${t()}, ${n()})`,
    () => `"{1}{0}{1!r}".format(${t()}, ${n()})`,
    () => `"{a:>5}|{b[0]}|{c.real}".format(a=${t()}, b=[${t()}], c=${n()})`,
    () => `"{:{w}.{q}}".format(${t()}, w=6, q=2)`,
    () => `"{{}} {0[k]}".format({"k": ${n()}})`,
    () => `"{a}_{b}".format(**{"a": ${t()}, "b": ${n()}})`,
    () => `format(${n()}, ${p.random.pick(['"04d"', '"x"', '","', '">6"', '""'])})`,
    () => `"{x}".format_map({"x": ${t()}})`,
  ])
}

function methods(p: Program, d: number): string {
  const t = (): string => text(p, d)
  return p.choose([
    () =>
      `${t()}.${p.random.pick(['upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'lstrip', 'rstrip', 'casefold'])}()`,
    () => `${t()}.${p.random.pick(['strip', 'lstrip', 'rstrip'])}(${p.random.pick(['"a"', '" x"', '"-."', '"sL"'])})`,
    () =>
      `${t()}.replace(${p.random.pick(['"a", "b"', '" ", "_"', '"o", ""', '"", "-"', '"a", "bb", 1', '"s", "S", 0'])})`,
    () => `${t()}.${p.random.pick(['removeprefix', 'removesuffix'])}(${p.random.pick(['"l"', '"s"', '""', '"load"'])})`,
    () =>
      `(${t()}.${p.random.pick(['split', 'rsplit'])}(${p.random.pick(['', '" "', '"a", 1', 'maxsplit=1', '"-", maxsplit=2', 'None, 1'])}) or ["none"])[${p.random.pick(['0', '-1'])}]`,
    () =>
      `${t()}.${p.random.pick(['partition', 'rpartition'])}(${p.random.pick(['" "', '"a"', '"."'])})[${p.random.pick(['0', '1', '2', '-1'])}]`,
    () => `${t()}.${p.random.pick(['ljust', 'rjust', 'center'])}(${p.random.pick(['6', '9, "*"', '2', '7'])})`,
    () => `${t()}.zfill(${p.random.below(8)})`,
    () => `"|".join(${t()}.splitlines())`,
    () => `"|".join(${t()}.split(${p.random.pick(['"a"', '" "', ''])}))`,
    () => `${t()}.encode("utf-8").decode()`,
    () => `${t()}.translate(str.maketrans(${p.random.pick(['"ab", "xy"', '{"a": "1", "b": None}', '"a", "b", "s"'])}))`,
    () => `${t()}.expandtabs(4)`,
  ])
}

function sliced(p: Program, d: number): string {
  const bound = (): string => p.random.pick(['', '0', '1', '2', '-1', '-2', '5', '100'])
  const step = p.random.pick(['', '', ':', ':1', ':2', ':-1', ':-2'])
  return `${text(p, d)}[${bound()}:${bound()}${step}]`
}

function printed(p: Program, d: number): string {
  const value = p.choose([
    () => number(p, d),
    () => words(p, d),
    () => numbers(p, d),
    () => mapping(p, d),
    () => test(p, d),
    () => text(p, d),
    () => `(${text(p, d)}, ${number(p, d)})`,
    () => `(${text(p, d)},)`,
    () => `[${words(p, d)}, None]`,
    () => `${number(p, d)} / ${p.random.pick(['2', '4', '3.0', '10'])}`,
    () => `{${number(p, d)}: ${words(p, d)}}`,
    () => `range(${number(p, d)} % 5)`,
    () =>
      p.random.pick([
        'None',
        '1.0',
        '1e20',
        '0.1 + 0.2',
        '...',
        'b"ab"',
        '1.5e-7',
        '-0.0',
        'set()',
        '{"one"}',
        '()',
        '[]',
        '{}',
      ]),
  ])
  return `${p.random.pick(['str', 'repr', 'str'])}(${value})`
}

function library(p: Program, d: number): string {
  const t = (): string => text(p, d)
  return p.choose([
    () => {
      p.import('import re')
      return `re.sub(${p.random.pick(['r"[aeiou]", "*"', 'r"\\s+", "_"', 'r"(\\w)(\\w)", r"\\2\\1"', 'r"\\W", ""', '"^l", "L"', 'r"[^a-z0-9]+", "-"', 'r"(?P<x>[a-c])", r"<\\g<x>>"'])}, ${t()})`
    },
    () => {
      p.import('import re')
      return `"|".join(re.${p.random.pick(['findall', 'split'])}(${p.random.pick(['r"[a-z]+"', 'r"\\d"', '"[ ,-]"', 'r"\\s"'])}, ${t()}))`
    },
    () => {
      p.import('import re')
      return `(re.${p.random.pick(['match', 'search', 'fullmatch'])}(${p.random.pick(['r"(\\w+)"', 'r".*?([a-z])"', '"([A-Z])"'])}, ${t()}) or ["no match"])[0]`
    },
    () => {
      p.import('from pathlib import Path')
      return `Path(${t()} + "/data/file.v1.csv").${p.random.pick(['stem', 'name', 'suffix', 'parent.name', 'as_posix()', 'parts[-1]', 'with_suffix(".json").name', 'suffixes[0]'])}`
    },
    () => {
      p.import('import os')
      return `os.path.${p.random.pick(['basename(', 'dirname(', 'join("x", ', 'splitext('])}${t()})${p.random.pick(['', ''])}`.replace(
        /^(os\.path\.splitext\(.*\))$/s,
        '$1[0]',
      )
    },
    () => {
      p.import('import json')
      return `json.dumps(${p.choose([() => mapping(p, d), () => words(p, d), () => `{"a": ${t()}, "b": [1, None, True, 1.5]}`])}${p.random.pick(['', ', sort_keys=True', ', indent=1', ', separators=(",", ":")'])})`
    },
    () => {
      p.import('import json')
      return `str(json.loads('{"a": [1, 2.5, null, true], "b": "x"}')[${p.random.pick(['"a"', '"b"'])}])`
    },
    () => {
      p.import('from datetime import datetime, timedelta')
      return p.random.pick([
        'datetime(2024, 2, 29).strftime("%Y-%m-%d")',
        'str(timedelta(days=1, hours=3))',
        'str(datetime(2024, 1, 31) + timedelta(days=1))[:10]',
        '(datetime(2024, 3, 1, 5) - timedelta(hours=6)).isoformat()',
        'datetime(2023, 7, 4).strftime("%A %j %b")',
        'str(datetime(2024, 1, 1).date())',
      ])
    },
    () => {
      p.import('import textwrap')
      return `textwrap.dedent("""\n    ${p.random.pick(['a', 'select 1'])}\n      b\n    """).strip()`
    },
    () => {
      p.import('import string')
      return `string.${p.random.pick(['ascii_lowercase', 'digits', 'ascii_letters'])}[${p.random.below(4)}:${4 + p.random.below(6)}]`
    },
    () => `chr(97 + ${number(p, d)} % 26)`,
    () => `${p.random.pick(['hex', 'bin', 'oct'])}(${number(p, d)})`,
    () =>
      `${p.random.pick(['type', 'type'])}(${p.choose([() => t(), () => words(p, d), () => number(p, d)])}).__name__`,
    () => `(${plainWord(p)}, ${t()})[${p.random.below(2)}]`,
    () => `str(round(${numberLiteral(p)} / 7, ${1 + p.random.below(3)}))`,
  ])
}
