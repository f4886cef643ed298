import { describe, expect, it } from '@jest/globals'
import { readAirliftMetadata, scheduleText } from '../../../src/dagster/airlift-metadata.ts'
import { UserError } from '../../../src/errors.ts'

const json = (label: string, value: unknown) => ({ label, jsonString: JSON.stringify(value) })
const fenced = (source: string) => [{ label: 'Source Code', mdStr: `\n\`\`\`python\n${source}\n\`\`\`\n` }]

describe('the cached DAG file', () => {
  it('is exactly what stands between the fences', () => {
    const source = 'doc = """\n```python\nprint()\n```\n"""\n'

    expect(readAirliftMetadata(fenced(source), 'asset a').source).toBe(source)
  })

  it('is put right where UTF-8 was read as Latin-1', () => {
    const misread = Buffer.from('# Bäckerei → 面包\n').toString('latin1')

    expect(readAirliftMetadata(fenced(misread), 'asset a').source).toBe('# Bäckerei → 面包\n')
  })

  it.each(['# Bäckerei\n', '# 面包\n', '# Â£ is a pound: ä\n'])(
    'is left as it is when it was read well: %s',
    (text) => {
      expect(readAirliftMetadata(fenced(text), 'asset a').source).toBe(text)
    },
  )

  it('is absent without source retrieval', () => {
    expect(readAirliftMetadata([], 'asset a').source).toBeNull()
  })
})

describe('mappings', () => {
  it('name each task once', () => {
    const handles = [
      { dag_id: 'a', task_id: 't' },
      { dag_id: 'a', task_id: 't' },
      { dag_id: '__proto__', task_id: 'constructor' },
    ]

    const { mappedTasks } = readAirliftMetadata([json('dagster-airlift/task-mapping', handles)], 'asset a')

    expect(mappedTasks).toEqual([
      { dagId: 'a', taskId: 't' },
      { dagId: '__proto__', taskId: 'constructor' },
    ])
  })

  it.each([
    ['no JSON', { label: 'dagster-airlift/dag-mapping', jsonString: '{' }, 'no valid JSON'],
    ['another shape', json('dagster-airlift/dag-mapping', { dag_id: 'a' }), 'an unknown shape'],
  ])('that are %s are an error that names the asset', (_, entry, why) => {
    const read = () => readAirliftMetadata([entry], 'asset shop/orders')

    expect(read).toThrow(UserError)
    expect(read).toThrow(`"dagster-airlift/dag-mapping" of asset shop/orders in Dagster`)
    expect(read).toThrow(why)
  })
})

describe('the schedule', () => {
  it.each([
    [{ __type: 'CronExpression', value: '@daily' }, '@daily'],
    [{ __type: 'TimeDelta', value: { days: 1 } }, '{"days":1}'],
    [null, null],
  ])('of %j is %j', (schedule, text) => {
    const metadata = readAirliftMetadata([json('Dag Info (raw)', { dag_id: 'a', schedule_interval: schedule })], 'a')

    expect(metadata.dagInfo && scheduleText(metadata.dagInfo)).toBe(text)
  })
})

describe("Airflow's web server", () => {
  const link = (url: string) => [{ label: 'Link to DAG', url }]

  it.each([
    ['http://airflow:8080/dags/orders.daily', 'http://airflow:8080'],
    ['https://user:secret@airflow.example.com/prefix/dags/orders', 'https://airflow.example.com/prefix'],
    ['no address', null],
  ])('is read from the link %s', (url, expected) => {
    const { webserver } = readAirliftMetadata(link(url), 'asset a')

    expect(webserver).toBe(expected)
  })
})
