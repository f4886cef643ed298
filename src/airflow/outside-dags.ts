import type { ModuleValue, UnknownValue, Value } from '../python/values.ts'
import type { Reason } from './dag.ts'

/** `dag`, `my_dags`, `DAG_2`, `get_dag`. */
const NAMES_A_DAG = /dags?_?\d*$/i

/** A name that begins so is a function's. */
const VERB =
  /^_*(add|as|build|clear|create|define|fetch|find|from|generate|get|init|is|load|make|new|parse|read|register|run|set|setup|test|to|trigger)_/

/** Airflow's functions and modules (`airflow.utils.dot_renderer.render_dag`), but not the DAGs of its examples. */
const OF_AIRFLOW = /^airflow\.(?!(.*\.)?example_dags\.)|\.subdags\.subdag\.subdag$/

/** Whether a name outside the tree (`acme.build_dag`) says that calling it makes DAGs. */
export function makesDags(path: string): boolean {
  return NAMES_A_DAG.test(lastName(path))
}

/** Names of a module that may hold DAGs which are not in the tree: nobody knows what they are, and they are called so. */
export function outsideDags(module: ModuleValue, file: string): readonly Reason[] {
  return [...module.attributes].flatMap(([name, value]) => {
    const why = whyUnknown(name, value)
    return why === null ? [] : [{ reason: `\`${name}\` may be a DAG: it is ${why}`, file, line: 1 }]
  })
}

function whyUnknown(name: string, value: Value): string | null {
  if (value.kind === 'unknown') return NAMES_A_DAG.test(name) && !isData(value) ? value.doubt.reason : null
  if (value.kind !== 'external') return null
  const isDag = value.called ? NAMES_A_DAG.test(name) || makesDags(value.path) : isDagItself(value.path)
  return isDag ? `\`${value.path}\`` : null
}

/** A Variable (`rows_per_dag`), or a number or text that was made of one. */
function isData(value: UnknownValue): boolean {
  const { guess } = value
  return value.isData === true || (guess !== null && /^(bool|float|int|str)$/.test(guess.kind))
}

/** `acme.dags.sales_dag`, but neither a class nor a function. */
function isDagItself(path: string): boolean {
  if (OF_AIRFLOW.test(path)) return false
  const name = lastName(path)
  return NAMES_A_DAG.test(name) && !/^[A-Z]/.test(name) && !VERB.test(name)
}

function lastName(path: string): string {
  return path.replace(/\(\)$/, '').split('.').at(-1) ?? ''
}
