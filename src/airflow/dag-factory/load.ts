import { BoundNative, Host, NativeFunction } from '../../python/host.ts'
import type { CallArguments } from '../../python/call-arguments.ts'
import { argument } from '../../python/call-arguments.ts'
import { newDict, putEntry } from '../../python/displays.ts'
import { PyRaise } from '../../python/raise.ts'
import type { Run } from '../../python/run.ts'
import { pathText, readText } from '../../python/standard/files.ts'
import { readYaml } from '../../python/standard/yaml.ts'
import { TreeFiles } from '../../python/tree-files.ts'
import { resolved } from '../../python/methods/path.ts'
import type { DictValue, Value } from '../../python/values.ts'
import { NONE, TREE_ROOT, str } from '../../python/values.ts'
import type { DagObject } from '../vocabulary/dag-object.ts'
import type { World } from '../vocabulary/world.ts'
import type { Source } from './build.ts'
import { buildDag } from './build.ts'
import { dagConfigs, valueOf } from './config.ts'

/** The names of dag-factory, whose YAML files are read as data; undefined: none of them. */
export function dagFactoryName(path: string, world: World): Value | undefined {
  switch (path.replace('.dagfactory.', '.')) {
    case 'dagfactory.load_yaml_dags':
      return new NativeFunction('load_yaml_dags', (args, run) => loadYamlDags(world, args, run))
    case 'dagfactory.DagFactory':
      return new NativeFunction('DagFactory', (args) => new DagFactory(world, args))
    default:
      return undefined
  }
}

/** A configuration, and where it stands. */
interface Config {
  readonly config: Value
  readonly source: Source | null
}

/** `DagFactory` of dag-factory before 1.0. */
class DagFactory extends Host {
  readonly typeName = 'DagFactory'
  readonly #world: World
  readonly #args: CallArguments

  constructor(world: World, args: CallArguments) {
    super()
    this.#world = world
    this.#args = args
  }

