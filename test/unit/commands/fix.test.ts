import { describe, expect, it } from '@jest/globals'
import { readProxiedState } from '../../../src/airlift/proxied-state/read.ts'
import { applyFixes } from '../../../src/commands/fix.ts'
import type { Edit, Fix } from '../../../src/report/model.ts'
import { duplicateEntry } from '../../../src/rules/proxied-state/duplicate-entry.ts'
import { mappedTask } from '../../../src/rules/proxied-state/mapped-task.ts'
import { taskInGroup } from '../../../src/rules/proxied-state/task-in-group.ts'
import { unknownDag } from '../../../src/rules/proxied-state/unknown-dag.ts'
import { unknownTask } from '../../../src/rules/proxied-state/unknown-task.ts'
import { unlistedTask } from '../../../src/rules/proxied-state/unlisted-task.ts'
import { aCall, aDag, aProject, aSituation, aTask } from '../../helpers/dags.ts'
import { memoryTree } from '../../helpers/memory-tree.ts'

const edit = (from: number, to: number, text: string): Edit => ({ file: 'a.txt', from, to, text })
const apply = (text: string, ...edits: Edit[]): string | undefined =>
  applyFixes(new Map([['a.txt', text]]), [{ summary: '', edits }]).get('a.txt')

describe('applyFixes', () => {
  it('changes, inserts and deletes lines', () => {
    expect(apply('1\n2\n3\n4\n', edit(2, 2, 'two'), edit(4, 3, 'new'), edit(1, 1, ''))).toBe('two\n3\nnew\n4\n')
  })

  it('inserts behind the last line, with and without a line end', () => {
    expect(apply('1\n', edit(2, 1, '2\n3'))).toBe('1\n2\n3\n')
    expect(apply('1', edit(2, 1, '2'))).toBe('1\n2')
  })

  it('keeps the line ends of the file', () => {
    expect(apply('1\r\n2\r\n', edit(2, 2, 'two\nmore'))).toBe('1\r\ntwo\r\nmore\r\n')
  })

  it('makes the first of edits that overlap, and equal insertions once', () => {
    expect(apply('1\n2\n3\n', edit(1, 2, 'a'), edit(2, 3, 'b'))).toBe('a\n3\n')
    expect(apply('1\n', edit(2, 1, 'x'), edit(2, 1, 'x'))).toBe('1\nx\n')
  })

  it('leaves out edits of lines that are not there', () => {
    expect(apply('1\n', edit(7, 7, 'x'))).toBe('1\n')
  })

  it('renames, but never onto another file', () => {
    const files = new Map([
      ['a', '1'],
      ['b', '2'],
    ])
    const rename = (from: string, to: string): Fix => ({ summary: '', rename: { from, to } })

    expect([...applyFixes(files, [rename('a', 'c')])]).toEqual([
      ['b', '2'],
      ['c', '1'],
    ])
    expect(applyFixes(files, [rename('a', 'b')])).toEqual(files)
  })

  it('leaves an empty list where the last entry goes', () => {
    const file = 'proxied_state/jobs.yaml'
    const text = 'tasks: # by team data\n- id: a\n  proxied: true\n'

    const fixed = applyFixes(new Map([[file, text]]), [{ summary: '', edits: [{ file, from: 2, to: 3, text: '' }] }])

    expect(fixed.get(file)).toBe('tasks: [] # by team data\n')
  })

  it('mends a folder for good, and changes nothing the second time', () => {
    const dag = aDag({
      tasks: ['extract', 'transform.clean', 'load', 'report', aTask('resize', { mapped: true })],
      edges: ['extract >> transform.clean'],
    })
    const before = new Map([
      [
        'dags/proxied_state/job.yaml',
        [
          '# owned by data',
          'tasks:',
          '  - id: "extrat"   # first',
          '    proxied: yes',
          '  - id: transform.clean',
          '    proxied: true # soon',
          "  - id: 'load'",
          '    proxied: true',
          '  - id: resize',
          '    proxied: false',
          '  - id: load',
          '    proxied: false',
          '',
        ].join('\n'),
      ],
    ])

    let files: ReadonlyMap<string, string> = before
    const rounds: (typeof files)[] = []
    for (let round = 0; round < 4; round += 1) {
      files = applyFixes(files, fixesOf(files))
      rounds.push(files)
    }

    expect(files.get('dags/proxied_state/jobs.yaml')).toBe(
      [
        '# owned by data',
        'tasks:',
        '  - id: "extract"   # first',
        '    proxied: yes',
        '  - id: transform.clean',
        '    proxied: false # soon',
        '  - id: load',
        '    proxied: false',
        '  - id: report',
        '    proxied: false',
        '',
      ].join('\n'),
    )
    expect(rounds.at(-1)).toEqual(rounds.at(-2))

    function fixesOf(current: ReadonlyMap<string, string>): Fix[] {
      const folders = [readProxiedState(memoryTree(Object.fromEntries(current)), 'dags/proxied_state')]
      const situation = aSituation(aProject({ dags: [dag], calls: [aCall()], folders }))
      const rules = [unknownDag, unknownTask, taskInGroup, mappedTask, duplicateEntry, unlistedTask]
      return rules.flatMap((rule) => [...rule.find(situation)].flatMap(({ fix }) => (fix === undefined ? [] : [fix])))
    }
  })
})
