import { describe, expect, it } from '@jest/globals'
import type { Dag } from '../../../src/airflow/dag.ts'
import type { ProxiedStateFile } from '../../../src/airlift/proxied-state/folder.ts'
import type { ProxyingCall } from '../../../src/airlift/proxying-call.ts'
import { serveDags } from '../../../src/airlift/served.ts'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { aCall, aDag, aDagFile, aFolder, anExtraction, aTask, aTaskFile } from '../../helpers/dags.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

const CHAIN = aDag({ tasks: ['extract', 'load'], edges: ['extract >> load'] })

function serve(dags: readonly Dag[], calls: readonly ProxyingCall[], files: readonly ProxiedStateFile[]) {
  return serveDags(anExtraction(dags), calls, [aFolder(files)], () => null)
}

const serveOne = (dag: Dag, call: Partial<ProxyingCall>, files: readonly ProxiedStateFile[]) =>
  serve([dag], [aCall(call)], files)[0]

const proxied = (served: ReturnType<typeof serveOne>) =>
  served?.tasks.filter((task) => task.proxied).map(({ taskId }) => taskId)

describe('serveDags', () => {
  it('serves a DAG as written where nothing calls Airlift', () => {
    const [served] = serve([CHAIN], [], [aTaskFile('jobs', { extract: true })])

    expect(served).toMatchObject({ level: 'none', complete: true, breakage: null, edges: CHAIN.edges })
    expect(proxied(served)).toEqual([])
  })

  it('marks listed tasks as proxied', () => {
    const served = serveOne(CHAIN, {}, [aTaskFile('jobs', { extract: true, load: false })])

    expect(served).toMatchObject({ level: 'task', complete: true, breakage: null })
    expect(proxied(served)).toEqual(['extract'])
  })

  it('replaces a DAG by one task', () => {
    const served = serveOne(CHAIN, {}, [aDagFile('jobs', true)])

    expect(served).toMatchObject({
      level: 'dag',
      complete: true,
      edges: [],
      tasks: [{ taskId: 'DAGSTER_OVERRIDE_DAG_jobs', proxied: true, mapped: false, certainty: 'exact' }],
    })
  })

  it('does not claim how an own builder names the task', () => {
    const served = serveOne(CHAIN, { ownDagBuilder: true }, [aDagFile('jobs', true)])

    expect(served).toMatchObject({ level: 'dag', complete: false, tasks: [{ certainty: 'unresolved' }] })
  })

  it('leaves a DAG alone that says proxied: false', () => {
    expect(serveOne(CHAIN, {}, [aDagFile('jobs', false)])).toMatchObject({ level: 'none', complete: true })
  })

  it('breaks every DAG of a file for one listed id that is no task, even when it is not proxied', () => {
    const other = aDag({ dagId: 'other', tasks: ['a'] })

    const served = serve([CHAIN, other], [aCall({ dagIds: ['jobs', 'other'] })], [aTaskFile('jobs', { extrat: false })])

    expect(served.map(({ breakage }) => breakage)).toEqual([
      {
        kind: 'import-error',
        failure: expect.objectContaining({ message: 'Exception: Task with id `extrat` not found in dag `jobs`.' }),
      },
      { kind: 'import-error', failure: expect.objectContaining({ file: 'dags/jobs.py', line: 20 }) },
    ])
  })

  it('breaks each DAG file that loads a folder with one bad file, and no other', () => {
    const bad: ProxiedStateFile = {
      ...aDagFile('unrelated', true),
      state: { level: 'raises', kind: 'shape', message: 'Expected a dictionary', line: 1 },
    }
    const other = aDag({ dagId: 'other', file: 'dags/other.py', tasks: ['a'] })

    const served = serve([CHAIN, other], [aCall()], [bad])

    expect(served.map(({ dag, breakage }) => [dag.dagId, breakage?.kind ?? null])).toEqual([
      ['jobs', 'import-error'],
      ['other', null],
    ])
  })

  it.each<[string, Partial<ProxyingCall>]>([
    ['a str path', { pathIsString: true, folder: null }],
    ['a missing folder', { folder: 'elsewhere' }],
    ['no DAG in the globals', { dagIds: [] }],
    ['a call inside with DAG', { insideDag: 'jobs' }],
    ['a later edge', { laterEdges: [{ dagId: 'jobs', taskId: 'extract', line: 22 }] }],
  ])('breaks the file for %s', (_, call) => {
    const folders = [
      aFolder([aTaskFile('jobs', { extract: true })]),
      aFolder([], { folder: 'elsewhere', missing: true }),
    ]

    const [served] = serveDags(anExtraction([CHAIN]), [aCall(call)], folders, () => null)

    expect(served?.breakage?.kind).toBe('import-error')
  })

  it.each<[string, Partial<ProxyingCall>]>([
    ['a call inside with DAG', { insideDag: 'jobs' }],
    ['a later edge', { laterEdges: [{ dagId: 'jobs', taskId: 'extract', line: 22 }] }],
  ])('is untouched by %s while nothing is proxied', (_, call) => {
    const served = serveOne(CHAIN, call, [aTaskFile('jobs', { extract: false })])

    expect(served).toMatchObject({ breakage: null, complete: true })
  })

  it('breaks for a mapped task that is listed', () => {
    const dag = aDag({ tasks: [aTask('resize', { mapped: true })] })

    expect(serveOne(dag, {}, [aTaskFile('jobs', { resize: false })])?.breakage?.kind).toBe('import-error')
  })

  it('breaks without an import error for a proxied task in a group that another task precedes', () => {
    const dag = aDag({ tasks: ['extract', 'g.clean'], edges: ['extract >> g.clean'] })

    expect(serveOne(dag, {}, [aTaskFile('jobs', { 'g.clean': true })])?.breakage).toEqual({
      kind: 'task-in-group',
      taskId: 'g.clean',
    })
    expect(serveOne(dag, {}, [aTaskFile('jobs', { 'g.clean': false })])?.breakage).toBeNull()
  })

  it('renames a proxied task in a group that nothing precedes', () => {
    const dag = aDag({ tasks: ['g.clean', 'load'], edges: ['g.clean >> load'] })

    const served = serveOne(dag, {}, [aTaskFile('jobs', { 'g.clean': true })])

    expect(served).toMatchObject({ breakage: null, edges: [{ from: 'g.g.clean', to: 'load' }] })
    expect(proxied(served)).toEqual(['g.g.clean'])
  })

  it('claims nothing of a group when an own builder makes the operator', () => {
    const dag = aDag({ tasks: ['extract', 'g.clean'], edges: ['extract >> g.clean'] })

    const served = serveOne(dag, { ownTaskBuilder: true }, [aTaskFile('jobs', { 'g.clean': true })])

    expect(served).toMatchObject({ breakage: null, complete: false })
  })

  it.each<[string, Partial<ProxyingCall>]>([
    ['the path is not known', { folder: null }],
    ['the globals are not known', { dagIds: null }],
    ['the call is conditional', { reached: 'conditional' }],
  ])('makes the DAG incomplete when %s', (_, call) => {
    expect(serveOne(CHAIN, call, [aTaskFile('jobs', { extract: true })])).toMatchObject({
      complete: false,
      breakage: null,
    })
  })

  it('makes the DAG incomplete when a listed id may be one of the tasks that are not known', () => {
    const dag = aDag({ tasks: ['extract'], complete: false })

    expect(serveOne(dag, {}, [aTaskFile('jobs', { maybe: true })])).toMatchObject({ complete: false, breakage: null })
  })

  it('makes the DAG incomplete when .yaml and .yml disagree', () => {
    const served = serveOne(CHAIN, {}, [
      aDagFile('jobs', true),
      { ...aDagFile('jobs', false), file: 'dags/proxied_state/jobs.yml' },
    ])

    expect(served).toMatchObject({ complete: false })
  })

  it('does not serve the inside of a SubDagOperator, which Airflow does not list', () => {
    const tree = memoryTree({
      'dags/orders.py': [
        'from airflow import DAG',
        'from airflow.operators.empty import EmptyOperator',
        'from airflow.operators.subdag import SubDagOperator',
        'def parts(parent):',
        '    with DAG(f"{parent}.parts") as inner:',
        '        EmptyOperator(task_id="cut")',
        '    return inner',
        'with DAG("orders") as dag:',
        '    SubDagOperator(task_id="parts", subdag=parts("orders"))',
      ].join('\n'),
    })

    const { head } = readProjects({ base: null, head: tree, changed: new Set() }, { instances: [{ name: null }] })

    expect(head.extraction.dags.map(({ dagId, isSubdag }) => [dagId, isSubdag])).toEqual([
      ['orders', false],
      ['orders.parts', true],
    ])
    expect(head.served.map(({ dag }) => dag.dagId)).toEqual(['orders'])
  })

  it('gives each DAG the instance of its file', () => {
    const served = serveDags(anExtraction([CHAIN]), [], [], (file) => `airflow of ${file}`)

    expect(served[0]?.instance).toBe('airflow of dags/jobs.py')
  })

  it('takes over what keeps the file from being imported at all', () => {
    const failure = { kind: 'syntax', file: 'dags/jobs.py', line: 3, message: 'invalid syntax' } as const

    const [served] = serveDags(anExtraction([CHAIN], { failures: [failure] }), [], [], () => null)

    expect(served?.breakage).toEqual({ kind: 'import-error', failure })
  })
})
