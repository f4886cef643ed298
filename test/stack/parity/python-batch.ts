import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { STACK_DIR } from '../../helpers/dagster-process.ts'

const MOST_OUTPUT = 256 * 1024 * 1024

/** Runs a Python script of this folder once for all cases: JSON in on stdin, JSON out on the last line of stdout. */
export async function runPythonBatch(
  venv: 'airflow2' | 'dagster' | 'dagster-1.9',
  script: string,
  input: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const python = join(STACK_DIR, venv, 'bin', 'python')
  const path = fileURLToPath(new URL(script, import.meta.url))
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile(
      python,
      [path],
      { maxBuffer: MOST_OUTPUT, env: { ...process.env, PYTHONUTF8: '1', ...env } },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new Error(`${script} failed: ${stderr.slice(-4000)}`, { cause: error }))
      },
    )
    child.stdin?.end(JSON.stringify(input))
  })
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
}
