import { describe, expect, it } from '@jest/globals'
import type { LoadProblem } from '../../../../src/airlift/load.ts'
import { keyCollision } from '../../../../src/rules/mapping/key-collision.ts'
import { missingDag } from '../../../../src/rules/mapping/missing-dag.ts'
import { missingTask } from '../../../../src/rules/mapping/missing-task.ts'
import { replacedByDagProxy } from '../../../../src/rules/mapping/replaced-by-dag-proxy.ts'
import type { Situation } from '../../../../src/rules/situation.ts'
import { aDag, aDagFile, aFolder, aProject, aSituation } from '../../../helpers/dags.ts'

const project = aProject({ dags: [aDag({ dagId: 'orders', tasks: ['extract', 'join_orders'], line: 7 })] })

function withProblem(problem: LoadProblem, overrides: Partial<Situation> = {}): Situation {
  const load = { location: 'analytics', outcome: 'fails', error: null, problems: [problem] } as const
  return aSituation(project, { loads: [load], ...overrides })
}

const missing = (taskId: string): LoadProblem => ({
  kind: 'missing-task',
  dagId: 'orders',
  taskId,
  assets: ['joined'],
  certainty: 'exact',
})

describe('mapping/missing-task', () => {
  it('names the mapping, the location, the error and the nearest task', () => {
    const [found, ...others] = missingTask.find(withProblem(missing('join_order')))

    expect(others).toEqual([])
    expect(found).toMatchObject({
      dagId: 'orders',
      taskId: 'join_order',
      location: 'analytics',
      line: 7,
      certainty: 'exact',
    })
    expect(found?.message).toContain("did you mean 'join_orders'?")
    expect(found?.effect).toBe("The next reload of code location 'analytics' fails with KeyError: 'join_order'.")
    expect(found?.fix?.summary).toContain("map 'join_orders' instead of 'join_order'")
  })

  it('prefers a recognised rename to a similar name', () => {
    const renamed = {
      kind: 'task-renamed',
      dagId: 'orders',
      taskId: 'extract',
      from: 'join_order',
      instance: null,
      locations: ['analytics'],
      file: null,
      line: null,
      certainty: 'exact',
      doubt: null,
    } as const

    const [found] = missingTask.find(withProblem(missing('join_order'), { differences: [renamed] }))

    expect(found?.fix?.summary).toContain("map 'extract' instead of 'join_order'")
  })

  it('does not invent a name where nothing is similar', () => {
    const [found] = missingTask.find(withProblem(missing('send_newsletter')))

    expect(found?.message).not.toContain('did you mean')
    expect(found?.fix?.summary).toContain("remove the mapping of 'send_newsletter'")
  })
})

describe('mapping/missing-dag', () => {
  it('names the DAG and the assets that map it', () => {
    const problem: LoadProblem = {
      kind: 'missing-dag',
      dagId: 'stock',
      taskIds: [],
      assets: ['report'],
      certainty: 'exact',
    }

    const [found] = missingDag.find(withProblem(problem))

    expect(found?.message).toBe("Dagster maps DAG 'stock' to asset 'report', but there is no such DAG.")
    expect(found?.effect).toBe("The next reload of code location 'analytics' fails with KeyError: 'stock'.")
  })
})

describe('mapping/replaced-by-dag-proxy', () => {
  it('points at the line of the proxied_state file', () => {
    const problem: LoadProblem = {
      kind: 'replaced-by-dag-proxy',
      dagId: 'orders',
      taskIds: ['extract'],
      assets: ['raw'],
      certainty: 'exact',
    }
    const proxied = aProject({ ...project, folders: [aFolder([aDagFile('orders', true)])] })

    const [found] = replacedByDagProxy.find({ ...withProblem(problem), project: proxied })

    expect(found).toMatchObject({ file: 'dags/proxied_state/orders.yaml', line: 1, location: 'analytics' })
    expect(found?.effect).toBe("The next reload of code location 'analytics' fails with KeyError: 'extract'.")
  })
})

describe('mapping/key-collision', () => {
  it('names both DAGs and the name they share', () => {
    const problem: LoadProblem = {
      kind: 'key-collision',
      dagIds: ['or-ders', 'orders'],
      name: 'orders',
      instance: 'airflow_one',
      certainty: 'exact',
    }

    const [found] = keyCollision.find(withProblem(problem))

    expect(found?.message).toBe("DAGs 'or-ders' and 'orders' both become 'orders' in Dagster.")
    expect(found).toMatchObject({ dagId: 'orders', instance: 'airflow_one', location: 'analytics' })
  })
})
