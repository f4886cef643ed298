import { describe, expect, it } from '@jest/globals'
import { missingLabelEvents } from '../../../src/action/label-events.ts'

describe('missingLabelEvents', () => {
  it.each([
    ['on: pull_request', ['labeled', 'unlabeled']],
    ['on: [push, pull_request]', ['labeled', 'unlabeled']],
    ['on:\n  pull_request:\n', ['labeled', 'unlabeled']],
    ['on:\n  pull_request:\n    types: [opened, labeled]', ['unlabeled']],
    ['on:\n  pull_request:\n    types: [opened, synchronize, reopened, labeled, unlabeled]', []],
    ['on: {', []],
    ['name: x', []],
  ])('finds in %j what is missing', (workflow, missing) => {
    expect(missingLabelEvents(workflow, 'pull_request')).toEqual(missing)
  })
})
