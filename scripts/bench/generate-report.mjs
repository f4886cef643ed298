/** A report of a pull request with this many findings, half of them errors, as JSON. */
export function reportWith(amount) {
  const head = 'a'.repeat(40)
  return {
    schemaVersion: 1,
    tool: { name: 'airlift-drift', version: '0.1.0' },
    mode: 'check',
    verdict: 'blocked',
    base: { sha: 'b'.repeat(40) },
    head: { sha: head },
    cached: { source: 'live', takenAt: '2026-11-21T09:28:48Z', locations: [{ name: 'analytics', status: 'loaded' }] },
    dags: [],
    findings: Array.from({ length: amount }, (_, number) => findingOf(number)),
    forecast: [{ location: 'analytics', outcome: 'fails', error: "KeyError: 'load'", because: [] }],
    execution: [],
    scoreboard: [],
    reloads: [],
    skipped: [],
  }
}

function findingOf(number) {
  const isError = number % 2 === 0
  const dagId = `team_${number % 40}_${String(number).padStart(5, '0')}`
  return {
    rule: isError ? 'mapping/missing-task' : 'drift/task-added',
    severity: isError ? 'error' : 'warning',
    origin: 'introduced',
    dagId,
    taskId: 'prepare.load',
    location: 'analytics',
    file: `dags/${dagId}.py`,
    line: 20,
    message: `Dagster maps task 'prepare.load' of DAG '${dagId}' to asset 'warehouse/${dagId}', but the DAG has no such task.`,
    effect: "The next reload of code location 'analytics' fails with KeyError: 'prepare.load'.",
    fix: { summary: "In 'analytics', map 'prepare.load_all' instead, and deploy it together with this change." },
    certainty: 'exact',
    fingerprint: number.toString(16).padStart(12, '0'),
  }
}
