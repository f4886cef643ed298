import { describe, expect, it } from '@jest/globals'
import { airflowBehind } from '../../../../src/rules/drift/airflow-behind.ts'
import type { Behind } from '../../../../src/rules/situation.ts'
import { aLocation, aMapping, aProject, aServedDag, aSituation, aSnapshot } from '../../../helpers/dags.ts'

const ORDERS = aServedDag({ dagId: 'orders', tasks: ['load'] })
const CACHED = aSnapshot([aLocation({ mappings: [aMapping('orders', 'load')] })])

function found(behind: Behind, cached: typeof CACHED | null = CACHED, dag = ORDERS) {
  const project = aProject({ served: [dag] })
  return [...airflowBehind.find(aSituation(project, { cached, served: { behind: new Map([['orders', behind]]) } }))]
}

describe('drift/airflow-behind', () => {
  it('is certain of a DAG that Dagster has', () => {
    const [first] = found({ why: 'it does not know the DAG', known: false })

    expect(first).toMatchObject({
      location: CACHED.locations[0]?.name,
      certainty: 'exact',
      message: "Airflow does not serve DAG 'orders' as this commit has it: it does not know the DAG.",
    })
  })

  it('is certain of a DAG that Airflow knows otherwise', () => {
    const [first] = found({ why: 'task load is not there yet', known: true }, null)

    expect(first).toMatchObject({ certainty: 'exact' })
  })

  it('claims nothing of a DAG that neither of them knows', () => {
    const [first] = found({ why: 'it does not know the DAG', known: false }, null)

    expect(first).toMatchObject({ certainty: 'unresolved', doubt: 'it may not be meant for this Airflow' })
  })

  it('claims nothing of a DAG that is not completely known', () => {
    const [first] = found({ why: 'it does not know the DAG', known: false }, CACHED, { ...ORDERS, complete: false })

    expect(first).toMatchObject({ certainty: 'unresolved', doubt: 'the DAG is not completely known' })
  })

  it('is silent where no running Airflow was asked', () => {
    const findings = [...airflowBehind.find(aSituation(aProject({ served: [ORDERS] }), { cached: CACHED }))]

    expect(findings).toEqual([])
  })
})
