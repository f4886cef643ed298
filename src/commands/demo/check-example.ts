import { createHash } from 'node:crypto'
import type { Tree } from '../../git/tree.ts'
import type { Report } from '../../report/model.ts'
import type { FailOn } from '../../report/verdict.ts'
import { assess } from '../assess.ts'
import { readProjects } from '../read-projects.ts'
import { buildReport } from '../check.ts'
import { EXAMPLE, EXAMPLE_SNAPSHOT } from './example.ts'

/** A tree of files that are bundled with the program. */
function bundledTree(id: string, files: ReadonlyMap<string, string>): Tree {
  const bytes = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]))
  return {
    id,
    paths: () => [...bytes.keys()].sort(),
    has: (path) => bytes.has(path),
    blob: (path) => {
      const content = bytes.get(path)
      return content === undefined ? undefined : createHash('sha256').update(content).digest('hex')
    },
    read: (path) => bytes.get(path),
  }
}

/** The whole check on the bundled example: the same code as `check`, with a snapshot for Dagster and no repository. */
export function checkExample(failOn: FailOn): Report {
  const base = bundledTree('example-base', EXAMPLE.base)
  const head = bundledTree('example-head', EXAMPLE.head)
  const changed = new Set(head.paths().filter((path) => head.blob(path) !== base.blob(path)))
  const projects = readProjects({ base, head, changed }, { instances: [{ name: null }] })
  const policy = { rules: new Map(), accept: [], today: EXAMPLE_SNAPSHOT.takenAt.slice(0, 10) }
  const { loads: _, ...assessment } = assess({ ...projects, cached: EXAMPLE_SNAPSHOT, dagsterPlus: false, policy })
  return buildReport({ comparison: { base: base.id, head: head.id }, failOn }, 'check', {
    assessment,
    source: 'snapshot',
    snapshot: EXAMPLE_SNAPSHOT,
    skipped: [{ what: 'a live Dagster', why: 'this is the demo: a bundled snapshot stands in for it' }],
    checked: true,
  })
}
