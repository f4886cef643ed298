const OPENING = /(?<!\w)(?:f|fr|rf|F|FR|RF|Fr|fR|rF|Rf)('''|""")/g

/**
 * Joins the lines of replacement fields that span lines in triple-quoted f-strings.
 *
 * The parser reads the text of a field as a bare line, so a newline in it is an error there although Python allows it.
 * A backslash before the newline mends that and keeps every later line number.
 */
export function mendFStrings(source: string): string {
  let result = ''
  let from = 0
  for (const match of source.matchAll(OPENING)) {
    if (match.index < from) continue
    const quotes = match[1] ?? '"""'
    const start = match.index + match[0].length
    const end = source.indexOf(quotes, start)
    if (end === -1) break
    result += source.slice(from, start) + joinFields(source.slice(start, end))
    from = end
  }
  return result + source.slice(from)
}

function joinFields(text: string): string {
  let depth = 0
  let result = ''
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index)
    if (char === '{' && depth === 0 && text.charAt(index + 1) === '{') {
      result += '{{'
      index++
      continue
    }
    if (char === '{') depth++
    else if (char === '}' && depth > 0) depth--
    result += char === '\n' && depth > 0 ? '\\\n' : char
  }
  return result
}
