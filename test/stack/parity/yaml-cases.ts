import { Random } from './random.ts'

/** Values that YAML readers do not agree on, and the ordinary ones. */
const SCALARS = [
  ...[
    'true',
    'false',
    'True',
    'FALSE',
    'yes',
    'No',
    'on',
    'OFF',
    'y',
    'N',
    'yES',
    'null',
    '~',
    '',
    'Null',
    'NULL',
    'none',
  ],
  ...[
    '0',
    '1',
    '-1',
    '+1',
    '00',
    '01',
    '0x1',
    '0b1',
    '0o1',
    '1_',
    '_1',
    '0_0',
    '1_000',
    '0b',
    '0x',
    '08',
    '09',
    '1:0',
    '0:1',
    '1:60',
    '1:59',
  ],
  ...[
    '1.0',
    '0.0',
    '-0.0',
    '1.',
    '.0',
    '1.e+0',
    '1.0e+0',
    '1.0e0',
    '1e0',
    '1e+0',
    '+1.0',
    '-.0',
    '.5',
    '._5',
    '0:01.0',
    '0:0.0',
    '1:2.5',
    '.inf',
    '-.INF',
    '.nan',
    '.NaN',
    'NaN',
    'inf',
  ],
  ...[
    '2024-01-01',
    '2024-1-1',
    '2024-02-30',
    '2024-13-01',
    '0000-01-01',
    '2024-01-01 10:00:00',
    '2024-01-01T10:00:00Z',
    '2024-01-01t1:00:00.5 +01:30',
    '2024-01-01 25:00:00',
    '2024-01-01 10:00:00 -25',
    '2024-01-01T10:00',
  ],
  ...[
    '=',
    '<<',
    '!',
    '&',
    '*',
    '-',
    '?',
    ':',
    '- a',
    '? a',
    ': a',
    '@a',
    '`a`',
    '%a',
    '!a',
    '!!str',
    '&a',
    '*a',
    '|',
    '>',
    '"',
    "'",
    '#',
    ' # a',
    'a#b',
    'a #b',
    'a: b',
    'a:b',
    'a :b',
    'a : b',
  ],
  ...[
    '{}',
    '[]',
    '{a}',
    '[a]',
    '{a: b}',
    '[a: b]',
    '{a:1}',
    '{"a":1}',
    '[a, ]',
    '[, a]',
    '{a, b: }',
    '[?a]',
    '[a?b]',
    '{? a : b}',
    '[? a]',
    '[a]b',
    '{a}#c',
    '[a] #c',
    '{{ x }}',
    '[-]',
    '[- a]',
    '[a:]',
    '{a:}',
    '{:a}',
    '[:]',
  ],
  ...[
    'extract',
    'load',
    'transform.clean',
    'a b',
    'a  b',
    'é',
    '日本',
    '🙂',
    '"extract"',
    "'load'",
    '"a\\tb"',
    '"\\x41"',
    '"\\u00e9"',
    '"\\q"',
    '"a\\',
    "'it''s'",
    "'a' 'b'",
    '"a"b',
    '"true"',
    "'1'",
    '"\\U00110000"',
  ],
  ...[
    '!!str 1',
    '!!int "1"',
    '!!int "0x1"',
    '!!int x',
    '!!bool yes',
    '!!bool maybe',
    '!!float 1',
    '!!float "1e0"',
    '!!null x',
    '!!timestamp x',
    '!!timestamp 2024-1-1',
    '!!binary YQ==',
    '!!binary YQ',
    '!!binary "é"',
    '!foo a',
    '! a',
    '! "true"',
    '!<tag:yaml.org,2002:str> 1',
    '!!set {a}',
    '!!omap [a: b]',
    '!!pairs [a: b]',
    '!!seq []',
    '!!map {}',
    '!!str []',
    '!!str {=: a}',
    '!!python/none x',
    '!x!a b',
    '!!',
    '!!str',
    '!a%20b c',
    '!!str,a',
  ],
] as const

