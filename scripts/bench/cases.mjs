// What is measured. Each case returns rows { name, value, unit, limit?, better, detail }; `limit` is a budget of the project.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { STACK, UV_ENVIRONMENT, requirementsFile } from '../stack-environments.mjs'
import { reportWith } from './generate-report.mjs'
import { measure } from './measure.mjs'
import { filesChanged, manyFiles, nothingRelevantChanged } from './repositories.mjs'

const ROOT = path.resolve(import.meta.dirname, '../..')
const CLI = path.join(ROOT, 'dist/cli.js')
const AIRFLOW = path.join(STACK, 'airflow2/bin')
const MEGABYTE = 1_000_000

export function ours(cwd, ...args) {
  // Findings end with 1, and are none of this program's business.
  return { program: process.execPath, args: [CLI, ...args], cwd, codes: [0, 1] }
}

const extract = (cwd) => ours(cwd, 'extract', '--format', 'json', '--head', 'base')
const check = (cwd) => ours(cwd, 'check', '--format', 'json', '--base', 'base', '--head', 'head')

const seconds = ({ cpu, wall, bytes }) =>
  `${cpu.toFixed(2)} s CPU, ${wall.toFixed(2)} s wall, ${Math.round(bytes / MEGABYTE)} MB`

export const beside = (one, other) => `${seconds(one)}; beside it ${seconds(other)}`

/** Starting, and a pull request that has nothing of Airflow in it. */
export function starting({ scratch, examples }) {
  const repository = nothingRelevantChanged(path.join(scratch, 'irrelevant'), examples)
  const node = { program: process.execPath, args: ['-e', '0'] }
  const [bare, version, irrelevant] = measure([node, ours(scratch, '--version'), check(repository)])
  const row = (name, cost, limit) => ({
    name,
    value: cost.wall,
    unit: 's',
    limit,
    better: 'less',
    detail: seconds(cost),
  })
  return [
    row('node alone', bare),
    row('--version', version, 0.2),
    row('a pull request without relevant files', irrelevant, 0.4),
  ]
}

/** Airflow's own examples, beside Airflow's own reader and beside parsing alone. */
export async function airflowExamples({ scratch, examples }) {
  const repository = filesChanged(path.join(scratch, 'examples'), examples)
  const usual = filesChanged(path.join(scratch, 'examples-usual'), examples, 1)
  const base = path.join(scratch, 'examples-base')
  spawnSync('git', ['worktree', 'add', '--quiet', base, 'base'], { cwd: repository })
  const environment = prepareAirflow(scratch)
  const [before, after] = [base, repository].map((folder) => path.join(folder, 'dags'))
  const once = dagBag([before], environment)
  const twice = dagBag([before, after], environment)
  const parsing = {
    program: process.execPath,
    args: [await bundled(scratch, 'parse-only.mjs'), before],
  }
  const [one, few, all, parse, airflow, airflowTwice] = measure([
    extract(repository),
    check(usual),
    check(repository),
    parsing,
    once,
    twice,
  ])
  const ratio = (name, value, limit, better, detail) => ({ name, value, unit: '×', limit, better, detail })
  return [
    ratio('DagBag CPU / extract CPU', airflow.cpu / one.cpu, undefined, 'more', beside(one, airflow)),
    ratio('DagBag twice CPU / check CPU', airflowTwice.cpu / few.cpu, 10, 'more', beside(few, airflowTwice)),
    // A pull request changes few files: the budget is above. This is the worst there can be, and must not get worse.
    ratio('the same, every file changed', airflowTwice.cpu / all.cpu, 8, 'more', beside(all, airflowTwice)),
    ratio('extract CPU / parse CPU', one.cpu / parse.cpu, 2, 'less', beside(one, parse)),
  ]
}

/** Generated DAG files: whether cost grows as they do, and what one change in many costs. */
export function manyDags({ scratch }) {
  const small = manyFiles(path.join(scratch, 'small'), 1000, 'team_1/dag_1.py')
  const large = manyFiles(path.join(scratch, 'large'), 10_000, 'team_1/dag_1.py')
  const shared = manyFiles(path.join(scratch, 'shared'), 10_000, 'shared/naming.py')
  const [thousand, tenThousand] = measure([extract(small), extract(large)], { times: 1 })
  const [oneFile, oneHelper, warmFile, warmHelper] = measure(
    [check(large), check(shared), afterBase(large), afterBase(shared)],
    { times: 3 },
  )
  const row = (name, value, unit, limit, detail) => ({ name, value, unit, limit, better: 'less', detail })
  return [
    row(
      'CPU of 10,000 DAG files / 1,000',
      tenThousand.cpu / thousand.cpu,
      '×',
      12,
      `${seconds(thousand)}; ${seconds(tenThousand)}`,
    ),
    row('memory of 10,000 DAG files', tenThousand.bytes / MEGABYTE, 'MB', 500, seconds(tenThousand)),
    row('one changed file in 10,000', oneFile.wall, 's', undefined, seconds(oneFile)),
    row('the same with what a run of base kept', warmFile.wall, 's', 2, beside(warmFile, oneFile)),
    row('one changed helper of 500 in 10,000', oneHelper.wall, 's', undefined, seconds(oneHelper)),
    row('the same helper with what a run of base kept', warmHelper.wall, 's', 2, beside(warmHelper, oneHelper)),
  ]
}

