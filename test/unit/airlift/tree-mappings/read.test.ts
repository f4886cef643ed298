import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import type { DefinitionsFile } from '../../../../src/airlift/project.ts'
import { readTreeMappings } from '../../../../src/airlift/tree-mappings/read.ts'
import { ParseCache } from '../../../../src/python/parse-cache.ts'
import { memoryTree } from '../../../helpers/memory-tree.ts'

const FOLDER = fileURLToPath(new URL('../../../fixtures/definitions', import.meta.url))

function fixtures(): Record<string, string> {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(py|yaml)$/.test(path))
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(FOLDER, path), 'utf8')]))
}

function read(files: Readonly<Record<string, string>>, definitions?: readonly string[]): readonly DefinitionsFile[] {
  const options = { parses: new ParseCache(), ...(definitions === undefined ? {} : { definitions }) }
  return readTreeMappings(memoryTree(files), options).mappings?.files ?? []
}

/** `bread.mix -> kitchen/dough`. */
const told = (file: DefinitionsFile | undefined): string[] =>
  (file?.mappings ?? []).map(
    ({ dagId, taskId, assetKey }) =>
      `${dagId}${taskId === null ? '' : `.${taskId}`} -> ${assetKey === null ? '?' : assetKey.join('/')}`,
  )

const AIRFLOW = [
  'import os',
  'from dagster import AssetSpec, DailyPartitionsDefinition, Definitions, StaticPartitionsDefinition, asset',
  'from dagster_airlift.core import AirflowInstance, assets_with_task_mappings, build_defs_from_airflow_instance',
  'airflow = AirflowInstance(name="bakery", auth_backend=None)',
].join('\n')
const python = (...lines: readonly string[]): string => [AIRFLOW, ...lines].join('\n')
const definitions = (assets: string, ...before: readonly string[]): string =>
  python(
    ...before,
    `defs = build_defs_from_airflow_instance(airflow_instance=airflow, defs=Definitions(assets=${assets}))`,
  )

describe('the definitions files of a tree', () => {
  it('are those that hold Definitions; what they import is a part of them', () => {
    const files = read(fixtures())

    expect(files.map(({ file }) => file)).toEqual([
      'changed_specs.py',
      'component/defs.yaml',
      'dag_mappings.py',
      'factories.py',
      'metadata.py',
      'multiple_tasks.py',
      'older/definitions.py',
      'picks/by_environment.py',
      'picks/by_index.py',
      'picks/by_key.py',
      'picks/first.py',
      'picks/two_instances.py',
      'picks/unpacked.py',
      'picks/whole.py',
      'picks/whole_changed.py',
      'picks/with_default.py',
      'shop/definitions.py',
      'task_mappings.py',
      'two_instances.py',
      'unknown_parts.py',
    ])
    expect(told(files.find(({ file }) => file === 'shop/definitions.py'))).toEqual([
      'delivery.load -> vans',
      'delivery.report -> counter',
    ])
  })

  it('count without Definitions when nobody imports them, as files of a defs folder', () => {
    const [file] = read({
      'defs/bread.py': python('mapped = assets_with_task_mappings("bread", {"mix": [AssetSpec("dough")]})'),
    })

    expect(told(file)).toEqual(['bread.mix -> dough'])
  })

  it('may name Airlift only through what they import', () => {
    const files = read({
      'factory.py': python(
        'def build(task_id):',
        '    return Definitions(assets=assets_with_task_mappings("bread", {task_id: [AssetSpec("dough")]}))',
      ),
      'definitions.py': 'import dagster\nfrom factory import build\ndefs = build("mix")\n',
    })

    expect(files.map((file) => [file.file, ...told(file)])).toEqual([['definitions.py', 'bread.mix -> dough']])
  })

  it('are none where only DAG files speak of Airlift, or tests do', () => {
    const proxying = 'from airflow import DAG\nfrom dagster_airlift.in_airflow import proxying_to_dagster\n'

    expect(read({ 'dags/bread.py': proxying, 'tests/test_defs.py': definitions('[]') })).toEqual([])
  })

  it('are those of the configuration where it names them', () => {
    const files = { 'one.py': definitions('[]'), 'two.py': definitions('[]') }

    expect(read(files, ['two.py']).map(({ file }) => file)).toEqual(['two.py'])
  })

  it('tell who loads them', () => {
    const files = read({
      'analytics/defs.py': definitions('[]'),
      'finance/finance_defs/definitions.py': definitions('[]'),
      'finance/finance_defs/__init__.py': '',
      'risk/pyproject.toml': '[tool.dg.project]\nroot_module = "risk"\n',
      'risk/src/risk/definitions.py': 'import dagster\n',
      'risk/src/risk/defs/airflow/defs.yaml':
        'type: dagster_airlift.core.AirflowInstanceComponent\nattributes:\n  name: bakery\n',
      'workspace.yaml':
        'load_from:\n  - python_file:\n      relative_path: analytics/defs.py\n      location_name: analytics\n  - grpc_server: {}\n',
      'finance/pyproject.toml': '[tool.dagster]\nmodule_name = "finance_defs.definitions" # main\n',
      'finance/dagster_cloud.yaml':
        'locations:\n  - location_name: money\n    code_source:\n      module_name: finance_defs.definitions\n',
      'left_over.py': definitions('[]'),
    })

    expect(files.map(({ file, deployedAs }) => [file, ...deployedAs])).toEqual([
      ['analytics/defs.py', 'analytics'],
      ['finance/finance_defs/definitions.py', 'finance_defs.definitions', 'money'],
      ['left_over.py'],
      ['risk/src/risk/defs/airflow/defs.yaml', 'risk'],
    ])
  })

  it('are the same objects on both sides of a change that does not concern them', () => {
    const base = { 'one.py': definitions('[]'), 'two.py': definitions('[]') }
    const head = { ...base, 'two.py': definitions('[AssetSpec("a")]') }
    const parses = new ParseCache()

    const now = readTreeMappings(memoryTree(head), { parses })
    const otherSide = { readings: now.readings, isAltered: (path: string) => path === 'two.py' }
    const before = readTreeMappings(memoryTree(base), { parses, otherSide })

    expect(before.mappings?.files[0]).toBe(now.mappings?.files[0])
    expect(before.mappings?.files[1]).not.toBe(now.mappings?.files[1])
  })
})

