/** How Python writes numbers. */

/** `repr` of a float. */
export function floatText(value: number): string {
  const special = specialText(value)
  if (special !== null) return special
  const magnitude = Math.abs(value)
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) return pythonExponent(value.toExponential())
  const sign = Object.is(value, -0) ? '-' : ''
  return Number.isInteger(value) ? `${sign}${String(value)}.0` : String(value)
}

function specialText(value: number): string | null {
  if (Number.isNaN(value)) return 'nan'
  return Number.isFinite(value) ? null : value > 0 ? 'inf' : '-inf'
}

/** At least two digits. */
function pythonExponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2')
}

/** `%.Nf`: exact, a tie goes to the even digit. At most 70 digits. */
export function fixedText(value: number, digits: number): string {
  const special = specialText(value)
  if (special !== null) return special
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  const magnitude = Math.abs(value)
  if (magnitude >= 1e21) return `${sign}${BigInt(magnitude)}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`
  // With thirty digits more, a double shows whether it is exactly half way.
  const exact = magnitude.toFixed(digits + 30)
  if (!exact.endsWith(`5${'0'.repeat(29)}`)) return sign + magnitude.toFixed(digits)
  const down = exact.slice(0, -30).replace(/\.$/, '')
  return sign + (/[02468]$/.test(down) ? down : magnitude.toFixed(digits))
}

/** `%.Ne`. */
export function exponentText(value: number, digits: number): string {
  return specialText(value) ?? (Object.is(value, -0) ? '-' : '') + pythonExponent(value.toExponential(digits))
}

/** `%.Ng`; `keepsPoint`: as a float without a type, which always shows a digit behind its point. */
export function generalText(value: number, digits: number, keepsPoint = false): string {
  const special = specialText(value)
  if (special !== null) return special
  const precision = Math.max(1, digits)
  const exponential = value.toExponential(precision - 1)
  const exponent = Number(exponential.slice(exponential.indexOf('e') + 1))
  const sign = Object.is(value, -0) ? '-' : ''
  if (exponent < -4 || exponent >= (keepsPoint ? precision - 1 : precision)) {
    return sign + pythonExponent(exponential.replace(/\.?0+e/, 'e'))
  }
  const text = value.toFixed(Math.max(0, precision - 1 - exponent))
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return sign + (keepsPoint && !trimmed.includes('.') ? `${trimmed}.0` : trimmed)
}

/** Python's `round(value, digits)` of a float, or of a whole number when digits is negative. */
export function rounded(value: number, digits: number): number {
  if (digits >= 0) return digits > 60 ? value : Number(fixedText(value, digits))
  const unit = 10 ** -digits
  return roundedToWhole(value / unit) * unit
}

/** To the nearest whole number, a tie to the even one. */
export function roundedToWhole(value: number): number {
  const down = Math.floor(value)
  const rest = value - down
  if (rest !== 0.5) return rest < 0.5 ? down : down + 1
  return down % 2 === 0 ? down : down + 1
}
