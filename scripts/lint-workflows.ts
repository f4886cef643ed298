// Holds our workflows, action.yml and the workflows that the documentation shows against GitHub's rules: `npm run
// lint:workflows`. The linters come with `npm run stack:install`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { documentedWorkflows } from './docs/workflows.ts'

const ROOT = process.cwd()
const LINTERS = path.join(process.env['AIRLIFT_DRIFT_STACK'] ?? path.join(ROOT, '.stack'), 'workflows/bin')
const OWN = path.join(ROOT, '.github/workflows')

/** A folder with the documented workflows, each below the name of its place: `README.md-130/airlift-drift.yml`. */
function writeDocumented(folder: string): string[] {
  return documentedWorkflows(ROOT).map(({ place, file, text }) => {
    const target = path.join(folder, place.replaceAll(/[:/]/g, '-'), '.github/workflows', file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
    return target
  })
}

function passes(name: string, program: string, args: readonly string[]): boolean {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (error !== undefined) throw error
  console.log(`${name}: ${status === 0 ? 'clean' : `exit code ${status ?? 'none'}\n${stdout}${stderr}`}`)
  return status === 0
}

/** Its package has no build for every machine: there, the one on the path. */
function actionlint(program: (name: string) => string): string {
  const installed = program('actionlint')
  return existsSync(installed) ? installed : 'actionlint'
}

function main(folder: string): boolean {
  if (!existsSync(LINTERS)) throw new Error('the linters are not installed: node scripts/stack-install.mjs workflows')
  const program = (name: string): string => path.join(LINTERS, name)
  const own = readdirSync(OWN).map((file) => path.join(OWN, file))
  const workflows = [...own, ...writeDocumented(folder)]
  const action = path.join(ROOT, 'action.yml')
  console.log(`${own.length} workflows of this repository, ${workflows.length - own.length} of the documentation`)
  const results = [
    passes('check-jsonschema, workflows', program('check-jsonschema'), [
      ...['--builtin-schema', 'vendor.github-workflows'],
      ...workflows,
    ]),
    passes('check-jsonschema, action.yml', program('check-jsonschema'), [
      ...['--builtin-schema', 'vendor.github-actions'],
      action,
    ]),
    passes('zizmor, this repository', program('zizmor'), ['--offline', '--quiet', ...own, action]),
    passes('zizmor, the documentation', program('zizmor'), [
      ...['--offline', '--quiet', '--config', path.join(ROOT, 'scripts/docs/zizmor.yml')],
      ...workflows.slice(own.length),
    ]),
    passes('actionlint', actionlint(program), ['-shellcheck=', '-pyflakes=', ...workflows]),
  ]
  return results.every(Boolean)
}

const folder = mkdtempSync(path.join(tmpdir(), 'airlift-drift-workflows-'))
try {
  process.exitCode = main(folder) ? 0 : 1
} catch (error) {
  console.error(`lint-workflows: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
