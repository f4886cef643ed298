import { describe, expect, it } from '@jest/globals'
import type { Dag } from '../../../../src/airflow/dag.ts'
import type { Project } from '../../../../src/airlift/project.ts'
import { parseProxiedStateFile } from '../../../../src/airlift/proxied-state/parse.ts'
import { readProxiedState } from '../../../../src/airlift/proxied-state/read.ts'
import type { ProxyingCall } from '../../../../src/airlift/proxying-call.ts'
import { breaksDagFile } from '../../../../src/rules/proxied-state/breaks-dag-file.ts'
import { duplicateEntry } from '../../../../src/rules/proxied-state/duplicate-entry.ts'
import { duplicateFile } from '../../../../src/rules/proxied-state/duplicate-file.ts'
import { ignoredFile } from '../../../../src/rules/proxied-state/ignored-file.ts'
import { invalidShape } from '../../../../src/rules/proxied-state/invalid-shape.ts'
import { invalidYaml } from '../../../../src/rules/proxied-state/invalid-yaml.ts'
import { mappedTask } from '../../../../src/rules/proxied-state/mapped-task.ts'
import { noDagsInGlobals } from '../../../../src/rules/proxied-state/no-dags-in-globals.ts'
import { notLoaded } from '../../../../src/rules/proxied-state/not-loaded.ts'
import { taskInGroup } from '../../../../src/rules/proxied-state/task-in-group.ts'
import { unknownDag } from '../../../../src/rules/proxied-state/unknown-dag.ts'
import { unknownTask } from '../../../../src/rules/proxied-state/unknown-task.ts'
import { unlistedTask } from '../../../../src/rules/proxied-state/unlisted-task.ts'
import type { Found, Rule } from '../../../../src/rules/rule.ts'
import { aCall, aDag, anExtraction, aProject, aSituation, aTask } from '../../../helpers/dags.ts'
import { memoryTree } from '../../../helpers/memory-tree.ts'

const FOLDER = 'dags/proxied_state'
const JOBS = aDag({ tasks: ['extract', 'load'], line: 5 })

interface Wish {
  readonly dags?: readonly Dag[]
  readonly calls?: readonly ProxyingCall[]
  readonly extraction?: Partial<Parameters<typeof anExtraction>[1]>
}

/** A project whose folder holds these files, by name. */
function projectOf(
  files: Readonly<Record<string, string>>,
  { dags = [JOBS], calls = [aCall()], extraction }: Wish = {},
): Project {
  const tree = memoryTree(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text])))
  return aProject({ extraction: anExtraction(dags, extraction), calls, folders: [readProxiedState(tree, FOLDER)] })
}

const find = (rule: Rule, files: Readonly<Record<string, string>>, wish?: Wish): Found[] => [
  ...rule.find(aSituation(projectOf(files, wish))),
]

const LISTED = 'tasks:\n  - id: extract\n    proxied: true\n  - id: load\n    proxied: false\n'

describe('a folder in order', () => {
  it('gives no finding at all', () => {
    const rules = [
      ...[breaksDagFile, duplicateEntry, duplicateFile, ignoredFile, invalidShape, invalidYaml, mappedTask],
      ...[noDagsInGlobals, notLoaded, taskInGroup, unknownDag, unknownTask, unlistedTask],
    ]

    const found = rules.flatMap((rule) => find(rule, { 'jobs.yaml': LISTED, 'README.md': 'How this works' }))

    expect(found).toEqual([])
  })
})

describe('proxied-state/invalid-yaml and invalid-shape', () => {
  it('name the line and every DAG file that the folder takes down', () => {
    const other = aDag({ dagId: 'other', file: 'dags/other.py' })
    const calls = [aCall(), aCall({ file: 'dags/other.py', dagIds: ['other'] })]

    const [found] = find(invalidYaml, { 'jobs.yaml': 'tasks:\n\t- id: a\n' }, { dags: [JOBS, other], calls })

    expect(found).toMatchObject({ file: 'dags/proxied_state/jobs.yaml', line: 2, dagId: 'jobs', certainty: 'exact' })
    expect(found?.effect).toContain("dags/jobs.py, dags/other.py (DAGs 'jobs' and 'other')")
  })

  it('are only conditional while nothing loads the folder', () => {
    const [found] = find(invalidShape, { 'x.yaml': '' }, { calls: [] })

    expect(found).toMatchObject({
      line: 1,
      certainty: 'conditional',
      message: expect.stringContaining('Expected a dictionary'),
    })
    expect(found).not.toHaveProperty('dagId')
  })
})

