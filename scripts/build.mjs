// Bundles the action and the CLI into dist/. Not minified, so that a reviewer can read what runs. What both need, and what
// only some commands need, is in dist/chunks/: a command that asks no server loads no client, and starts sooner.
import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { layers } from './layers.mjs'
import { thirdPartyLicences } from './licences.mjs'

// ESM has no require(), which some bundled CommonJS packages still call for Node's own modules. The quick way to those is
// newer than Node 20.
const REQUIRE = `import { createRequire as __createRequire } from 'node:module';
const require = process.getBuiltinModule ?? __createRequire(import.meta.url);
`

/** Tells one program from another, where its version does not. */
async function hashOfSource() {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts')).sort()
  const hash = createHash('sha256')
  for (const file of [...files.map((file) => `src/${file}`), 'package-lock.json']) {
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @type {import('esbuild').BuildOptions} */
const OPTIONS = {
  entryPoints: { index: 'src/action/index.ts', cli: 'src/cli/index.ts' },
  outdir: 'dist',
  banner: { js: REQUIRE.trimEnd() },
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  define: { AIRLIFT_DRIFT_BUILD: JSON.stringify(await hashOfSource()) },
  metafile: true,
  write: false,
}
// What every command starts with, and what each that compares two commits needs besides.
const LAYERS = [
  ['src/cli/main.ts', 'src/cli/commands/check.ts', 'src/report/terminal.ts'],
  ['src/commands/compare-sides.ts'],
]

const unlayered = await build(OPTIONS)
const { metafile, outputFiles } = await build({ ...OPTIONS, plugins: [layers(unlayered.metafile, LAYERS)] })

// The names of chunks change with their content.
await rm('dist/chunks', { recursive: true, force: true })
await mkdir('dist/chunks', { recursive: true })
for (const { path: file, text } of outputFiles) {
  const without = text.replace(REQUIRE, '')
  await writeFile(file, /\brequire\b/.test(without) ? text : without)
}
await chmod('dist/cli.js', 0o755)
await writeFile('dist/licences.txt', await thirdPartyLicences(Object.keys(metafile.inputs)))
