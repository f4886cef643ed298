// Prints where our parser and CPython's disagree: node scripts/run-ts.mjs test/stack/ast/diff.ts FOLDER|FILE…
// PYTHON names another Python than the stack's 3.11, SHOW how many disagreements are printed.
import { resolve } from 'node:path'
import { compareFiles } from './compare-files.ts'

const python = process.env['PYTHON'] ?? resolve(process.env['AIRLIFT_DRIFT_STACK'] ?? '.stack', 'airflow2/bin/python')
const show = Number(process.env['SHOW'] ?? 40)
const start = performance.now()
const { files, refused, disagreements } = await compareFiles(python, process.argv.slice(3))
for (const line of disagreements.slice(0, show)) process.stdout.write(`${line}\n`)
const seconds = ((performance.now() - start) / 1000).toFixed(1)
const summary = `${files} files, ${refused} refused by both, ${disagreements.length} disagreements, ${seconds} s\n`
process.stdout.write(summary)
process.exitCode = disagreements.length === 0 ? 0 : 1
