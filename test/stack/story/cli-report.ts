import { reportSchema, type Report } from '../../../src/report/model.ts'
import { runCli, type CliResult } from '../../helpers/cli.ts'
import type { Stage } from './stage.ts'

/** Runs the built `check` or `reload` on the repository and Dagster, and reads its report. */
export async function runReport(
  command: 'check' | 'reload',
  stage: Pick<Stage, 'repository' | 'dagster'>,
  base: string,
  head: string,
  more: readonly string[] = [],
): Promise<CliResult & { readonly report: Report }> {
  const comparison = ['--base', base, '--head', head, '--dagster-url', stage.dagster.url]
  const args = [command, ...comparison, '--format', 'json', ...more]
  const result = await runCli(args, { cwd: stage.repository.folder })
  if (result.stdout === '') throw new Error(`${command} ended with ${result.code} and no report:\n${result.stderr}`)
  return { ...result, report: reportSchema.parse(JSON.parse(result.stdout)) }
}
