// Reads and parses DAG files and does nothing else: the floor that an extraction is measured against.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parsePython } from '../../src/python/parse.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: parse-only FOLDER')
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.py'))
const parsed = files.filter((file) => parsePython(readFileSync(path.join(folder, file))).ok)
process.stdout.write(`${parsed.length} of ${files.length} files parsed\n`)
