// Other programs that read DAG files, on Airflow's own examples beside `extract`: what they cost, and how much is right.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PEERS, STACK, isInstalled, requirementsFile } from '../stack-environments.mjs'
import { beside, dagBag, ours, prepareAirflow, rowsOf } from './cases.mjs'
import { measure } from './measure.mjs'
import { nothingRelevantChanged } from './repositories.mjs'

const BIN = path.join(STACK, 'peers/bin')
// As in Airflow's own repository, since one example imports another by this path.
const PLACE = 'airflow/example_dags'

/** Environments that are needed and not installed. */
export function missingForPeers() {
  return ['airflow2', ...PEERS].filter((name) => !isInstalled(name))
}

/** A package with its locked version. */
function nameOf(environment, distribution) {
  const lines = readFileSync(requirementsFile(environment), 'utf8').split('\n')
  const [, version] = lines.map((line) => line.split('==')).find(([name]) => name === distribution)
  return `${distribution} ${version}`
}

export function peers({ scratch, examples }) {
  const folder = path.join(scratch, 'peers')
  mkdirSync(folder)
  const repository = nothingRelevantChanged(path.join(folder, 'repository'), examples, PLACE)
  const dags = path.join(repository, PLACE)
  const file = (name) => path.join(folder, name)
  const lineage = nameOf('peers', 'airflow-lineage-toolkit')
  const graph = nameOf('peers', 'pyairflowtester')
  const [one, ...others] = measure([
    ours(repository, 'extract', '--format', 'json', '--output', file('extract.json')),
    {
      program: path.join(BIN, 'airflow-lineage'),
      args: ['extract', '--quiet', '--dag-dir', dags, '--output', file('lineage.json')],
    },
    {
      program: path.join(BIN, 'pyairflowtester'),
      args: ['dependency', 'build', '--dags', dags, '--output', file('graph.json')],
    },
    dagBag([dags], prepareAirflow(folder)),
  ])
  audit(file('lineage.json'), file('audit.txt'))
  const names = [lineage, graph, `${nameOf('airflow2', 'apache-airflow')} DagBag`]
  return [
    ...others.map((cost, index) => ({
      name: `${names[index]}: CPU / extract CPU`,
      value: cost.cpu / one.cpu,
      unit: '×',
      better: 'more',
      detail: beside(one, cost),
    })),
    ...rowsOf('scripts/bench/peers/right.ts', folder, PLACE, lineage, graph),
  ]
}

/** Its own check of what it has extracted, which the time does not count. It ends with 1 when it finds something. */
function audit(lineage, findings) {
  const { stdout } = spawnSync(path.join(BIN, 'airflow-lineage'), ['audit', '--file', lineage], { encoding: 'utf8' })
  writeFileSync(findings, stdout)
}