const SNIPPETS = [
  ...[
    '\t',
    ' ',
    '  ',
    '\n',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u2029',
    '\uFEFF',
    '\u00A0',
    '\u0000',
    '\u0007',
    '\u007F',
    '\uFFFE',
    '\n\n',
    '\n---\n',
    '\n...\n',
    '---',
    '...',
    '--- ',
    '---\t',
    '%YAML 1.1\n---\n',
    '%YAML 1.2\n---\n',
    '%YAML 2.0\n',
    '%TAG ! tag:yaml.org,2002:\n---\n',
    '%FOO a\n',
    '%',
  ],
  ...[
    '#',
    ' # note',
    '# note\n',
    ':',
    ': ',
    '?',
    '? ',
    '-',
    '- ',
    ',',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '|-',
    '>+',
    '|2',
    '>-1',
    '|0',
    '&a ',
    '*a',
    '&a',
    '*a ',
    '&b ',
    '*b',
    '<<: *a',
    '<<: [*a, *b]',
    '<<: {id: x}',
    '!',
    '!!',
    '!!str ',
    '!!set ',
    '\\',
    '@',
    '`',
    '=',
    '= ',
    '~',
  ],
  ...['<<<<<<< HEAD\n', '=======\n', '>>>>>>> branch\n', '{{ x }}', '{% if x %}'],
] as const

const IDS = ['extract', 'load', 'transform', 'transform.clean', 'report', 'a-b', 'a_b'] as const
const TRUTHS = ['true', 'false', 'True', 'False', 'yes', 'no', 'on', 'off'] as const

/** A proxied_state file as people write it, in one of many styles. */
function ordinary(random: Random): string {
  if (random.chance(0.15)) return `proxied: ${random.pick(TRUTHS)}\n`
  const entries = random.picks(IDS, 1 + random.below(4))
  const indent = random.pick(['', '  ', '  ', '    '])
  const entry = (id: string): string => {
    const truth = random.pick(TRUTHS)
    const quote = random.pick(['', '', '', '"', "'"])
    const name = quote + id + quote
    return random.pick([
      `${indent}- id: ${name}\n${indent}  proxied: ${truth}\n`,
      `${indent}- id: ${name}\n${indent}  proxied: ${truth}\n`,
      `${indent}- proxied: ${truth}\n${indent}  id: ${name}\n`,
      `${indent}- {id: ${name}, proxied: ${truth}}\n`,
      `${indent}-\n${indent}  id: ${name}\n${indent}  proxied: ${truth}\n`,
      `${indent}-   id: ${name}   # kept\n${indent}    proxied:   ${truth}\n`,
      `${indent}- "id": ${name}\n${indent}  'proxied': ${truth}\n`,
      `${indent}- ? id\n${indent}  : ${name}\n${indent}  ? proxied\n${indent}  : ${truth}\n`,
      `${indent}- id: |-\n${indent}    ${id}\n${indent}  proxied: ${truth}\n`,
      `${indent}- id: >-\n\n${indent}    ${id}\n\n${indent}  proxied: ${truth}\n`,
    ])
  }
  if (random.chance(0.1)) {
    return `tasks: [${entries.map((id) => `{id: ${id}, proxied: ${random.pick(TRUTHS)}}`).join(', ')}]\n`
  }
  const head = random.pick(['', '', '# owned by data\n', '---\n', '\n', '\uFEFF', 'note: kept\n', '%YAML 1.1\n---\n'])
  const tail = random.pick(['', '', '', '...\n', '# end', 'note: kept\n', '\n\n'])
  return `${head}tasks:\n${entries.map(entry).join('')}${tail}`
}

/** One place of an ordinary file takes a value that readers differ on. */
function oddValue(random: Random): string {
  const value = random.pick(SCALARS)
  const other = random.pick(SCALARS)
  return random.pick([
    () => `proxied: ${value}\n`,
    () => `tasks: ${value}\n`,
    () => `tasks:\n  - id: ${value}\n    proxied: true\n`,
    () => `tasks:\n  - id: extract\n    proxied: ${value}\n`,
    () => `tasks:\n  - id: ${value}\n    proxied: false\n  - id: ${other}\n    proxied: true\n`,
    () => `tasks: [{id: ${value}, proxied: ${other}}]\n`,
    () => `tasks:\n- {id: ${value}, proxied: true}\n`,
    () => `tasks:\n- ${value}: extract\n  proxied: true\n`,
    () => `${value}: true\n`,
    () => `${value}\n`,
    () => `note: ${value}\nproxied: true\n`,
    () => `${value}: ${other}\nproxied: no\n`,
    () => `proxied: true\nnote:\n- ${value}\n- ${other}\n`,
    () => `? ${value}\n: ${other}\n? proxied\n: true\n`,
    () => `tasks:\n  - &a {id: ${value}, proxied: true}\n  - <<: *a\n    proxied: ${other}\n`,
    () => `a: &a {id: ${value}}\nb: &b {proxied: ${other}}\ntasks:\n- <<: [*b, *a]\n- {<<: *a, proxied: on}\n`,
    () => `tasks:\n  - id: &a ${value}\n    proxied: true\n  - id: *a\n    proxied: false\n`,
    () => `tasks:\n  - id: >\n      ${value}\n    proxied: true\n`,
    () => `tasks:\n  - id: |\n   ${value}\n    proxied: true\n`,
    () => `proxied:\n  ${value}\n`,
    () => `proxied:\n${value}\n`,
    () => `proxied: ${value}\n  ${other}\n`,
  ])()
}

