import type { Random } from '../stack/parity/random.ts'

const NAMES = [
  '__proto__ constructor hasOwnProperty toString valueOf prototype __class__ __dict__ __init__ __getattr__ __call__',
  'range list dict str int sorted map zip getattr globals eval exec open type super print vars self dag task None',
  'DAG EmptyOperator TaskGroup chain XComArg Label Variable partial expand override lambda yield await async match',
]
  .join(' ')
  .split(' ')

const NUMBERS = [
  ...['0', '-1', '1e308', '1e999', '10**9', '10**10**9', '2**63', '0x' + 'f'.repeat(300), '9'.repeat(5_000), '1_0'],
  ...['0777', '1__0', '0b2', '1j', '1.e5', '.5', '1' + '.0'.repeat(10), '-0.0', '1 << 100000', '3 % 0', '٣'],
]

const TEXTS = [
  ...[
    '""',
    '"__proto__"',
    '"constructor"',
    '"\\ud800"',
    '"\\x00"',
    '"\\N{BULLET}"',
    '"\\N{nothing}"',
    '"\u202e\ufeff"',
  ],
  ...['"%s" * 100000', '"{}" * 50000', '"{0[a][b].c!r:>{1}}"', '"%(a)*.*d"', '"%999999999d"', 'f"{1:{10**9}}"'],
  ...['"a" * 10**9', '"."', '"a.b..c"', '" "', '"\u{1f600}" * 1000', 'b"\\xff"', 'rb"\\"', '"""', "'''", '"unended'],
  ...['f"{"', 'f"{a!z}"', 'f"{{}"', 'f"{f\'{f"{1}"}\'}"', '"\\', '"/../../etc/passwd"', '"(a+)+$"', '"a*" * 30'],
  `"${'x'.repeat(100_000)}"`,
]

const STATEMENTS = [
  ...['while True: pass', 'for _ in range(10**9): pass', 'def f(): return f()', 'f = lambda: f()', 'from . import *'],
  ...['import sys; sys.exit()', 'raise SystemExit', 'raise', 'del dag', 'globals().clear()', 'x = []; x.append(x)'],
  ...[
    'class A(A): pass',
    'class A: __getattr__ = getattr',
    'return',
    'break',
    'yield 1',
    'global x; x = 1',
    'nonlocal x',
  ],
  ...['import dags.bad', 'from bad import *', 'exec("x")', 'assert False', 'try: pass', 'finally: pass', '*a, *b = 1'],
  ...[
    'x = {**x}',
    'x: int',
    '(yield)',
    '@property',
    'with open("x") as x: pass',
    'match x:\n case {**y}: pass',
    '__import__("x")',
  ],
  ...[
    'x = [x] * 10**6',
    'for x in iter(int, 1): pass',
    '\u0000',
    '\\',
    '\f',
    '#\u2028',
    '\ufeff',
    'else:',
    'lambda: (yield)',
  ],
]

const OPERATORS = [
  '**',
  '<<',
  '>>',
  '%',
  '//',
  '@',
  '*',
  ':=',
  '->',
  '...',
  '=',
  '==',
  '!',
  '~',
  ',',
  ';',
  '|',
  'not',
  'if',
  'for',
]

export const hostileName = (random: Random): string => random.pick(NAMES)
export const hostileNumber = (random: Random): string => random.pick(NUMBERS)
export const hostileText = (random: Random): string => random.pick(TEXTS)
export const hostileStatement = (random: Random): string => random.pick(STATEMENTS)
export const hostileOperator = (random: Random): string => random.pick(OPERATORS)

const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['{1:', '}'],
  ['f(', ')'],
  ['lambda: ', ''],
  ['not ', ''],
  ['-', ''],
  ['[', ' for x in y]'],
  ['f"{', '}"'],
  ['a if b else ', ''],
  ['', '.a'],
  ['', '[0]'],
  ['', '()'],
  ['1 + ', ''],
  ['', ' >> a'],
  ['a and ', ''],
  ['a < ', ''],
] as const

/** Something within itself, up to 50,000 times. */
export function nested(random: Random, inside: string): string {
  const [before, after] = random.pick(PAIRS)
  const times = 10 ** random.below(5) * (1 + random.below(5))
  return before.repeat(times) + inside + after.repeat(times)
}
