// Writes the generated parts of the documentation: `npm run docs`.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generate, RULES_FOLDER } from './docs/generate.ts'

const files = generate((file) => readFileSync(file, 'utf8'))

for (const [file, content] of files) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}
for (const entry of readdirSync(RULES_FOLDER, { recursive: true, withFileTypes: true })) {
  const file = path.posix.join(entry.parentPath, entry.name)
  if (entry.isFile() && !files.has(file)) rmSync(file)
}
console.log(`${files.size} files are up to date`)
