import * as z from 'zod'
import { runCli } from '../../helpers/cli.ts'

const placeSchema = z.object({ file: z.string(), line: z.number() })

const certaintySchema = z.enum(['exact', 'conditional', 'unresolved'])

const dagSchema = placeSchema.extend({
  dagId: z.string(),
  complete: z.boolean(),
  reasons: z.array(placeSchema.extend({ reason: z.string() })),
  schedule: z.string().nullable(),
  scheduleKind: z.string(),
  tasks: z.array(z.object({ taskId: z.string(), mapped: z.boolean(), certainty: certaintySchema })),
  edges: z.array(z.object({ from: z.string(), to: z.string(), certainty: certaintySchema })),
})

/** What `extract --format json` prints. */
export const extractionSchema = z.object({
  dags: z.array(dagSchema),
  failures: z.array(placeSchema.extend({ message: z.string() })),
  open: z.array(placeSchema.extend({ reason: z.string() })),
})

export type PrintedExtraction = z.infer<typeof extractionSchema>
export type PrintedDag = z.infer<typeof dagSchema>

/** Runs the built `extract` on `paths` of a git repository's work tree. */
export async function extract(repository: string, paths: readonly string[]): Promise<PrintedExtraction> {
  const args = ['extract', ...paths, '--head', 'WORKTREE', '--format', 'json']
  const { code, stdout, stderr } = await runCli(args, { cwd: repository })
  if (code !== 0) throw new Error(`extract ended with ${code}:\n${stderr}`)
  return extractionSchema.parse(JSON.parse(stdout))
}
