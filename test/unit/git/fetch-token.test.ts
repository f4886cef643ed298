import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openRepository } from '../../../src/git/repository.ts'
import { createRepository, type GitRepository } from '../../helpers/git-repository.ts'
import { startGitServer, type GitServer } from '../../helpers/git-server.ts'

const TOKEN = 'ghs_secret'
const BASIC = `Basic ${btoa(`x-access-token:${TOKEN}`)}`

let origin: GitRepository
let server: GitServer
let first: string
let clone: GitRepository

beforeEach(async () => {
  origin = createRepository({ 'a.py': 'one' })
  first = origin.head()
  clone = origin.checkoutLikeActions(origin.commit({ 'a.py': 'two' }), 1)
  server = await startGitServer(path.dirname(origin.path), BASIC)
  clone.git('remote', 'set-url', 'origin', `${server.url}/${path.basename(origin.path)}/.git`)
})

afterEach(async () => {
  await server.close()
})

describe('a checkout that did not keep its credentials', () => {
  it('fetches with the token after it was refused without', async () => {
    const repository = await openRepository(clone.path, { fetchToken: { serverUrl: server.url, token: TOKEN } })

    await repository.ensureCommit(first)

    expect(await repository.find(first)).toBe(first)
    expect(server.authorizations[0]).toBeUndefined()
    expect(server.authorizations.at(-1)).toBe(BASIC)
    expect(clone.git('config', '--list', '--local')).not.toContain('extraheader')
  })

  it('sends the token to no other server', async () => {
    const fetchToken = { serverUrl: 'https://github.example.com', token: TOKEN }
    const repository = await openRepository(clone.path, { fetchToken })

    await expect(repository.ensureCommit(first)).rejects.toThrow('could not be fetched')

    expect(server.authorizations.filter((each) => each !== undefined)).toEqual([])
  })

  it('does not tell the token when it is refused', async () => {
    const repository = await openRepository(clone.path, { fetchToken: { serverUrl: server.url, token: 'ghs_wrong' } })

    const failure: unknown = await repository.ensureCommit(first).catch((error: unknown) => error)

    expect(failure).toMatchObject({ name: 'UserError' })
    expect(JSON.stringify(failure) + String(failure)).not.toMatch(/ghs_wrong|Basic/)
  })
})

describe('the tip of a branch', () => {
  const tip = async (ref: string, token: string): Promise<string> => {
    const repository = await openRepository(clone.path, { fetchToken: { serverUrl: server.url, token } })
    return repository.askBranchTip(ref)
  }

  it('is asked of the remote with the token, and follows it', async () => {
    const before = await tip('refs/heads/main', TOKEN)
    const newer = origin.commit({ 'a.py': 'three' })
    const after = await tip('refs/heads/main', TOKEN)

    expect(before).not.toBe(newer)
    expect(after).toBe(newer)
  })

  it('is a mistake of whoever asks when there is no such branch, or no right to see it', async () => {
    await expect(tip('refs/heads/gone', TOKEN)).rejects.toThrow('the remote has no refs/heads/gone')
    await expect(tip('refs/heads/main', 'ghs_wrong')).rejects.toThrow('the remote did not tell')
  })
})
