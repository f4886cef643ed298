import { block, code, folded, prose, type Markdown } from '../markdown-text.ts'
import type { Edit, Finding, Fix } from '../model.ts'
import { capped, moreLine, type Section, type View } from './view.ts'

const MOST_PATCH_CHARACTERS = 4000

/** The repairs that are exact enough to be copied: new lines of a file, or its new name. */
export function mendSection(view: View): Section | null {
  const findings = [...view.groups.breaks, ...view.groups.warnings].filter(hasRepair)
  if (findings.length === 0) return null
  const { shown, left } = capped(findings, view.limits, ({ fix }) => repair(fix))
  const body = shown.join('\n\n') + moreLine(left, view.elsewhere)
  const title = `How to mend (${String(findings.length)})`
  return {
    name: 'the repairs',
    keep: 70,
    text: folded(title, `${body}\n\n\`airlift-drift fix --write\` does the same.`),
  }
}

function hasRepair(finding: Finding): finding is Finding & { fix: Fix } {
  return finding.fix !== undefined && (finding.fix.rename !== undefined || (finding.fix.edits ?? []).length > 0)
}

function repair(fix: Fix): Markdown {
  const rename =
    fix.rename === undefined ? [] : [`Rename ${code(fix.rename.from, 120)} to ${code(fix.rename.to, 120)}.`]
  const edits = isShown(fix.patch) ? [block(fix.patch, 'diff')] : (fix.edits ?? []).map(editText)
  return [prose(fix.summary), ...rename, ...edits].join('\n\n')
}

/** A patch that was cut could not be applied. */
function isShown(patch: string | undefined): patch is string {
  return patch !== undefined && patch.length <= MOST_PATCH_CHARACTERS
}

function editText(edit: Edit): Markdown {
  const file = code(edit.file, 120)
  const end = edit.to > edit.from ? ` to ${String(edit.to)}` : ''
  if (edit.text === '') return `${file}: delete line ${String(edit.from)}${end}.`
  const what =
    edit.to < edit.from ? `insert before line ${String(edit.from)}` : `line ${String(edit.from)}${end} becomes`
  return `${file}, ${what}:\n\n${block(edit.text, languageOf(edit.file))}`
}

function languageOf(file: string): string {
  if (/\.ya?ml$/i.test(file)) return 'yaml'
  return /\.py$/i.test(file) ? 'python' : 'text'
}
