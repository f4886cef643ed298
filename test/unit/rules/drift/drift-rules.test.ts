import { describe, expect, it } from '@jest/globals'
import type { Difference } from '../../../../src/drift/differences.ts'
import { dagAdded } from '../../../../src/rules/drift/dag-added.ts'
import { dagRemoved } from '../../../../src/rules/drift/dag-removed.ts'
import { dagRenamed } from '../../../../src/rules/drift/dag-renamed.ts'
import { edgeChanged } from '../../../../src/rules/drift/edge-changed.ts'
import { scheduleChanged } from '../../../../src/rules/drift/schedule-changed.ts'
import { taskAdded } from '../../../../src/rules/drift/task-added.ts'
import { taskRemoved } from '../../../../src/rules/drift/task-removed.ts'
import { taskRenamed } from '../../../../src/rules/drift/task-renamed.ts'
import type { Rule } from '../../../../src/rules/rule.ts'
import { aProject, aSituation } from '../../../helpers/dags.ts'

const COMMON = {
  dagId: 'orders',
  instance: 'airflow_one',
  locations: ['analytics'],
  file: 'dags/orders.py',
  line: 4,
  certainty: 'exact',
  doubt: null,
} as const

const CASES: [Rule, Difference, string][] = [
  [
    dagAdded,
    { ...COMMON, kind: 'dag-added' },
    "DAG 'orders' is not in Dagster's copy of Airflow (code location 'analytics').",
  ],
  [
    dagRemoved,
    { ...COMMON, kind: 'dag-removed' },
    "DAG 'orders' is gone, but Dagster's copy still has it (code location 'analytics').",
  ],
  [
    dagRenamed,
    { ...COMMON, kind: 'dag-renamed', from: 'order' },
    "DAG 'order' is now 'orders'; Dagster's copy has the old name (code location 'analytics').",
  ],
  [
    taskAdded,
    { ...COMMON, kind: 'task-added', taskId: 'load' },
    "Task 'load' of DAG 'orders' is not in Dagster's copy (code location 'analytics').",
  ],
  [
    taskRemoved,
    { ...COMMON, kind: 'task-removed', taskId: 'load' },
    "Task 'load' of DAG 'orders' is gone, but Dagster's copy still has it (code location 'analytics').",
  ],
  [
    taskRenamed,
    { ...COMMON, kind: 'task-renamed', taskId: 'load', from: 'lod' },
    "Task 'lod' of DAG 'orders' is now 'load'; Dagster's copy has the old name (code location 'analytics').",
  ],
  [
    edgeChanged,
    { ...COMMON, kind: 'edge-changed', edge: ['a', 'b'], change: 'added' },
    "In DAG 'orders' task 'b' now runs after 'a'; Dagster's copy does not have this (code location 'analytics').",
  ],
  [
    edgeChanged,
    { ...COMMON, kind: 'edge-changed', edge: ['a', 'b'], change: 'removed' },
    "In DAG 'orders' task 'b' no longer waits for 'a'; Dagster's copy says it does (code location 'analytics').",
  ],
  [
    scheduleChanged,
    { ...COMMON, kind: 'schedule-changed', from: null, to: '@daily' },
    "DAG 'orders' now has '@daily'; Dagster's copy says no schedule (code location 'analytics').",
  ],
]

describe('drift rules', () => {
  it.each(CASES)('%# say what differs and where', (rule, difference, message) => {
    const situation = aSituation(aProject(), { differences: [difference] })

    const [found, ...others] = rule.find(situation)

    expect(others).toEqual([])
    expect(found).toMatchObject({
      dagId: 'orders',
      location: 'analytics',
      file: 'dags/orders.py',
      line: 4,
      certainty: 'exact',
      message,
    })
  })

  it('name all locations in the message and none as the place, when several differ', () => {
    const difference = { ...COMMON, kind: 'dag-added', locations: ['analytics', 'finance'] } as const

    const [found] = dagAdded.find(aSituation(aProject(), { differences: [difference] }))

    expect(found?.message).toContain("(code locations 'analytics', 'finance')")
    expect(found?.location).toBeUndefined()
  })
})
