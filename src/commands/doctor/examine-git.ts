import type { Project } from '../../airlift/project.ts'
import { readProjects } from '../read-projects.ts'
import { isRelevant } from '../relevant-paths.ts'
import type { Workspace } from '../prepare.ts'
import { type Advice, adviceOn, tellNames } from './advice.ts'

const advice = adviceOn('git')

/** What of the repository `check` will see: the two commits, the folders of DAGs and of proxied_state files. */
export async function examineGit(workspace: Workspace): Promise<readonly Advice[]> {
  const { repository, comparison, instances } = workspace
  const tree = await repository.tree(comparison.head)
  await repository.load([tree, (path) => path.endsWith('.py') || isRelevant(path)])
  const { head } = readProjects({ base: null, head: tree, changed: new Set() }, { instances })
  return [depth(workspace), ...base(workspace), ...dagFolders(head), ...proxiedState(head), ...brokenFiles(head)]
}

function depth({ repository }: Workspace): Advice {
  return repository.shallow
    ? advice('depth', 'ok', 'this clone is shallow; a missing commit is fetched when it is needed')
    : advice('depth', 'ok', 'this clone has the whole history')
}

function base({ repository, comparison }: Workspace): Advice[] {
  if (comparison.base !== null) return [advice('comparison', 'ok', comparison.how)]
  const next = repository.shallow ? 'Check out with `fetch-depth: 0`, or name the commit with --base.' : undefined
  return [advice('comparison', 'warning', `there is nothing to compare with: ${comparison.how}`, next)]
}

function dagFolders({ extraction }: Project): Advice[] {
  const folders = [...new Set(extraction.dags.map(({ file }) => folderOf(file)))].sort()
  const what = 'DAG folders'
  if (folders.length === 0) {
    const next = 'Name the files with `dags` (globs), for example `dags/**/*.py`.'
    return [advice(what, 'problem', 'no DAG was found in this repository', next)]
  }
  const dags = extraction.dags.length
  return [advice(what, 'ok', `${dags} DAG${dags === 1 ? '' : 's'} in ${tellNames(folders)}`)]
}

function proxiedState({ folders, calls }: Project): Advice[] {
  const what = 'proxied_state folders'
  const paths = folders.map(({ folder }) => folder)
  if (paths.length > 0) return [advice(what, 'ok', tellNames(paths))]
  return calls.length === 0
    ? [advice(what, 'ok', 'none: no DAG file calls proxying_to_dagster, so all tasks run in Airflow')]
    : [
        advice(
          what,
          'warning',
          'none was found, although DAG files call proxying_to_dagster',
          'Give the call a path that can be read without running it, such as Path(__file__).parent / "proxied_state".',
        ),
      ]
}

function brokenFiles({ extraction: { failures } }: Project): Advice[] {
  const [first] = failures
  if (first === undefined) return []
  const told = `${failures.length} DAG file${failures.length === 1 ? '' : 's'} that Airflow could not import, the first: ${first.file}:${first.line}: ${first.message}`
  return [advice('DAG files', 'warning', told, '`airlift-drift extract` lists them all.')]
}

function folderOf(file: string): string {
  const slash = file.lastIndexOf('/')
  return slash === -1 ? './' : file.slice(0, slash + 1)
}
