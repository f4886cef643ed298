import type { AirflowClient } from '../airflow/rest/client.ts'
import type { Expectation } from '../airflow/rest/look.ts'
import type { AirflowReady } from '../airflow/rest/ready.ts'
import { UserError } from '../errors.ts'
import type { Log } from '../remote.ts'
import { expectationOf, foreignInstances } from './reload/airflow-expectation.ts'
import type { Branch, Target } from './reload/target.ts'

/** Waits until Airflow serves what was pushed, or what the branch holds by then. */
export type AirflowWait = (branch: Branch, signal?: AbortSignal) => Promise<AirflowReady>

/**
 * The wait that is configured, or undefined when there is none: `timeoutMs` is 0 then.
 *
 * @throws UserError when no Airflow is named to wait for
 */
export async function configuredWait(
  timeoutMs: number,
  client: AirflowClient | undefined,
  log: Log,
): Promise<AirflowWait | undefined> {
  if (timeoutMs === 0) return undefined
  if (client === undefined) {
    throw new UserError('wait-for-airflow is set, but no Airflow is named.', {
      hint: 'Give its address as airflow-url.',
    })
  }
  const { waitForAirflow } = await import('../airflow/rest/wait.ts')
  return async (branch, signal) => {
    const foreign = await foreignInstances(client, branch.pushed, signal)
    if (foreign.size > 0) log(`${client.url} serves no DAG of ${[...foreign].join(', ')}, which is not waited for`)
    const expectations = new WeakMap<Target, Expectation>()
    const expected = (target: Target): Expectation => {
      const known = expectations.get(target) ?? expectationOf(target, foreign)
      expectations.set(target, known)
      return known
    }
    const newer = async (): Promise<Expectation | null> => {
      const target = await branch.newer()
      return target === null ? null : expected(target)
    }
    return waitForAirflow({ client, timeoutMs, log, signal, ...expected(branch.pushed), newer })
  }
}
