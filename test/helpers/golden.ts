import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The text of a golden file below test/fixtures. `UPDATE_GOLDEN=1` writes `made` there first, on purpose, and the difference
 * is then reviewed in git.
 */
export function golden(name: string, made: string): string {
  const file = fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, made)
  }
  return readFileSync(file, 'utf8')
}
