import type { Program } from '../program.ts'

/** Where each name comes from, in Airflow 2 and in Airflow 3; one of several where it has moved. */
const HOMES: Readonly<Record<string, readonly [two: readonly string[], three: readonly string[]]>> = {
  DAG: [['airflow', 'airflow.models', 'airflow.models.dag'], ['airflow.sdk']],
  dag: [['airflow.decorators'], ['airflow.sdk']],
  task: [['airflow.decorators'], ['airflow.sdk']],
  task_group: [['airflow.decorators'], ['airflow.sdk']],
  setup: [['airflow.decorators'], ['airflow.sdk']],
  teardown: [['airflow.decorators'], ['airflow.sdk']],
  TaskGroup: [['airflow.utils.task_group'], ['airflow.sdk']],
  chain: [['airflow.models.baseoperator', 'airflow.utils.helpers'], ['airflow.sdk']],
  chain_linear: [['airflow.models.baseoperator'], ['airflow.sdk']],
  cross_downstream: [['airflow.models.baseoperator', 'airflow.utils.helpers'], ['airflow.sdk']],
  Label: [['airflow.utils.edgemodifier'], ['airflow.sdk']],
  BaseOperator: [['airflow.models', 'airflow.models.baseoperator'], ['airflow.sdk']],
  Variable: [['airflow.models', 'airflow.models.variable'], ['airflow.sdk']],
  TriggerRule: [['airflow.utils.trigger_rule'], ['airflow.sdk']],
  EmptyOperator: [['airflow.operators.empty'], ['airflow.providers.standard.operators.empty']],
  BashOperator: [['airflow.operators.bash'], ['airflow.providers.standard.operators.bash']],
  PythonOperator: [['airflow.operators.python'], ['airflow.providers.standard.operators.python']],
  BranchPythonOperator: [['airflow.operators.python'], ['airflow.providers.standard.operators.python']],
  ShortCircuitOperator: [['airflow.operators.python'], ['airflow.providers.standard.operators.python']],
  LatestOnlyOperator: [['airflow.operators.latest_only'], ['airflow.providers.standard.operators.latest_only']],
}

/** Imports one of Airflow's names and gives it back. */
export function airflow(p: Program, name: string): string {
  const homes = HOMES[name]?.[p.airflow === 2 ? 0 : 1]
  if (homes === undefined) throw new Error(`${name} has no home`)
  p.import(`from ${homes[p.serial() % homes.length] ?? ''} import ${name}`)
  return name
}
