import { reportSchema, type Report } from './model.ts'

// In a JSON text such characters stand only inside strings, where an escape means the same.
const UNSEEN = /[\u007F-\u009F\u2028\u2029\p{Cf}\p{Cs}]/gu

/**
 * The report as JSON with the schema's order of keys, so that equal reports are equal texts. Invisible characters are
 * escaped, and so is `##[`, which a job's log would take for a command.
 *
 * @throws a ZodError when the report does not fit its own schema.
 */
export function renderJson(report: Report): string {
  return `${escapeUnseen(JSON.stringify(reportSchema.parse(report), null, 2))}\n`
}

function escapeUnseen(json: string): string {
  return json.replace(UNSEEN, unicodeEscapes).replace(/##\[/g, '##\\u005b')
}

function unicodeEscapes(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}
