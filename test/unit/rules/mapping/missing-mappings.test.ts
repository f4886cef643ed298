import { describe, expect, it } from '@jest/globals'
import type { ServedDag } from '../../../../src/airlift/project.ts'
import { notExecutable } from '../../../../src/rules/mapping/not-executable.ts'
import { splitAcrossLocations } from '../../../../src/rules/mapping/split-across-locations.ts'
import { unmappedDag } from '../../../../src/rules/mapping/unmapped-dag.ts'
import { unmappedTask } from '../../../../src/rules/mapping/unmapped-task.ts'
import type { Rule } from '../../../../src/rules/rule.ts'
import { aCachedDag, aLocation, aMapping, aProject, aServedDag, aSituation, aSnapshot } from '../../../helpers/dags.ts'

const PEERED = { dags: [aCachedDag('jobs')] }

function jobs(proxied: readonly string[] = []): ServedDag {
  const served = aServedDag({ tasks: ['load', 'export'] })
  return {
    ...served,
    level: 'task',
    tasks: served.tasks.map((task) => ({ ...task, proxied: proxied.includes(task.taskId) })),
  }
}

function ask(rule: Rule, served: ServedDag, ...locations: ReturnType<typeof aLocation>[]) {
  const situation = aSituation(aProject({ served: [served] }), { cached: aSnapshot(locations) })
  return [...rule.find(situation)]
}

describe('mapping/unmapped-task', () => {
  it('names the tasks of a DAG whose other tasks are mapped', () => {
    const found = ask(unmappedTask, jobs(), aLocation({ ...PEERED, mappings: [aMapping('jobs', 'load')] }))

    expect(found.map(({ taskId }) => taskId)).toEqual(['export'])
  })

  it('is silent about a DAG that is only peered, or mapped as a whole', () => {
    expect(ask(unmappedTask, jobs(), aLocation(PEERED))).toEqual([])
    expect(ask(unmappedTask, jobs(), aLocation({ ...PEERED, mappings: [aMapping('jobs', null)] }))).toEqual([])
  })
})

describe('mapping/unmapped-dag', () => {
  it('names a peered DAG without any mapping, and no other', () => {
    expect(ask(unmappedDag, jobs(), aLocation(PEERED)).map(({ dagId }) => dagId)).toEqual(['jobs'])
    expect(ask(unmappedDag, jobs(), aLocation())).toEqual([])
    expect(ask(unmappedDag, jobs(), aLocation({ ...PEERED, mappings: [aMapping('jobs', 'load')] }))).toEqual([])
  })
})

describe('mapping/not-executable', () => {
  it('names a proxied task whose assets cannot be materialised', () => {
    const mappings = [aMapping('jobs', 'load', { executable: false })]

    const found = ask(notExecutable, jobs(['load']), aLocation({ ...PEERED, mappings }))

    expect(found.map(({ taskId, location }) => [taskId, location])).toEqual([['load', 'analytics']])
    expect(found[0]?.message).toContain("asset 'load' cannot be materialized")
  })

  it('names a proxied task that nothing is mapped to', () => {
    const [found] = ask(notExecutable, jobs(['load']), aLocation(PEERED))

    expect(found?.message).toContain('no asset there is mapped to it')
  })

  it('is silent where one of several assets can be materialised, and where nothing is proxied', () => {
    const mappings = [aMapping('jobs', 'load', { executable: false }), aMapping('jobs', 'load')]

    expect(ask(notExecutable, jobs(['load']), aLocation({ ...PEERED, mappings }))).toEqual([])
    expect(ask(notExecutable, jobs(), aLocation(PEERED))).toEqual([])
  })

  it('claims nothing while a location is in error: it may hold the asset', () => {
    expect(
      ask(notExecutable, jobs(['load']), aLocation(PEERED), aLocation({ name: 'finance', status: 'error' })),
    ).toEqual([])
  })
})

describe('mapping/split-across-locations', () => {
  it('names the locations that share the assets of one proxied task', () => {
    const here = aLocation({ ...PEERED, mappings: [aMapping('jobs', 'load')] })
    const there = aLocation({ name: 'finance', mappings: [aMapping('jobs', 'load', { assetKey: ['invoices'] })] })

    const [found] = ask(splitAcrossLocations, jobs(['load']), here, there)

    expect(found?.message).toContain("'analytics' and 'finance'")
    expect(ask(splitAcrossLocations, jobs(), here, there)).toEqual([])
    expect(ask(splitAcrossLocations, jobs(['load']), here)).toEqual([])
  })
})
