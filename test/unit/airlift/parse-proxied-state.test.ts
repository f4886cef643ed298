import { describe, expect, it } from '@jest/globals'
import { parseProxiedStateFile, stemOf } from '../../../src/airlift/proxied-state/parse.ts'

const parse = (text: string) => parseProxiedStateFile('proxied_state/jobs.yaml', new TextEncoder().encode(text))
const stateOf = (text: string) => parse(text).state
const listed = (text: string): unknown => {
  const state = stateOf(text)
  return state.level === 'task' ? state.entries.map(({ id, proxied }) => [id, proxied]) : state
}

describe('parseProxiedStateFile', () => {
  it('reads tasks with their lines', () => {
    const file = parse('tasks:\n  - id: extract # first\n    proxied: yes\n  - proxied: off\n    id: "load"\n')

    expect(file.dagId).toBe('jobs')
    expect(file.state).toEqual({
      level: 'task',
      entries: [
        {
          file: 'proxied_state/jobs.yaml',
          line: 2,
          id: 'extract',
          idIsText: true,
          proxied: true,
          written: {
            firstLine: 2,
            lastLine: 3,
            id: { line: 2, from: 8, to: 15 },
            proxied: { line: 3, from: 13, to: 16 },
          },
        },
        {
          file: 'proxied_state/jobs.yaml',
          line: 5,
          id: 'load',
          idIsText: true,
          proxied: false,
          written: {
            firstLine: 4,
            lastLine: 5,
            id: { line: 5, from: 8, to: 14 },
            proxied: { line: 4, from: 13, to: 16 },
          },
        },
      ],
    })
  })

  it.each(['proxied: true', 'proxied: yes', 'proxied: 1', 'proxied: 0x1', 'proxied: 1.0', 'proxied: 0:01.0'])(
    'takes %s for a DAG that is replaced as a whole',
    (text) => {
      expect(stateOf(text)).toMatchObject({ level: 'dag', proxied: true, replaces: true })
    },
  )

  it('leaves the DAG alone only for a real False, not for 0', () => {
    expect(stateOf('proxied: off')).toMatchObject({ proxied: false, replaces: false })
    expect(stateOf('proxied: 0')).toMatchObject({ proxied: false, replaces: true })
  })

  it.each(['proxied:', 'proxied: ~', 'tasks: []', 'tasks: {}', 'tasks: ""', 'tasks: !!set {}'])(
    'takes %s for a DAG without listed tasks',
    (text) => {
      expect(stateOf(text)).toEqual({ level: 'task', entries: [] })
    },
  )

  it.each([
    ['', 'Expected a dictionary'],
    ['# nothing\n', 'Expected a dictionary'],
    ['- id: a\n', 'Expected a dictionary'],
    ['note: x\n', "Expected a 'tasks' or 'proxied' top-level key in the dag dictionary"],
    ['tasks: []\nproxied:\n', "Expected only one of 'tasks' or 'proxied' top-level keys in the dag dictionary"],
    ['tasks:\n', 'Expected a list of tasks, found None'],
    ['tasks: [a]\n', 'Expected a task dictionary, found str'],
    ['tasks: [{id: a}]\n', "Expected 'proxied' and 'id' keys in the task dictionary. Found keys: id"],
    ['tasks: [{id: a, proxied: maybe}]\n', "Expected 'proxied' key to be a boolean"],
    ['tasks: [{id: a, proxied: "true"}]\n', "Expected 'proxied' key to be a boolean"],
    ['tasks: [{id: [a], proxied: true}]\n', "unhashable type: 'list'"],
    ['proxied: y\n', "Expected 'proxied' key to be a boolean or None"],
  ])('refuses the shape of %j', (text, message) => {
    expect(stateOf(text)).toMatchObject({ level: 'raises', kind: 'shape', message })
  })

  it.each([
    ['tasks:\n\t- id: a\n', 2, "found character '\\t' that cannot start any token"],
    ['proxied: true\n---\n', 2, 'expected a single document in the stream'],
    ['a: 2024-02-30\nproxied: true\n', 1, 'day is out of range for month'],
    ['proxied: =\n', 1, "could not determine a constructor for the tag 'tag:yaml.org,2002:value'"],
    ['<<<<<<< HEAD\nproxied: true\n', 2, 'mapping values are not allowed here'],
    ['a: &x 1\nb: &x 2\n', 2, "found duplicate anchor 'x'"],
    ['a: *x\n', 1, "found undefined alias 'x'"],
    ['a: "\u0007"\n', 1, 'special characters are not allowed'],
    ['proxied: {{ x }}\n', 1, 'found unhashable key'],
    [`a: ${'['.repeat(600)}\n`, 1, 'maximum recursion depth exceeded'],
  ])('refuses %j in line %d', (text, line, message) => {
    expect(stateOf(text)).toEqual({ level: 'raises', kind: 'yaml', line, message })
  })

  it('refuses what is not UTF-8', () => {
    const state = parseProxiedStateFile('jobs.yaml', Uint8Array.from([0x23, 0xe9])).state

    expect(state).toEqual({ level: 'raises', kind: 'yaml', line: 1, message: 'the file is not UTF-8' })
  })

  it('keeps the type of ids, as Python would print them', () => {
    const state = stateOf(
      'tasks:\n- {id: 7, proxied: true}\n- {id: on, proxied: true}\n- {id: 2024-01-02, proxied: true}\n- {id: 08, proxied: true}',
    )

    expect(state.level === 'task' && state.entries.map(({ id, idIsText }) => [id, idIsText])).toEqual([
      ['7', false],
      ['True', false],
      ['2024-01-02', false],
      ['08', true],
    ])
  })

  it('names what is given twice', () => {
    const { duplicates } = parse('tasks:\n- {id: a, proxied: true, proxied: false}\n- {id: a, proxied: true}\n')

    expect(duplicates.map(({ line, what }) => [line, what])).toEqual([
      [2, 'key proxied'],
      [3, 'task a'],
    ])
  })

  it('follows anchors and merge keys', () => {
    const text = 'shared: &on {proxied: true}\ntasks:\n- {<<: *on, id: a}\n- {id: b, <<: *on, proxied: false}\n'

    expect(listed(text)).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  it('says nothing about merge keys that multiply without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `m${level + 1}: &m${level + 1} {<<: [${Array<string>(9).fill(`*m${level}`).join(', ')}]}`,
    )

    expect(stateOf(`m0: &m0 {x: 1}\n${levels.join('\n')}\nproxied: true\n`)).toMatchObject({ level: 'unread' })
  })

  it('is not misled by prototype-named keys', () => {
    const text = 'tasks:\n- {id: __proto__, proxied: true}\n- {id: constructor, proxied: false}\n'

    expect(listed(text)).toEqual([
      ['__proto__', true],
      ['constructor', false],
    ])
    expect(stateOf('constructor: x\n__proto__: y\n')).toMatchObject({ level: 'raises', kind: 'shape' })
  })
})

describe('stemOf', () => {
  it.each([
    ['a/orders.daily.yaml', 'orders.daily'],
    ['.yaml', '.yaml'],
    ['orders.', 'orders.'],
    ['orders', 'orders'],
  ])('%s is %s', (path, stem) => {
    expect(stemOf(path)).toBe(stem)
  })
})
