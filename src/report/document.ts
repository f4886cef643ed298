import { groupFindings } from './groups.ts'
import type { Report } from './model.ts'
import { acceptSection } from './sections/accept.ts'
import { diagramSection } from './sections/diagram.ts'
import {
  acceptedSection,
  breaksSection,
  fixedSection,
  noticesSection,
  outOfStepSection,
  preExistingSection,
  warningsSection,
} from './sections/findings.ts'
import { mendSection } from './sections/mend.ts'
import { executionSection, scoreboardSection } from './sections/migration.ts'
import { forecastSection, reloadsSection, verdictSection } from './sections/outcome.ts'
import { cachedSection, dagsSection, footerSection, skippedSection } from './sections/sources.ts'
import type { Limits, Section, View } from './sections/view.ts'

export interface DocumentOptions {
  /** The page of a rule; without it rule ids are no links. */
  readonly ruleUrl?: (rule: string) => string | undefined
  /** The page of the run, for the footer. */
  readonly runUrl?: string
  /** For the age of a snapshot, which is told in days; without it only its time is. */
  readonly now?: Date
  /** The label that accepts what a pull request introduces. */
  readonly acceptLabel?: string
}

const ORDER: readonly ((view: View) => Section | null)[] = [
  verdictSection,
  reloadsSection,
  forecastSection,
  breaksSection,
  mendSection,
  outOfStepSection,
  warningsSection,
  executionSection,
  scoreboardSection,
  diagramSection,
  preExistingSection,
  acceptedSection,
  fixedSection,
  noticesSection,
  dagsSection,
  acceptSection,
  skippedSection,
  cachedSection,
  footerSection,
]

/** The sections that this report has something for, in the order in which they are read. */
export function documentSections(
  report: Report,
  limits: Limits,
  elsewhere: string,
  options: DocumentOptions,
): Section[] {
  const view: View = { report, groups: groupFindings(report), limits, elsewhere, ...options }
  return ORDER.map((section) => section(view)).filter((section) => section !== null)
}
