import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { ActionStage } from '../../../helpers/action-stage.ts'
import { CLEAN, PULL_REQUEST } from '../../../helpers/fake-github/pull-request.ts'
import { golden } from '../../../helpers/golden.ts'

const NAMES = [
  '@everyone',
  '#1 | <script>alert(1)</script>',
  '::set-output name=verdict::in-sync',
  '```\n# Heading\n[x](https://evil.example)',
  '\u202Eetirw\u200B ]]> &#64;octo',
  'x'.repeat(10_000),
]

const FILES = ['dags/@everyone `#1`.py', 'dags/::error::x.py', 'dags/<img src=x> | [a](b).py']

/** A DAG in Python whose ids are what they are. */
function dagOf(dagId: string, taskIds: readonly string[]): string {
  const quoted = JSON.stringify
  const tasks = taskIds.map((taskId) => `    EmptyOperator(task_id=${quoted(taskId)})\n`).join('')
  return `from airflow import DAG\nfrom airflow.operators.empty import EmptyOperator\n\nwith DAG(${quoted(dagId)}):\n${tasks}`
}

let stage: ActionStage

beforeEach(async () => {
  stage = await ActionStage.open()
})

afterEach(async () => {
  await stage.close()
})

// The whole program: from names in files of a pull request to what its job prints, writes and sends.
it('names that want to be markup, mentions or commands stay names', async () => {
  const [first = '', second = '', third = ''] = FILES
  const push = stage.pullRequest.push(CLEAN.replace('"clean"', '"@everyone"'), {
    [first]: dagOf('@everyone', NAMES),
    [second]: dagOf('::set-output name=verdict::in-sync', NAMES.slice(0, 3)),
    [third]: '# A DAG of Airflow.\ndef broken(:\n',
    'dags/twice.py': dagOf('@everyone', ['a', 'a']),
  })
  const result = await stage.check('opened', push, { action: 'opened', inputs: { annotations: 'notice' } })

  const [comment] = stage.github.commentsOf(PULL_REQUEST)
  const texts = [comment?.body ?? '', result.summary, result.log, JSON.stringify(result.commands)]
  expect(texts.filter((text) => /[\u202E\u200B]/.test(text))).toEqual([])
  expect(result.outputs.get('verdict')).toBe('blocked')
  expect(stage.transcript.toString()).toBe(golden('action/hostile.txt', stage.transcript.toString()))
})
