import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/action/inputs.ts'

function read(environment: Record<string, string>) {
  const masked: string[] = []
  const values = readInputs(environment, (secret) => masked.push(secret))
  return { values, masked }
}

describe('readInputs', () => {
  it('reads inputs as the runner names them', () => {
    const { values } = read({ 'INPUT_FAIL-ON': ' warning ', 'INPUT_CODE-LOCATIONS': 'a\nb', INPUT_DAGS: '' })

    expect(values).toMatchObject({ failOn: 'warning', codeLocations: ['a', 'b'], mode: 'auto' })
    expect(values.dags).toBeUndefined()
  })

  it('does not read what only the command line has', () => {
    expect(read({ 'INPUT_DRY-RUN': 'true', INPUT_HEAD: 'x' }).values).toMatchObject({ dryRun: false, head: undefined })
  })

  it('masks every secret, also those of the environment', () => {
    const { masked } = read({
      'INPUT_GITHUB-TOKEN': 'ghs_token',
      'INPUT_DAGSTER-HEADERS': 'Authorization: Bearer abc\nX-Key: key',
      'INPUT_AIRFLOW-USERNAME': 'ada',
      AIRFLOW_PASSWORD: 'from environment',
    })

    expect(masked).toEqual(
      expect.arrayContaining([
        'ghs_token',
        'Bearer abc',
        'abc',
        'key',
        'from environment',
        btoa('ada:from environment'),
      ]),
    )
  })

  it('masks before it refuses', () => {
    const masked: string[] = []

    expect(() =>
      readInputs({ 'INPUT_DAGSTER-HEADERS': 'hunter2', 'INPUT_FAIL-ON': 'never' }, (secret) => masked.push(secret)),
    ).toThrow('the input dagster-headers has no "Name: value" in line 1')
    expect(masked).toEqual(['hunter2'])
  })
})
