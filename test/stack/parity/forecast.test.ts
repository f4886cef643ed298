import { describe, expect, it } from '@jest/globals'
import * as z from 'zod'
import { foretellLoad } from '../../../src/airlift/forecast.ts'
import type { LocationLoad } from '../../../src/airlift/load.ts'
import type { Project } from '../../../src/airlift/project.ts'
import type { CachedLocation } from '../../../src/dagster/definitions.ts'
import { aCachedDag, aLocation, aMapping, aProject } from '../../helpers/dags.ts'
import { type InstanceCase, type LocationCase, locationCases } from './location-cases.ts'
import { runPythonBatch } from './python-batch.ts'

const SEED = Number(process.env['AIRLIFT_DRIFT_SEED'] ?? 20_263)
const COUNT = Number(process.env['AIRLIFT_DRIFT_CASES'] ?? 400)

const cachedSchema = z.object({
  dags: z.array(
    z.object({ dagId: z.string(), instance: z.string().nullable(), assetKey: z.array(z.string()).nullable() }),
  ),
  mappings: z.array(z.tuple([z.array(z.string()), z.string(), z.string().nullable()])),
})
const resultSchema = z.union([
  z.object({ unusable: z.array(z.string()) }),
  z.object({ cached: cachedSchema, errors: z.array(z.string()) }),
])

/** What Airflow serves of a project: DAGs that it cannot import are gone, and the tasks of a broken one cannot be read. */
function airflowOf({ served }: Project, foreign: readonly string[]): unknown {
  const own = served
    .filter(({ breakage }) => breakage?.kind !== 'import-error')
    .map(({ dag, tasks, breakage }) => {
      const told = { tasks: tasks.map(({ taskId }) => taskId), broken: breakage !== null }
      return [dag.dagId, told] as const
    })
  return Object.fromEntries([...own, ...foreign.map((dagId) => [dagId, { tasks: ['work'], broken: false }] as const)])
}

function toPython({ instances }: LocationCase): unknown {
  return {
    instances: instances.map(({ base, head, foreign, ...instance }) => ({
      ...instance,
      base: airflowOf(base, foreign),
      head: airflowOf(head, foreign),
    })),
  }
}

function toLocation({ instances }: LocationCase, cached: z.infer<typeof cachedSchema>): CachedLocation {
  const api = instances[0]?.api ?? 'builder'
  const state =
    api === 'component'
      ? [{ key: 'AirflowInstanceComponent[first]', version: '1', createdAt: 1, managementType: 'LOCAL_FILESYSTEM' }]
      : []
  const instanceOf = (asset: string): string => (asset.startsWith('second') ? 'second' : 'first')
  return aLocation({
    airlift: { version: '0.29.27', api: api === 'builder' ? 'builder' : 'component', state },
    instances: instances.map(({ name }) => ({ name })),
    dags: cached.dags.map(({ dagId, instance, assetKey }) =>
      aCachedDag(dagId, { instance: instance ?? 'first', assetKey }),
    ),
    mappings: cached.mappings.map(([assetKey, dagId, taskId]) =>
      aMapping(dagId, taskId, { assetKey, instance: instanceOf(assetKey.join('/')) }),
    ),
  })
}

/** The projects of several Airflows in one repository are one project whose DAGs name their instance. */
function together(instances: readonly InstanceCase[], side: 'base' | 'head'): Project {
  const projects = instances.map((instance) => ({ name: instance.name, project: instance[side] }))
  return aProject({
    extraction: {
      dags: projects.flatMap(({ project }) => project.extraction.dags),
      failures: projects.flatMap(({ project }) => project.extraction.failures),
      open: [],
      reads: new Map(),
    },
    served: projects.flatMap(({ name, project }) => project.served.map((served) => ({ ...served, instance: name }))),
  })
}

function agrees({ outcome, error }: LocationLoad, errors: readonly string[]): boolean {
  if (outcome === 'unknown') return error !== null && error !== ''
  if (outcome === 'loads') return errors.length === 0
  // Of several mappings that fail, Dagster meets one first, and its order is not told.
  const told = (error ?? '').split(' or ').map((each) => each.replace('one of the others', ''))
  return told.some((each) => errors.some((real) => real.startsWith(each)))
}

describe('the forecast of a load', () => {
  it('is what the real Airlift then does', async () => {
    const cases = locationCases(SEED, COUNT)

    const results = z
      .array(resultSchema)
      .parse(await runPythonBatch('dagster', 'load_locations.py', cases.map(toPython)))
    const judged = results.flatMap((result, index) => {
      const locationCase = cases[index]
      if (locationCase === undefined || 'unusable' in result) return []
      const [base, head] = [together(locationCase.instances, 'base'), together(locationCase.instances, 'head')]
      const location = toLocation(locationCase, result.cached)
      const load = foretellLoad(location, head, { base, head })
      return [
        { mutation: locationCase.mutation, api: locationCase.instances[0]?.api, load, errors: result.errors, location },
      ]
    })
    const disagreements = judged.filter(({ load, errors }) => !agrees(load, errors))
    const of = (outcome: LocationLoad['outcome']): number =>
      judged.filter(({ load }) => load.outcome === outcome).length
    console.info(
      `forecasts: seed ${SEED}, ${judged.length} loads, ${of('fails')} fail, ${of('loads')} load, ${of('unknown')} unknown, ` +
        `${disagreements.length} in disagreement`,
    )

    expect(disagreements).toEqual([])
    expect(judged.length).toBeGreaterThan(COUNT * 0.9)
    expect(of('fails')).toBeGreaterThan(COUNT / 10)
    expect(of('unknown')).toBeLessThan(judged.length / 20)
  }, 600_000)
})
