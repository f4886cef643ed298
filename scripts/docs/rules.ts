import { rulePage } from '../../src/rules/page.ts'
import { RULES } from '../../src/rules/registry.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { EVIDENCE } from '../../test/stack/rules/evidence.ts'
import { code, table } from './markdown.ts'

/** What the first part of a rule's id stands for. */
const GROUPS: ReadonlyMap<string, string> = new Map([
  ['proxied-state', 'The `proxied_state` files and the call that loads them'],
  ['mapping', 'What Dagster maps to Airflow tasks and DAGs'],
  ['drift', "What is out of step with Dagster's copy of Airflow"],
  ['checks', 'Asset checks'],
  ['airflow', 'What Airflow cannot load, or cannot be read without running it'],
  ['migration', 'The migration as a whole'],
])

/** The page of each rule, and the index, by path below `docs/rules/`. */
export function rulePages(): Map<string, string> {
  return new Map([['README.md', ruleIndex()], ...RULES.map((rule): [string, string] => [pathOf(rule), rulePage(rule)])])
}

function pathOf({ id }: Rule): string {
  return `${id}.md`
}

function ruleIndex(): string {
  const chapters = [...GROUPS].map(([group, title]) => {
    const rules = RULES.filter(({ id }) => id.startsWith(`${group}/`))
    const rows = rules.map((rule) => [
      `[${code(rule.id)}](${pathOf(rule)})`,
      tellSeverity(rule.severity),
      rule.title,
      tellEvidence(rule),
    ])
    return `## ${title}\n\n${table(['Rule', 'Severity', 'Holds when', 'Reproduced in'], rows)}`
  })
  const grouped = RULES.filter(({ id }) => GROUPS.has(id.slice(0, id.indexOf('/'))))
  if (grouped.length < RULES.length) throw new Error('a rule belongs to no group of the index')
  return `${[
    '# Rules',
    `${RULES.length} rules, each with its default severity. Only what a pull request introduces can fail it, and only an error does so unless \`fail-on\` says otherwise. \`rules\` in the [configuration file](../configuration.md) changes a severity or switches a rule off. \`airlift-drift explain RULE\` prints the same pages.`,
    'The last column leads to the test that reproduces the rule on the real Airflow, Airlift and Dagster; `npm run test:stack` runs all of them.',
    'A finding that holds only under a condition is at most a warning; one that depends on values nobody can read from the files is a notice.',
    ...chapters,
  ].join('\n\n')}\n`
}

/** The test that shows the rule on the real programs. */
function tellEvidence({ id }: Rule): string {
  const evidence = EVIDENCE[id]
  if (evidence === undefined) throw new Error(`${id} has no evidence in test/stack/rules/evidence.ts`)
  if ('own' in evidence) return `– (${evidence.own})`
  const name = evidence.test.replace(/^test\/stack\//, '').replace(/(\.test)?\.ts$/, '')
  return `[${name}](../../${evidence.test})`
}

function tellSeverity(severity: Rule['severity']): string {
  return typeof severity === 'string' ? severity : `${severity.introduced} if introduced, else ${severity.otherwise}`
}