describe('a Python definitions file', () => {
  it('tells the line of each id, whether code makes the asset, and its partitions', () => {
    const [file] = read({
      'defs.py': definitions(
        'mapped',
        '@asset(partitions_def=DailyPartitionsDefinition("2024-01-01", end_offset=1))',
        'def loaves(): ...',
        'mapped = assets_with_task_mappings(',
        '    "bread",',
        '    {',
        '        "mix": [AssetSpec("dough", partitions_def=StaticPartitionsDefinition(["a"]))],',
        '        "bake": [loaves],',
        '    },',
        ')',
      ),
    })

    expect(file).toMatchObject({
      complete: true,
      instances: ['bakery'],
      mappings: [
        {
          taskId: 'bake',
          line: 11,
          executable: true,
          partitions: {
            type: 'TIME_WINDOW',
            format: '%Y-%m-%d',
            description: expect.stringMatching(/^Daily, .* UTC\. End/),
          },
        },
        { taskId: 'mix', line: 10, executable: false, partitions: { type: 'STATIC' } },
      ],
    })
  })

  it('maps assets whose keys only a dbt project knows', () => {
    const [file] = read({
      'defs.py': definitions(
        'assets_with_task_mappings("bread", {"build": [models]})',
        'from dagster_dbt import dbt_assets',
        '@dbt_assets(manifest=os.environ["MANIFEST"])',
        'def models(context): ...',
      ),
    })

    expect(file).toMatchObject({ complete: true, mappings: [{ assetKey: null, executable: true, certainty: 'exact' }] })
  })

  it.each([
    ['an unknown DAG', 'assets_with_task_mappings(os.environ["DAG"], {"mix": [AssetSpec("dough")]})'],
    ['an unknown list', '[*fetch_assets(), AssetSpec("dough")]'],
    ['unknown metadata', '[AssetSpec("dough", metadata=fetch_metadata())]'],
    ['assets of a helper that is not there', 'helpers.assets'],
  ])('is not complete with %s', (_, assets) => {
    const before = 'from acme.catalogue import fetch_assets, fetch_metadata, helpers'

    const [file] = read({ 'defs.py': definitions(assets, before) })

    expect(file).toMatchObject({ complete: false, mappings: [], reasons: [{ file: 'defs.py' }] })
  })

  it.each([
    ['star imports', 'from dagster import *\nfrom dagster_airlift.core import *\ndefs = Definitions()'],
    ['definitions from elsewhere', 'import dagster_airlift.core\nfrom acme import build\ndefs = build("bread")'],
    ['a component', 'from dagster_airlift.core.components import AirflowInstanceComponent\n'],
  ])('is not complete with %s', (_, text) => {
    expect(read({ 'defs.py': text })).toMatchObject([{ complete: false, mappings: [] }])
  })

  it('is complete with assets of other integrations', () => {
    const before = 'from dagster_fivetran import load_assets_from_fivetran_instance'

    const [file] = read({ 'defs.py': definitions('[load_assets_from_fivetran_instance(1), AssetSpec("a")]', before) })

    expect(file).toMatchObject({ complete: true, mappings: [] })
  })

  it('holds a mapping in doubt that only some environments have', () => {
    const [file] = read({
      'defs.py': definitions(
        'mapped',
        'mapped = []',
        'if os.environ.get("ENV") == "production":',
        '    mapped += assets_with_task_mappings("bread", {"mix": [AssetSpec("dough")]})',
      ),
    })

    expect(file?.mappings).toMatchObject([{ taskId: 'mix', certainty: 'conditional' }])
  })

  it('that cannot be loaded, or that never ends, is not complete', () => {
    const files = read({
      'broken.py': definitions('[1 / 0]', 'raise RuntimeError("no")'),
      'syntax.py': `${AIRFLOW}\ndefs = (`,
      'endless.py': definitions('[]', 'x = 0', 'while True:', '    x += 1'),
    })

    expect(files.map(({ file, complete }) => [file, complete])).toEqual([
      ['broken.py', false],
      ['endless.py', false],
      ['syntax.py', false],
    ])
  })

  it('notices an own event transformer', () => {
    const text = python('defs = build_defs_from_airflow_instance(airflow_instance=airflow, event_transformer_fn=print)')

    expect(read({ 'defs.py': text })).toMatchObject([{ transformsEvents: true }])
  })

  it('is not confused by names that every object has', () => {
    const [file] = read({
      'defs.py': definitions('assets_with_task_mappings("__proto__", {"constructor": [AssetSpec("toString")]})'),
    })

    expect(told(file)).toEqual(['__proto__.constructor -> toString'])
  })
})

