// Reads a report like one from another job, and renders the comment and the job summary; prints their sizes in bytes.
import { readForeignReport } from '../../src/commands/report.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderSummary } from '../../src/report/summary.ts'

const report = await readForeignReport(process.argv[2], 'error')
const sizes = { comment: renderComment(report), summary: renderSummary(report) }
console.log(
  JSON.stringify(Object.fromEntries(Object.entries(sizes).map(([name, text]) => [name, Buffer.byteLength(text)]))),
)
