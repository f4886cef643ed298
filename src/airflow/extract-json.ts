import type { Dag, Extraction } from './dag.ts'

/** What `extract --format json` prints. */
export interface ExtractionJson {
  readonly dags: readonly DagJson[]
  readonly failures: readonly { readonly file: string; readonly line: number; readonly message: string }[]
  /** Files that may define DAGs which are not listed. */
  readonly open: readonly { readonly file: string; readonly line: number; readonly reason: string }[]
}

interface DagJson extends Pick<Dag, 'dagId' | 'file' | 'line' | 'complete' | 'reasons' | 'edges'> {
  /** As Airflow writes it; null for none, the default and what is not known. */
  readonly schedule: string | null
  readonly tasks: readonly Pick<
    Dag['tasks'][number],
    'taskId' | 'operator' | 'mapped' | 'certainty' | 'file' | 'line'
  >[]
}

/** The extraction in the shape that the contract promises. */
export function extractionJson({ dags, failures, open }: Extraction): ExtractionJson {
  return {
    dags: dags.map(({ dagId, file, line, complete, reasons, schedule, tasks, edges }) => ({
      dagId,
      file,
      line,
      complete,
      reasons,
      schedule: schedule.text,
      tasks: tasks.map(({ taskId, operator, mapped, certainty, ...task }) => ({
        taskId,
        operator,
        mapped,
        certainty,
        file: task.file,
        line: task.line,
      })),
      edges,
    })),
    failures: failures.map(({ file, line, message }) => ({ file, line, message })),
    open: open.map(({ file, line, reason }) => ({ file, line, reason })),
  }
}
