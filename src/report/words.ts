import type { Finding, Owner, ReloadResult, Severity } from './model.ts'

/** `1 thing`, `2 things`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${String(amount)} ${amount === 1 ? one : many}`
}

/** `57 %`; an empty whole is told as 0 %, and only all of it as 100 %. */
export function percent(part: number, whole: number): string {
  const value = whole === 0 ? 0 : (part / whole) * 100
  const rounded = value < 100 ? Math.min(99, Math.round(value)) : 100
  return `${String(part > 0 ? Math.max(1, rounded) : rounded)} %`
}

/** `+2`, `-1`; empty where nothing changed. */
export function change(before: number, after: number): string {
  if (after === before) return ''
  return after > before ? `+${String(after - before)}` : `-${String(before - after)}`
}

/** What a reader should know besides what is so and what it does; sentences that may hold text of the pull request. */
export function remarksOf(finding: Pick<Finding, 'certainty' | 'doubt' | 'accepted' | 'expired'>): string[] {
  return [doubtOf(finding), expiryOf(finding)].filter((remark) => remark !== undefined)
}

function expiryOf({ accepted, expired }: Pick<Finding, 'accepted' | 'expired'>): string | undefined {
  if (expired === undefined || accepted !== undefined) return undefined
  return `It was accepted until ${expired.until}, which is over: ${expired.reason}`
}

function doubtOf({ certainty, doubt }: Pick<Finding, 'certainty' | 'doubt'>): string | undefined {
  if (doubt !== undefined && certainty !== 'exact') return `Not certain: ${doubt}.`
  switch (certainty) {
    case 'exact':
      return undefined
    case 'conditional':
      return 'Not certain: only under a condition that a run decides.'
    case 'unresolved':
      return 'Not certain: depends on values that only a run knows.'
  }
}

export const OWNER_NAMES: Readonly<Record<Owner, string>> = { airflow: 'Airflow', dagster: 'Dagster', none: 'nobody' }

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'notice']

/** The findings with errors first; within one severity the order stays. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITY_ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
}

export const RELOAD_RESULTS: Readonly<Record<ReloadResult, string>> = {
  refreshed: 'refreshed',
  unchanged: 'reloaded, but the copy still differs',
  'not-reloaded': 'answered, but kept its old process',
  failed: 'in error after the reload',
  skipped: 'not reloaded',
  'timed-out': 'timed out',
  unauthorized: 'not allowed',
  'not-found': 'no such code location',
}

/** The first characters of a commit's sha, or what stands for it. */
export function shortSha(sha: string): string {
  return /^[0-9a-f]{40,64}$/.test(sha) ? sha.slice(0, 7) : sha
}

/** `2026-11-21 09:28 UTC` from ISO 8601; other text stays. */
export function minute(timestamp: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|\+00:00)$/.exec(timestamp)
  return match === null ? timestamp : `${match[1] ?? ''} ${match[2] ?? ''} UTC`
}

/** `dags/orders.py:14`. */
export function placeOf(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${String(line)}`
}

/** The last folders of a path that fit into `max` characters, at least the file's name: `…/proxied_state/orders.yaml`. */
export function pathTail(path: string, max: number): string {
  if (path.length <= max) return path
  const at = path.indexOf('/', path.length - max)
  return `…${path.slice(at === -1 ? path.lastIndexOf('/') : at)}`
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Whole days since a timestamp; undefined where it is none, or lies in the future. */
function daysSince(timestamp: string, now: Date): number | undefined {
  const days = Math.floor((now.getTime() - Date.parse(timestamp)) / DAY_MS)
  return Number.isNaN(days) || days < 0 ? undefined : days
}

/** `3 days old`; undefined where the timestamp is none, or lies in the future. */
export function age(timestamp: string, now: Date): string | undefined {
  const days = daysSince(timestamp, now)
  if (days === undefined) return undefined
  return days === 0 ? 'less than a day old' : `${count(days, 'day')} old`
}

const STALE_DAYS = 7

/** Whether a snapshot of this time is so old that much may have changed since. */
export function isStale(timestamp: string, now: Date): boolean {
  return (daysSince(timestamp, now) ?? 0) >= STALE_DAYS
}