describe('proxied-state/unknown-task', () => {
  const listing = (id: string) => `tasks:\n  - id: ${id} # soon\n    proxied: true\n`

  it.each([
    ['extrat', ['extract', 'load'], 'extract'],
    ['clean', ['transform.clean', 'load'], 'transform.clean'],
    ['build_dbt_models', ['load_customers', 'run_dbt_model', 'export_customers'], 'run_dbt_model'],
  ])('suggests for %s among %j', (id, tasks, meant) => {
    const [found] = find(unknownTask, { 'jobs.yaml': listing(id) }, { dags: [aDag({ tasks })] })

    expect(found).toMatchObject({
      taskId: id,
      line: 2,
      certainty: 'exact',
      message: `DAG 'jobs' has no task '${id}' (did you mean '${meant}'?).`,
      fix: { edits: [{ from: 2, to: 2, text: `  - id: ${meant} # soon` }] },
    })
  })

  it('keeps the quotes of the entry', () => {
    const [found] = find(unknownTask, { 'jobs.yaml': listing('"extrat"') })

    expect(found?.fix?.edits).toEqual([
      { file: 'dags/proxied_state/jobs.yaml', from: 2, to: 2, text: '  - id: "extract" # soon' },
    ])
  })

  it('puts an id in quotes that YAML does not read as text', () => {
    const [found] = find(unknownTask, { 'jobs.yaml': listing('7') }, { dags: [aDag({ tasks: ['7'] })] })

    expect(found).toMatchObject({ certainty: 'exact', fix: { edits: [{ text: "  - id: '7' # soon" }] } })
  })

  it('removes an entry that resembles nothing', () => {
    const text = 'tasks:\n  - id: zzz\n    proxied: true\n  - id: load\n    proxied: true\n'

    const [found] = find(unknownTask, { 'jobs.yaml': text }, { dags: [aDag({ tasks: ['load'] })] })

    expect(found?.fix).toMatchObject({ edits: [{ from: 2, to: 3, text: '' }] })
  })

  it('claims nothing of a DAG that is not fully known', () => {
    const [found] = find(unknownTask, { 'jobs.yaml': listing('maybe') }, { dags: [aDag({ complete: false })] })

    expect(found).toMatchObject({ certainty: 'unresolved' })
  })

  it('is only possible for a folder that no call loads', () => {
    const [found] = find(unknownTask, { 'jobs.yaml': listing('zzz') }, { calls: [] })

    expect(found).toMatchObject({ certainty: 'conditional' })
  })
})

describe('proxied-state/mapped-task', () => {
  it('removes the entry', () => {
    const dag = aDag({ tasks: ['extract', aTask('load', { mapped: true })] })

    const [found] = find(mappedTask, { 'jobs.yaml': LISTED }, { dags: [dag] })

    expect(found).toMatchObject({
      taskId: 'load',
      line: 4,
      certainty: 'exact',
      fix: { edits: [{ from: 4, to: 5, text: '' }] },
    })
  })
})

