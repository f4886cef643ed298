import type { Extraction } from './dag.ts'

/** What `extract --format json` prints. */
export interface ExtractionJson {
  readonly dags: readonly {
    readonly dagId: string
    readonly file: string
    readonly line: number
    readonly complete: boolean
    readonly reasons: readonly { readonly reason: string; readonly file: string; readonly line: number }[]
    /** `@daily`, a cron expression, …; null for none, Airflow's default and unknown ones. */
    readonly schedule: string | null
    readonly scheduleKind: string
    readonly tasks: readonly {
      readonly taskId: string
      readonly operator: string | null
      readonly mapped: boolean
      readonly certainty: string
      readonly file: string
      readonly line: number
    }[]
    readonly edges: readonly { readonly from: string; readonly to: string; readonly certainty: string }[]
  }[]
  readonly failures: readonly { readonly file: string; readonly line: number; readonly message: string }[]
  /** Files that may define more DAGs than are listed. */
  readonly open: readonly { readonly file: string; readonly line: number; readonly reason: string }[]
}

/** The extraction as plain data with a stable order of keys and items. */
export function extractionJson(extraction: Extraction): ExtractionJson {
  return {
    dags: extraction.dags.map((dag) => ({
      dagId: dag.dagId,
      file: dag.file,
      line: dag.line,
      complete: dag.complete,
      reasons: dag.reasons.map(({ reason, file, line }) => ({ reason, file, line })),
      schedule: dag.schedule.text,
      scheduleKind: dag.schedule.kind,
      tasks: dag.tasks.map(({ taskId, operator, mapped, certainty, file, line }) => ({
        taskId,
        operator,
        mapped,
        certainty,
        file,
        line,
      })),
      edges: dag.edges.map(({ from, to, certainty }) => ({ from, to, certainty })),
    })),
    failures: extraction.failures.map(({ file, line, message }) => ({ file, line, message })),
    open: extraction.open.map(({ file, line, reason }) => ({ file, line, reason })),
  }
}
