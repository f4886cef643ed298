/** One thing that was looked at. */
export interface Advice {
  readonly area: 'git' | 'Dagster' | 'Airflow'
  /** `analytics: permission to reload`. */
  readonly what: string
  /** `problem`: something of this tool will not work; `warning`: it will, but less well. */
  readonly level: 'ok' | 'warning' | 'problem'
  /** One sentence without a full stop at its end. */
  readonly found: string
  /** The next step, as a sentence; also of what is fine, where it helps. */
  readonly next?: string
}

type Finder = (what: string, level: Advice['level'], found: string, next?: string) => Advice

/** Writes advice of one area. */
export function adviceOn(area: Advice['area']): Finder {
  return (what, level, found, next) => ({ area, what, level, found, ...(next === undefined ? {} : { next }) })
}

/** `3 minutes`, `2 days`; for people, so only the largest unit. */
export function tellAge(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const [amount, unit] =
    seconds < 120
      ? [seconds, 'second']
      : seconds < 7200
        ? [Math.round(seconds / 60), 'minute']
        : seconds < 172_800
          ? [Math.round(seconds / 3600), 'hour']
          : [Math.round(seconds / 86_400), 'day']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

/** Whether `version` (`1.9.3`) is `oldest` (`1.9`) or newer; null when it is no version. */
export function isAtLeast(version: string, oldest: readonly [major: number, minor: number]): boolean | null {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? []
  if (major === undefined || minor === undefined) return null
  return Number(major) === oldest[0] ? Number(minor) >= oldest[1] : Number(major) > oldest[0]
}

/** At most `limit` names, and how many there are besides. */
export function tellNames(names: readonly string[], limit = 8): string {
  const told = names.slice(0, limit).join(', ')
  return names.length > limit ? `${told} and ${names.length - limit} more` : told
}
