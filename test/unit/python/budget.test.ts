import { describe, expect, it } from '@jest/globals'
import { Budget, DEFAULT_LIMITS } from '../../../src/python/budget.ts'

/** So many steps are enough for a look at the clock. */
const STEPS = 1_000

function work(milliseconds: number): void {
  const { user, system } = process.cpuUsage()
  const used = (): number => {
    const now = process.cpuUsage()
    return (now.user - user + now.system - system) / 1_000
  }
  while (used() < milliseconds);
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

describe('the milliseconds of a budget', () => {
  it('are over when so much was worked', () => {
    const budget = new Budget({ ...DEFAULT_LIMITS, milliseconds: 20 })

    work(60)

    expect(() => {
      budget.steps(STEPS)
    }).toThrow('more than 20 ms')
  })

  it('are not over because the machine did something else meanwhile', () => {
    const budget = new Budget({ ...DEFAULT_LIMITS, milliseconds: 200 })

    sleep(400)

    expect(() => {
      budget.steps(STEPS)
    }).not.toThrow()
  })

  it('do not count what is excused', () => {
    const budget = new Budget({ ...DEFAULT_LIMITS, milliseconds: 20 })

    work(60)
    budget.excuse(10_000)

    expect(() => {
      budget.steps(STEPS)
    }).not.toThrow()
  })
})
