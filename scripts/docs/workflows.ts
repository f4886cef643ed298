import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A workflow that the documentation shows. */
export interface DocumentedWorkflow {
  /** `README.md:130`. */
  readonly place: string
  /** As it would be called below `.github/workflows/`. */
  readonly file: string
  readonly text: string
}

const PAGES = ['README.md', 'docs/permissions-and-forks.md', 'docs/cli.md', 'docs/how-it-works.md', 'docs/report.md']
const BLOCK = /^```yaml\n(# \.github\/workflows\/([\w.-]+)\n[^]*?)^```$/gm

/** Every workflow of the pages, in their order; `owner` is who has the action. */
export function documentedWorkflows(root: string, owner = 'OWNER'): DocumentedWorkflow[] {
  return PAGES.flatMap((page) => {
    const markdown = readFileSync(path.join(root, page), 'utf8')
    return [...markdown.matchAll(BLOCK)].map(({ index, 1: text = '', 2: file = '' }) => ({
      place: `${page}:${markdown.slice(0, index).split('\n').length}`,
      file,
      text: text.replaceAll('OWNER/airlift-drift', `${owner}/airlift-drift`),
    }))
  })
}
