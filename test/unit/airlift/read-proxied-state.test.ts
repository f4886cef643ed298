import { describe, expect, it } from '@jest/globals'
import { proxiedStateFolders, readProxiedState } from '../../../src/airlift/proxied-state/read.ts'
import { aCall } from '../../helpers/dags.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

describe('readProxiedState', () => {
  it('reads .yaml and .yml directly inside the folder and names what Airlift does not see', () => {
    const tree = memoryTree({
      'dags/proxied_state/b.yml': 'proxied: true',
      'dags/proxied_state/a.yaml': 'proxied: false',
      'dags/proxied_state/c.YAML': 'proxied: true',
      'dags/proxied_state/team/d.yaml': 'proxied: true',
      'dags/proxied_state_old/e.yaml': 'proxied: true',
    })

    const folder = readProxiedState(tree, 'dags/proxied_state')

    expect(folder.files.map(({ file, dagId }) => [file, dagId])).toEqual([
      ['dags/proxied_state/a.yaml', 'a'],
      ['dags/proxied_state/b.yml', 'b'],
    ])
    expect(folder.ignored).toEqual(['dags/proxied_state/c.YAML', 'dags/proxied_state/team/d.yaml'])
    expect(folder.missing).toBe(false)
  })

  it('says that a folder is missing', () => {
    expect(readProxiedState(memoryTree({ 'dags/a.py': '' }), 'dags/proxied_state')).toEqual({
      folder: 'dags/proxied_state',
      files: [],
      ignored: [],
      missing: true,
    })
  })

  it('breaks on a folder that is named like a file', () => {
    const folder = readProxiedState(memoryTree({ 'p/x.yaml/note': '' }), 'p')

    expect(folder.files).toMatchObject([{ file: 'p/x.yaml', state: { level: 'raises', message: 'Is a directory' } }])
  })

  it('leaves very large files unjudged', () => {
    const folder = readProxiedState(memoryTree({ 'p/x.yaml': `#${'x'.repeat(1_000_001)}` }), 'p')

    expect(folder.files[0]?.state).toEqual({ level: 'unread', reason: 'it is larger than 1 MB' })
  })
})

describe('proxiedStateFolders', () => {
  it('finds folders by name and by the calls that load them', () => {
    const tree = memoryTree({ 'a/proxied_state/x.yaml': '', 'b/states/y.yaml': '', proxied_state: '' })
    const calls = [aCall({ folder: 'b/states' }), aCall({ folder: null })]

    expect(proxiedStateFolders(tree, calls)).toEqual(['a/proxied_state', 'b/states'])
  })
})
