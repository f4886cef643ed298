// The virtual environments of the stack suite: real Airflow, Dagster and dagster-airlift, apart because their pins
// exclude each other; and those of the benchmarks.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/** Where they are; several checkouts may share one folder. */
export const STACK = process.env.AIRLIFT_DRIFT_STACK ?? path.join(ROOT, '.stack')

/** uv is found here where it is not on the path; a company's own certificates are known to the system, as pip expects. */
export const UV_ENVIRONMENT = {
  PATH: `${process.env.PATH}${path.delimiter}${path.join(STACK, 'uv/bin')}`,
  // The first is the older name.
  UV_NATIVE_TLS: 'true',
  UV_SYSTEM_CERTS: 'true',
}

/** What the stack suite runs against. */
export const PROGRAMS = ['airflow2', 'airflow3', 'dagster', 'dagster-1.9', 'dagster-1.11', 'dag-factory']
/** Runs workflows, and holds them against GitHub's rules. */
export const WORKFLOWS = 'workflows'
/** What `npm run stack:install` makes unless it is told which. */
export const USUAL = [...PROGRAMS, WORKFLOWS]
/** Other readers of DAG files, and what Airflow's examples may look for: `npm run bench -- --peers` alone needs them. */
export const PEERS = ['peers', 'airflow2-optional']
export const ENVIRONMENTS = [...USUAL, ...PEERS]

export function requirementsFile(name) {
  return path.join(ROOT, 'test/stack/requirements', `${name}.txt`)
}

function markerFile(name) {
  return path.join(STACK, name, 'requirements.sha256')
}

function requirementsHash(name) {
  return createHash('sha256')
    .update(readFileSync(requirementsFile(name)))
    .digest('hex')
}

/** Whether the environment holds what its requirements file says today. */
export function isInstalled(name) {
  const marker = markerFile(name)
  return existsSync(marker) && readFileSync(marker, 'utf8') === requirementsHash(name)
}

export function markInstalled(name) {
  writeFileSync(markerFile(name), requirementsHash(name))
}
