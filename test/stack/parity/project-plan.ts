/** An invented repository: DAGs of one or two Airflows, and the code locations that read them, in the same tree. */
export interface ProjectPlan {
  readonly instances: readonly InstancePlan[]
  readonly locations: readonly LocationPlan[]
  /** Files that Python cannot parse. */
  readonly brokenFiles: readonly string[]
  /** Whether a workspace says which file each location is loaded from. */
  readonly declared: boolean
}

export interface InstancePlan {
  readonly name: string
  readonly dags: readonly DagPlan[]
}

export interface DagPlan {
  readonly dagId: string
  /** Its path, below the folder of its instance. */
  readonly file: string
  /** `group.check` stands in the prefixing TaskGroup `group`. */
  readonly tasks: readonly string[]
  /** Its tasks run one after the other; else they know nothing of each other. */
  readonly chained: boolean
  /** The text of its proxied_state file. */
  readonly state: string | null
  /** The file calls `proxying_to_dagster`, with its own way to replace a whole DAG or not. */
  readonly proxying: 'none' | 'default' | 'own-dag-builder'
}

export interface MappingPlan {
  readonly asset: string
  readonly instance: string
  readonly dagId: string
  /** Null: the asset is mapped to the whole DAG. */
  readonly taskId: string | null
  readonly style: 'function' | 'metadata'
}

export interface LocationPlan {
  readonly name: string
  /** `picks`: it takes single DAGs out of those that Airlift loads. */
  readonly api: 'builder' | 'component' | 'picks'
  readonly instances: readonly string[]
  /** Only DAGs whose ids start with this; null for all. */
  readonly selects: string | null
  readonly mappings: readonly MappingPlan[]
  readonly picks: readonly { readonly instance: string; readonly dagId: string }[]
}

export type Files = Readonly<Record<string, string>>

export const dagsFolder = (instance: string): string => `${instance}_dags`

/** The proxied_state text of a DAG's tasks; null leaves the file out. */
export function stateText(tasks: Readonly<Record<string, boolean>>): string | null {
  const entries = Object.entries(tasks)
  if (entries.length === 0) return null
  return `tasks:\n${entries.map(([id, proxied]) => `  - id: ${id}\n    proxied: ${proxied}\n`).join('')}`
}

/** The DAG folder of one Airflow, as its DAG processor sees it. */
export function dagFiles({ name, dags }: InstancePlan, brokenFiles: readonly string[]): Files {
  const paths = [...new Set(dags.map(({ file }) => file))]
  const texts = paths.map((path) => {
    const text = dagFile(dags.filter(({ file }) => file === path))
    return [path, brokenFiles.includes(`${dagsFolder(name)}/${path}`) ? `${text}def broken(:\n` : text] as const
  })
  const states = dags.flatMap(({ dagId, state }) =>
    state === null ? [] : [[`proxied_state/${dagId}.yaml`, state] as const],
  )
  return Object.fromEntries([...texts, ...states, ['proxied_state/README.md', 'One file for each DAG.\n']])
}

function dagFile(dags: readonly DagPlan[]): string {
  const [call = 'none'] = dags.map(({ proxying }) => proxying).filter((proxying) => proxying !== 'none')
  return `${DAG_IMPORTS}${dags.map(dagText).join('')}${CALLS[call]}`
}

const DAG_IMPORTS = `from datetime import datetime
from pathlib import Path

from airflow import DAG
from airflow.operators.empty import EmptyOperator
from airflow.utils.task_group import TaskGroup
from dagster_airlift.in_airflow import proxying_to_dagster
from dagster_airlift.in_airflow.dag_proxy_operator import BaseProxyDAGToDagsterOperator
from dagster_airlift.in_airflow.proxied_state import load_proxied_state_from_yaml


class OwnOperator(BaseProxyDAGToDagsterOperator):
    def get_dagster_session(self, context): ...

    def get_dagster_url(self, context): ...

    @classmethod
    def build_from_dag(cls, dag):
        return cls(dag=dag, task_id="EVERYTHING")

`

const call = (more: string): string => `
proxying_to_dagster(
    global_vars=globals(),
    proxied_state=load_proxied_state_from_yaml(Path(__file__).parent / "proxied_state"),
${more})
`
const CALLS: Readonly<Record<DagPlan['proxying'], string>> = {
  none: '',
  default: call(''),
  'own-dag-builder': call('    build_from_dag_fn=OwnOperator.build_from_dag,\n'),
}

function dagText({ dagId, tasks, chained }: DagPlan, index: number): string {
  const variable = (taskId: string): string => `${taskId.replace('.', '_')}_${index}`
  const task = (taskId: string, indent: string): string =>
    `${indent}${variable(taskId)} = EmptyOperator(task_id="${taskId.split('.').at(-1) ?? ''}")\n`
  const grouped = tasks.filter((taskId) => taskId.includes('.'))
  const body = [
    ...tasks.filter((taskId) => !taskId.includes('.')).map((taskId) => task(taskId, '    ')),
    ...(grouped.length > 0
      ? ['    with TaskGroup("group"):\n', ...grouped.map((taskId) => task(taskId, '        '))]
      : []),
    ...(chained && tasks.length > 1 ? [`    ${tasks.map(variable).join(' >> ')}\n`] : []),
  ]
  const inside = body.length > 0 ? body.join('') : '    pass\n'
  return `\nwith DAG("${dagId}", schedule=None, start_date=datetime(2024, 1, 1)) as dag_${index}:\n${inside}`
}