describe('a component file', () => {
  const component = (mappings: string): string =>
    `type: dagster_airlift.core.components.AirflowInstanceComponent\nattributes:\n  name: bakery\n  mappings:\n${mappings}`

  it('gives an asset that is referred to twice only its last mapping, as the component does', () => {
    const [file] = read({
      'defs.yaml': component(
        '    - dag_id: bread\n      assets:\n        - by_key: loaves\n      task_mappings:\n        - task_id: bake\n          assets:\n            - by_key: loaves\n',
      ),
    })

    expect(told(file)).toEqual(['bread -> loaves'])
  })

  it('is not complete with ids that only Dagster can tell', () => {
    const [file] = read({
      'defs.yaml': component(
        '    - dag_id: "{{ env.DAG }}"\n    - dag_id: bread\n      task_mappings:\n        - task_id: mix\n          assets:\n            - spec:\n                key: "{{ key }}"\n',
      ),
    })

    expect(file).toMatchObject({
      complete: false,
      mappings: [],
      reasons: [
        { line: 5, reason: 'a dag_id that only Dagster can tell' },
        { line: 10, reason: 'an asset key that only Dagster can tell' },
      ],
    })
  })

  it('is read from several documents, aliases included, and other components are passed over', () => {
    const other = 'type: dagster_dbt.DbtProjectComponent\nattributes: {}\n'
    const mine = component(
      '    - &one\n      dag_id: bread\n      assets: &assets\n        - spec: {key: a/b}\n    - dag_id: cake\n      assets: *assets\n',
    )

    const files = read({ 'x/defs.yaml': `${other}---\n${mine}`, 'y/defs.yaml': other })

    expect(files.map((file) => [file.file, ...told(file)])).toEqual([['x/defs.yaml', 'bread -> a/b', 'cake -> a/b']])
  })

  it('survives what is no component at all', () => {
    const files = read({
      'a/defs.yaml': 'AirflowInstanceComponent',
      'b/defs.yaml': 'type: [AirflowInstanceComponent]',
      'c/defs.yaml': component('    - &a [*a]\n'),
      'd/defs.yaml': component(`    - &a {dag_id: b}\n${'    - *a\n'.repeat(1000)}`),
      'e/defs.yaml': `type: x.AirflowInstanceComponent\nattributes: {`,
    })

    expect(files.map(({ file, complete }) => [file, complete])).toEqual([
      ['c/defs.yaml', false],
      ['d/defs.yaml', false],
      ['e/defs.yaml', false],
    ])
  })
})

describe('assets that are bound in a module', () => {
  const mapped = (key: string): string =>
    `AssetSpec("${key}", metadata={TASK_MAPPING_METADATA_KEY: [{"dag_id": "bread", "task_id": "${key}"}]})`
  const imports = 'from dagster_airlift.constants import TASK_MAPPING_METADATA_KEY'

  it('are those in its names, and in lists of nothing else, as Dagster takes them', () => {
    const file = python(
      imports,
      `alone = ${mapped('alone')}`,
      `listed = [${mapped('listed')}]`,
      `tupled = (${mapped('tupled')},)`,
      `nested = [[${mapped('nested')}]]`,
      `mixed = [${mapped('mixed')}, 1]`,
      'itself = []',
      'itself.append(itself)',
    )

    const [found] = read({ 'src/specs.py': file })

    expect(told(found)).toEqual(['bread.alone -> alone', 'bread.listed -> listed'])
    expect(found?.complete).toBe(true)
  })

  it.each([
    ['include_specs=True', 'exact'],
    ['include_specs=False', 'conditional'],
    ['', 'conditional'],
  ])('are specs only where they are asked for: %s', (include, certainty) => {
    const files = {
      'src/specs.py': python(imports, `alone = ${mapped('alone')}`),
      'src/definitions.py': definitions(
        `load_assets_from_modules([specs], ${include})`,
        'from dagster import load_assets_from_modules',
        'import specs',
      ),
    }

    const found = read(files).find(({ file }) => file === 'src/definitions.py')

    expect(found?.mappings.map((mapping) => [mapping.taskId, mapping.certainty])).toEqual([['alone', certainty]])
  })
})
