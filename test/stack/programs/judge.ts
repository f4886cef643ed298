import { compare } from '../dagbag/compare.ts'
import type { DagBag } from '../dagbag/dagbag.ts'
import type { PrintedExtraction } from '../dagbag/extraction.ts'
import type { GeneratedProgram } from './generate.ts'

/** How an extraction of generated programs stands against Airflow's own reading of them. */
export interface Verdict {
  /** Programs of which both make the same: the same DAGs, or an import error. */
  readonly agree: number
  /** Programs of which we say that we do not know all. */
  readonly flagged: readonly GeneratedProgram[]
  /** Programs about which we are wrong without a word, with what is wrong. */
  readonly wrong: readonly { readonly program: GeneratedProgram; readonly problems: readonly string[] }[]
}

export function judge(programs: readonly GeneratedProgram[], truth: DagBag, ours: PrintedExtraction): Verdict {
  const truths = byFile(truth.dags)
  const found = byFile(ours.dags)
  const failures = byFile(ours.failures)
  const open = byFile(ours.open)
  const flagged: GeneratedProgram[] = []
  const wrong: Verdict['wrong'][number][] = []
  for (const program of programs) {
    const dags = filesOf(program, found)
    const failed = filesOf(program, failures)
    const isOpen = filesOf(program, open).length > 0
    const { wrong: differences } = compare(
      { dags: filesOf(program, truths), errors: {} },
      { dags, failures: failed, open: [] },
    )
    // A file that may define more is told so, as a DAG that may hold more is.
    const problems = differences.filter((line) => !(isOpen && line.endsWith('not found')))
    const error = truth.errors[program.file]
    const isFlagged = isOpen || dags.some((dag) => !dag.complete)
    if (error === undefined) problems.push(...failed.map(({ message }) => `no import error, but we say: ${message}`))
    else if (failed.length === 0 && !isFlagged) problems.push(`we know nothing of the import error: ${error}`)
    if (problems.length > 0) wrong.push({ program, problems })
    else if (isFlagged) flagged.push(program)
  }
  return { agree: programs.length - flagged.length - wrong.length, flagged, wrong }
}

function byFile<T extends { readonly file: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.file)
    if (group === undefined) groups.set(item.file, [item])
    else group.push(item)
  }
  return groups
}

function filesOf<T>(program: GeneratedProgram, items: ReadonlyMap<string, readonly T[]>): T[] {
  return Object.keys(program.files).flatMap((file) => items.get(file) ?? [])
}

/** A program with what is wrong about it, so that it can be looked at and made again. */
export function describeWrong({ program, problems }: Verdict['wrong'][number]): string {
  const files = Object.entries(program.files).map(([file, text]) => `# ${file}\n${text}`)
  return [`seed ${program.seed}:`, ...problems, ...files].join('\n')
}
