import { describe, expect, it } from '@jest/globals'
import { EMPTY_CONFIG } from '../../../src/config/file.ts'
import { toConfig } from '../../../src/config/file-schema.ts'
import { optionValuesSchema } from '../../../src/config/option-values.ts'
import { flagOf, OPTION_KEYS, OPTIONS } from '../../../src/config/options.ts'
import { mergeSettings, readOptions, secretsOf, type Given } from '../../../src/config/settings.ts'

function settings(given: Given, written: Parameters<typeof toConfig>[0] = {}) {
  return mergeSettings(readOptions(given, {}, 'cli'), toConfig(written))
}

describe('the descriptions of the settings', () => {
  it('describe every value', () => {
    expect([...OPTION_KEYS].sort()).toEqual(Object.keys(optionValuesSchema.shape).sort())
  })

  it('give a fallback to every value that is not optional, and to no other', () => {
    const needing = OPTION_KEYS.filter((key) => !optionValuesSchema.shape[key].safeParse(undefined).success)

    expect(OPTION_KEYS.filter((key) => OPTIONS[key].fallback !== undefined)).toEqual(needing)
  })

  it('name no input or flag twice', () => {
    const inputs = OPTION_KEYS.filter((key) => OPTIONS[key].surfaces !== 'cli').map((key) => OPTIONS[key].name)
    const flags = OPTION_KEYS.map((key) => flagOf(OPTIONS[key])).filter((flag) => flag !== undefined)

    expect(new Set(inputs).size).toBe(inputs.length)
    expect(new Set(flags).size).toBe(flags.length)
  })
})

describe('readOptions', () => {
  it('has a default for everything that needs one', () => {
    const values = readOptions({}, {}, 'action')

    expect(values).toMatchObject({ mode: 'auto', failOn: 'error', reloadTimeout: 600_000, waitForAirflow: 0 })
    expect(values.onUnreachable).toBeUndefined()
  })

  it('takes a blank text for one that is not given', () => {
    expect(readOptions({ failOn: ' ', dagsterUrl: '' }, {}, 'action')).toMatchObject({ failOn: 'error' })
  })

  it('reads secrets from the environment unless they are given', () => {
    const environment = { DAGSTER_TOKEN: 'from environment', AIRFLOW_TOKEN: 'airflow' }

    const values = readOptions({ dagsterToken: 'given' }, environment, 'cli')

    expect(values.dagsterToken).toBe('given')
    expect(values.airflowToken).toBe('airflow')
  })

  it('names what is wrong as the user wrote it', () => {
    expect(() => readOptions({ failOn: 'fatal' }, {}, 'action')).toThrow(
      'the input fail-on is none of error, warning, never',
    )
    expect(() => readOptions({ reloadTimeout: 'soon' }, {}, 'cli')).toThrow(
      '--reload-timeout is no duration: write 90s, 10m, 1h30m or 0',
    )
  })

  it('never repeats a secret in an error', () => {
    expect(() => readOptions({ dagsterHeaders: 'hunter2' }, {}, 'action')).toThrow(
      'the input dagster-headers has no "Name: value" in line 1',
    )
  })
})

describe('mergeSettings', () => {
  it('prefers what is given to the file, and the file to the default', () => {
    const written = { dagster: { 'code-locations': ['file'] } }

    expect(settings({}, written).codeLocations).toEqual(['file'])
    expect(settings({ codeLocations: 'given' }, written).codeLocations).toEqual(['given'])
    expect(settings({}).codeLocations).toBeUndefined()
  })

  it('has one nameless instance where none is configured', () => {
    expect(settings({ dags: 'dags/**' }).instances).toEqual([{ name: null, dags: ['dags/**'] }])
    expect(settings({}).instances).toEqual([{ name: null }])
  })

  it('does not guess which of several instances given globs are for', () => {
    const instances = [{ name: 'one' }, { name: 'two' }]

    expect(settings({}, { instances }).instances).toEqual(instances)
    expect(() => settings({ dags: 'dags/**' }, { instances })).toThrow(
      '--dags does not say which Airflow instance it means',
    )
  })

  it('cannot be changed', () => {
    expect(Object.isFrozen(mergeSettings(readOptions({}, {}, 'cli'), EMPTY_CONFIG))).toBe(true)
  })
})

describe('secretsOf', () => {
  it('lists every text that must not be seen', () => {
    const values = readOptions(
      {
        githubToken: 'github',
        dagsterToken: 'dagster',
        dagsterHeaders: 'Authorization: Bearer abc\nX-Key: key',
        airflowUsername: 'ada',
        airflowPassword: 'password',
        airflowUrl: 'https://user:p%40ss@airflow.example.com',
        dagsterUrl: 'https://dagster.example.com',
      },
      {},
      'action',
    )

    expect([...secretsOf(values)].sort()).toEqual(
      ['github', 'dagster', 'Bearer abc', 'abc', 'key', 'password', btoa('ada:password'), 'p%40ss', 'p@ss'].sort(),
    )
  })
})
