import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { toMessage, UserError } from '../errors.ts'
import { reportSchema, type Finding, type Report } from '../report/model.ts'
import { type FailOn, verdictOf } from '../report/verdict.ts'
import { TOOL } from '../tool.ts'

/** Whoever packed an artifact must not choose what else is read here: neither a link nor a pipe is followed. */
const READ_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** A report of ten thousand findings stays below. Bytes. */
const MAX_REPORT_BYTES = 32 * 1024 * 1024

/**
 * Reads a report that another job made. It is not trusted: its size is bounded, its shape is checked, and only the fields
 * of a report are kept. That what it says is true, nobody can check here.
 *
 * @throws UserError that repeats nothing of the file
 */
export async function readForeignReport(file: string, failOn: FailOn): Promise<Report> {
  const text = await readBounded(file)
  const parsed = reportSchema.safeParse(parseJson(text, file))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = (issue?.path ?? []).map((step) => (typeof step === 'number' ? '[]' : String(step))).join('.')
    throw new UserError(`${file} is no report of this version: ${where === '' ? 'the whole' : where} does not fit`, {
      hint: 'It has to be the file that the output `report` of a check names, made by the same version.',
    })
  }
  return acceptMore({ ...parsed.data, tool: TOOL }, new Map(), failOn)
}

/** The report with more findings accepted, by fingerprint, and the verdict that follows from its findings. */
export function acceptMore(report: Report, reasons: ReadonlyMap<string, string>, failOn: FailOn): Report {
  const findings = report.findings.map((finding) => accept(finding, reasons))
  const { forecast, reloads } = report
  // Whoever wrote it may have left the verdict out of step with the findings.
  const checked = report.verdict !== 'unknown' && (report.verdict === 'in-sync' || report.cached.source !== 'none')
  return { ...report, findings, verdict: verdictOf(findings, { failOn, forecast, reloads, checked }) }
}

function accept(finding: Finding, reasons: ReadonlyMap<string, string>): Finding {
  const reason = reasons.get(finding.fingerprint)
  return reason === undefined || finding.accepted !== undefined ? finding : { ...finding, accepted: { reason } }
}

async function readBounded(file: string): Promise<string> {
  try {
    const handle = await open(file, READ_FLAGS)
    try {
      const stats = await handle.stat()
      if (!stats.isFile()) throw new Error('it is no file')
      if (stats.size > MAX_REPORT_BYTES) throw new Error(`it has more than ${MAX_REPORT_BYTES / 1024 / 1024} MB`)
      return await handle.readFile('utf8')
    } finally {
      await handle.close()
    }
  } catch (error) {
    const isLink = error instanceof Error && 'code' in error && error.code === 'ELOOP'
    const why = isLink ? 'it is a link, and none is followed' : toMessage(error)
    throw new UserError(`the report ${file} could not be read: ${why}`, { cause: error })
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UserError(`${file} is no JSON`, { cause: error })
  }
}
