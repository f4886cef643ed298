import { describe, expect, it, jest } from '@jest/globals'
import { readProjects } from '../../../src/commands/read-projects.ts'
import { followBranch, type Target } from '../../../src/commands/reload/target.ts'
import { UserError } from '../../../src/errors.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'
import { aClock } from './scripted-dagster.ts'

function aTarget(commit: string): Target {
  const trees = { base: null, head: memoryTree({}, commit), changed: new Set<string>() }
  return { commit, trees, projects: readProjects(trees, { instances: [{ name: null }] }) }
}

function follow(newest: (() => Promise<string | undefined>) | undefined) {
  const clock = aClock()
  const log: string[] = []
  const open = jest.fn((commit: string) => Promise.resolve(aTarget(commit)))
  const branch = followBranch({ pushed: aTarget('pushed'), newest, open, clock, log: (line) => log.push(line) })
  return { branch, clock, open, log }
}

describe('the branch that was pushed to', () => {
  it('is where it was when nobody can be asked', async () => {
    expect(await follow(undefined).branch.newer()).toBeNull()
  })

  it('is where it was while its newest commit is what was pushed', async () => {
    const { branch, open } = follow(() => Promise.resolve('pushed'))

    expect(await branch.newer()).toBeNull()
    expect(open).not.toHaveBeenCalled()
  })

  it('has moved on when its newest commit is another one, which is read once', async () => {
    const { branch, clock, open, log } = follow(() => Promise.resolve('newer'))

    const first = await branch.newer()
    await clock.sleep(60_000)
    const second = await branch.newer()

    expect(first?.commit).toBe('newer')
    expect(second).toBe(first)
    expect(open).toHaveBeenCalledTimes(1)
    expect(log).toEqual(['the branch has moved on to newer, which may be loaded in its place'])
  })

  it('is asked about now and then, not at every look', async () => {
    const newest = jest.fn(() => Promise.resolve<string | undefined>('pushed'))
    const { branch, clock } = follow(newest)

    await branch.newer()
    await clock.sleep(5000)
    await branch.newer()
    newest.mockResolvedValue('newer')
    await clock.sleep(20_000)
    const moved = await branch.newer()

    expect(newest).toHaveBeenCalledTimes(2)
    expect(moved?.commit).toBe('newer')
  })

  it('stays what was pushed when the remote does not tell', async () => {
    const { branch, log } = follow(() => Promise.reject(new UserError('the remote did not tell')))

    expect(await branch.newer()).toBeNull()
    expect(log).toEqual(['the newest commit of the branch could not be read: the remote did not tell'])
  })
})
