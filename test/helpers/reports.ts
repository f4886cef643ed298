import type { Execution, Finding, Forecast, Graph, Reload, Report, ReportDag, Score } from '../../src/report/model.ts'

export const BASE_SHA = '1111111111111111111111111111111111111111'
export const HEAD_SHA = 'abcdef0123456789abcdef0123456789abcdef01'

/** A clean `check` of one DAG against a live Dagster, changed by `parts`. */
export function report(parts: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'airlift-drift', version: '0.1.0' },
    mode: 'check',
    verdict: 'in-sync',
    base: { sha: BASE_SHA },
    head: { sha: HEAD_SHA },
    cached: {
      source: 'live',
      takenAt: '2026-11-21T09:28:48Z',
      locations: [{ name: 'analytics', status: 'loaded', airliftVersion: '0.29.27' }],
    },
    dags: [reportDag()],
    findings: [],
    forecast: [{ location: 'analytics', outcome: 'loads', because: [] }],
    execution: [],
    scoreboard: [],
    reloads: [],
    skipped: [],
    ...parts,
  }
}

export function reportDag(parts: Partial<ReportDag> = {}): ReportDag {
  return {
    dagId: 'orders',
    instance: null,
    file: 'airflow_dags/orders.py',
    state: 'changed',
    complete: true,
    inDagster: true,
    locations: ['analytics'],
    ...parts,
  }
}

/** An introduced error about a mapped task that is gone, changed by `parts`. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'mapping/missing-task',
    severity: 'error',
    origin: 'introduced',
    dagId: 'orders',
    taskId: 'transform.join',
    location: 'analytics',
    file: 'airflow_dags/orders.py',
    line: 14,
    message:
      "Dagster maps task 'transform.join' of DAG 'orders' to asset 'warehouse/orders', but the DAG has no such task.",
    effect: "The next reload of code location 'analytics' fails with KeyError: 'transform.join'.",
    fix: { summary: "In 'analytics', map 'transform.join_orders' instead, and deploy it together with this change." },
    certainty: 'exact',
    fingerprint: 'f00dfeed00000001',
    ...parts,
  }
}

/** A warning that Dagster's copy lacks a task. */
export function driftFinding(parts: Partial<Finding> = {}): Finding {
  return finding({
    rule: 'drift/task-added',
    severity: 'warning',
    taskId: 'transform.join_orders',
    message: "Task 'transform.join_orders' of DAG 'orders' is not in Dagster's copy of 'analytics'.",
    effect: 'Dagster shows the DAG without it until the code location is reloaded.',
    fix: { summary: 'Reload the code location after the merge.' },
    fingerprint: 'f00dfeed00000002',
    ...parts,
  })
}

export function forecast(parts: Partial<Forecast> = {}): Forecast {
  return {
    location: 'analytics',
    outcome: 'fails',
    error: "KeyError: 'transform.join'",
    because: ['f00dfeed00000001'],
    ...parts,
  }
}

export function reload(parts: Partial<Reload> = {}): Reload {
  return {
    location: 'analytics',
    result: 'refreshed',
    reason: 'It loaded, and its copy equals this commit.',
    seconds: 12.4,
    before: { serverId: 'a', versionKey: '1', stateAt: 1_763_700_000 },
    after: { serverId: 'b', versionKey: '2', stateAt: 1_763_700_012 },
    differencesLeft: 0,
    ...parts,
  }
}

export function execution(parts: Partial<Execution> = {}): Execution {
  return {
    dagId: 'orders',
    taskId: 'load',
    before: 'airflow',
    after: 'dagster',
    assets: ['warehouse/raw_orders'],
    ...parts,
  }
}

export function score(parts: Partial<Score> = {}): Score {
  return { dagId: 'orders', tasks: 4, mapped: 3, proxied: 1, before: { tasks: 4, mapped: 3, proxied: 0 }, ...parts }
}

export function graph(parts: Partial<Graph> = {}): Graph {
  return {
    dagId: 'orders',
    tasks: [
      { taskId: 'extract', state: 'unchanged', before: 'airflow', after: 'airflow' },
      { taskId: 'load', state: 'changed', before: 'airflow', after: 'dagster' },
      { taskId: 'transform.join', state: 'removed', before: 'airflow', after: 'none' },
      { taskId: 'transform.join_orders', state: 'added', before: 'none', after: 'airflow' },
    ],
    edges: [
      { from: 'extract', to: 'transform.join', state: 'removed' },
      { from: 'extract', to: 'transform.join_orders', state: 'added' },
      { from: 'transform.join', to: 'load', state: 'removed' },
      { from: 'transform.join_orders', to: 'load', state: 'added' },
    ],
    ...parts,
  }
}

/** `amount` findings on as many DAGs, made by `make`. */
export function many(amount: number, make: (index: number) => Finding): Finding[] {
  return Array.from({ length: amount }, (_, index) => make(index))
}
