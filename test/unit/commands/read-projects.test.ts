import { describe, expect, it } from '@jest/globals'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

// Airflow 3 does not know the argument.
const DAG = 'from airflow import DAG\ndag = DAG("orders", schedule_interval="@daily")'
const PIN = { Dockerfile: 'FROM apache/airflow:3.0.1\n' }

function failures(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) {
  const sides = { base: memoryTree(base, 'base'), head: memoryTree(head, 'head'), changed: new Set(['Dockerfile']) }
  const projects = readProjects(sides, { instances: [{ name: null }] })
  return [projects.base, projects.head].map((project) => project?.extraction.failures.length)
}

describe('a pin of Airflow that a change', () => {
  it.each([
    ['adds', {}, PIN, [0, 1]],
    ['takes away', PIN, {}, [1, 0]],
  ])('%s lets each side be read by its own Airflow', (_, before, after, expected) => {
    expect(failures({ 'dags/orders.py': DAG, ...before }, { 'dags/orders.py': DAG, ...after })).toEqual(expected)
  })
})
