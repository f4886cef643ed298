import picomatch from 'picomatch'
import type { Finding, Severity } from '../report/model.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Found, Rule } from './rule.ts'
import type { Situation } from './situation.ts'
import { textOrder } from '../text-order.ts'

export type RuleSetting = Severity | 'off'

/** A known finding that does not fail a pull request; without `dag` or `fingerprint` it covers all findings of the rule. */
export interface Acceptance {
  readonly rule?: string
  /** A glob over dag ids. */
  readonly dag?: string
  readonly task?: string
  readonly fingerprint?: string
  readonly reason: string
  /** The last day, `YYYY-MM-DD`, in UTC. */
  readonly until?: string
}

export interface Policy {
  readonly rules: ReadonlyMap<string, RuleSetting>
  readonly accept: readonly Acceptance[]
  /** `YYYY-MM-DD`: acceptances that ended before it no longer hold. */
  readonly today: string
}

type Origin = Finding['origin']

/** What is only possible never fails a pull request: an error becomes a warning, and what depends on a run a notice. */
function soften(severity: Severity, certainty: Found['certainty']): Severity {
  if (certainty === 'exact') return severity
  return certainty === 'conditional' && severity === 'error' ? 'warning' : 'notice'
}

function severityOf(rule: Rule, origin: Origin, found: Found, configured: RuleSetting | undefined): Severity | 'off' {
  if (configured !== undefined) return configured === 'off' ? 'off' : soften(configured, found.certainty)
  const byDefault =
    typeof rule.severity === 'string'
      ? rule.severity
      : rule.severity[origin === 'introduced' ? 'introduced' : 'otherwise']
  return soften(byDefault, found.certainty)
}

function covers(acceptance: Acceptance, rule: string, found: Found, fingerprint: string): boolean {
  const { dag, task } = acceptance
  const matches = (pattern: string, value: string | undefined) =>
    value !== undefined && picomatch.isMatch(value, pattern)
  return (
    (acceptance.rule === undefined || acceptance.rule === rule) &&
    (acceptance.fingerprint === undefined || acceptance.fingerprint === fingerprint) &&
    (dag === undefined || matches(dag, found.dagId)) &&
    (task === undefined || matches(task, found.taskId))
  )
}

function acceptanceOf(policy: Policy, rule: string, found: Found, fingerprint: string): Finding['accepted'] {
  const holds = policy.accept.find(
    (acceptance) =>
      covers(acceptance, rule, found, fingerprint) &&
      (acceptance.until === undefined || acceptance.until >= policy.today),
  )
  if (holds === undefined) return undefined
  return { reason: holds.reason, ...(holds.until === undefined ? {} : { until: holds.until }) }
}

function finding(rule: Rule, found: Found, fingerprint: string, origin: Origin, policy: Policy): Finding[] {
  const severity = severityOf(rule, origin, found, policy.rules.get(rule.id))
  if (severity === 'off') return []
  const { subject, edge, ...told } = found
  const accepted = acceptanceOf(policy, rule.id, found, fingerprint)
  return [
    {
      rule: rule.id,
      severity,
      origin,
      ...(accepted === undefined ? {} : { accepted }),
      ...told,
      ...(edge === undefined ? {} : { edge: [edge[0], edge[1]] }),
      fingerprint,
    },
  ]
}

function foundBy(rule: Rule, situation: Situation | null): Map<string, Found> {
  const found = situation === null ? [] : [...rule.find(situation)]
  return new Map(found.map((each) => [fingerprintOf(rule.id, each), each]))
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice']
const ORIGINS: readonly Origin[] = ['introduced', 'pre-existing', 'fixed']

function byWeight(a: Finding, b: Finding): number {
  return (
    ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    textOrder(a.rule, b.rule) ||
    textOrder(a.dagId ?? '', b.dagId ?? '') ||
    textOrder(a.taskId ?? '', b.taskId ?? '') ||
    textOrder(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    textOrder(a.fingerprint, b.fingerprint)
  )
}

/**
 * Asks every rule about head and about base. What both show is pre-existing, what only head shows is introduced, what
 * only base shows is fixed; without a base everything counts as introduced. Heaviest first.
 */
export function judge(rules: readonly Rule[], head: Situation, base: Situation | null, policy: Policy): Finding[] {
  const findings = rules.flatMap((rule) => {
    if (policy.rules.get(rule.id) === 'off') return []
    const now = foundBy(rule, head)
    const before = foundBy(rule, base)
    return [
      ...[...now].flatMap(([fingerprint, found]) =>
        finding(rule, found, fingerprint, before.has(fingerprint) ? 'pre-existing' : 'introduced', policy),
      ),
      ...[...before]
        .filter(([fingerprint]) => !now.has(fingerprint))
        .flatMap(([fingerprint, found]) => finding(rule, found, fingerprint, 'fixed', policy)),
    ]
  })
  return findings.sort(byWeight)
}
