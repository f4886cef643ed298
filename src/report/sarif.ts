import { idText, sentence } from './escape.ts'
import type { Finding, Report, Severity } from './model.ts'
import { bySeverity, remarksOf } from './words.ts'

/** What SARIF tells of a rule. */
export interface RuleText {
  readonly id: string
  readonly title: string
  /** Markdown. */
  readonly help: string
  readonly url?: string
}

/** GitHub shows no more results of one run; what is left out is told as a notification. */
const MOST_RESULTS = 5000

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'note' }

/**
 * The findings as SARIF 2.1.0. What is mended is left out; what is accepted is suppressed with its reason. Code scanning
 * refuses results without a place in the tree, so findings that have none are told as notifications of the run.
 */
export function renderSarif(report: Report, rules: readonly RuleText[]): string {
  const findings = bySeverity(report.findings.filter((finding) => finding.origin !== 'fixed'))
  const files = new Map(report.dags.map((dag) => [dag.dagId, dag.file]))
  const placed = findings.flatMap((finding) => {
    const file = finding.file ?? files.get(finding.dagId ?? '')
    return file === undefined ? [] : [{ finding, file }]
  })
  const placeless = findings.filter((finding) => finding.file === undefined && !files.has(finding.dagId ?? ''))
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, semanticVersion: report.tool.version, rules: rules.map(ruleOf) } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...placeless.slice(0, MOST_RESULTS).map(notification),
              ...leftOut(placed.length),
              ...notChecked(report),
            ],
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: placed.slice(0, MOST_RESULTS).map(({ finding, file }) => resultOf(finding, file, rules)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf({ id, title, help, url }: RuleText): object {
  return {
    id,
    shortDescription: { text: title },
    help: { text: help, markdown: help },
    ...(url === undefined ? {} : { helpUri: url }),
  }
}

function resultOf(finding: Finding, file: string, rules: readonly RuleText[]): object {
  const ruleIndex = rules.findIndex((rule) => rule.id === finding.rule)
  return {
    ruleId: idText(finding.rule),
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
          region: { startLine: Math.max(1, Math.floor(finding.line ?? 1)) },
        },
      },
    ],
    partialFingerprints: { 'airliftDrift/v1': idText(finding.fingerprint) },
    baselineState: finding.origin === 'introduced' ? 'new' : 'unchanged',
    ...(finding.accepted === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: sentence(finding.accepted.reason) }] }),
  }
}

function messageOf(finding: Finding): string {
  const { message, effect, fix } = finding
  const way = fix === undefined ? [] : [`Way out: ${fix.summary}`]
  return [message, effect, ...remarksOf(finding), ...way].map(linkless).join(' ')
}

// In a message, `[text](target)` is a link.
function linkless(text: string): string {
  return sentence(text).replace(/[\\[\]]/g, '\\$&')
}

/** A relative reference inside the tree: segments are escaped, so that a name like `a:b` or `?` is no scheme and no query. */
function uriOf(file: string): string {
  const segments = file.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
  return segments.map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'))).join('/')
}

function notification(finding: Finding): object {
  return {
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    associatedRule: { id: idText(finding.rule) },
  }
}

function leftOut(results: number): object[] {
  if (results <= MOST_RESULTS) return []
  const text = `${String(results - MOST_RESULTS)} more findings are in the JSON report.`
  return [{ level: 'warning', message: { text } }]
}

function notChecked({ skipped }: Report): object[] {
  return skipped.map(({ what, why }) => ({
    level: 'warning',
    message: { text: `Not checked: ${linkless(what)}: ${linkless(why)}` },
  }))
}