describe('proxied-state/task-in-group', () => {
  const text = 'tasks:\n  - id: g.clean\n    proxied: yes # now\n'

  it('tells a broken DAG from a renamed task', () => {
    const broken = aDag({ tasks: ['extract', 'g.clean'], edges: ['extract >> g.clean'] })
    const renamed = aDag({ tasks: ['g.clean'] })

    const [first] = find(taskInGroup, { 'jobs.yaml': text }, { dags: [broken] })
    const [second] = find(taskInGroup, { 'jobs.yaml': text }, { dags: [renamed] })

    expect(first?.effect).toContain('breaks without an import error')
    expect(second?.effect).toContain("Airflow has a task 'g.g.clean' instead of 'g.clean'")
    expect(first?.fix?.edits).toMatchObject([{ from: 3, to: 3, text: '    proxied: false # now' }])
  })

  it('is silent for a group without prefix and for a task that stays in Airflow', () => {
    const dag = aDag({ tasks: [aTask('g.clean', { groupPrefix: '' })] })

    expect(find(taskInGroup, { 'jobs.yaml': text }, { dags: [dag] })).toEqual([])
    expect(
      find(taskInGroup, { 'jobs.yaml': text.replace('yes', 'no') }, { dags: [aDag({ tasks: ['g.clean'] })] }),
    ).toEqual([])
  })

  it('is only possible with an own builder', () => {
    const calls = [aCall({ ownTaskBuilder: true })]

    const [found] = find(taskInGroup, { 'jobs.yaml': text }, { dags: [aDag({ tasks: ['g.clean'] })], calls })

    expect(found).toMatchObject({ certainty: 'conditional' })
  })
})

describe('proxied-state/duplicate-entry', () => {
  it('keeps the last entry', () => {
    const text = `${LISTED}  - id: extract\n    proxied: false\n`

    expect(find(duplicateEntry, { 'jobs.yaml': text })).toMatchObject([
      { taskId: 'extract', line: 6, subject: 'task extract', fix: { edits: [{ from: 2, to: 3, text: '' }] } },
    ])
  })

  it('names a key that is given twice', () => {
    expect(find(duplicateEntry, { 'jobs.yaml': 'proxied: true\nproxied: false\n' })).toMatchObject([
      { line: 2, message: "The key 'proxied' is given more than once." },
    ])
  })
})

describe('files that Airlift reads twice or not at all', () => {
  it('duplicate-file names twins', () => {
    expect(find(duplicateFile, { 'jobs.yaml': LISTED, 'jobs.yml': LISTED })).toMatchObject([
      { dagId: 'jobs', file: 'dags/proxied_state/jobs.yml' },
    ])
  })

  it('ignored-file names files that look as if they were meant to be read', () => {
    const found = find(ignoredFile, {
      'a.YAML': '',
      'team/b.yaml': '',
      'jobs.json': '{}',
      'README.md': '',
      'old.yaml.bak': '',
      '.gitkeep': '',
      'helper.py': '',
    })

    expect(found.map(({ file, fix }) => [file, fix?.rename?.to])).toEqual([
      ['dags/proxied_state/a.YAML', 'dags/proxied_state/a.yaml'],
      ['dags/proxied_state/jobs.json', 'dags/proxied_state/jobs.yaml'],
      ['dags/proxied_state/team/b.yaml', 'dags/proxied_state/b.yaml'],
    ])
  })
})

describe('proxied-state/unknown-dag', () => {
  it('renames the file to the DAG that is meant', () => {
    expect(find(unknownDag, { 'job.yaml': LISTED })).toMatchObject([
      {
        file: 'dags/proxied_state/job.yaml',
        certainty: 'exact',
        fix: { rename: { from: 'dags/proxied_state/job.yaml', to: 'dags/proxied_state/jobs.yaml' } },
      },
    ])
  })

  it("knows that the folder also holds other files' DAGs", () => {
    const other = aDag({ dagId: 'other', file: 'dags/other.py' })

    expect(find(unknownDag, { 'other.yaml': LISTED }, { dags: [JOBS, other] })).toEqual([])
  })

  it('is only possible while the DAGs of some file are not known', () => {
    const open = [{ kind: 'dynamic', reason: 'a factory', file: 'dags/all.py', line: 1 }] as const

    expect(find(unknownDag, { 'job.yaml': LISTED }, { extraction: { open } })).toMatchObject([
      { certainty: 'conditional' },
    ])
  })
})

describe('proxied-state/unlisted-task', () => {
  it('lists what is missing behind the last entry, once per DAG', () => {
    const dag = aDag({ tasks: ['extract', 'load', 'on', aTask('many', { mapped: true })] })
    const text = 'tasks:\n    - id: extract\n      proxied: true\n# end\n'

    expect(find(unlistedTask, { 'jobs.yaml': text }, { dags: [dag] })).toMatchObject([
      {
        message: "Tasks 'load' and 'on' of DAG 'jobs' are not listed.",
        fix: {
          edits: [
            { from: 4, to: 3, text: "    - id: load\n      proxied: false\n    - id: 'on'\n      proxied: false" },
          ],
        },
      },
    ])
  })
})

