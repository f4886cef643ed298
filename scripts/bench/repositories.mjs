// Git repositories to measure on, each with a branch `base` and a branch `head`.
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateDags } from './generate.mjs'

function git(folder, ...args) {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', '-c', 'gc.auto=0']
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
}

function commitAll(folder, branch) {
  git(folder, 'checkout', '--quiet', '-b', branch)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', branch)
}

function create(folder, fill, change) {
  mkdirSync(folder, { recursive: true })
  git(folder, 'init', '--quiet')
  fill(folder)
  commitAll(folder, 'base')
  change(folder)
  commitAll(folder, 'head')
  return folder
}

function pythonFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
}

function copyDags(folder, source, place = 'dags') {
  cpSync(source, path.join(folder, place), { recursive: true, filter: (file) => !file.includes('__pycache__') })
}

/** The DAG files of `source` under `dags/`; head changes `changed` of them, at most all. */
export function filesChanged(folder, source, changed = Infinity) {
  return create(
    folder,
    () => copyDags(folder, source),
    () => {
      const files = pythonFiles(folder).filter((file) => path.basename(file) !== '__init__.py')
      files.slice(0, changed).forEach((file) => appendFileSync(file, '# changed\n'))
    },
  )
}

/** The same, where head changes the README alone; `place` is where the DAG files are. */
export function nothingRelevantChanged(folder, source, place) {
  return create(
    folder,
    () => copyDags(folder, source, place),
    () => writeFileSync(path.join(folder, 'README.md'), '# Nothing of Airflow\n'),
  )
}

/** `count` generated DAG files; head changes `changed`, a path below dags/. */
export function manyFiles(folder, count, changed) {
  return create(
    folder,
    () => generateDags(folder, count),
    () => appendFileSync(path.join(folder, 'dags', changed), '# changed\n'),
  )
}
