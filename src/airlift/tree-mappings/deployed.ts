import * as z from 'zod/mini'
import type { Tree } from '../../git/tree.ts'
import { YamlError } from '../../python/pyyaml/cursor.ts'
import { safeLoad, TooMuchError } from '../../python/pyyaml/load.ts'
import { plainData } from '../../python/pyyaml/plain.ts'

/** A code location as a file of the tree declares it. */
export interface Deployment {
  readonly location: string
  /** The Python file that is loaded. */
  readonly file: string
  /** The folder whose files are loaded with it, ending with a slash; null where only imports are. */
  readonly folder: string | null
}

const WORKSPACE = /(^|\/)workspace\.ya?ml$/
const CLOUD = /(^|\/)(dagster_cloud|build)\.ya?ml$/
const PYPROJECT = /(^|\/)pyproject\.toml$/

// Made when such a file is there: most trees have none.
const text = () => z.optional(z.string())
const named = () => ({ location_name: text(), working_directory: text() })
const workspaceSchema = () =>
  z.object({
    load_from: z.array(
      z.union([
        z.object({ python_file: z.union([z.string(), z.object({ relative_path: z.string(), ...named() })]) }),
        z.object({ python_module: z.union([z.string(), z.object({ module_name: z.string(), ...named() })]) }),
        z.object({ python_package: z.union([z.string(), z.object({ package_name: z.string(), ...named() })]) }),
        z.pipe(
          z.unknown(),
          z.transform(() => null),
        ),
      ]),
    ),
  })
const cloudSchema = () =>
  z.object({
    locations: z.array(
      z.object({
        location_name: z.string(),
        working_directory: text(),
        code_source: z.optional(z.object({ python_file: text(), module_name: text(), package_name: text() })),
      }),
    ),
  })

/** What `workspace.yaml`, `dagster_cloud.yaml` and `pyproject.toml` files load; a file that says something else is passed over. */
export function findDeployments(tree: Tree): Deployment[] {
  return tree.paths().flatMap((path) => {
    if (WORKSPACE.test(path)) return ofWorkspace(tree, path)
    if (CLOUD.test(path)) return ofCloud(tree, path)
    return PYPROJECT.test(path) ? ofPyproject(tree, path) : []
  })
}

function ofWorkspace(tree: Tree, path: string): Deployment[] {
  const workspace = readYaml(tree, path, workspaceSchema())
  return (workspace?.load_from ?? []).flatMap((target) => {
    if (target === null) return []
    if ('python_file' in target) {
      const written =
        typeof target.python_file === 'string' ? { relative_path: target.python_file } : target.python_file
      const name = written.relative_path.split('/').at(-1) ?? written.relative_path
      return deployment(tree, locationName(written) ?? name, join(folderOf(path), written.relative_path))
    }
    const written =
      'python_module' in target
        ? typeof target.python_module === 'string'
          ? { module_name: target.python_module }
          : target.python_module
        : typeof target.python_package === 'string'
          ? { module_name: target.python_package }
          : { ...target.python_package, module_name: target.python_package.package_name }
    const folder = 'working_directory' in written ? written.working_directory : undefined
    const file = moduleFile(tree, join(folderOf(path), folder ?? ''), written.module_name)
    return deployment(tree, locationName(written) ?? written.module_name, file)
  })
}

function locationName(written: object): string | undefined {
  return 'location_name' in written && typeof written.location_name === 'string' ? written.location_name : undefined
}

function ofCloud(tree: Tree, path: string): Deployment[] {
  const cloud = readYaml(tree, path, cloudSchema())
  return (cloud?.locations ?? []).flatMap(({ location_name, working_directory, code_source }) => {
    const folder = join(folderOf(path), working_directory ?? '')
    const module = code_source?.module_name ?? code_source?.package_name
    if (code_source?.python_file !== undefined) {
      return deployment(tree, location_name, join(folder, code_source.python_file))
    }
    return module === undefined ? [] : deployment(tree, location_name, moduleFile(tree, folder, module))
  })
}

function ofPyproject(tree: Tree, path: string): Deployment[] {
  const folder = folderOf(path)
  const sections = readToml(tree, path)
  const dagster = sections.get('tool.dagster')
  const project = sections.get('tool.dg.project')
  const module = dagster?.get('module_name')
  const file = dagster?.get('python_file')
  const own = [
    ...(module === undefined
      ? []
      : deployment(tree, dagster?.get('code_location_name') ?? module, moduleFile(tree, folder, module))),
    ...(file === undefined
      ? []
      : deployment(tree, dagster?.get('code_location_name') ?? file.split('/').at(-1) ?? file, join(folder, file))),
  ]
  const root = project?.get('root_module')
  if (root === undefined) return own
  const target = moduleFile(tree, folder, project?.get('code_location_target_module') ?? `${root}.definitions`)
  const location = project?.get('code_location_name') ?? folder.split('/').at(-1) ?? root
  const defs = [join(folder, `src/${root}/defs/`), join(folder, `${root}/defs/`)].find((each) =>
    tree.paths().some((one) => one.startsWith(each)),
  )
  return [...own, { location, file: target ?? '', folder: defs ?? null }]
}

function deployment(tree: Tree, location: string, file: string | null): Deployment[] {
  return file === null || !tree.has(file) ? [] : [{ location, file, folder: null }]
}

/** Where a module stands, seen from the folder of the file that names it. */
function moduleFile(tree: Tree, folder: string, module: string): string | null {
  const path = module.replaceAll('.', '/')
  const places = [folder, join(folder, 'src')].flatMap((root) => [
    join(root, `${path}.py`),
    join(root, `${path}/__init__.py`),
  ])
  return places.find((place) => tree.has(place)) ?? null
}

function readYaml<T>(tree: Tree, path: string, schema: z.ZodMiniType<T>): T | null {
  const bytes = tree.read(path)
  if (bytes === undefined) return null
  let data: unknown
  try {
    data = plainData(safeLoad(new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n')))
  } catch (error) {
    if (!(error instanceof YamlError) && !(error instanceof TooMuchError)) throw error
    // Not for us to judge: the file then names nothing.
    return null
  }
  const parsed = schema.safeParse(data)
  return parsed.success ? parsed.data : null
}

/** The texts of a TOML file by section and key; other values are left out. */
function readToml(tree: Tree, path: string): Map<string, Map<string, string>> {
  const bytes = tree.read(path)
  const sections = new Map<string, Map<string, string>>()
  let section = new Map<string, string>()
  for (const line of new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n')) {
    const header = /^\s*\[([\w.-]+)\]/.exec(line)?.[1]
    if (header !== undefined) {
      section = sections.get(header) ?? new Map<string, string>()
      sections.set(header, section)
    }
    const entry = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(line)
    if (entry?.[1] !== undefined) section.set(entry[1], entry[2] ?? entry[3] ?? '')
  }
  return sections
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function join(folder: string, path: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/') + (path.endsWith('/') ? '/' : '')
}
