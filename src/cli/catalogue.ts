import type { OptionKey } from '../config/option-values.ts'
import type { Command } from './command.ts'

const PLACE: readonly OptionKey[] = ['workingDirectory', 'config', 'dags', 'verbose', 'output']
const TREE: readonly OptionKey[] = [...PLACE, 'cache']
const COMPARISON: readonly OptionKey[] = [...TREE, 'base', 'head']
const DAGSTER: readonly OptionKey[] = ['dagsterUrl', 'dagsterToken', 'dagsterHeaders', 'codeLocations']
const REPORT: readonly OptionKey[] = ['format', 'color', 'failOn', 'reportFile', 'sarifFile', 'htmlFile']
const AIRFLOW: readonly OptionKey[] = [
  'airflowUrl',
  'airflowUsername',
  'airflowPassword',
  'airflowToken',
  'airflowHeaders',
]

/** Every subcommand, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    summary: 'What a change does to Dagster: compares base, head and the cached definitions.',
    options: [...COMPARISON, ...DAGSTER, 'snapshot', ...AIRFLOW, ...REPORT, 'onUnreachable'],
    load: async () => (await import('./commands/check.ts')).runCheck,
  },
  {
    name: 'reload',
    summary: 'Reloads the code locations that the change concerns, and proves that the new state is in.',
    options: [
      ...COMPARISON,
      ...DAGSTER,
      ...AIRFLOW,
      ...REPORT,
      'waitForAirflow',
      'reloadStrategy',
      'reloadTimeout',
      'onUnreachable',
      'dryRun',
    ],
    load: async () => (await import('./commands/reload.ts')).runReload,
  },
  {
    name: 'drift',
    summary: 'Compares a whole tree with the cached definitions.',
    options: [...TREE, 'head', ...DAGSTER, 'snapshot', ...AIRFLOW, ...REPORT, 'onUnreachable'],
    load: async () => (await import('./commands/check.ts')).runDrift,
  },
  {
    name: 'snapshot',
    summary: 'Writes the cached definitions to a file, for jobs without secrets.',
    options: [...TREE, 'head', ...DAGSTER],
    switches: { 'with-source': 'Keep the text of the DAG files that Dagster has cached.' },
    load: async () => (await import('./commands/snapshot.ts')).runSnapshot,
  },
  {
    name: 'extract',
    summary: 'Prints the structure of all DAGs of a tree, without running them.',
    usage: '[PATH…]',
    options: [...TREE, 'head', 'format', 'color'],
    load: async () => (await import('./commands/extract.ts')).runExtract,
  },
  {
    name: 'validate',
    summary: 'Checks proxied_state files against their DAGs, offline; for pre-commit.',
    usage: '[FILE…]',
    options: [...TREE, 'head', 'format', 'color', 'failOn'],
    load: async () => (await import('./commands/validate.ts')).runValidate,
  },
  {
    name: 'fix',
    summary: 'Prints safe repairs of proxied_state files as a patch, or makes them.',
    options: [...TREE, 'head'],
    switches: { write: 'Make the repairs in the work tree; comments and order are kept.' },
    load: async () => (await import('./commands/fix.ts')).runFix,
  },
  {
    name: 'doctor',
    summary: 'Tries out git, Dagster and Airflow, and says what will work and what to do about the rest.',
    options: [...PLACE, 'base', 'head', ...DAGSTER, ...AIRFLOW, 'waitForAirflow', 'format', 'color'],
    load: async () => (await import('./commands/doctor.ts')).runDoctor,
  },
  {
    name: 'explain',
    summary: 'What a rule means, why Airlift does that, and how to mend it.',
    usage: 'RULE',
    options: ['output'],
    load: async () => (await import('./commands/explain.ts')).runExplain,
  },
  {
    name: 'schema',
    summary: 'Prints a JSON Schema: config, proxied-state, report or snapshot.',
    usage: 'NAME',
    options: ['output'],
    load: async () => (await import('./commands/schema.ts')).runSchema,
  },
  {
    name: 'report',
    summary: 'Renders a report that another job wrote as JSON; the file is not trusted.',
    usage: 'FILE',
    options: [...REPORT, 'output', 'verbose'],
    load: async () => (await import('./commands/report.ts')).runReport,
  },
  {
    name: 'demo',
    summary: 'The whole check on a small example that is built in: no server, no network.',
    options: ['format', 'color', 'failOn', 'output', 'verbose'],
    load: async () => (await import('./commands/demo.ts')).runDemo,
  },
]