/** Damage as editors, templates and merges do it. */
function damaged(random: Random, text: string): string {
  let result = text
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    const lines = result.split('\n')
    const line = random.below(lines.length)
    const at = random.below(result.length + 1)
    result = random.pick([
      () => result.slice(0, at) + random.pick(SNIPPETS) + result.slice(at),
      () => result.slice(0, at) + random.pick(SNIPPETS) + result.slice(at),
      () => result.slice(0, at) + result.slice(at + 1 + random.below(3)),
      () => result.slice(0, at),
      () => [...lines.slice(0, line), ...lines.slice(line + 1)].join('\n'),
      () => [...lines.slice(0, line + 1), ...lines.slice(line)].join('\n'),
      () =>
        lines.map((old, index) => (index === line ? `${random.pick([' ', '  ', '\t', '   '])}${old}` : old)).join('\n'),
      () => lines.map((old, index) => (index === line ? old.replace(/^ {1,2}/, '') : old)).join('\n'),
      () =>
        lines
          .map((old, index) => (index === line ? old + random.pick([' ', '\t', ' #x', '#x', ':', ' :', ',']) : old))
          .join('\n'),
      () => result.replaceAll('\n', random.pick(['\r\n', '\r', '\u0085', '\u2028', '\n\n'])),
    ])()
  }
  return result
}

/** Nothing but the characters that matter. */
function soup(random: Random): string {
  const pieces = ['a', 'id', 'proxied: ', 'tasks:', '\n', '\n  ', '\n- ', '\n  - ', ' ', ...SNIPPETS]
  return random.picks(pieces, 1 + random.below(14)).join('') + random.pick(['', '\n', '\nproxied: true\n'])
}

const LARGE: readonly string[] = [
  '',
  '\n',
  '# nothing\n',
  `proxied: ${'1'.repeat(4300)}\n`,
  `proxied: ${'1'.repeat(4301)}\n`,
  `note: ${'1'.repeat(5000)}\nproxied: true\n`,
  `note: 0x${'f'.repeat(5000)}\nproxied: true\n`,
  `note: ${'['.repeat(300)}${']'.repeat(300)}\nproxied: true\n`,
  `note: ${'['.repeat(700)}${']'.repeat(700)}\nproxied: true\n`,
  `${'k'.repeat(1024)}: a\nproxied: true\n`,
  `${'k'.repeat(1025)}: a\nproxied: true\n`,
  `{${'k'.repeat(1025)}: a, proxied: true}\n`,
  `{"${'🙂'.repeat(700)}": a, proxied: true}\n`,
  `a: &a {id: extract, proxied: true}\ntasks: [${'*a, '.repeat(150)}]\n`,
  `tasks:\n${Array.from({ length: 500 }, (_, index) => `- {id: t${index}, proxied: true}\n`).join('')}`,
]

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes that are not what a text editor saves by default. */
function oddBytes(random: Random): Uint8Array {
  const text = ordinary(random)
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const cut = encode('proxied: true # é').slice(0, -1)
  return random.pick([
    utf16,
    utf16.swap16(),
    Buffer.from(`# caf\u00e9\n${text}`, 'latin1'),
    cut,
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), encode(text)]),
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]), encode(text)]),
    Buffer.concat([encode(text), Buffer.from([0xed, 0xa0, 0x80])]),
    Buffer.concat([encode(text), Buffer.from([0])]),
  ])
}

/** `count` files from a seed. */
export function yamlCases(seed: number, count: number): Uint8Array[] {
  const random = new Random(seed)
  const cases = LARGE.map(encode)
  while (cases.length < count) {
    const kind = random.next()
    if (kind < 0.22) cases.push(encode(ordinary(random)))
    else if (kind < 0.52) cases.push(encode(oddValue(random)))
    else if (kind < 0.8) cases.push(encode(damaged(random, ordinary(random))))
    else if (kind < 0.9) cases.push(encode(damaged(random, oddValue(random))))
    else if (kind < 0.98) cases.push(encode(soup(random)))
    else cases.push(oddBytes(random))
  }
  return cases.slice(0, count)
}
