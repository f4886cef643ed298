import type { Files, LocationPlan, MappingPlan } from './project-plan.ts'

/** Where the definitions of a location stand. */
export const definitionsFile = ({ name, api }: LocationPlan): string =>
  api === 'component' ? `${name}/${name}/defs/airflow/defs.yaml` : `dagster_defs/${name}.py`

/** The environment variable that holds the address of an Airflow. */
export const urlVariable = (instance: string): string => `AIRFLOW_URL_${instance.toUpperCase()}`

/** The text that Dagster loads for a location. */
export function definitionsText(location: LocationPlan): string {
  switch (location.api) {
    case 'builder':
      return `${IMPORTS}${location.instances.map((name) => mapped(name, location)).join('')}${merged(location)}`
    case 'picks':
      return `${IMPORTS}${picking(location)}`
    case 'component':
      return componentText(location)
  }
}

/** What says where Dagster loads a location from. */
export function deploymentFiles(locations: readonly LocationPlan[]): Files {
  const python = locations.filter(({ api }) => api !== 'component')
  const targets = python.map(
    (location) => `  - python_file: {relative_path: ${definitionsFile(location)}, location_name: ${location.name}}\n`,
  )
  const projects = locations
    .filter(({ api }) => api === 'component')
    .map(({ name }) => [`${name}/pyproject.toml`, `[tool.dg.project]\nroot_module = "${name}"\n`] as const)
  return {
    ...(targets.length === 0 ? {} : { 'workspace.yaml': `load_from:\n${targets.join('')}` }),
    ...Object.fromEntries(projects),
  }
}

const IMPORTS = `import os

from dagster import AssetSpec, Definitions
from dagster_airlift.core import (
    AirflowBasicAuthBackend,
    AirflowInstance,
    assets_with_dag_mappings,
    assets_with_task_mappings,
    build_defs_from_airflow_instance,
    load_airflow_dag_asset_specs,
)


def airflow(name: str) -> AirflowInstance:
    url = os.environ["AIRFLOW_URL_" + name.upper()]
    auth = AirflowBasicAuthBackend(webserver_url=url, username="admin", password="admin")
    return AirflowInstance(auth_backend=auth, name=name)

`

function mapped(instance: string, { mappings }: LocationPlan): string {
  const own = mappings.filter((mapping) => mapping.instance === instance)
  const called = own.filter(({ style }) => style === 'function')
  const dagIds = [...new Set(called.map(({ dagId }) => dagId))]
  const lines = [
    ...dagIds.map((dagId) =>
      byFunction(
        dagId,
        called.filter((mapping) => mapping.dagId === dagId),
      ),
    ),
    ...own.filter(({ style }) => style === 'metadata').map(byMetadata),
  ]
  return `\n${instance}_assets = [\n${lines.join('')}]\n`
}

const spec = ({ asset }: MappingPlan): string => `AssetSpec("${asset}")`

function byFunction(dagId: string, mappings: readonly MappingPlan[]): string {
  const taskIds = [...new Set(mappings.flatMap(({ taskId }) => taskId ?? []))]
  const tasks = taskIds.map(
    (taskId) =>
      `"${taskId}": [${mappings
        .filter((mapping) => mapping.taskId === taskId)
        .map(spec)
        .join(', ')}]`,
  )
  const whole = mappings.filter(({ taskId }) => taskId === null).map(spec)
  return [
    ...(tasks.length > 0 ? [`    *assets_with_task_mappings("${dagId}", {${tasks.join(', ')}}),\n`] : []),
    ...(whole.length > 0 ? [`    *assets_with_dag_mappings({"${dagId}": [${whole.join(', ')}]}),\n`] : []),
  ].join('')
}

function byMetadata({ asset, dagId, taskId }: MappingPlan): string {
  const [key, handle] =
    taskId === null
      ? ['dagster-airlift/dag-mapping', `{"dag_id": "${dagId}"}`]
      : ['dagster-airlift/task-mapping', `{"dag_id": "${dagId}", "task_id": "${taskId}"}`]
  return `    AssetSpec("${asset}", metadata={"${key}": [${handle}]}),\n`
}

function merged({ instances, selects }: LocationPlan): string {
  const selector = selects === null ? '' : `\n        dag_selector_fn=lambda dag: dag.dag_id.startswith("${selects}"),`
  const parts = instances.map(
    (name) => `    build_defs_from_airflow_instance(
        airflow_instance=airflow("${name}"),
        defs=Definitions(assets=${name}_assets),${selector}
    ),\n`,
  )
  return `\ndefs = Definitions.merge(\n${parts.join('')})\n`
}

function picking({ picks }: LocationPlan): string {
  const names = picks.map((_, index) => `picked_${index}`)
  const lines = picks.map(
    ({ instance, dagId }, index) =>
      `${names[index] ?? ''} = next(iter(load_airflow_dag_asset_specs(airflow("${instance}"), dag_selector_fn=lambda dag: dag.dag_id == "${dagId}")))\n`,
  )
  return `\n${lines.join('')}defs = Definitions(assets=[${names.join(', ')}])\n`
}

function componentText({ instances, mappings }: LocationPlan): string {
  const [name = ''] = instances
  const dagIds = [...new Set(mappings.map(({ dagId }) => dagId))]
  const entries = dagIds.map((dagId) => {
    const own = mappings.filter((mapping) => mapping.dagId === dagId)
    const assets = own.filter(({ taskId }) => taskId === null).map(({ asset }) => `{spec: {key: ${asset}}}`)
    const tasks = own.flatMap(({ taskId, asset }) =>
      taskId === null ? [] : [`        - {task_id: ${taskId}, assets: [{spec: {key: ${asset}}}]}\n`],
    )
    return [
      `    - dag_id: ${dagId}\n`,
      ...(assets.length > 0 ? [`      assets: [${assets.join(', ')}]\n`] : []),
      ...(tasks.length > 0 ? ['      task_mappings:\n', ...tasks] : []),
    ].join('')
  })
  return [
    'type: dagster_airlift.core.components.AirflowInstanceComponent\n',
    'attributes:\n',
    `  name: ${name}\n`,
    `  auth: {type: basic_auth, webserver_url: "{{ env.${urlVariable(name)} }}", username: admin, password: admin}\n`,
    ...(entries.length > 0 ? ['  mappings:\n', ...entries] : []),
  ].join('')
}
