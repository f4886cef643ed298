import type { Project } from '../airlift/project.ts'
import type { InstanceSource } from '../commands/instance-source.ts'
import { prepare, type Workspace } from '../commands/prepare.ts'
import { readingProjects } from '../commands/read-projects.ts'
import type { Tree } from '../git/tree.ts'
import { withPauses } from '../pauses.ts'
import type { Invocation } from './command.ts'

/** One tree, read by the commands that compare it with nothing. */
export interface TreeReading extends Workspace {
  readonly tree: Tree
  readonly project: Project
}

/** Reads head; `choose` may narrow what is read of each Airflow instance. */
export async function readTree(
  { values, terminal, signal }: Invocation,
  choose: (instance: InstanceSource) => InstanceSource = (instance) => instance,
): Promise<TreeReading> {
  const workspace = await prepare({
    values,
    surface: 'cli',
    configFrom: 'head',
    alone: true,
    log: terminal.detail,
    now: new Date(),
  })
  const { repository, comparison, cache } = workspace
  const tree = await repository.tree(comparison.head)
  const instances = workspace.instances.map(choose)
  const kept = await cache?.open(tree, instances)
  await repository.load([tree, (path) => path.endsWith('.py') && (kept === undefined || kept.needs(path))])
  const sides = { base: null, head: tree, changed: new Set<string>() }
  const work = readingProjects(sides, {
    instances,
    ...(kept === undefined ? {} : { known: kept.known }),
    onProgress: (done, total) => {
      terminal.progress('reading DAGs', done, total)
    },
  })
  const { head, readings } = await withPauses(work, signal)
  await kept?.keep(readings)
  return { ...workspace, tree, project: head }
}
