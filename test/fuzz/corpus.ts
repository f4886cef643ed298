import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generateProgram, generateValues } from '../stack/programs/generate.ts'

export type Kind = 'dags' | 'definitions' | 'proxied-state' | 'yaml' | 'json' | 'toml'

/** A file that is fine, before it is spoiled. */
export interface Sound {
  readonly kind: Kind
  readonly text: string
}

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))

const PROXIED_STATE = [
  'proxied: true\n',
  'tasks:\n  - id: load\n    proxied: True\n  - id: "group.check"\n    proxied: false # later\n',
  '---\ntasks: [{id: a, proxied: on}, &b {id: b, proxied: no}, *b]\n...\n',
  'tasks:\n- !!str id: a\n  proxied: !!bool "true"\n- ? id\n  : |-\n    b\n    c\n  : x\n  <<: {proxied: yes}\n',
  "'tasks': >\n  folded\n  text\n\n  more\nproxied: 0o17\n",
]

const DATA: ReadonlyMap<string, Kind> = new Map([
  ['yml', 'yaml'],
  ['yaml', 'yaml'],
  ['json', 'json'],
  ['toml', 'toml'],
])

/** Data files that DAG files of the fixtures read. */
function data(): readonly Sound[] {
  return readdirSync(`${FIXTURES}idioms/dags`, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((path) => {
      const kind = DATA.get(path.split('.').at(-1) ?? '')
      return kind === undefined ? [] : [{ kind, text: readFileSync(`${FIXTURES}idioms/dags/${path}`, 'utf8') }]
    })
}

/** Every fixture that is read as Python or YAML, and generated programs of both Airflows. */
export function corpus(): readonly Sound[] {
  const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .sort()
    .map((path) => readFileSync(FIXTURES + path, 'utf8'))
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1)
  const programs = seeds.flatMap((seed) =>
    ([2, 3] as const).flatMap((airflow) => Object.values(generateProgram(seed, airflow).files)),
  )
  return [
    ...[...fixtures, ...programs, ...seeds.map(generateValues)].map(
      (text) => ({ kind: /airlift|dagster/.test(text) ? 'definitions' : 'dags', text }) as const,
    ),
    // As many as make them a tenth of all.
    ...Array.from({ length: 6 }, data).flat(),
    ...PROXIED_STATE.map((text) => ({ kind: 'proxied-state', text }) as const),
  ]
}
