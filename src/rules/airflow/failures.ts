import type { FailureKind, ImportFailure } from '../../airflow/dag.ts'
import type { Found } from '../rule.ts'
import type { Situation } from '../situation.ts'

/** The files that Airflow cannot import for one of these reasons, each with what a finding says of it. */
export function failuresOf(
  { project }: Situation,
  kinds: readonly FailureKind[],
): (Found & { failure: ImportFailure })[] {
  return project.extraction.failures
    .filter((failure) => kinds.includes(failure.kind))
    .map((failure) => ({
      failure,
      ...(failure.dagId === undefined ? {} : { dagId: failure.dagId }),
      file: failure.file,
      line: failure.line,
      certainty: 'exact' as const,
      subject: failure.kind,
      message: failure.message,
      effect:
        'Airflow shows an import error: it keeps the old DAG for a minute or two, then drops it, and a code location that maps it no longer loads.',
    }))
}
