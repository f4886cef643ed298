// Measures the built program: `npm run bench` prints a table beside the committed baseline and ends with 1 when a budget
// is broken; `-- --update` makes the figures the baseline, `-- --quick` leaves out the ten thousand files, `-- --fresh` adds what
// a runner pays that must install Airflow first, `-- --reload` what reloads and large locations cost on a real Dagster, and
// `-- --peers` what other readers of DAG files cost and how much each of them reads right.
// Figures of one run are comparable with each other; seconds of two machines are not, hence the ratios.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { markdownTable } from 'markdown-table'
import { airflowExamples, freshRunner, manyDags, manyFindings, onDagster, starting } from './bench/cases.mjs'
import { missingForPeers, peers } from './bench/peers.mjs'
import { STACK } from './stack-environments.mjs'

const BASELINE = path.resolve(import.meta.dirname, '../bench/baseline.json')
const EXAMPLES = path.join(STACK, 'airflow2/lib/python3.11/site-packages/airflow/example_dags')

const round = (value) => Number(value.toPrecision(3))

function isBroken({ value, limit, better }) {
  if (limit === undefined) return false
  return better === 'more' ? value < limit : value > limit
}

function toCells(row, baseline) {
  const { name, value, unit, limit, better, detail } = row
  const before = baseline[name]
  const budget =
    limit === undefined ? '' : `${better === 'more' ? '≥' : '≤'} ${limit} ${unit}${isBroken(row) ? ' BROKEN' : ''}`
  return [name, `${round(value)} ${unit}`, before === undefined ? '' : `${before} ${unit}`, budget, detail]
}

function print(rows, baseline) {
  const head = ['what', 'now', 'baseline', 'budget', 'measured']
  console.log(markdownTable([head, ...rows.map((row) => toCells(row, baseline))]))
}

const flags = new Set(process.argv.slice(2))
const missing = flags.has('--peers') ? missingForPeers() : []
if (missing.length > 0) {
  console.error(`--peers needs what is not installed: npm run stack:install -- ${missing.join(' ')}`)
  process.exit(1)
}
const scratch = mkdtempSync(path.join(tmpdir(), 'airlift-drift-bench-'))
try {
  const input = { scratch, examples: EXAMPLES }
  const rows = [
    ...starting(input),
    ...(await manyFindings(input)),
    ...(await airflowExamples(input)),
    ...(flags.has('--quick') ? [] : manyDags(input)),
    ...(flags.has('--fresh') ? freshRunner(input) : []),
    ...(flags.has('--reload') ? onDagster() : []),
    ...(flags.has('--peers') ? peers(input) : []),
  ]
  const baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {}
  print(rows, baseline)
  console.log(
    `\nNode ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}: wall times mean little on a busy machine.`,
  )
  if (flags.has('--update')) {
    const figures = Object.fromEntries(rows.map(({ name, value }) => [name, round(value)]))
    writeFileSync(BASELINE, `${JSON.stringify({ ...baseline, ...figures }, null, 2)}\n`)
  }
  process.exitCode = rows.some(isBroken) ? 1 : 0
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
