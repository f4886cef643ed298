import { describe, expect, it } from '@jest/globals'
import { OPTION_KEYS, OPTIONS } from '../../../src/config/options.ts'
import { outputsOf } from '../../../src/action/outputs.ts'
import { report } from '../../helpers/reports.ts'
import { readManifest } from '../../helpers/run-action.ts'

describe('action.yml', () => {
  it('declares the inputs that are read, described as everywhere else', () => {
    const declared = Object.entries(readManifest().inputs).map(([name, input]) => [name, input.description])

    expect(declared).toEqual(
      OPTION_KEYS.map((key) => OPTIONS[key])
        .filter(({ surfaces }) => surfaces !== 'cli')
        .map(({ name, description, fallback, otherwise }) => {
          const byDefault = fallback === undefined ? otherwise : `\`${fallback}\``
          return [name, byDefault === undefined ? description : `${description} Default: ${byDefault}.`]
        }),
    )
  })

  it('has no default that would mask the configuration file', () => {
    const defaults = Object.entries(readManifest().inputs).filter(([, input]) => input.default !== undefined)

    expect(defaults.map(([name, input]) => [name, input.default])).toEqual([['github-token', '${{ github.token }}']])
  })

  it('declares the outputs that are set', () => {
    const set = [...outputsOf(report()).keys(), 'report', 'comment-url']

    expect(Object.keys(readManifest().outputs).sort()).toEqual(set.sort())
  })
})
