import { readFileSync, readdirSync } from 'node:fs'
import { extract } from '../src/airflow/extract.ts'
import { extractionText } from '../src/airflow/extract-text.ts'
import { memoryTree } from '../test/helpers/memory-tree.ts'
const ROOT = '/work/wt/fixtures/test/fixtures/idioms/'
const files: Record<string, Uint8Array> = {}
for (const p of readdirSync(ROOT, { recursive: true, withFileTypes: true })) if (p.isFile() && !p.parentPath.includes('__pycache__')) { const full = p.parentPath + '/' + p.name; files[full.slice(ROOT.length)] = readFileSync(full) }
console.log(extractionText(extract(memoryTree(files), { dags: (process.env.D ?? 'dags/**/*.py').split(','), importRoots: ['dags', 'plugins'] })))
