import type { ExtractOptions } from '../../../src/airflow/extract.ts'
import { extract } from '../../../src/airflow/extract.ts'
import type { Dag, Extraction } from '../../../src/airflow/dag.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

/** Names that nearly every DAG file imports. */
export const IMPORTS = [
  'from datetime import datetime, timedelta',
  'from airflow import DAG',
  'from airflow.decorators import dag, task, task_group, setup, teardown',
  'from airflow.models.baseoperator import chain, chain_linear, cross_downstream',
  'from airflow.operators.bash import BashOperator',
  'from airflow.operators.empty import EmptyOperator',
  'from airflow.utils.edgemodifier import Label',
  'from airflow.utils.task_group import TaskGroup',
].join('\n')

/** Extracts `dags/example.py`, made of the usual imports and this body, beside other files. */
export function extractBody(
  body: string,
  files: Record<string, string> = {},
  options: ExtractOptions = {},
): Extraction {
  return extract(memoryTree({ ...files, 'dags/example.py': `${IMPORTS}\n${body}\n` }), options)
}

/** The only DAG of such a file. */
export function onlyDag(body: string, files: Record<string, string> = {}, options: ExtractOptions = {}): Dag {
  const { dags, failures, open } = extractBody(body, files, options)
  const [dag] = dags
  if (dag === undefined || dags.length !== 1) {
    throw new Error(`expected one DAG, found ${dags.length}: ${JSON.stringify({ failures, open })}`)
  }
  return dag
}

/** A DAG in short: `a > b` for each edge, and the ids of tasks that have none. Incomplete DAGs begin with `incomplete`. */
export function inShort(dag: Dag): string {
  const linked = new Set(dag.edges.flatMap(({ from, to }) => [from, to]))
  const parts = [
    ...dag.edges.map(({ from, to }) => `${from} > ${to}`),
    ...dag.tasks.filter(({ taskId }) => !linked.has(taskId)).map(({ taskId }) => taskId),
  ]
  return `${dag.complete ? '' : 'incomplete: '}${parts.join(', ')}`
}
