import { existsSync } from 'node:fs'
import path from 'node:path'

/** Jest runs this before the suite: one clear line instead of a failure in every test. */
export default function requireReaders() {
  if (existsSync(path.resolve(import.meta.dirname, 'node_modules/axe-core'))) return
  throw new Error('The browser is not installed: npm run readers:install')
}
