interface Moment {
  readonly parts: readonly number[]
  readonly utc: Date
  readonly shape: string
}

export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `date.strftime(format)` in the C locale; null where a code is not known or depends on a time zone. */
export function formatDate(moment: Moment, format: string): string | null {
  const codes = Array.from(format.matchAll(/%(.?)/gs), (match) => byCode(moment, match[1] ?? ''))
  return codes.includes(null) ? null : format.replace(/%.?/gs, () => codes.shift() ?? '')
}

function byCode({ parts, utc, shape }: Moment, code: string): string | null {
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  const pad = (value: number, length = 2): string => String(value).padStart(length, '0')
  const weekday = DAYS[utc.getUTCDay()] ?? ''
  const name = MONTHS[month - 1] ?? ''
  switch (code) {
    case 'Y':
      return String(year)
    case 'y':
      return pad(year % 100)
    case 'm':
      return pad(month)
    case 'd':
      return pad(day)
    case 'H':
      return pad(hour)
    case 'I':
      return pad(hour % 12 === 0 ? 12 : hour % 12)
    case 'M':
      return pad(minute)
    case 'S':
      return pad(second)
    case 'p':
      return hour < 12 ? 'AM' : 'PM'
    case 'f':
      return shape === 'other' ? null : '000000'
    case 'j':
      return pad((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1, 3)
    case 'A':
      return weekday
    case 'a':
      return weekday.slice(0, 3)
    case 'B':
      return name
    case 'b':
    case 'h':
      return name.slice(0, 3)
    case 'w':
      return String(utc.getUTCDay())
    case 'u':
      return String(utc.getUTCDay() === 0 ? 7 : utc.getUTCDay())
    case 'F':
      return `${year}-${pad(month)}-${pad(day)}`
    case 'T':
      return `${pad(hour)}:${pad(minute)}:${pad(second)}`
    case 'z':
    case 'Z':
      return shape === 'other' ? null : ''
    case '%':
      return '%'
    default:
      return null
  }
}
