// Runs a TypeScript script of this project on any supported Node: bundles it into node_modules/.cache and imports that.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [entry] = process.argv.slice(2)
if (entry === undefined) throw new Error('usage: node scripts/run-ts.mjs scripts/NAME.ts')

const outfile = path.resolve('node_modules/.cache/airlift-drift', `${path.basename(entry, '.ts')}.mjs`)
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
})
await import(pathToFileURL(outfile).href)