/** `check` with a cache that holds base, as a workflow finds it: each run would leave head in it. */
function afterBase(repository) {
  const [kept, cache] = ['kept', 'cache'].map((name) => path.join(repository, '.git', name))
  const fill = ours(repository, 'extract', '--head', 'base', '--cache', kept, '--output', '/dev/null')
  const { status, stderr } = spawnSync(fill.program, fill.args, { cwd: repository, encoding: 'utf8' })
  if (status !== 0) throw new Error(`nothing was kept of base:\n${stderr}`)
  const { program, args, ...command } = check(repository)
  const script = 'rm -rf "$1" && cp -R "$0" "$1" && shift && exec "$@"'
  return { ...command, program: 'sh', args: ['-c', script, kept, cache, program, ...args, '--cache', cache] }
}

/** A report of ten thousand findings: read as one from another job, and rendered as comment and job summary. */
export async function manyFindings({ scratch }) {
  const amounts = [1000, 10_000]
  const script = await bundled(scratch, 'render.mjs')
  const commands = amounts.map((amount) => {
    const file = path.join(scratch, `findings-${amount}.json`)
    writeFileSync(file, JSON.stringify(reportWith(amount)))
    return { program: process.execPath, args: [script, file] }
  })
  const [thousand, tenThousand] = measure(commands)
  const { stdout } = spawnSync(process.execPath, commands[1].args, { encoding: 'utf8' })
  const sizes = JSON.parse(stdout)
  const row = (name, value, unit, limit, detail) => ({ name, value, unit, limit, better: 'less', detail })
  return [
    row('10,000 findings to comment and summary', tenThousand.wall, 's', 2, seconds(tenThousand)),
    row('memory of 10,000 findings', tenThousand.bytes / MEGABYTE, 'MB', 200, seconds(tenThousand)),
    row('CPU of 10,000 findings / 1,000', tenThousand.cpu / thousand.cpu, '×', 12, beside(tenThousand, thousand)),
    row('comment of 10,000 findings', sizes.comment, 'bytes', 60_000, 'GitHub takes 65,536 characters'),
    row('job summary of 10,000 findings', sizes.summary, 'bytes', 900 * 1024, 'GitHub takes 1 MiB'),
  ]
}

/**
 * From an empty runner to the answer: what must be installed counts. Downloads the packages of Airflow each time, by pip, which
 * is how Airflow says to install it, and by uv, which is quicker.
 */
export function freshRunner({ scratch, examples }) {
  const repository = filesChanged(path.join(scratch, 'fresh'), examples)
  const [both] = measure([check(repository)])
  const requirements = requirementsFile('airflow2')
  const row = (name, limit, install) => {
    const folder = path.join(scratch, `fresh-${name}`)
    const airflow = measureFresh(folder, install(folder), path.join(repository, 'dags'))
    return {
      name: `fresh runner, ${name}: DagBag wall / check wall`,
      value: airflow.wall / both.wall,
      unit: '×',
      limit,
      better: 'more',
      detail: beside(both, airflow),
    }
  }
  return [
    row('pip', 50, (folder) => `"${folder}/bin/pip" install --quiet --no-cache-dir --requirement "${requirements}"`),
    row(
      'uv',
      undefined,
      (folder) => `uv pip install --quiet --no-cache --python "${folder}" --requirements "${requirements}"`,
    ),
  ]
}

/** Makes an environment, installs Airflow and reads both commits. */
function measureFresh(venv, install, dags) {
  const bag = `"${venv}/bin/python" "${path.join(import.meta.dirname, 'dagbag.py')}" "${dags}"`
  const steps = [`"${AIRFLOW}/python" -m venv "${venv}"`, install, `"${venv}/bin/airflow" db migrate`, bag, bag]
  const env = { ...UV_ENVIRONMENT, AIRFLOW_HOME: `${venv}-home`, AIRFLOW__CORE__LOAD_EXAMPLES: 'False' }
  const [cost] = measure([{ program: 'sh', args: ['-c', steps.join(' && ')], env }], { times: 1, warmUp: false })
  return cost
}

/** Reloads, and the cached definitions of a large location; TypeScript, as it stands on the helpers of the stack suite. */
export function onDagster() {
  return rowsOf('scripts/bench/reload.ts')
}

/** The rows that a script in TypeScript prints. */
export function rowsOf(script, ...args) {
  const command = [path.join(ROOT, 'scripts/run-ts.mjs'), script, ...args]
  const env = { ...process.env, AIRLIFT_DRIFT_STACK: STACK }
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${script} could not measure:\n${stderr}`)
  return JSON.parse(stdout)
}

/** Airflow's own reading of the folders of DAG files, one process after the other. */
export function dagBag(folders, environment) {
  const python = path.join(AIRFLOW, 'python')
  const script = path.join(import.meta.dirname, 'dagbag.py')
  const commands = folders.map((folder) => `"${python}" "${script}" "${folder}"`)
  return { program: 'sh', args: ['-c', commands.join(' && ')], env: environment }
}

/** @returns the environment of a fresh AIRFLOW_HOME below `scratch` */
export function prepareAirflow(scratch) {
  const home = path.join(scratch, 'airflow')
  mkdirSync(home)
  const environment = { AIRFLOW_HOME: home, AIRFLOW__CORE__LOAD_EXAMPLES: 'False' }
  const env = { ...process.env, ...environment }
  // Some examples read the database while they are imported.
  const { status, stderr } = spawnSync(path.join(AIRFLOW, 'airflow'), ['db', 'migrate'], { env, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`airflow db migrate failed; is the stack installed (npm run stack:install)?\n${stderr}`)
  return environment
}

async function bundled(scratch, name) {
  const outfile = path.join(scratch, name)
  const entry = path.join(import.meta.dirname, name)
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20' })
  return outfile
}
