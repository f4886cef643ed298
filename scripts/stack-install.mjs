// Installs the environments of `npm run test:stack`, or those that are named, from their locked requirements; one that is
// up to date is left alone. Needs Python and the Python package index, nothing else.
// Usage: node scripts/stack-install.mjs [name…]
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import {
  ENVIRONMENTS,
  STACK,
  USUAL,
  UV_ENVIRONMENT,
  isInstalled,
  markInstalled,
  requirementsFile,
} from './stack-environments.mjs'

// Airlift's measured behaviour, and the locked requirements, are those of this Python.
const PYTHON = '3.11'
const UV_VERSION = '0.13.8'

const env = { ...process.env, ...UV_ENVIRONMENT }

function run(program, args) {
  const { status, error } = spawnSync(program, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit code ${status}`)
}

/** What a program prints, or undefined when it is not there or fails. */
function output(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? stdout.trim() : undefined
}

/** The full path of the first Python of the right minor version on the PATH. */
function findPython() {
  const version = ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])']
  const found = [`python${PYTHON}`, 'python3', 'python'].find((program) => output(program, version) === PYTHON)
  if (found === undefined) throw new Error(`Python ${PYTHON} is needed on the PATH, and was not found`)
  return output(found, ['-c', 'import sys; print(sys.executable)'])
}

/** uv from the PATH, or one that pip installs: it makes all environments in seconds where pip takes minutes. */
function findUv(python) {
  if (output('uv', ['--version']) !== undefined) return 'uv'
  const folder = path.join(STACK, 'uv')
  const uv = path.join(folder, 'bin', 'uv')
  if (output(uv, ['--version']) === undefined) {
    rmSync(folder, { recursive: true, force: true })
    run(python, ['-m', 'venv', folder])
    run(path.join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', `uv==${UV_VERSION}`])
  }
  return uv
}

function install(name, { python, uv }) {
  const folder = path.join(STACK, name)
  rmSync(folder, { recursive: true, force: true })
  run(uv, ['venv', '--quiet', '--no-python-downloads', '--python', python, folder])
  // The requirements are locked, so they name all that is needed.
  run(uv, ['pip', 'install', '--quiet', '--no-deps', '--python', folder, '--requirements', requirementsFile(name)])
  compileBytecode(folder)
  markInstalled(name)
}

/** As pip does it: processes start sooner, and DagBag is measured fairly. A few packages ship files for other Pythons. */
function compileBytecode(folder) {
  const libraries = path.join(folder, 'lib', `python${PYTHON}`, 'site-packages')
  spawnSync(path.join(folder, 'bin', 'python'), ['-m', 'compileall', '-q', '-j', '0', libraries], { stdio: 'ignore' })
}

function main(names) {
  const unknown = names.find((name) => !ENVIRONMENTS.includes(name))
  if (unknown !== undefined) {
    throw new Error(`no environment is named ${unknown}; there are ${ENVIRONMENTS.join(', ')}`)
  }
  const missing = names.filter((name) => !isInstalled(name))
  if (missing.length > 0) {
    mkdirSync(STACK, { recursive: true })
    const python = findPython()
    const tools = { python, uv: findUv(python) }
    for (const name of missing) {
      console.error(`installing ${name} …`)
      install(name, tools)
    }
  }
  console.error(`${names.join(', ')}: up to date in ${STACK}`)
}

try {
  main(process.argv.length > 2 ? process.argv.slice(2) : USUAL)
} catch (error) {
  console.error(`stack-install: ${error.message}`)
  process.exitCode = 1
}
