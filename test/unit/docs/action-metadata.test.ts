import { describe, expect, it } from '@jest/globals'
import { actionInputs, readActionMetadata } from '../../../scripts/docs/options.ts'
import { read } from './pages.ts'

const action = readActionMetadata(read('action.yml'))

describe('action.yml', () => {
  it('has exactly the inputs that the settings describe', () => {
    const described = actionInputs().map(({ name }) => name)

    expect(Object.keys(action.inputs).sort()).toEqual(described.sort())
  })

  it('gives no default that would hide the configuration file', () => {
    const defaults = Object.entries(action.inputs).flatMap(([name, input]) =>
      input.default === undefined ? [] : [[name, input.default]],
    )

    expect(defaults).toEqual([['github-token', '${{ github.token }}']])
  })

  it('describes every input and output', () => {
    const silent = Object.entries({ ...action.inputs, ...action.outputs }).filter(
      ([, { description }]) => description.trim() === '',
    )

    expect(silent).toEqual([])
  })
})
