import { TimeDelta } from '../python/standard/time-delta.ts'
import type { Value } from '../python/values.ts'
import type { Schedule } from './dag.ts'
import { AssetObject } from './vocabulary/assets.ts'

const NONE: Schedule = { kind: 'none', text: null }
const UNKNOWN: Schedule = { kind: 'unknown', text: null }

const PRESETS = new Set(['@hourly', '@daily', '@weekly', '@monthly', '@quarterly', '@yearly', '@annually', '@midnight'])

/**
 * The schedule of a DAG from the arguments it was made with. `airflow`: the major version, if known: 3 has none by
 * default, 2 a daily one.
 */
export function scheduleOf(settings: ReadonlyMap<string, Value>, airflow: 2 | 3 | null): Schedule {
  const value = settings.get('schedule') ?? settings.get('schedule_interval') ?? settings.get('timetable')
  if (value === undefined) return airflow === 3 ? NONE : { kind: 'default', text: null }
  return fromValue(value)
}

function fromValue(value: Value): Schedule {
  switch (value.kind) {
    case 'none':
      return NONE
    case 'str':
      return fromText(value.value.trim())
    case 'list':
    case 'tuple':
      return fromAssets(value.items)
    case 'external':
      return value.called && /[tT]imetable\(\)$/.test(value.path)
        ? { kind: 'timetable', text: value.path.replace(/\(\)$/, '').split('.').at(-1) ?? null }
        : UNKNOWN
    case 'host':
      if (value instanceof TimeDelta) return { kind: 'timedelta', text: value.clock }
      return value instanceof AssetObject ? fromAssets([value]) : UNKNOWN
    default:
      return UNKNOWN
  }
}

function fromText(text: string): Schedule {
  if (text === '@once') return { kind: 'once', text }
  if (text === '@continuous') return { kind: 'continuous', text }
  if (text === '@none' || text === 'None' || text === '') return NONE
  return PRESETS.has(text) ? { kind: 'preset', text } : { kind: 'cron', text: text.replace(/\s+/g, ' ') }
}

function fromAssets(items: readonly Value[]): Schedule {
  const texts = items.map((item) => (item instanceof AssetObject ? item.expression : null))
  if (texts.includes(null)) return { kind: 'assets', text: null }
  return { kind: 'assets', text: texts.join(' & ') }
}
