import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import { CLI } from '../../helpers/cli.ts'
import { createRepository } from '../../helpers/git-repository.ts'

/** A file that is read until its budget of steps is spent. */
const SLOW = 'from airflow import DAG\ncount = 0\nwhile count < 10**8:\n    count += 1\n'

it.each(['SIGINT', 'SIGTERM'] as const)(
  'extract ends soon after %s, and leaves nothing half done',
  async (signal) => {
    const names = Array.from({ length: 200 }, (_, index) => `dags/slow_${index}.py`)
    const repository = createRepository(Object.fromEntries(names.map((name) => [name, SLOW])))
    const output = join(repository.path, 'extraction.json')
    const child = spawn(process.execPath, [CLI, 'extract', '--format', 'json', '--output', output], {
      cwd: repository.path,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    const ended = once(child, 'close')
    await setTimeout(2000)

    child.kill(signal)
    await ended

    expect(child.exitCode).toBe(2)
    expect(said).toBe('airlift-drift: Interrupted.\n')
    expect(existsSync(output)).toBe(false)
  },
  60_000,
)
