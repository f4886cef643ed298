// What a child process costs: { wall, cpu } in seconds, { bytes } of memory at its peak.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const MEASURE = path.join(import.meta.dirname, 'measure.py')

/** @param {{ program: string, args: string[], cwd?: string, env?: Record<string, string>, codes?: number[] }} command */
function measureOnce({ program, args, cwd, env, codes = [0] }) {
  // Without bytecode DagBag would take twice its time, which would flatter us.
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'PYTHONDONTWRITEBYTECODE')
  const { stdout, stderr, status } = spawnSync('python3', [MEASURE, program, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`could not measure ${program}: ${stderr}`)
  const cost = JSON.parse(stdout)
  if (!codes.includes(cost.code)) {
    throw new Error(`${program} ${args.join(' ')} ended with ${cost.code}:\n${cost.errors}`)
  }
  return cost
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/**
 * Measures several commands in turn (A B A B …), so that other work on the machine meets them alike: first once unseen,
 * for warm caches, then `times` times. CPU and memory are medians; wall time is the best, as only waiting adds to it.
 */
export function measure(commands, { times = 5, warmUp = true } = {}) {
  if (warmUp) commands.forEach(measureOnce)
  const runs = commands.map(() => [])
  for (let turn = 0; turn < times; turn += 1) {
    commands.forEach((command, index) => runs[index].push(measureOnce(command)))
  }
  return runs.map((costs) => ({
    cpu: median(costs.map(({ cpu }) => cpu)),
    wall: Math.min(...costs.map(({ wall }) => wall)),
    bytes: median(costs.map(({ bytes }) => bytes)),
  }))
}
