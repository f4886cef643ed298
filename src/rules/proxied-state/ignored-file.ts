import type { Project } from '../../airlift/project.ts'
import type { ProxiedStateFolder } from '../../airlift/proxied-state/folder.ts'
import type { Fix } from '../../report/model.ts'
import type { Rule } from '../rule.ts'

/** Endings of files that nobody means to be read. */
const LEFT_ALONE = /\.(?:py|md|txt|bak|orig|swp|example|disabled|off|gitkeep)$|(?:^|\/)\.[^/]*$|~$/i
const YAML = /\.ya?ml$/i

/** The name that Airlift would read, or null for a file that looks as if it were meant to be ignored. */
function meantName(project: Project, { folder, files }: ProxiedStateFolder, path: string): string | null {
  const [name = '', ...nested] = path.slice(folder === '' ? 0 : folder.length + 1).split('/')
  const isOwnFolder = project.folders.some((other) => other.folder !== folder && path.startsWith(`${other.folder}/`))
  if (isOwnFolder || LEFT_ALONE.test(path)) return null
  const last = nested.at(-1) ?? name
  if (nested.length > 0) return YAML.test(last) ? `${folder}/${last}` : null
  const isYaml = YAML.test(name)
  const dagId = name.replace(/\.[^.]*$/, '')
  const isDags = project.extraction.dags.some((dag) => dag.dagId === dagId || dag.dagId === name)
  const hasFile = files.some((file) => file.dagId === dagId || file.dagId === name)
  if (isYaml) return `${folder}/${name.replace(YAML, (ending) => ending.toLowerCase())}`
  return isDags && !hasFile ? `${folder}/${dagId}.yaml` : null
}

export const ignoredFile: Rule = {
  id: 'proxied-state/ignored-file',
  severity: 'warning',
  title: 'Airlift does not see a file of the folder',
  doc: {
    happens: 'The file is not read: whatever it says, its tasks stay in Airflow.',
    why: 'The loader reads files that end in `.yaml` or `.yml`, in lower case, directly inside the folder. It does not look into folders.',
    example: {
      language: 'text',
      before: 'proxied_state/orders.YAML\nproxied_state/team_a/stock.yaml',
      after: 'proxied_state/orders.yaml\nproxied_state/stock.yaml',
    },
    fix: 'Rename or move the file.',
  },
  *find({ project }) {
    for (const folder of project.folders) {
      for (const path of folder.ignored) {
        const name = meantName(project, folder, path)
        if (name === null) continue
        const isTaken = folder.files.some(({ file }) => file === name)
        const fix: Fix = isTaken
          ? { summary: `Merge it into ${name}.` }
          : { summary: `Rename it to ${name}.`, rename: { from: path, to: name } }
        yield {
          file: path,
          line: 1,
          certainty: 'exact',
          message: `Airlift does not read ${path}: it takes .yaml and .yml directly inside ${folder.folder}.`,
          effect: 'What the file says has no effect: its tasks stay in Airflow.',
          fix,
        }
      }
    }
  },
}