describe('proxied-state/not-loaded', () => {
  const reasonOf = (calls: readonly ProxyingCall[]) => find(notLoaded, { 'jobs.yaml': LISTED }, { calls })[0]?.message

  it('says why Airlift never applies the file', () => {
    expect(reasonOf([])).toContain('dags/jobs.py does not call proxying_to_dagster')
    expect(reasonOf([aCall({ reached: 'no' })])).toContain(
      'the call of proxying_to_dagster in line 20 of dags/jobs.py is never reached',
    )
    expect(reasonOf([aCall({ folder: 'dags/other_state' })])).toContain('hands dags/other_state to Airlift')
  })

  it('is silent when the path is not known, or nothing is to be proxied', () => {
    expect(reasonOf([aCall({ folder: null })])).toBeUndefined()
    expect(find(notLoaded, { 'jobs.yaml': 'proxied: false\n' }, { calls: [] })).toEqual([])
  })
})

describe('proxied-state/no-dags-in-globals', () => {
  it('names the call that finds nothing', () => {
    expect(find(noDagsInGlobals, { 'jobs.yaml': LISTED }, { calls: [aCall({ dagIds: [] })] })).toMatchObject([
      { file: 'dags/jobs.py', line: 20, certainty: 'exact' },
    ])
  })

  it('names the DAG that another one pushed out of its name', () => {
    const second = aDag({ dagId: 'second', line: 12 })

    const [found] = find(
      noDagsInGlobals,
      { 'jobs.yaml': LISTED },
      { dags: [JOBS, second], calls: [aCall({ dagIds: ['second'] })] },
    )

    expect(found).toMatchObject({
      dagId: 'jobs',
      line: 5,
      message: "DAG 'jobs' is not in the globals: DAG 'second' is bound to the same name 'dag'.",
    })
  })

  it('names a call that comes before the DAG', () => {
    const second = aDag({ dagId: 'second', line: 30, globals: ['second'] })

    const [found] = find(noDagsInGlobals, { 'second.yaml': 'proxied: true' }, { dags: [JOBS, second] })

    expect(found?.message).toBe("DAG 'second' is defined after the call of proxying_to_dagster.")
  })
})

describe('proxied-state/breaks-dag-file', () => {
  it.each<[string, Partial<ProxyingCall>, Partial<Found>]>([
    ['a str path', { pathIsString: true, folder: null }, { line: 20, certainty: 'exact' }],
    ['an older argument', { unknownArguments: ['dagster_operator_klass'] }, { line: 20, certainty: 'conditional' }],
    ['a call inside with DAG', { insideDag: 'jobs' }, { line: 20, taskId: 'extract' }],
    ['a later edge', { laterEdges: [{ dagId: 'jobs', taskId: 'extract', line: 23 }] }, { line: 23, taskId: 'extract' }],
  ])('names %s', (_, call, expected) => {
    expect(find(breaksDagFile, { 'jobs.yaml': LISTED }, { calls: [aCall(call)] })).toMatchObject([
      { file: 'dags/jobs.py', ...expected },
    ])
  })

  it('names a folder that is not there', () => {
    const project = aProject({
      dags: [JOBS],
      calls: [aCall({ folder: 'elsewhere' })],
      folders: [readProxiedState(memoryTree({}), 'elsewhere')],
    })

    expect([...breaksDagFile.find(aSituation(project))]).toMatchObject([{ message: 'There is no folder elsewhere.' }])
  })

  it('leaves to the other rules what is theirs', () => {
    const text = 'tasks:\n  - id: zzz\n    proxied: true\n'

    expect(parseProxiedStateFile('jobs.yaml', new TextEncoder().encode(text)).state.level).toBe('task')
    expect(find(breaksDagFile, { 'jobs.yaml': text, 'bad.yaml': '' })).toEqual([])
  })
})
