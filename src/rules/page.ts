import type { Rule } from './rule.ts'

function tellSeverity(severity: Rule['severity']): string {
  if (typeof severity === 'string') return severity
  return `${severity.introduced} where the change introduces it, else ${severity.otherwise}`
}

/** The page of a rule in Markdown: `docs/rules/<id>.md` and the answer of `explain`. */
export function rulePage({ id, severity, title, doc }: Rule): string {
  const code = (text: string) => `\`\`\`${doc.example.language}\n${text}\n\`\`\``
  return (
    [
      `# ${id}`,
      `${title.charAt(0).toUpperCase()}${title.slice(1)}. Default severity: **${tellSeverity(severity)}**.`,
      `## What happens\n\n${doc.happens}`,
      `## Why\n\n${doc.why}`,
      `## Example\n\nBefore:\n\n${code(doc.example.before)}\n\nAfter:\n\n${code(doc.example.after)}`,
      `## What to do\n\n${doc.fix}`,
      `To change the severity, or to switch the rule off, write into \`.github/airlift-drift.yml\`:\n\n\`\`\`yaml\nrules:\n  ${id}: off # or notice, warning, error\n\`\`\``,
    ].join('\n\n') + '\n'
  )
}
