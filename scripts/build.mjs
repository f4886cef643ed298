// Bundles the action and the CLI into dist/. Not minified, so that a reviewer can read what runs.
import { chmod, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { thirdPartyLicences } from './licences.mjs'

const result = await build({
  entryPoints: { index: 'src/action/index.ts', cli: 'src/cli/index.ts' },
  outdir: 'dist',
  // ESM has no require(), which some bundled CommonJS packages still call for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  metafile: true,
})

await chmod('dist/cli.js', 0o755)
await writeFile('dist/licences.txt', await thirdPartyLicences(Object.keys(result.metafile.inputs)))
