import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { runCli } from '../../helpers/cli.ts'
import { temporaryFolder } from '../../helpers/git-repository.ts'

const run = (...args: string[]) => runCli(args, { cwd: temporaryFolder() })

describe('the command line', () => {
  it('prints its version and nothing else', async () => {
    const { code, stdout, stderr } = await run('--version')

    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('lists its commands, and the options of one', async () => {
    const program = await run('--help')
    const command = await run('check', '--help')

    expect(program.code).toBe(0)
    expect(program.stdout).toContain('airlift-drift demo')
    expect(command.code).toBe(0)
    expect(command.stdout).toContain('--dagster-url URL')
    expect(command.stdout).toMatch(/\(or\s+DAGSTER_TOKEN\s+in\s+the\s+environment\)/)
  })

  it.each([
    [['chekc'], "There is no command 'chekc'.", "Did you mean 'check'?"],
    [['check', '--dagster-uri', 'x'], 'check has no option --dagster-uri.', 'Did you mean --dagster-url?'],
    [['check', '--fail-on', 'sometimes'], '--fail-on is none of error, warning, never', ''],
    [['check', 'dags/'], "check takes no argument 'dags/'.", ''],
    [['check'], 'is not inside a git repository', 'Run this in a clone'],
    [
      ['explain', 'mapping/missing-tsak'],
      "There is no rule 'mapping/missing-tsak'.",
      "Did you mean 'mapping/missing-task'?",
    ],
    [['schema', 'reports'], 'schema takes one of config, proxied-state, report, snapshot.', ''],
  ])('ends with 2, says what is wrong and what to do: %j', async (args, message, hint) => {
    const { code, stdout, stderr } = await run(...args)

    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
  })

  it('never repeats a secret that was given in a wrong way', async () => {
    const { stdout, stderr } = await runCli(['check', '--dagster-headers', 'kept-between-us'], {
      cwd: temporaryFolder(),
      env: { DAGSTER_TOKEN: 'hidden-token' },
    })

    expect(stdout + stderr).not.toMatch(/kept-between-us|hidden-token/)
  })

  it('explains a rule', async () => {
    const { code, stdout } = await run('explain', 'mapping/missing-task')

    expect(code).toBe(0)
    expect(stdout).toMatch(/^# mapping\/missing-task\n/)
    expect(stdout).toContain('KeyError')
  })

  it.each(['config', 'proxied-state', 'report', 'snapshot'])('prints the JSON Schema of %s', async (name) => {
    const { code, stdout } = await run('schema', name)

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') })
  })
})

describe('demo', () => {
  it('names the broken mapping, its location and the fix, and fails', async () => {
    const { code, stdout, stderr } = await run('demo')

    expect(code).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toContain('analytics')
    expect(stdout).toContain("Dagster maps task 'run_models' of DAG 'daily_orders'")
    expect(stdout).toContain("map 'build_models' instead of 'run_models'")
    expect(stdout).toContain("KeyError: 'run_models'")
  })

  it('passes when nothing shall fail', async () => {
    expect((await run('demo', '--fail-on', 'never')).code).toBe(0)
  })

  it('writes the report to files as well', async () => {
    const cwd = temporaryFolder()

    await runCli(['demo', '--format', 'markdown', '--output', 'report.md'], { cwd })

    expect(readFileSync(`${cwd}/report.md`, 'utf8')).toContain('daily_orders')
  })
})