  #build(run: Run): readonly DagObject[] {
    const path = argument(this.#args, 0, 'config_filepath')
    const config = argument(this.#args, 1, 'config')
    const read = path === undefined ? { config: config ?? NONE, source: null } : readConfig(path, run)
    return build(this.#world, read, run)
  }

  override getAttr(name: string, run: Run): Value | undefined {
    switch (name) {
      case 'generate_dags':
        return new BoundNative((args) => register(this.#build(run), argument(args, 0, 'globals'), this.#world, run))
      case 'build_dags':
        return new BoundNative(() =>
          newDict(
            this.#build(run).map((dag) => [dag.dagId, dag] as const),
            run,
          ),
        )
      // It removes what an earlier import has left; there is none.
      case 'clean_dags':
        return new BoundNative(() => NONE)
      default:
        return undefined
    }
  }
}

function loadYamlDags(world: World, args: CallArguments, run: Run): Value {
  const globals = argument(args, 0, 'globals_dict')
  const path = args.named.get('config_filepath')
  const config = args.named.get('config_dict')
  if (args.positional.length > 2 || args.openNamed !== null) {
    return open(world, 'the arguments of `load_yaml_dags`, which differ between versions,', run)
  }
  if (path !== undefined && path.kind !== 'none') {
    return register(build(world, readConfig(path, run), run), globals, world, run)
  }
  if (config !== undefined && config.kind !== 'none') {
    return register(build(world, { config, source: null }, run), globals, world, run)
  }
  return loadFolder(world, args, globals, run)
}

/** Every YAML file of a folder and the folders in it that is not ignored; one that cannot be read is passed over. */
function loadFolder(world: World, args: CallArguments, globals: Value | undefined, run: Run): Value {
  const given = argument(args, 1, 'dags_folder')
  const folder = given === undefined ? dagsFolder(run.file) : folderOf(given)
  const suffixes = textsOf(args.named.get('suffix')) ?? ['.yaml', '.yml']
  if (folder === null) return open(world, 'the folder in which `load_yaml_dags` looks', run)
  for (const file of filesBelow(folder, suffixes, run)) {
    // Releases before 1.1 read all files.
    if (world.options.ignored(file) !== false) {
      open(world, `whether this release of dag-factory leaves '${file}' out, as \`.airflowignore\` says`, run)
      continue
    }
    try {
      register(build(world, readConfig(str(`${TREE_ROOT}/${file}`), run), run), globals, world, run)
    } catch (error) {
      if (!(error instanceof PyRaise)) throw error
      if (!error.certain) open(world, `whether '${file}' can be read`, run)
    }
  }
  return NONE
}

/** Airflow's DAGs folder, as far as the place of a file tells it. */
function dagsFolder(file: string): string | null {
  return /^(?:.*?\/)?dags(?=\/)/.exec(file)?.[0] ?? null
}

function folderOf(value: Value): string | null {
  const text = pathText(value)
  return text?.startsWith('/') === true ? TreeFiles.inTree(resolved(text)) : null
}

function textsOf(value: Value | undefined): readonly string[] | null {
  if (value?.kind !== 'list' && value?.kind !== 'tuple') return null
  return value.items.flatMap((item) => (item.kind === 'str' ? [item.value] : []))
}

function* filesBelow(folder: string, suffixes: readonly string[], run: Run): Generator<string> {
  const names = run.files.list(folder) ?? []
  const inside = (name: string): string => (folder === '' ? name : `${folder}/${name}`)
  const folders = names.filter((name) => run.files.isFolder(inside(name)))
  for (const name of names) {
    run.budget.step()
    if (!folders.includes(name) && suffixes.some((suffix) => name.endsWith(suffix))) yield inside(name)
  }
  for (const name of folders) yield* filesBelow(inside(name), suffixes, run)
}

function readConfig(path: Value, run: Run): Config {
  const text = pathText(path)
  if (text === null) return { config: run.unknown('a configuration at an unknown path'), source: null }
  const content = readText(text, run)
  const file = text.startsWith('/') ? TreeFiles.inTree(resolved(text)) : null
  if (content.kind !== 'str' || file === null) return { config: content, source: null }
  const filled = content.value.replace(/\$(?:(\w+)|\{(\w+)\})/g, (whole, plain?: string, braced?: string) => {
    return run.environment.get(plain ?? braced ?? '') ?? whole
  })
  // Tags of its own, and of Python.
  if (/(^|[\s[{,:-])!/m.test(filled)) return { config: run.unknown(`the tags in '${file}'`), source: null }
  const lines = new Map<Value, number>()
  const config = readYaml(filled, run, lines)
  return { config, source: { file, lineOf: (item) => lines.get(item) } }
}

function build(world: World, { config, source }: Config, run: Run): readonly DagObject[] {
  if (config.kind !== 'dict') {
    if (config.kind === 'unknown') open(world, config.doubt.reason, run)
    else run.raise('DagFactoryConfigException', 'the configuration must be a mapping')
    return []
  }
  const dags = dagConfigs(config, run).map(([dagId, own]) => {
    const dag = buildDag(world, dagId, own, source, run)
    doubtVersion(dag, own, run)
    if (source !== null) doubtDefaults(dag, own, source.file, run)
    return dag
  })
  if (config.open !== null) open(world, config.open.reason, run)
  return dags
}

/** dag-factory 1.0 refuses what came before. */
function doubtVersion(dag: DagObject, config: DictValue, run: Run): void {
  if (valueOf(config, 'schedule_interval') === undefined) return
  dag.doubt({ ...run.doubt(''), reason: 'dag-factory takes `schedule_interval` before version 1.0 only' })
}

/** Which `defaults.yml` counts depends on the version and on Airflow's DAGs folder; it seldom changes the structure. */
function doubtDefaults(dag: DagObject, config: DictValue, file: string, run: Run): void {
  let folder = file
  while (folder !== '') {
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
    for (const name of ['defaults.yml', 'defaults.yaml']) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (path === file || !run.files.has(path)) continue
      const { config: defaults } = readConfig(str(`${TREE_ROOT}/${path}`), run)
      const has = (key: string): boolean => defaults.kind !== 'dict' || valueOf(defaults, key) !== undefined
      if (has('tasks') || has('task_groups')) dag.doubtFrom('the tasks depend on', run.doubt(`'${path}'`))
      if (valueOf(config, 'schedule') === undefined && has('schedule')) {
        dag.settings.set('schedule', run.unknown(`the schedule in '${path}'`))
      }
    }
  }
}

function register(dags: readonly DagObject[], globals: Value | undefined, world: World, run: Run): Value {
  if (globals?.kind !== 'dict') return open(world, 'where the DAGs of dag-factory are put', run)
  for (const dag of dags) putEntry(globals, dag.dagId, dag, run)
  return NONE
}

function open(world: World, reason: string, run: Run): Value {
  world.open.push(run.doubt(`further DAGs depend on ${reason}`))
  return NONE
}
