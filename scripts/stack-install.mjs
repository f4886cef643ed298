// Installs the real Airflow, Dagster and dagster-airlift that `npm run test:stack` runs, each into its own virtual
// environment under .stack/, because their pins exclude each other. Usage: node scripts/stack-install.mjs [name…]
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')
const STACK = path.join(ROOT, '.stack')
const REQUIREMENTS = path.join(ROOT, 'test/stack/requirements')
const NAMES = ['airflow2', 'airflow3', 'dagster', 'dagster-1.9']
const UV_VERSION = '0.13.8'
// Airlift's measured behaviour, and the locked requirements, are those of this Python.
const PYTHON = '3.11'

function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit code ${status}`)
}

function answers(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? stdout.trim() : undefined
}

/** The first Python of the right minor version on the PATH. */
function findPython() {
  const version = ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']
  const found = [`python${PYTHON}`, 'python3', 'python'].find((program) => answers(program, version) === PYTHON)
  if (found === undefined) throw new Error(`Python ${PYTHON} is needed on the PATH, and was not found`)
  return found
}

/** uv from the PATH, or one installed by pip: it installs the four environments in seconds where pip takes minutes. */
function findUv(python) {
  if (answers('uv', ['--version']) !== undefined) return 'uv'
  const venv = path.join(STACK, 'uv')
  const uv = path.join(venv, 'bin', 'uv')
  if (answers(uv, ['--version']) === undefined) {
    rmSync(venv, { recursive: true, force: true })
    run(python, ['-m', 'venv', venv])
    run(path.join(venv, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', `uv==${UV_VERSION}`])
  }
  return uv
}

function install(name, python, uv) {
  const requirements = path.join(REQUIREMENTS, `${name}.txt`)
  const venv = path.join(STACK, name)
  const marker = path.join(venv, 'requirements.sha256')
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return 'up to date'
  if (!existsSync(path.join(venv, 'bin', 'python'))) {
    run(uv(), ['venv', '--quiet', '--no-python-downloads', '--python', python(), venv])
  }
  // Compiled as pip does it: processes start sooner, and DagBag is measured fairly.
  const args = ['pip', 'install', '--quiet', '--compile-bytecode', '--python', venv, '--requirements', requirements]
  run(uv(), args)
  writeFileSync(marker, hash)
  return 'installed'
}

function once(make) {
  let made
  return () => (made ??= make())
}

const names = process.argv.length > 2 ? process.argv.slice(2) : NAMES
const unknown = names.find((name) => !NAMES.includes(name))
if (unknown !== undefined) {
  console.error(`No environment is named ${unknown}; there are ${NAMES.join(', ')}.`)
  process.exit(2)
}
mkdirSync(STACK, { recursive: true })
const python = once(findPython)
const uv = once(() => findUv(python()))
for (const name of names) console.error(`.stack/${name}: ${install(name, python, uv)}`)
